package org.reprint.bench.jmh;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.reprint.align.Telling;
import org.reprint.background.Background;
import org.reprint.bench.guard.Texts;
import org.reprint.facts.FactFinder;
import org.reprint.facts.Facts;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Story;
import org.reprint.wire.StoryReader;

/// Question: what does it cost to take a story apart: into tokens and sentences, into facts, and to
/// weigh its words?
///
/// The text is made up, some 430 words a story, with hardly a figure or quotation. Give real
/// stories by `-p stories=FILE`, in any format that the engine reads.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class TellingBenchmark {
  private static final int MADE_UP = 200;

  /// A file or folder of stories, empty for text that is made up.
  @Param({""})
  String stories;

  private final ProseParser parser = new ProseParser();
  private final FactFinder finder = new FactFinder();
  private final List<String> texts = new ArrayList<>();
  private final List<Prose> proses = new ArrayList<>();
  private final List<Facts> facts = new ArrayList<>();
  private int story;

  /// Makes or reads the stories.
  @Setup
  public void setUp() {
    if (stories.isEmpty()) {
      for (byte[] text : Texts.of(MADE_UP)) {
        texts.add(new String(text, StandardCharsets.UTF_8));
      }
    } else {
      new StoryReader(ReadOptions.DEFAULT)
          .read(
              List.of(Path.of(stories)),
              read -> {
                if (read instanceof Story one) {
                  texts.add(one.text());
                }
              });
    }
    for (String text : texts) {
      proses.add(parser.parse(text));
      facts.add(finder.find(proses.getLast()));
    }
  }

  private int next() {
    story = (story + 1) % texts.size();
    return story;
  }

  /// Tokens, sentences and spans of one story after the other.
  @Benchmark
  public Prose prose() {
    return parser.parse(texts.get(next()));
  }

  /// What one story after the other states.
  @Benchmark
  public Facts facts() {
    return finder.find(proses.get(next()));
  }

  /// The weights of one story after the other.
  @Benchmark
  public Telling telling() {
    int one = next();
    return Telling.of(proses.get(one), facts.get(one), Background.builtin());
  }
}
