package org.reprint.bench.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reprint.align.Aligner;
import org.reprint.align.Clue;
import org.reprint.align.Telling;
import org.reprint.bench.NewsPairs;

/// Question: what does it cost to align and to score two sentences that are ready to be compared,
/// alone and among those of two stories?
///
/// The pairs are candidates as [NewsPairs] writes them: half of them retellings, half look-alikes,
/// of about 20 words a side. A pair alone pays for turning to two texts too, which among stories is
/// paid once for all their sentences.
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
  private static final long SEED = 42;

  private final Aligner aligner = new Aligner();
  private final int[] partners = new int[64];
  private List<NewsPairs.Pair> pairs;
  private Telling story;
  private Telling retold;
  private int next;

  /// Writes the sentences and the stories.
  @Setup
  public void setUp() {
    pairs = NewsPairs.of(PAIRS, SEED);
    List<NewsPairs.Pair> some = pairs.subList(0, SENTENCES);
    story = NewsPairs.tell(NewsPairs.text(some, NewsPairs.Pair::first));
    retold = NewsPairs.tell(NewsPairs.text(some, NewsPairs.Pair::second));
  }

  /// How likely two sentences say the same, each a text of its own.
  @Benchmark
  public double pair() {
    NewsPairs.Pair pair = pairs.get(next++ & (PAIRS - 1));
    return aligner.likelihood(pair.first(), pair.second());
  }

  /// Which words of two sentences go together, and no more.
  @Benchmark
  public int words() {
    NewsPairs.Pair pair = pairs.get(next++ & (PAIRS - 1));
    return aligner.words(pair.first(), pair.second(), partners);
  }

  /// Every pair of sentences of two stories that has a content word in common: of 400 pairs, most.
  @Benchmark
  public List<Clue> stories() {
    return aligner.clues(story, retold);
  }
}
