package org.reprint.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.Reprint;
import org.reprint.ReprintOptions;

class FactEvaluationTest {
  private static final String LOST =
      "The copper mine near Kelby lost 17 miners in a single winter.";
  private static final String OWE =
      "“We owe the miners of Kelby more than a plaque of bronze,” Anna Weber told the hall.";
  private static final String SAIL =
      "The ferry from Kelby to Vantry will sail again with 40 bags of mail.";

  @TempDir Path folder;

  @Test
  void alteredAndFaithfulSentencesAreCountedApart() throws IOException {
    int owe = LOST.length() + 1;
    int sail = owe + OWE.length() + 1;
    String rewrite =
        String.format(
            Locale.ROOT,
            """
            {"id":"r","of":"s","strength":"mild","sentences":[\
            {"text":"%s","kind":"factswap","src":[[0,%d]],"changed":"17 miners became 23"},\
            {"text":"%s","kind":"quotealter","src":[[%d,%d]],"changed":"quotation"},\
            {"text":"%s","kind":"edit","src":[[%d,%d]]}]}
            """,
            LOST.replace("17", "23"),
            LOST.length(),
            OWE.replace("owe", "promised").replace("a plaque of", "one of"),
            owe,
            owe + OWE.length(),
            SAIL.replace("with 40 bags of mail", "with mail"),
            sail,
            sail + SAIL.length());
    Files.writeString(folder.resolve("rewrites_dev.jsonl"), rewrite);
    Files.createDirectories(folder.resolve("corpora"));
    Files.writeString(
        folder.resolve("corpora/rewrites_dev_sources.jsonl"),
        "{\"id\":\"s\",\"text\":\"" + LOST + " " + OWE + " " + SAIL + "\"}\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Reprint reprint = Reprint.of(ReprintOptions.DEFAULT);
    new FactEvaluation(all -> reprint.scan(all, done -> {}), false)
        .run(new DataFolder(folder), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String report = bytes.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    String strict = report.substring(0, report.indexOf("wide"));
    String wide = report.substring(report.indexOf("wide"));
    assertTrue(strict.contains("factswap 1/1 1.00"), report);
    assertTrue(strict.contains("quotealter 1/1 1.00"), report);
    assertTrue(strict.contains("FAITHFUL 0/1 0.00"), report);
    assertTrue(wide.contains("FAITHFUL 1/1 1.00"), report);
  }
}
