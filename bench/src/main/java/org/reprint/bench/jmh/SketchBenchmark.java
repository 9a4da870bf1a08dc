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
import org.reprint.sketch.SketchOptions;
import org.reprint.sketch.Sketcher;

/// Question: what does it cost to sketch one story with 128 slots, and does the fast kernel pay?
///
/// Random hashes stand for shingles: what a sketch costs does not depend on their values.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class SketchBenchmark {
  /// The kernel that the engine is told to use.
  @Param({"scalar", "fast"})
  String kernel;

  /// Shingles of the story: a paragraph, a news story, a long article.
  @Param({"64", "400", "1024"})
  int count;

  private Sketcher sketcher;
  private long[] shingles;
  private int[] table;

  /// Makes the shingles and the sketcher.
  @Setup
  public void setUp() {
    System.setProperty("reprint.kernel", kernel); // read when the sketcher is made, just below
    sketcher = Sketcher.of(SketchOptions.DEFAULT);
    if (!sketcher.kernel().equals(kernel)) {
      throw new IllegalStateException("kernel must be " + kernel + ", got " + sketcher.kernel());
    }
    shingles = new SplittableRandom(42).longs(count).toArray();
    table = new int[SketchOptions.DEFAULT.slots()];
  }

  /// One story.
  @Benchmark
  public int[] sketch() {
    sketcher.sketch(shingles, count, table, 0);
    return table;
  }
}
