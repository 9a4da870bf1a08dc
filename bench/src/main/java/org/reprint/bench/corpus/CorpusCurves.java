package org.reprint.bench.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.reprint.bench.JsonLine;
import org.reprint.bench.UsageException;
import org.reprint.shingle.Fingerprints;
import org.reprint.shingle.Shingler;
import org.reprint.shingle.Shingles;
import org.reprint.shingle.WinnowOptions;
import org.reprint.shingle.Winnower;

/// Question: in how many stories of a corpus does a word stand, and in how many a shingle of five?
///
/// Two corpora of as many stories whose curves agree put the same load on whatever looks stories up
/// by their words or shingles.
public final class CorpusCurves {
  /// Stories read of each corpus; a curve depends on their number.
  private static final int STORIES = 10_000;

  private static final int[] BOUNDS = {1, 2, 10, 100, Integer.MAX_VALUE}; // last df of a band
  private static final String[] BANDS = {"1", "2", "3-10", "11-100", ">100"};

  private final Shingler shingler = new Shingler();
  private final Shingles shingles = new Shingles();
  private final Winnower eachWord = Winnower.of(new WinnowOptions(1, 1));
  private final Fingerprints words = new Fingerprints();
  private final Hashes ofWords = new Hashes();
  private final Hashes ofShingles = new Hashes();
  private int[] lengths = new int[1024]; // [room], words of a story; [0, stories) is valid
  private int stories;

  private final int most; // stories
  private final int longest; // words of a story that are read

  private CorpusCurves(int most, int longest) {
    this.most = most;
    this.longest = longest;
  }

  /// Prints the curves of corpora one under the other.
  ///
  /// @param args files of JSON lines with a `text` or a `body`, perhaps compressed by gzip;
  ///   `--stories N`, the stories read of each (10,000), and `--words N`, the words read of a story
  public static void run(String[] args, PrintStream out) throws IOException {
    Words given = Words.of(args, "--stories", "--words");
    int most = Math.toIntExact(given.number("--stories", STORIES));
    int longest = Math.toIntExact(given.number("--words", Integer.MAX_VALUE));
    if (given.plain().isEmpty()) {
      throw new UsageException("corpus-curves needs at least one file of JSON lines");
    }
    for (String file : given.plain()) {
      CorpusCurves curves = new CorpusCurves(most, longest);
      JsonLine.read(Path.of(file), curves::add);
      curves.print(file, out);
    }
  }

  private void add(JsonLine line) {
    if (stories == most) {
      return;
    }
    String text = line.text(line.fields().containsKey("text") ? "text" : "body");
    shingler.shingle(text, shingles);
    if (shingles.words() == 0) {
      return;
    }
    eachWord.winnow(shingles, words);
    int read = Math.min(shingles.words(), longest);
    ofWords.addDistinct(words.hashes(), Math.min(words.count(), read));
    ofShingles.addDistinct(
        shingles.hashes(), Math.min(shingles.count(), Math.max(1, read - Shingler.LENGTH + 1)));
    if (stories == lengths.length) {
      lengths = Arrays.copyOf(lengths, 2 * stories);
    }
    lengths[stories++] = read;
  }

  private void print(String name, PrintStream out) {
    int[] sorted = Arrays.copyOf(lengths, stories);
    Arrays.sort(sorted);
    double mean = Arrays.stream(sorted).average().orElse(0);
    out.printf(Locale.ROOT, "%s%n  %d stories, %.0f words on average", name, stories, mean);
    if (stories > 0) {
      out.printf(
          Locale.ROOT,
          " (a tenth up to %d, half up to %d, nine tenths up to %d)",
          sorted[stories / 10],
          sorted[stories / 2],
          sorted[stories * 9 / 10]);
    }
    out.println();
    out.printf(Locale.ROOT, "  %-10s %11s %10s", "", "different", "a story");
    for (String band : BANDS) {
      out.printf(Locale.ROOT, " %9s", band);
    }
    out.println("   percent of the different ones that stand in so many stories");
    row("words", ofWords, out);
    row("shingles", ofShingles, out);
  }

  private void row(String name, Hashes hashes, PrintStream out) {
    long[] counts = hashes.documentFrequencies(BOUNDS);
    long different = Arrays.stream(counts).sum();
    out.printf(
        Locale.ROOT, "  %-10s %11d %10.1f", name, different, (double) hashes.count() / stories);
    for (long count : counts) {
      out.printf(Locale.ROOT, " %9.4f", 100.0 * count / different);
    }
    out.println();
  }

  /// The distinct hashes of each story, story after story.
  private static final class Hashes {
    private long[] all = new long[1 << 16]; // [room]; [0, count) is valid
    private int count;

    /// Adds the hashes of one story, each once.
    void addDistinct(long[] hashes, int length) {
      if (all.length - count < length) {
        all = Arrays.copyOf(all, Math.addExact(Math.max(2 * all.length, count), length));
      }
      int from = count;
      System.arraycopy(hashes, 0, all, from, length);
      Arrays.sort(all, from, from + length);
      for (int i = from; i < from + length; i++) {
        if (i == from || all[i] != all[count - 1]) {
          all[count++] = all[i];
        }
      }
    }

    int count() {
      return count;
    }

    /// How many hashes are in `(bounds[b - 1], bounds[b]]` stories. Sorts: story order is lost.
    long[] documentFrequencies(int[] bounds) {
      Arrays.sort(all, 0, count);
      long[] counts = new long[bounds.length];
      for (int i = 0; i < count; ) {
        int j = i + 1;
        while (j < count && all[j] == all[i]) {
          j++;
        }
        int band = 0;
        while (j - i > bounds[band]) {
          band++;
        }
        counts[band]++;
        i = j;
      }
      return counts;
    }
  }
}
