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
import org.reprint.bench.peers.Signer;
import org.reprint.bench.peers.Signers;

/// Question: what does it cost to sketch one story with 128 slots with what else there is?
///
/// The sets are those of `SketchBenchmark`. Each library runs in JVMs of its own; `bench/run guard`
/// runs all in turns in one.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class PeerBenchmark {
  /// The library.
  @Param({"superMinHash", "minHash", "javaLsh", "lucene"})
  String peer;

  /// Shingles of the story.
  @Param({"400"})
  int count;

  private Signer<?> signer;

  /// Makes the shingles.
  @Setup
  public void setUp() {
    long[][] sets = {new SplittableRandom(42).longs(count).toArray()};
    signer =
        switch (peer) {
          case "superMinHash" -> Signers.superMinHash(sets);
          case "minHash" -> Signers.minHash(sets);
          case "javaLsh" -> Signers.javaLsh(sets);
          case "lucene" -> Signers.lucene(sets);
          default -> throw new IllegalArgumentException("no peer \"" + peer + "\"");
        };
  }

  /// One story.
  @Benchmark
  public Object sign() {
    return signer.sign(0);
  }
}
