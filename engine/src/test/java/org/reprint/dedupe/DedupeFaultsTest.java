package org.reprint.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.wire.ReadOptions;

/// What goes wrong is said by name, the rest goes on, and nothing is left behind.
final class DedupeFaultsTest {
  private static final String GOOD = "{\"text\":\"good\"}\n";

  @TempDir private Path folder;
  @TempDir private Path temp;

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    if (Files.isDirectory(temp)) {
      try (Stream<Path> left = Files.list(temp)) {
        assertEquals(List.of(), left.toList());
      }
    }
  }

  private DedupeOptions with(int threads, long memory) {
    return DedupeOptions.DEFAULT.withResources(new DedupeOptions.Resources(threads, memory, temp));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome beside(Path bad) throws IOException {
    Outcome outcome = Outcome.of(with(2, 1 << 20), bad, file("good.jsonl", GOOD));
    assertEquals(GOOD, outcome.kept());
    assertEquals(1, outcome.totals().stories());
    assertEquals(outcome.refused().size(), outcome.totals().refused());
    return outcome;
  }

  private static void assertRefused(String what, Outcome outcome) {
    assertEquals(List.of(what), outcome.refusals());
  }

  @Test
  void aFileThatIsNoneIsRefusedAndTheRestGoesOn() throws IOException {
    Path missing = folder.resolve("missing.jsonl");
    assertRefused(missing + ": no such file", beside(missing));
    Path packed = folder.resolve("missing.jsonl.gz");
    assertRefused(packed + ": no such file", beside(packed));
    Path empty = file("empty.jsonl", "");
    assertRefused(empty + ": empty file", beside(empty));
    Path directory = Files.createDirectory(folder.resolve("folder.gz"));
    assertRefused(directory + ": a folder, expected a file of JSON lines", beside(directory));
    Path fake = file("fake.gz", GOOD);
    assertTrue(beside(fake).refusals().getFirst().startsWith(fake + ": not gzip: "));
    Path none = file("none.gz", packed(""));
    assertRefused(none + ": empty file", beside(none));
  }

  @Test
  void utf16IsRefusedAsAWhole() throws IOException {
    for (String mark : new String[] {"\ufffe", "\ufeff"}) {
      Path in = file("wide.jsonl", (mark + GOOD).getBytes(StandardCharsets.UTF_16BE));
      assertTrue(beside(in).refusals().getFirst().startsWith(in + ": UTF-16: "));
    }
  }

  @Test
  void binaryJunkIsRefusedLineByLine() throws IOException {
    byte[] junk = new byte[200_000];
    new SplittableRandom(4).nextBytes(junk);
    junk[0] = 'x';
    Path in = file("junk.jsonl", junk);
    Outcome outcome = beside(in);
    assertTrue(outcome.refusals().size() > 300, () -> "" + outcome.refusals().size());
    assertTrue(outcome.refusals().getFirst().startsWith(in + ":1: "), outcome.refusals()::toString);
  }

  @Test
  void brokenLinesAreNamedInTheirOrder() throws IOException {
    Path in = file("in.jsonl", GOOD + "{\"text\":1}\n\n{\"text\":\"\"}\n{\"title\":\n" + GOOD);
    Outcome outcome = Outcome.of(with(3, 1 << 20), in);
    assertEquals(
        List.of(in + ":2", in + ":4", in + ":5"),
        outcome.refused().stream().map(refused -> refused.where()).toList());
    assertEquals(3, outcome.totals().refused());
    assertEquals(1, outcome.totals().left());
  }

  @Test
  void ofVeryManyBrokenLinesTheFirstAreToldAndTheOthersCounted() throws IOException {
    int broken = 100_007;
    Path in = file("in.jsonl", "{\"text\":1}\n".repeat(broken) + GOOD);
    for (int threads : new int[] {1, 4}) {
      Outcome outcome = Outcome.of(with(threads, 1 << 20), in);
      assertEquals(GOOD, outcome.kept());
      assertEquals(broken, outcome.totals().refused());
      assertEquals(100_001, outcome.refused().size());
      assertEquals("and more: 7 more lines refused", outcome.refusals().getLast());
      assertEquals(
          IntStream.rangeClosed(1, 100_000)
              .mapToObj(line -> in + ":" + line)
              .collect(Collectors.joining("\n")),
          outcome.refused().subList(0, 100_000).stream()
              .map(refused -> refused.where())
              .collect(Collectors.joining("\n")));
    }
  }

  @Test
  void aLineOverTheLimitIsRefusedWhereverItStands() throws IOException {
    ReadOptions reading = ReadOptions.DEFAULT.withLimitChars(1_000);
    for (int length : new int[] {1_001, 80_000, 540_000, 1_700_000}) {
      String bad = "{\"text\":\"" + "a".repeat(length) + "\"}\n";
      for (String lines : new String[] {bad + GOOD, GOOD + bad, GOOD + bad.strip()}) {
        Path in = file("in.jsonl", lines);
        Outcome outcome = Outcome.of(with(2, 1 << 20), reading, List.of(Input.of(in)));
        assertEquals(GOOD, outcome.kept());
        assertEquals(1, outcome.refused().size(), () -> length + " " + outcome.refusals());
        String where = in + (lines.startsWith(GOOD) ? ":2" : ":1");
        assertEquals(where, outcome.refused().getFirst().where());
      }
    }
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void whatCameBeforeAPackedFileBreaksOffIsTakenAndTheBreakIsSaid() throws IOException {
    List<Corpus.Told> stories = new Corpus(new SplittableRandom(6)).stories(400);
    String lines = Corpus.lines(stories);
    byte[] packed = packed(lines);
    for (int share : new int[] {20, 50, 90}) {
      Path in = file("cut.jsonl.gz", Arrays.copyOf(packed, packed.length * share / 100));
      Outcome outcome = Outcome.of(with(2, 1 << 20), in);
      assertTrue(
          outcome.refusals().getFirst().matches(".*cut.jsonl.gz: breaks off at offset \\d+: .*"),
          outcome.refusals()::toString);
      int there = outcome.totals().stories();
      assertTrue(there > 400 * (share - 15) / 100, () -> there + " stories of " + share + " %");
      Path whole = file("whole.jsonl", Corpus.lines(stories.subList(0, there)));
      assertEquals(Outcome.of(whole).kept(), outcome.kept());
    }
  }

  @Test
  void whatCameBeforeAStreamBreaksOffIsTaken() {
    InputStream breaking =
        new InputStream() {
          private final InputStream in =
              new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8));

          @Override
          public int read() throws IOException {
            throw new IOException("one byte at a time is slow");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            int count = in.read(into, from, Math.min(length, 5));
            if (count < 0) {
              throw new IOException("the line is dead");
            }
            return count;
          }
        };
    Outcome outcome = Outcome.of(with(1, 0), List.of(Input.of("stdin", breaking)));
    assertEquals(GOOD, outcome.kept());
    assertRefused("stdin: breaks off at offset " + GOOD.length() + ": the line is dead", outcome);
  }

  private interface Change {
    void apply(Path file) throws IOException;
  }

  /// Runs over two copies, one far into the file, and changes it when all is read.
  private String changed(Change change) throws IOException {
    Corpus corpus = new Corpus(new SplittableRandom(12));
    String text = corpus.text(300, 0);
    StringBuilder lines = new StringBuilder(new Corpus.Told("first", text, null).line() + "\n");
    while (lines.length() < 2_000_000) {
      lines.append(new Corpus.Told("k" + lines.length(), corpus.text(400, 0), null).line());
      lines.append('\n');
    }
    Path in = file("in.jsonl", lines + new Corpus.Told("last", text, null).line() + "\n");
    boolean[] done = new boolean[1];
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                new Dedupe(with(2, 1 << 20), ReadOptions.DEFAULT)
                    .run(
                        List.of(Input.of(in)),
                        true,
                        (stage, _, _) -> {
                          if (stage == Progress.Stage.JOIN && !done[0]) {
                            done[0] = true;
                            applied(change, in);
                          }
                        }));
    return failure.getMessage();
  }

  private static void applied(Change change, Path in) {
    try {
      change.apply(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFileThatBecomesShorterIsAnErrorWithItsName() throws IOException {
    String why =
        changed(in ->
            Files.newByteChannel(in, java.nio.file.StandardOpenOption.WRITE)
                .truncate(1_000_000)
                .close());
    assertTrue(why.endsWith("in.jsonl became shorter while it was read"), why);
  }

  @Test
  void aFileWithOtherLinesIsAnErrorWithItsName() throws IOException {
    String why =
        changed(in -> {
          byte[] bytes = Files.readAllBytes(in);
          Arrays.fill(bytes, bytes.length - 1_000, bytes.length, (byte) 'x');
          Files.write(in, bytes);
        });
    assertTrue(why.endsWith("in.jsonl was changed while it was read"), why);
  }

  @Test
  void aFileThatGrowsIsReadAsFarAsItWent() throws IOException {
    Path in = file("in.jsonl", "{\"id\":\"a\",\"text\":\"one\"}");
    InputStream grows =
        new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            applied(
                file -> Files.writeString(file, "x\n", java.nio.file.StandardOpenOption.APPEND),
                in);
            return super.read(into, from, length);
          }
        };
    Outcome outcome = Outcome.of(with(1, 0), List.of(Input.of(in), Input.of("stdin", grows)));
    assertEquals("{\"id\":\"a\",\"text\":\"one\"}\n" + GOOD, outcome.kept());
    assertEquals(List.of(), outcome.refused());
  }

  @Test
  void aFileCutWhileItIsReadIsAnErrorAndNotAShorterFile() throws IOException {
    Path in = file("in.jsonl", GOOD.repeat(100_000));
    InputStream cuts =
        new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            applied(
                file ->
                    Files.newByteChannel(file, java.nio.file.StandardOpenOption.WRITE)
                        .truncate(700_000)
                        .close(),
                in);
            return super.read(into, from, length);
          }
        };
    List<Input> inputs = List.of(Input.of(in), Input.of("stdin", cuts));
    for (int threads : new int[] {1, 3}) {
      Files.writeString(in, GOOD.repeat(100_000));
      IOException e =
          assertThrows(
              IOException.class,
              () -> Outcome.tried(with(threads, 0), ReadOptions.DEFAULT, inputs));
      assertEquals(in + " became shorter while it was read", e.getMessage());
      cuts.reset();
    }
  }

  @Test
  void aFolderForTemporaryFilesThatIsNotThereIsNamed() throws IOException {
    Path in = file("in.jsonl", Corpus.lines(new Corpus(new SplittableRandom(2)).stories(50)));
    Path nowhere = temp.resolve("nowhere");
    for (int threads : new int[] {1, 3}) {
      DedupeOptions options =
          DedupeOptions.DEFAULT.withResources(new DedupeOptions.Resources(threads, 0, nowhere));
      IOException e =
          assertThrows(
              IOException.class,
              () -> Outcome.tried(options, ReadOptions.DEFAULT, List.of(Input.of(in))));
      assertTrue(
          e.getMessage().startsWith("cannot make a temporary file in " + nowhere + ": "),
          e.getMessage());
    }
    DedupeOptions unused = with(1, 1L << 30);
    DedupeOptions plenty =
        unused.withResources(unused.resources().withTemp(nowhere).withMemory(1L << 30));
    assertEquals(Outcome.of(unused, in), Outcome.of(plenty, in));
  }

  @Test
  void anErrorInOneThreadIsTheErrorOfTheRun() throws IOException {
    Path in = file("in.jsonl", GOOD.repeat(200_000));
    for (int threads : new int[] {1, 4}) {
      OutOfMemoryError thrown =
          assertThrows(
              OutOfMemoryError.class,
              () ->
                  new Dedupe(with(threads, 0), ReadOptions.DEFAULT)
                      .run(
                          List.of(Input.of(in)),
                          true,
                          (stage, done, _) -> {
                            if (stage == Progress.Stage.READ && done > 600_000) {
                              throw new OutOfMemoryError("planted");
                            }
                          }));
      assertEquals("planted", thrown.getMessage());
    }
  }

  @Test
  void anInterruptedRunEndsAndStaysInterrupted() throws IOException {
    Path in = file("in.jsonl", GOOD.repeat(200_000));
    for (int threads : new int[] {1, 3}) {
      Exception thrown =
          assertThrows(
              Exception.class,
              () ->
                  new Dedupe(with(threads, 0), ReadOptions.DEFAULT)
                      .run(List.of(Input.of(in)), true, caller(Thread.currentThread())));
      assertTrue(Thread.interrupted(), () -> "" + thrown);
      assertTrue(thrown instanceof IllegalStateException, () -> threads + ": " + thrown);
    }
  }

  private static Progress caller(Thread thread) {
    return (_, _, _) -> thread.interrupt();
  }

  @Test
  void aReaderThatFailsIsNoFaultOfTheFile() throws IOException {
    Path in = file("in.jsonl", GOOD);
    try (Deduped result =
        new Dedupe(with(1, 0), ReadOptions.DEFAULT)
            .run(List.of(Input.of(in)), false, (_, _, _) -> {})) {
      OutputStream full =
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              throw new IOException("No space left on device");
            }
          };
      IOException e =
          assertThrows(
              IOException.class,
              () -> result.writeKept(Channels.newChannel(full), (_, _, _) -> {}));
      assertEquals("No space left on device", e.getMessage());
      assertThrows(IllegalStateException.class, () -> result.writeGroups(null));
    }
  }
}
