package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoryReaderTest {
  @TempDir Path folder;

  @Test
  void aTextFileIsOneStoryUnderItsPath() throws IOException {
    Path file = Reads.file(folder, "a.txt", "Rain fell.\nIt stopped.\n");
    Story story = Reads.of(file).story();
    assertEquals(file.toString(), story.key());
    assertEquals("Rain fell.\nIt stopped.\n", story.text());
    assertNull(story.title());
    assertNull(story.date());
    assertEquals(List.of(), story.notes());
    assertEquals(new Story.Origin(file.toString(), file.toString(), 1, null, null), story.origin());
  }

  @Test
  void aMarkdownHeadingStaysInTheText() throws IOException {
    Story story = Reads.of(Reads.file(folder, "a.md", "# Rain\r\n\r\nIt *fell*.")).story();
    assertEquals("# Rain\r\n\r\nIt *fell*.", story.text());
    assertNull(story.title());
  }

  @Test
  void oneWordIsAStory() throws IOException {
    assertEquals("Rain", Reads.of(Reads.file(folder, "a", "Rain")).story().text());
  }

  @Test
  void aFileWithNothingInItIsRefused() throws IOException {
    assertEquals("empty file", Reads.of(Reads.file(folder, "a.txt", "")).refusal().why());
    assertEquals("empty file", Reads.of(Reads.file(folder, "b.jsonl", "")).refusal().why());
    assertEquals(
        "empty file",
        Reads.of(Reads.file(folder, "c.txt", Reads.bytes("<EFBBBF>"))).refusal().why());
    assertEquals(
        "empty file", Reads.of(Reads.file(folder, "d.txt", Reads.bytes("<FFFE>"))).refusal().why());
  }

  @Test
  void aFileOfWhiteSpaceIsRefused() throws IOException {
    for (String name : List.of("a.txt", "a.jsonl", "a.ndjson")) {
      Refused refused = Reads.of(Reads.file(folder, name, " \r\n\t\n  ")).refusal();
      assertEquals("nothing but white space", refused.why(), name);
      assertEquals(folder.resolve(name).toString(), refused.where());
    }
  }

  @Test
  void aFolderIsWalkedInNameOrder() throws IOException {
    List<String> names = new ArrayList<>(List.of("B.txt", "a.txt", "a/x.txt", "b.txt", "é.txt"));
    Collections.shuffle(names, new Random(7));
    Files.createDirectory(folder.resolve("a"));
    for (String name : names) {
      Reads.file(folder, name, name);
    }
    assertEquals(List.of("B.txt", "a/x.txt", "a.txt", "b.txt", "é.txt"), Reads.of(folder).texts());
  }

  @Test
  void keysArePathsAsTheUserWroteThem() throws IOException {
    Files.createDirectories(folder.resolve("seeds/deep"));
    Reads.file(folder, "seeds/deep/x.txt", "x");
    Path here = Path.of("").toAbsolutePath();
    assumeTrue(here.getRoot().equals(folder.getRoot()));
    Path relative = here.relativize(folder.toAbsolutePath());
    assertEquals(
        List.of(relative + "/seeds/deep/x.txt"), Reads.of(relative.resolve("seeds")).keys());
    Path dotted = Path.of(folder + "/./seeds/");
    assertEquals(List.of(folder + "/./seeds/deep/x.txt"), Reads.of(dotted).keys());
  }

  @Test
  void pathsAreTakenInTheOrderGiven() throws IOException {
    Path b = Reads.file(folder, "b.txt", "b");
    Path a = Reads.file(folder, "a.txt", "a");
    assertEquals(List.of("b", "a", "b"), Reads.of(b, a, b).texts());
  }

  @Test
  void hiddenNamesArePassedOverUnlessGiven() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Path hidden = Reads.file(folder, ".git/x.txt", "x");
    Reads.file(folder, ".DS_Store", "y");
    Reads.file(folder, "a.txt", "a");
    assertEquals(List.of("a"), Reads.of(folder).texts());
    assertEquals(List.of("x"), Reads.of(hidden).texts());
  }

  @Test
  void anEmptyFolderGivesNothing() {
    assertEquals(List.of(), Reads.of(folder).all());
  }

  @Test
  void loopsOfLinksEnd() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Reads.file(folder, "a/b/x.txt", "x");
    link("a/b/up", folder.resolve("a"));
    link("a/all", folder);
    link("a/b/self", folder.resolve("a/b"));
    assertEquals(List.of("x"), Reads.of(folder).texts());
  }

  @Test
  void aLinkToItselfIsRefused() throws IOException {
    link("self", folder.resolve("self"));
    Reads.file(folder, "z.txt", "z");
    Reads reads = Reads.of(folder);
    assertEquals(List.of("z"), reads.texts());
    assertEquals(folder + "/self", reads.refused().getFirst().where());
  }

  @Test
  void linksToFilesAreRead() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    link("in/x.txt", Reads.file(folder, "real.txt", "x"));
    assertEquals(List.of(folder + "/in/x.txt"), Reads.of(folder.resolve("in")).keys());
  }

  @Test
  void whatIsNotThereIsRefusedAndTheRunGoesOn() throws IOException {
    Path missing = folder.resolve("missing.txt");
    Path there = Reads.file(folder, "there.txt", "there");
    link("dangling.txt", folder.resolve("nowhere"));
    Reads reads = Reads.of(missing, folder.resolve("dangling.txt"), there);
    assertEquals(
        List.of(
            new Refused(missing.toString(), "no such file or folder"),
            new Refused(folder + "/dangling.txt", "a link to nothing")),
        reads.refused());
    assertEquals(List.of("there"), reads.texts());
  }

  @Test
  void aFileAsAFolderIsRefused() throws IOException {
    Path file = Reads.file(folder, "a.txt", "a");
    assertEquals("no such file or folder", Reads.of(file.resolve("b.txt")).refusal().why());
  }

  @Test
  void aPipeIsRefusedWithoutWaitingForIt() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    Process made = new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
    String why = "neither a file nor a folder, but a pipe, a socket or a device";
    assertEquals(new Refused(pipe.toString(), why), Reads.of(folder).refusal());
  }

  @Test
  void aDeviceIsRefused() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    assertTrue(Reads.of(device).refusal().why().startsWith("neither a file nor a folder"));
  }

  @Test
  void whatMayNotBeReadIsRefused() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path file = Reads.file(folder, "secret.txt", "secret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
    assumeFalse(Files.isReadable(file), "the superuser reads all");
    assertEquals(new Refused(file.toString(), "permission denied"), Reads.of(folder).refusal());
  }

  @Test
  void aFileWhoseBytesCannotBeReadIsRefused() {
    Path memory = Path.of("/proc/self/mem"); // a regular file; nothing is mapped at its beginning
    assumeTrue(Files.isRegularFile(memory));
    assertEquals(new Refused("/proc/self/mem", "Input/output error"), Reads.of(memory).refusal());
  }

  @Test
  void tenThousandFilesAreRead() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      Reads.file(folder, "s" + (10_000 + i) + ".txt", "Story " + i);
    }
    List<String> texts = Reads.of(folder).texts();
    assertEquals(10_000, texts.size());
    assertEquals("Story 0", texts.getFirst());
    assertEquals("Story 9999", texts.getLast());
  }

  @Test
  void theNameHintsOnlyWhenTheContentDoesNotSay() throws IOException {
    String line = "{\"text\":\"t\"}\n";
    for (String name : List.of("a.txt", "a", "a.json", "a.md", "a.jsonl")) {
      assertEquals("t", Reads.of(Reads.file(folder, name, line)).story().text(), name);
    }
    String broken = "{\"text\":\"t\n";
    assertEquals(broken, Reads.of(Reads.file(folder, "b.txt", broken)).story().text());
    assertEquals(
        folder + "/b.jsonl:1", Reads.of(Reads.file(folder, "b.jsonl", broken)).refusal().where());
    assertEquals(
        folder + "/b.NDJSON:1", Reads.of(Reads.file(folder, "b.NDJSON", broken)).refusal().where());
    assertEquals(
        folder + "/b.json:1", Reads.of(Reads.file(folder, "b.json", broken)).refusal().where());
  }

  @Test
  void aBrokenFirstLineDoesNotHideTheLinesAfterIt() throws IOException {
    Reads reads = Reads.of(Reads.file(folder, "feed", "{\"text\n{\"text\":\"t\"}\n"));
    assertEquals(List.of("t"), reads.texts());
    assertEquals(folder + "/feed:1", reads.refused().getFirst().where());
  }

  @Test
  void proseInBracesIsProse() throws IOException {
    String prose = "{Editors: note the spelling}\nRain fell.";
    assertEquals(prose, Reads.of(Reads.file(folder, "a.txt", prose)).story().text());
  }

  @Test
  void anObjectOverSeveralLinesIsOneStory() throws IOException {
    String json = "\n{\n  \"id\": \"x\",\n  \"text\": \"t\",\n  \"more\": [\n  1]\n}\n";
    for (String name : List.of("a.json", "a.jsonl", "a.txt")) {
      Story story = Reads.of(Reads.file(folder, name, json)).story();
      assertEquals("t", story.text(), name);
      assertEquals("x", story.key());
      assertEquals(folder.resolve(name).toString(), story.origin().where());
    }
  }

  @Test
  void aBrokenObjectOverSeveralLinesIsRefusedByLine() throws IOException {
    String json = "{\n  \"text\": \"t\",\n  \"more\" 1\n}\n";
    Refused refused = Reads.of(Reads.file(folder, "a.json", json)).refusal();
    assertEquals(folder + "/a.json:3", refused.where());
    assertTrue(refused.why().startsWith("column 10: broken JSON: "), refused.why());
    Reads second = Reads.of(Reads.file(folder, "b.json", "{\n\"text\":\"t\"}\n{}"));
    assertEquals(List.of("t"), second.texts());
    assertEquals(List.of(new Refused(folder + "/b.json:3", "no \"text\" field")), second.refused());
  }

  @Test
  void aLongFirstLineIsRecognisedByItsBeginning() throws IOException {
    String escapes = "\\u00e9\\n".repeat(30_000);
    for (int pad = 0; pad < 12; pad++) {
      String line = "{\"a\":true,\"text\":\"" + "x".repeat(pad) + escapes + "\"}\n";
      String text = "x".repeat(pad) + "é\n".repeat(30_000);
      assertEquals(text, Reads.of(Reads.file(folder, "a", line + line)).texts().get(1));
    }
  }

  @Test
  void whatTheSinkThrowsIsThrownOn() throws IOException {
    Path file = Reads.file(folder, "a.txt", "a");
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                new StoryReader(ReadOptions.DEFAULT)
                    .read(
                        List.of(file),
                        read -> {
                          throw new IllegalStateException("full");
                        }));
    assertEquals("full", thrown.getMessage());
  }

  @Test
  void aStreamThatFailsIsRefusedAfterWhatItGave() {
    byte[] line = "{\"text\":\"t\"}\n".getBytes(StandardCharsets.UTF_8);
    List<Read> all = new ArrayList<>();
    new StoryReader(ReadOptions.DEFAULT).read(new Failing(line, 6000), "stdin", all::add);
    Reads reads = new Reads(all);
    assertEquals(6000, reads.stories().size());
    Refused rest = new Refused("stdin", "device gone, after 6000 stories");
    assertEquals(List.of(rest), reads.refused());
  }

  private void link(String name, Path target) throws IOException {
    try {
      Files.createSymbolicLink(folder.resolve(name), target);
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no links here");
    }
  }

  /// Gives the same line so many times, and then an error.
  private static final class Failing extends InputStream {
    private final byte[] line;
    private final long end;
    private long at;

    Failing(byte[] line, int times) {
      this.line = line;
      this.end = (long) times * line.length;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      if (count > 0) {
        bytes[from] = (byte) read();
      }
      return Math.min(count, 1);
    }

    @Override
    public int read() throws IOException {
      if (at == end) {
        throw new IOException("device gone");
      }
      return line[(int) (at++ % line.length)];
    }
  }
}
