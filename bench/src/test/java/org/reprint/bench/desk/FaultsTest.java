package org.reprint.bench.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.bench.corpus.GenerateCorpus;

class FaultsTest {
  @TempDir private Path folder;

  @Test
  void aDeskThatIsKilledSixTimesLosesNothingAndSaysTheSame() throws IOException {
    Path corpus = folder.resolve("corpus.jsonl");
    GenerateCorpus.run(
        new String[] {
          "--stories",
          "150",
          "--seed",
          "3",
          "--variants",
          "0.3",
          "--threads",
          "1",
          corpus.toString(),
          folder.resolve("truth.tsv").toString()
        },
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      Faults.run(new Faults.Settings(6, 150, 5, 20, 40, true, 7), corpus, out);
    }
    assertTrue(
        said.toString(StandardCharsets.UTF_8).contains("6 kills"),
        () -> said.toString(StandardCharsets.UTF_8));
  }
}
