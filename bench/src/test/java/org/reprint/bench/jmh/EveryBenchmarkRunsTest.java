package org.reprint.bench.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Keeps benchmarks from rotting: each one runs once, with all its parameters. Times are not looked
/// at.
class EveryBenchmarkRunsTest {
  private static final TimeValue MOMENT = TimeValue.milliseconds(1);

  @Test
  void everyBenchmarkRunsOnceWithAllItsParameters() throws IOException, RunnerException {
    Options options =
        new OptionsBuilder()
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(MOMENT)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    Set<String> ran =
        results.stream().map(r -> r.getParams().getBenchmark()).collect(Collectors.toSet());
    assertFalse(ran.isEmpty(), "no benchmark was found");
    assertEquals(listed(), ran.size(), "ran " + ran);
    assertEquals(12, runs(results, "SketchBenchmark"));
    assertEquals(4, runs(results, "SignatureBenchmark"));
    assertEquals(36, runs(results, "ShingleBenchmark"));
    assertEquals(12, runs(results, "LineBenchmark"));
    assertEquals(4, runs(results, "PeerBenchmark"));
    assertEquals(3, runs(results, "AlignBenchmark"));
    assertEquals(2, runs(results, "CandidateBenchmark"));
  }

  private static long runs(Collection<RunResult> results, String benchmark) {
    return results.stream()
        .filter(r -> r.getParams().getBenchmark().contains("." + benchmark + "."))
        .count();
  }

  /// How many methods the annotation processor found.
  private static long listed() throws IOException {
    try (InputStream list =
        EveryBenchmarkRunsTest.class.getResourceAsStream("/META-INF/BenchmarkList")) {
      assertNotNull(list, "the annotation processor did not run");
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().count();
    }
  }
}
