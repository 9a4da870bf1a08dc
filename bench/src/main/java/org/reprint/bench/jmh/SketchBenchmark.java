package org.reprint.bench.jmh;

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
import org.reprint.bench.kernels.MinHash;
import org.reprint.bench.kernels.PlainOnePermutation;
import org.reprint.sketch.SketchOptions;
import org.reprint.sketch.Sketcher;

/// Question: what does it cost to sketch one story with 128 slots, and what do the ways that lost
/// cost: one permutation written down plainly, and k permutations, plain and vectorised?
///
/// Random hashes stand for shingles: what a sketch costs does not depend on their values, but for
/// branches that a predictor could learn by heart. Hence 64 stories in turn.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class SketchBenchmark {
  private static final int STORIES = 64; // a power of two

  /// Shingles of a story: a paragraph, a news story, a long article.
  @Param({"64", "400", "1024"})
  int count;

  private final long[][] stories = new long[STORIES][];
  private Sketcher sketcher;
  private PlainOnePermutation plain;
  private MinHash permutations;
  private MinHash permutationsScalar;
  private int[] table;
  private int next;

  /// Makes the shingles and the sketchers.
  @Setup
  public void setUp() {
    int slots = SketchOptions.DEFAULT.slots();
    long seed = SketchOptions.DEFAULT.seed();
    sketcher = Sketcher.of(SketchOptions.DEFAULT);
    plain = new PlainOnePermutation(slots, seed);
    permutations = MinHash.fast(slots, seed);
    permutationsScalar = MinHash.scalar(slots, seed);
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < STORIES; i++) {
      stories[i] = random.longs(count).toArray();
    }
    table = new int[slots];
  }

  private long[] story() {
    next = (next + 1) & (STORIES - 1);
    return stories[next];
  }

  /// The engine's.
  @Benchmark
  public int[] sketch() {
    sketcher.sketch(story(), count, table, 0);
    return table;
  }

  /// One permutation, plainly.
  @Benchmark
  public int[] plainOnePermutation() {
    plain.sketch(story(), count, table, 0);
    return table;
  }

  /// 128 permutations, vectorised.
  @Benchmark
  public int[] permutations() {
    permutations.sketch(story(), count, table, 0);
    return table;
  }

  /// 128 permutations, plainly.
  @Benchmark
  public int[] permutationsScalar() {
    permutationsScalar.sketch(story(), count, table, 0);
    return table;
  }
}
