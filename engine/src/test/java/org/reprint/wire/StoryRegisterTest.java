package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoryRegisterTest {
  @TempDir Path folder;

  @Test
  void theIdIsTheKey() {
    assertKeys(List.of("x", "y"), line("x", null, "a"), line("y", "4", "b"));
  }

  @Test
  void severalVersionsOfAnIdAreToldApart() {
    assertKeys(
        List.of("x@1", "y", "x@2", "x"),
        line("x", "1", "a"),
        line("y", "1", "a"),
        line("x", "2", "a"),
        line("x", null, "c"));
  }

  @Test
  void withoutAnIdThePathIsTheKey() throws IOException {
    Path one = Reads.file(folder, "one.jsonl", "{\"text\":\"a\"}\nbroken\n");
    Path three =
        Reads.file(
            folder,
            "three.jsonl",
            "{\"text\":\"b\"}\n{\"id\":\"x\",\"text\":\"c\"}\n{\"text\":\"d\"}\n");
    StoryRegister.Filed filed = file(Reads.of(one, three));
    assertEquals(
        List.of(one.toString(), three + "#1", "x", three + "#3"),
        filed.stories().stream().map(Story::key).toList());
    assertEquals(1, filed.refused().size());
  }

  @Test
  void theSameKeyAndTextIsAResend() throws IOException {
    StoryRegister.Filed filed =
        file(
            Reads.ofLines(
                line("x", null, "a")
                    + line("y", null, "b")
                    + line("x", null, "a")
                    + line("x", null, "a")));
    assertEquals(List.of("x", "y"), filed.stories().stream().map(Story::key).toList());
    assertEquals(2, filed.resends());
    assertEquals(List.of(), filed.refused());
    Path file = Reads.file(folder, "a.txt", "a");
    assertEquals(1, file(Reads.of(folder, file)).resends());
    Path lines = Reads.file(folder, "b.jsonl", "{\"text\":\"b\"}\n{\"text\":\"c\"}\n");
    StoryRegister.Filed again = file(Reads.of(lines, lines));
    assertEquals(2, again.resends());
    assertEquals(
        List.of(lines + "#1", lines + "#2"), again.stories().stream().map(Story::key).toList());
  }

  @Test
  void theSameKeyWithAnotherTextIsRefusedWithBothPlaces() {
    StoryRegister.Filed filed =
        file(Reads.ofLines(line("x", "1", "a") + line("x", "2", "b") + line("x", "1", "c")));
    assertEquals(List.of("a", "b"), filed.stories().stream().map(Story::text).toList());
    assertEquals(
        List.of(new Refused("stdin:3", "key \"x@1\" stands for another text already, at stdin:1")),
        filed.refused());
    assertEquals(0, filed.resends());
  }

  @Test
  void anIdMayMeetAPathOrAVersionedId() throws IOException {
    Path file = Reads.file(folder, "a.txt", "a");
    StoryRegister register = new StoryRegister();
    StoryReader reader = new StoryReader(ReadOptions.DEFAULT);
    reader.read(List.of(file), register);
    Reads.ofLines(
            line(file.toString(), null, "b")
                + line("x", "1", "c")
                + line("x", "2", "d")
                + line("x@1", null, "e"))
        .all()
        .forEach(register);
    StoryRegister.Filed filed = register.file();
    assertEquals(List.of("a", "c", "d"), filed.stories().stream().map(Story::text).toList());
    assertEquals(
        List.of(
            new Refused(
                "stdin:1", "key \"" + file + "\" stands for another text already, at " + file),
            new Refused("stdin:4", "key \"x@1\" stands for another text already, at stdin:2")),
        filed.refused());
  }

  @Test
  void storiesWithoutTextGoByTheirTitles() {
    String first = "{\"id\":\"x\",\"title\":\"Kill\"}\n";
    StoryRegister.Filed filed =
        file(Reads.ofLines(first + first + "{\"id\":\"x\",\"title\":\"Other\"}\n"));
    assertEquals(1, filed.stories().size());
    assertEquals(1, filed.resends());
    assertEquals(1, filed.refused().size());
  }

  @Test
  void aStoryMadeInMemoryKeepsItsKey() {
    StoryRegister register = new StoryRegister();
    register.accept(Story.of("m", "a"));
    register.accept(Story.of("m", "b"));
    assertEquals(List.of(Story.of("m", "a")), register.file().stories());
    assertEquals(
        List.of(new Refused("m", "key \"m\" stands for another text already, at m")),
        register.file().refused());
  }

  @Test
  void filingAgainAfterMoreMayChangeKeys() {
    StoryRegister register = new StoryRegister();
    Reads reads = Reads.ofLines(line("x", "1", "a") + line("x", "2", "b"));
    register.accept(reads.all().get(0));
    assertEquals(List.of("x"), register.file().stories().stream().map(Story::key).toList());
    register.accept(reads.all().get(1));
    assertEquals(
        List.of("x@1", "x@2"), register.file().stories().stream().map(Story::key).toList());
  }

  private static void assertKeys(List<String> keys, String... lines) {
    StoryRegister.Filed filed = file(Reads.ofLines(String.join("", lines)));
    assertEquals(keys, filed.stories().stream().map(Story::key).toList());
    assertEquals(List.of(), filed.refused());
    assertEquals(0, filed.resends());
  }

  private static StoryRegister.Filed file(Reads reads) {
    StoryRegister register = new StoryRegister();
    reads.all().forEach(register);
    return register.file();
  }

  private static String line(String id, String version, String text) {
    String given = version == null ? "" : "\"version\":\"" + version + "\",";
    return "{\"id\":\"" + id + "\"," + given + "\"text\":\"" + text + "\"}\n";
  }
}
