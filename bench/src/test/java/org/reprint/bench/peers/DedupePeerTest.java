package org.reprint.bench.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.bench.JsonLine;
import org.reprint.bench.UsageException;

class DedupePeerTest {
  private static final long SEED = Long.getLong("reprint.seed", 20_261_122L);

  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theFirstOfEachClusterIsKeptByteForByteInOrder() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> texts = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    StringBuilder wanted = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      int copied = i % 10 == 9 ? random.nextInt(texts.size()) : -1;
      String text = copied < 0 ? text(random) : texts.get(copied).replaceFirst(" ", " new ");
      texts.add(copied < 0 ? text : texts.get(copied));
      String line = "{\"id\": \"s" + i + "\",\"text\":\"" + text + "\"}\n";
      all.append(line);
      if (copied < 0) {
        wanted.append(line);
      }
    }
    assertTrue(all.length() > LineBlock.BYTES, "one block only");
    Path input = Files.writeString(folder.resolve("in.jsonl"), all);
    Path groups = folder.resolve("groups.jsonl");
    byte[] one = run("--threads", "1", input.toString());
    byte[] three = run("--threads", "3", "--groups", groups.toString(), input.toString());
    assertArrayEquals(one, three);
    assertEquals(
        wanted.toString(),
        new String(one, StandardCharsets.UTF_8),
        () -> "rerun with -Dreprint.seed=" + SEED);
    assertEquals(600, members(groups));
    assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("stories 6000, kept 5400, "));
  }

  /// Also checks the form of the lines: kept first, keys as given.
  private static int members(Path groups) throws IOException {
    List<JsonLine> lines = new ArrayList<>();
    JsonLine.read(groups, lines::add);
    int members = 0;
    for (JsonLine line : lines) {
      assertEquals("group", line.text("type"));
      List<JsonLine> of = line.objects("members");
      assertEquals(line.text("kept"), of.getFirst().text("key"));
      assertTrue(of.stream().allMatch(member -> member.text("key").matches("s[0-9]+")));
      members += of.size() - 1;
    }
    return members;
  }

  @Test
  void linesAcrossBlocksWithoutTextAndWithoutAnEndAreStories() throws IOException {
    String wide =
        "{\"x\":\"" + "x".repeat(LineBlock.BYTES + 99_999) + "\",\"text\":\"a wide line\"}\n";
    String bare = "{\"id\":\"bare\"}\n";
    String last = "{\"id\":7,\"text\":\"the last line has no end\"}";
    Path a = Files.writeString(folder.resolve("a.jsonl"), bare + wide + "\n" + bare + last);
    Path b = Files.writeString(folder.resolve("b.jsonl"), last + "\n" + wide);
    Path groups = folder.resolve("groups.jsonl");
    byte[] kept = run("--groups", groups.toString(), a.toString(), b.toString());
    assertEquals(bare + wide + bare + last + "\n", new String(kept, StandardCharsets.UTF_8));
    List<JsonLine> lines = new ArrayList<>();
    JsonLine.read(groups, lines::add);
    assertEquals(List.of("#2", "7"), lines.stream().map(line -> line.text("kept")).toList());
  }

  @Test
  void anEmptyFileHasNoStories() throws IOException {
    assertEquals(0, run(Files.createFile(folder.resolve("empty")).toString()).length);
  }

  @Test
  void wrongWordsAreNamed() {
    assertEquals(
        "--threads must be in [1, 999], got \"0\"",
        assertThrows(UsageException.class, () -> run("--threads", "0", "x")).getMessage());
    assertEquals(
        "--groups needs a file, got nothing",
        assertThrows(UsageException.class, () -> run("x", "--groups")).getMessage());
    assertEquals(
        "dedupe-peer needs a file of JSON lines, got none",
        assertThrows(UsageException.class, () -> run("--threads", "2")).getMessage());
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      text.append(Integer.toString(random.nextInt(1_000_000), 36)).append(i % 9 == 0 ? "\\n" : " ");
    }
    return text.toString();
  }

  private byte[] run(String... args) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    err.reset();
    DedupePeer.run(args, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
