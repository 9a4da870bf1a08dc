package org.reprint.bench.jmh;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reprint.bench.peers.FnvScan;
import org.reprint.shingle.Fingerprints;
import org.reprint.shingle.ShingleHashes;
import org.reprint.shingle.ShingleSet;
import org.reprint.shingle.Shingler;
import org.reprint.shingle.Shingles;
import org.reprint.shingle.WinnowOptions;
import org.reprint.shingle.Winnower;

/// Question: what does one story cost from text to shingles, against a plain scan byte by byte and
/// against strings and a regular expression, and what do the uses of shingles add?
///
/// The text is made up: invented words of lengths as in English news (4.7 letters on average),
/// drawn so that a few are frequent, with sentences and punctuation; 430 of them are about 2,600
/// bytes. Texts alternate, so that the branch predictor cannot learn one by heart. `-prof gc` shows
/// what a row allocates.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class ShingleBenchmark {
  private static final int TEXTS = 64; // a power of two
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  /// Words of a text.
  @Param({"430"})
  int words;

  /// The letters it is written in: of one byte in UTF-8, the same with typographic punctuation or
  /// with one letter in nine of two bytes, of two bytes, or of three and without spaces.
  @Param({"latin", "curly", "accents", "cyrillic", "arabic", "han"})
  String script;

  private final Shingler shingler = new Shingler();
  private final Shingles shingles = new Shingles();
  private final ShingleHashes hashes = new ShingleHashes();
  private final FnvScan fnv = new FnvScan();
  private long[] fnvHashes = new long[0]; // [room]
  private final Shingles ready = new Shingles();
  private final Winnower winnower = Winnower.of(WinnowOptions.DEFAULT);
  private final Fingerprints fingerprints = new Fingerprints();
  private String[] texts;
  private byte[][] utf8;
  private int next;

  /// Makes the texts, and the shingles for what begins with them.
  @Setup
  public void setUp() {
    SplittableRandom random = new SplittableRandom(42);
    texts = new String[TEXTS];
    utf8 = new byte[TEXTS][];
    for (int i = 0; i < TEXTS; i++) {
      texts[i] = text(random);
      utf8[i] = texts[i].getBytes(StandardCharsets.UTF_8);
    }
    shingler.shingle(texts[0], ready);
  }

  private String text(SplittableRandom random) {
    return switch (script) {
      case "latin" -> spaced(random, 'a');
      case "curly" ->
          spaced(random, 'a')
              .replace("'", "’")
              .replace(" \"", " “")
              .replace('"', '”')
              .replace("-", " – ");
      case "accents" ->
          spaced(random, 'a')
              .replace('e', 'é')
              .replace('q', 'à')
              .replace('x', 'ü')
              .replace('O', 'Ö');
      case "cyrillic" -> spaced(random, 'а');
      case "arabic" -> spaced(random, 'ا');
      case "han" -> han(random);
      default -> throw new IllegalArgumentException("no such script: " + script);
    };
  }

  private String spaced(SplittableRandom random, char first) {
    StringBuilder text = new StringBuilder();
    int left = 0; // words of the sentence
    for (int i = 0; i < words; i++) {
      boolean capital = left == 0 || random.nextInt(9) == 0;
      left = left == 0 ? random.nextInt(8, 33) : left - 1;
      if (random.nextInt(50) == 0) {
        text.append(random.nextInt((int) Math.pow(10, random.nextInt(1, 5))));
      } else {
        word(random, first, capital, text);
      }
      text.append(left == 0 ? random.nextInt(4) == 0 ? ".\n\n" : ". " : between(random));
    }
    return text.toString();
  }

  private static void word(
      SplittableRandom random, char first, boolean capital, StringBuilder text) {
    int rank = (int) Math.pow(20_000, random.nextDouble()); // Zipf: log-uniform ranks
    SplittableRandom word = new SplittableRandom(rank);
    int length =
        rank < 30
            ? 1 + word.nextInt(4)
            : 3 + word.nextInt(4) + word.nextInt(4) + (word.nextInt(12) == 0 ? 4 : 0);
    for (int j = 0; j < length; j++) {
      char letter = (char) (first + word.nextInt(26));
      text.append(j == 0 && capital ? Character.toUpperCase(letter) : letter);
    }
  }

  private static String between(SplittableRandom random) {
    return switch (random.nextInt(100)) {
      case 0, 1, 2, 3, 4, 5, 6 -> ", ";
      case 7 -> "'s ";
      case 8 -> "-";
      case 9 -> " \"";
      case 10 -> "\" ";
      default -> " ";
    };
  }

  private String han(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append((char) (0x4E00 + (int) Math.pow(3_000, random.nextDouble())));
      if (i % 15 == 14) {
        text.append('。');
      }
    }
    return text.toString();
  }

  private String text() {
    return texts[next++ & (TEXTS - 1)];
  }

  private byte[] bytes() {
    return utf8[next++ & (TEXTS - 1)];
  }

  /// UTF-8 to shingles without places.
  @Benchmark
  public ShingleHashes utf8() {
    byte[] text = bytes();
    shingler.shingle(text, 0, text.length, hashes);
    return hashes;
  }

  /// A string to shingles with their places.
  @Benchmark
  public Shingles string() {
    shingler.shingle(text(), shingles);
    return shingles;
  }

  /// UTF-8 to shingles, byte by byte. It knows ASCII alone: to it other scripts are words as they
  /// stand between spaces, and its times there mean little.
  @Benchmark
  public long[] fnv() {
    byte[] text = bytes();
    int room = FnvScan.room(text.length);
    if (fnvHashes.length < room) {
      fnvHashes = new long[room];
    }
    fnv.shingle(text, 0, text.length, fnvHashes);
    return fnvHashes;
  }

  /// A string to shingles with what the JDK offers at once: a regular expression, lower-cased
  /// strings, the hash code of a list of five. Without bigrams and with 32-bit hashes it does less;
  /// it is the scale, not a rival.
  @Benchmark
  public int[] strings() {
    List<String> found = new ArrayList<>();
    Matcher matcher = WORD.matcher(text());
    while (matcher.find()) {
      found.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    int[] hashes = new int[Math.max(0, found.size() - Shingler.LENGTH + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = found.subList(i, i + Shingler.LENGTH).hashCode();
    }
    return hashes;
  }

  /// Shingles to fingerprints.
  @Benchmark
  public Fingerprints winnow() {
    winnower.winnow(ready, fingerprints);
    return fingerprints;
  }

  /// Shingles to a sorted set.
  @Benchmark
  public ShingleSet set() {
    return ShingleSet.of(ready);
  }
}
