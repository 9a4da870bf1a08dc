package org.reprint.bench.jmh;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import org.reprint.background.Background;
import org.reprint.bench.guard.Texts;
import org.reprint.candidates.CandidateFinder;
import org.reprint.candidates.CandidateIndex;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.Entry;
import org.reprint.candidates.Hits;
import org.reprint.text.ProseParser;

/// Question: what does it cost to rank the sentences that share rare terms with one, and to find
/// the candidates of a whole story?
///
/// The text is made up, some 430 words a story, a few words frequent and most rare. Give more
/// stories by `-p stories=20000`.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class CandidateBenchmark {
  /// Stories in the index.
  @Param({"500"})
  int stories;

  private CandidateIndex index;
  private CandidateIndex.Worker worker;
  private int[] sentences; // of each story
  private int story;
  private int sentence;

  /// Makes the stories and their index.
  @Setup
  public void setUp() {
    ProseParser parser = new ProseParser();
    List<Entry> entries = new ArrayList<>();
    for (byte[] text : Texts.of(stories)) {
      entries.add(
          new Entry(
              parser.parse(new String(text, StandardCharsets.UTF_8)),
              null,
              new long[0],
              new long[0],
              new int[0]));
    }
    sentences = entries.stream().mapToInt(entry -> entry.prose().sentences()).toArray();
    index = new CandidateFinder(CandidateOptions.DEFAULT, Background.builtin()).index(entries);
    worker = index.worker();
  }

  /// One sentence after the other.
  @Benchmark
  public int sentence() {
    if (++sentence >= sentences[story]) {
      story = (story + 1) % stories;
      sentence = 0;
    }
    return worker.rank(story, sentence);
  }

  /// One story after the other.
  @Benchmark
  public Hits story() {
    story = (story + 1) % stories;
    return worker.search(story);
  }
}
