package org.reprint.bench.jmh;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
import org.reprint.align.Aligner;
import org.reprint.align.Clue;
import org.reprint.align.PairScore;
import org.reprint.align.Telling;
import org.reprint.background.Background;
import org.reprint.facts.FactFinder;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

/// Question: what does it cost to align and to score two sentences that are ready to be compared,
/// alone and among those of two stories?
///
/// The text is made up: sentences of invented words, every other one a function word; the second
/// telling keeps three words of four and moves the last third to the front.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class AlignBenchmark {
  private static final int PAIRS = 256; // a power of two
  private static final int SENTENCES = 20; // a story of 400 words
  private static final String[] FUNCTION = {"the", "of", "a", "in", "to", "and", "that", "was"};

  /// Words of a sentence.
  @Param({"20"})
  int words;

  private final Aligner aligner = new Aligner();
  private final ProseParser parser = new ProseParser();
  private final FactFinder facts = new FactFinder();
  private final Telling[] first = new Telling[PAIRS];
  private final Telling[] second = new Telling[PAIRS];
  private Telling story;
  private Telling retold;
  private int next;

  /// Makes the sentences and the stories.
  @Setup
  public void setUp() {
    SplittableRandom random = new SplittableRandom(42);
    StringBuilder all = new StringBuilder();
    StringBuilder again = new StringBuilder();
    for (int i = 0; i < PAIRS; i++) {
      String[] sentence = sentence(random);
      String[] told = retell(sentence, random);
      first[i] = tell(text(sentence));
      second[i] = tell(text(told));
      if (i < SENTENCES) {
        all.append(text(sentence)).append(' ');
        again.append(text(told)).append(' ');
      }
    }
    story = tell(all.toString());
    retold = tell(again.toString());
  }

  private String[] sentence(SplittableRandom random) {
    String[] sentence = new String[words];
    for (int i = 0; i < words; i++) {
      sentence[i] = i % 2 == 0 ? FUNCTION[random.nextInt(FUNCTION.length)] : word(random);
    }
    return sentence;
  }

  private static String word(SplittableRandom random) {
    SplittableRandom letters = new SplittableRandom((int) Math.pow(2_000, random.nextDouble()));
    StringBuilder word = new StringBuilder();
    for (int i = 4 + letters.nextInt(6); i > 0; i--) {
      word.append((char) ('a' + letters.nextInt(26)));
    }
    return word.toString();
  }

  private static String[] retell(String[] sentence, SplittableRandom random) {
    String[] told = new String[sentence.length];
    for (int i = 0; i < told.length; i++) {
      String kept = sentence[(i + 2 * sentence.length / 3) % sentence.length];
      told[i] = random.nextInt(4) > 0 ? kept : word(random);
    }
    return told;
  }

  private static String text(String[] sentence) {
    String joined = String.join(" ", List.of(sentence));
    return Character.toUpperCase(joined.charAt(0)) + joined.substring(1) + ".";
  }

  private Telling tell(String text) {
    Prose prose = parser.parse(text);
    return Telling.of(prose, facts.find(prose), Background.builtin());
  }

  /// Two sentences, each a text of its own.
  @Benchmark
  public PairScore pair() {
    int i = next++ & (PAIRS - 1);
    return aligner.score(first[i], second[i]);
  }

  /// Every pair of sentences of two stories that has a content word in common.
  @Benchmark
  public List<Clue> stories() {
    return aligner.clues(story, retold);
  }
}
