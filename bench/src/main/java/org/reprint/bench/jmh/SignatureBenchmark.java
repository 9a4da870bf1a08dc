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
import org.reprint.sketch.Bands;
import org.reprint.sketch.Signatures;
import org.reprint.sketch.SketchOptions;
import org.reprint.sketch.Sketcher;

/// Question: what does it cost to read a signature: to make the keys of its bands, and to estimate
/// the similarity of two?
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class SignatureBenchmark {
  private static final int ROWS = 64; // a power of two
  private static final int SHINGLES = 400;

  /// Bands and rows of each: those of the default signature, and those that find 99 % at 0.7.
  @Param({"16x8", "26x5"})
  String cut;

  private Bands bands;
  private int[] table;
  private long[] keys;
  private Signatures signatures;
  private int next;

  /// Makes the signatures.
  @Setup
  public void setUp() {
    String[] sides = cut.split("x", -1);
    int count = Integer.parseInt(sides[0]);
    int rows = Integer.parseInt(sides[1]);
    bands = Bands.of(count * rows, count, rows);
    SketchOptions options = SketchOptions.DEFAULT.withSlots(bands.slots());
    Sketcher sketcher = Sketcher.of(options);
    table = new int[ROWS * bands.slots()];
    signatures = Signatures.ofRows(options, ROWS);
    keys = new long[count];
    SplittableRandom random = new SplittableRandom(42);
    for (int row = 0; row < ROWS; row++) {
      long[] shingles = random.longs(SHINGLES).toArray();
      sketcher.sketch(shingles, SHINGLES, table, row);
      sketcher.set(shingles, SHINGLES, signatures, row);
    }
  }

  private int row() {
    next = (next + 1) & (ROWS - 1);
    return next;
  }

  /// All keys of one row.
  @Benchmark
  public long[] keys() {
    bands.keys(table, row(), keys, 0);
    return keys;
  }

  /// The similarity of two rows.
  @Benchmark
  public double estimate() {
    return signatures.estimate(row(), ROWS - 1 - next);
  }
}
