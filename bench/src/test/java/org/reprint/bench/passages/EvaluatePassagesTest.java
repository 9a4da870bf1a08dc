package org.reprint.bench.passages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.bench.UsageException;

class EvaluatePassagesTest {
  @TempDir Path folder;

  private String run(String... args) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      EvaluatePassages.run(args, out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private String refusal(String... args) {
    return assertThrows(UsageException.class, () -> run(args)).getMessage();
  }

  @Test
  void aFolderWithoutNewsIsNamed() {
    String absent = folder.resolve("absent").toString();
    assertTrue(refusal("passages", absent).startsWith("no file " + absent));
    assertTrue(refusal("passages").startsWith("evaluate passages DATA_DIR"));
    assertTrue(refusal("passages", absent, absent).contains("one folder"));
    assertEquals(
        "--cases takes a whole number of at least 0", refusal("passages", absent, "--cases"));
    assertEquals(
        "--seed takes a whole number of at least 0", refusal("passages", absent, "--seed", "x"));
  }

  @Test
  void verbatimPassagesOfMadeUpNewsAreFound() throws IOException {
    Files.createDirectories(folder.resolve("corpora"));
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("corpora/news12k.jsonl.gz"))),
            StandardCharsets.UTF_8)) {
      for (NewsStory story : NewsMaker.stories(12, 3)) {
        String text = story.text().replace("\n", "\\n");
        out.write(
            "{\"id\":\""
                + story.key()
                + "\",\"source\":\""
                + story.source()
                + "\",\"topic\":\""
                + story.topic()
                + "\",\"text\":\""
                + text
                + "\"}\n");
      }
    }
    String printed = run("passages", folder.toString(), "--cases", "16", "--seed", "4");
    assertEquals(printed.lines().count(), 11, printed);
    String verbatim =
        printed.lines().filter(line -> line.startsWith("  verbatim")).findFirst().orElseThrow();
    double plagdet = Double.parseDouble(verbatim.strip().split("\\s+", -1)[4]);
    assertTrue(plagdet > 0.9, printed);
    String none =
        printed.lines().filter(line -> line.startsWith("  none")).findFirst().orElseThrow();
    assertEquals("0", none.strip().split("\\s+", -1)[3], printed);
  }
}
