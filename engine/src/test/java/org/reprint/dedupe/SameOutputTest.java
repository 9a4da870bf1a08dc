package org.reprint.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.Trials;

/// What does not matter: threads, memory, where blocks end, how the bytes come.
final class SameOutputTest {
  private static final int BLOCK = 1 << 19;

  @TempDir private Path folder;
  @TempDir private Path temp;

  private interface Packer {
    OutputStream pack(OutputStream to) throws IOException;
  }

  private DedupeOptions with(int threads, long memory) {
    return DedupeOptions.DEFAULT.withResources(new DedupeOptions.Resources(threads, memory, temp));
  }

  private void assertNothingIsLeft() {
    try (Stream<Path> left = Files.list(temp)) {
      assertEquals(List.of(), left.toList());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void threadsAndMemoryChangeNothing() {
    Trials.run(
        2,
        random -> {
          List<Corpus.Told> stories = new Corpus(random).stories(900);
          Path one = Corpus.file(folder, "one.jsonl", Corpus.lines(stories.subList(0, 500)));
          Path two = Corpus.file(folder, "two.jsonl", Corpus.lines(stories.subList(500, 900)));
          assertTrue(one.toFile().length() > BLOCK, "one block only");
          Outcome expected = Outcome.of(with(1, 1L << 30), one, two);
          assertTrue(expected.totals().groups() > 50, () -> "" + expected.totals());
          for (int threads : new int[] {1, 2, 5}) {
            for (long memory : new long[] {0, 20_000, 1L << 30}) {
              assertEquals(
                  expected,
                  Outcome.of(with(threads, memory), one, two),
                  () -> threads + " threads, " + memory + " bytes");
            }
          }
          assertNothingIsLeft();
        });
  }

  @Test
  void theOrderOfLinesChangesTheirOrderOnly() {
    Trials.run(
        3,
        random -> {
          List<Corpus.Told> stories = new Corpus(random).stories(150);
          Outcome expected = run(stories);
          List<Corpus.Told> shuffled = new ArrayList<>(stories);
          Collections.shuffle(shuffled, new Random(random.nextLong()));
          Outcome outcome = run(shuffled);
          assertEquals(sorted(expected.text()), sorted(outcome.text()));
          assertEquals(sorted(expected.groupLines()), sorted(outcome.groupLines()));
        });
  }

  private Outcome run(List<Corpus.Told> stories) {
    return Outcome.of(Corpus.file(folder, "in.jsonl", Corpus.lines(stories)));
  }

  private static List<String> sorted(String lines) {
    return lines.lines().sorted().toList();
  }

  @Test
  void packedAndStreamedInputGivesTheSame() throws IOException {
    List<Corpus.Told> stories = new Corpus(new SplittableRandom(5)).stories(300);
    byte[] lines = Corpus.lines(stories).getBytes(StandardCharsets.UTF_8);
    Path plain = Files.write(folder.resolve("in.jsonl"), lines);
    Outcome expected = Outcome.of(with(2, 1L << 30), List.of(new Input("in", plain, null)));
    assertTrue(expected.totals().groups() > 10);
    Path gz = Files.write(folder.resolve("in.jsonl.gz"), members(lines, GZIPOutputStream::new));
    Path zst = Files.write(folder.resolve("in.jsonl.ZST"), members(lines, ZstdOutputStream::new));
    for (int threads : new int[] {1, 2}) {
      DedupeOptions options = with(threads, 50_000);
      assertEquals(expected, Outcome.of(options, List.of(new Input("in", gz, null))));
      assertEquals(expected, Outcome.of(options, List.of(new Input("in", zst, null))));
      Input stream = Input.of("in", new ByteArrayInputStream(lines));
      assertEquals(expected, Outcome.of(options, List.of(stream)));
    }
    assertNothingIsLeft();
  }

  private static byte[] members(byte[] bytes, Packer packer) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    int third = bytes.length / 3;
    for (int from : new int[] {0, third, 2 * third}) {
      ByteArrayOutputStream member = new ByteArrayOutputStream();
      try (OutputStream out = packer.pack(member)) {
        out.write(bytes, from, from == 2 * third ? bytes.length - from : third);
      }
      packed.write(member.toByteArray());
    }
    return packed.toByteArray();
  }

  /// Line feeds just before, at and after where a block ends, and with either neighbour blank.
  @Test
  void blocksMayEndAnywhere() {
    for (int end = BLOCK - 3; end <= BLOCK + 3; end++) {
      for (String after : new String[] {"", "\n", "\r\n"}) {
        String first = line("a", end - 1);
        String lines = first + "\n" + after + line("b", 200) + "\n" + line("a2", 300);
        checkKept(lines, 3);
      }
    }
  }

  @Test
  void aLineMayBeLongerThanManyBlocks() {
    String lines =
        line("a", 100)
            + "\n"
            + line("b", 3_000_000)
            + "\n"
            + line("c", 2 * BLOCK)
            + "\n"
            + line("d", 90);
    checkKept(lines, 4);
    checkKept(line("b", 3 * BLOCK), 1);
  }

  @Test
  void aFileMayEndWhereABlockEnds() {
    for (int end = BLOCK - 1; end <= BLOCK + 1; end++) {
      checkKept(line("a", end - 1) + "\n", 1);
      checkKept(line("a", end), 1);
      checkKept(line("a", 2 * end - 1) + "\n", 1);
    }
  }

  private void checkKept(String lines, int stories) {
    Path in = Corpus.file(folder, "in.jsonl", lines);
    for (int threads : new int[] {1, 3}) {
      Outcome outcome = Outcome.of(with(threads, 1 << 20), in);
      assertEquals(List.of(), outcome.refused());
      assertEquals(stories, outcome.totals().stories());
      String expected =
          lines.lines().filter(l -> !l.isBlank()).reduce((a, b) -> a + "\n" + b).orElseThrow();
      assertTrue(
          outcome.text().equals(lines.endsWith("\n") ? expected + "\n" : expected),
          () -> "kept " + outcome.text().length() + " of " + lines.length());
    }
  }

  /// A line of so many bytes, of few words that no other id has.
  private static String line(String id, int length) {
    String head = "{\"id\":\"" + id + "\",\"text\":\"";
    char[] text = new char[length - head.length() - 2];
    Arrays.fill(text, (char) ('a' + (id.hashCode() + length & 15)));
    for (int i = 7; i < text.length; i += 997) {
      text[i] = ' ';
    }
    return head + new String(text) + "\"}";
  }
}
