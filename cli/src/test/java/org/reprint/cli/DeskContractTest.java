package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.Desk;

/// What `desk` and `check` write keeps to the contract of the JSON lines, whatever they are given.
class DeskContractTest {
  private static final String TEXT =
      "The harbour of Lindmoor was closed on Tuesday after a crane fell into the water. Nobody was"
          + " hurt, the mayor said, but the ferry pilots will strike until it is raised.";

  @TempDir private Path folder;

  private List<String> desk(String lines) {
    return ContractTest.run(lines, "desk", "--archive", folder.resolve("a").toString(), "-");
  }

  @Test
  void oddStoriesAreFiledAndCheckedByTheContract() throws IOException {
    String lines = OddStories.lines(1);
    Path file = Files.writeString(folder.resolve("odd.jsonl"), lines);
    Map<String, String> texts = ContractTest.texts(file);
    List<String> first = desk(lines);
    // Where an id is another record's too, of another source or a kill, the desk has keys of its
    // own.
    Desk.export(folder.resolve("a"), story -> texts.putIfAbsent(story.key(), story.text()));
    assertTrue(first.stream().anyMatch(line -> line.contains("\"status\":\"known\"")));
    assertEquals(List.of(), DeskContract.broken(first, texts, "filed"));
    assertEquals(List.of(), DeskContract.broken(desk(lines), texts, "filed"));
    List<String> checked =
        ContractTest.run("", "check", "--archive", folder.resolve("a").toString(), file.toString());
    assertEquals(List.of(), DeskContract.broken(checked, texts, "checked"));
  }

  @Test
  void theLabelledSetsAreFiledByTheContract() throws IOException {
    for (Path file : ContractTest.labelled()) {
      Path archive = folder.resolve(file.getFileName().toString());
      List<String> told =
          ContractTest.run(Files.readString(file), "desk", "--archive", archive.toString(), "-");
      assertEquals(
          List.of(), DeskContract.broken(told, ContractTest.texts(file), "filed"), file.toString());
    }
  }

  @Test
  void aKillAndACopyOfManyAreFiledByTheContract() {
    StringBuilder lines = new StringBuilder();
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < 130; i++) {
      lines.append("{\"id\":\"s").append(i).append("\",\"source\":\"p").append(i % 7);
      lines.append("\",\"text\":\"").append(TEXT).append("\"}\n");
      texts.put("s" + i, TEXT);
    }
    lines.append("{\"id\":\"k\",\"replaces\":[\"s0\"],\"status\":\"canceled\",\"text\":\"\"");
    lines.append(",\"title\":\"K\"}\n{\"id\":\"bad\"}\n");
    texts.put("k", "");
    List<String> told = desk(lines.toString());
    assertEquals(List.of(), DeskContract.broken(told, texts, "filed"));
    List<Map<String, Object>> objects = told.stream().map(JsonObject::of).toList();
    Map<String, Object> last = JsonObject.map(objects.get(130).get("group"));
    assertEquals(30, last.get("membersNotShown"));
    assertEquals(100, JsonObject.list(last.get("members")).size());
    Map<String, Object> kill = objects.get(131);
    assertEquals(130, JsonObject.list(JsonObject.map(kill.get("act")).get("reaches")).size());
    assertEquals("refused", objects.get(132).get("type"));
  }
}
