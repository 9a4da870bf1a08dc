package org.reprint.bench.jmh;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.reprint.wire.LineScanner;
import org.reprint.wire.Read;
import org.reprint.wire.ReadOptions;

/// Question: what does it cost to find text, id and version in a JSON line of a story, and does the
/// scan in place pay against a streaming parser?
///
/// The lines are made up: seven fields, about 2.7 KB, paragraphs of invented words with an escaped
/// blank line between them, now and then a quotation. They alternate, so that the branch predictor
/// cannot learn one by heart.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class LineBenchmark {
  private static final int LINES = 256; // a power of two

  /// What the text has beside ASCII: nothing, some curly quotes, or all of it.
  @Param({"ascii", "quotes", "han"})
  String script;

  private final LineScanner scanner = new LineScanner(ReadOptions.DEFAULT);
  private final JsonFactory json = new JsonFactory();
  private byte[][] lines;
  private int next;

  /// Counts what was looked at.
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Looked {
    /// Bytes of lines, per nanosecond: GB/s.
    public long bytes;
  }

  /// Makes the lines.
  @Setup
  public void setUp() {
    SplittableRandom random = new SplittableRandom(42);
    lines = new byte[LINES][];
    for (int i = 0; i < LINES; i++) {
      lines[i] =
          String.format(
                  Locale.ROOT,
                  "{\"id\":\"urn:story:%d\",\"version\":%d,\"title\":\"%s\",\"date\":\"2026-11-22T05:00:00Z\","
                      + "\"source\":\"The Wire\",\"words\":%d,\"text\":\"%s\"}",
                  random.nextInt(1_000_000),
                  random.nextInt(9),
                  sentence(random, 8),
                  random.nextInt(900),
                  text(random))
              .getBytes(StandardCharsets.UTF_8);
    }
  }

  private String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int paragraphs = random.nextInt(8, 15);
    for (int i = 0; i < paragraphs; i++) {
      text.append(i == 0 ? "" : "\\n\\n");
      boolean quoted = i % 2 == 1 && !script.equals("ascii");
      text.append(quoted ? "“" : "").append(sentence(random, 19)).append(quoted ? "”" : "");
      text.append(' ').append(sentence(random, 17));
    }
    return text.toString();
  }

  private String sentence(SplittableRandom random, int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int length = 2 + random.nextInt(8);
      for (int j = 0; j < length; j++) {
        sentence.append(
            (char)
                (script.equals("han") ? 0x4E00 + random.nextInt(3_000) : 'a' + random.nextInt(26)));
      }
      sentence.append(i == words - 1 ? "." : " ");
    }
    return sentence.toString();
  }

  private byte[] line(Looked looked) {
    byte[] line = lines[next++ & (LINES - 1)];
    looked.bytes += line.length;
    return line;
  }

  /// In place.
  @Benchmark
  public int scan(Looked looked) {
    byte[] line = line(looked);
    if (!scanner.scan(line, 0, line.length)) {
      throw new IllegalStateException("not scanned");
    }
    return scanner.textLength();
  }

  /// The long way, with a story and its strings.
  @Benchmark
  public Read read(Looked looked) {
    byte[] line = line(looked);
    return scanner.read(line, 0, line.length, "f", 1, 0);
  }

  /// A streaming parser at its best: from bytes, one string, for the text; all else passed over.
  @Benchmark
  public int jackson(Looked looked) throws IOException {
    byte[] line = line(looked);
    int length = 0;
    try (JsonParser parser = json.createParser(line, 0, line.length)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("text") || name.equals("id") || name.equals("version")) {
          length += parser.getText().length();
        }
      }
    }
    return length;
  }

  /// What no scan can beat: the bytes copied.
  @Benchmark
  public byte[] copy(Looked looked) {
    byte[] line = line(looked);
    System.arraycopy(line, 0, copied, 0, line.length);
    return copied;
  }

  private final byte[] copied = new byte[1 << 16];
}
