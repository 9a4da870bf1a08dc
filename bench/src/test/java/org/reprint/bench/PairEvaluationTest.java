package org.reprint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairEvaluationTest {
  private static final String LABELLED =
      """
      {"s1":"the cat sat","s2":"a cat was sitting","label":1}
      {"s1":"the cat sat","s2":"the cat ran","label":0}
      {"s1":"rain fell","s2":"it rained","label":1}
      {"s1":"rain fell","s2":"shares rose","label":0}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeALittleData() throws IOException {
    Path pairs = Files.createDirectories(folder.resolve("pairs"));
    for (String name : List.of("mrpc_train", "pan_sentence_train", "paws_wiki_dev")) {
      Files.writeString(pairs.resolve(name + ".jsonl"), LABELLED);
    }
    Files.writeString(
        pairs.resolve("stsb_train.jsonl"),
        LABELLED.replace("\"label\":1", "\"score\":4.5").replace("\"label\":0", "\"score\":0.5"));
  }

  @Test
  void aBagOfWordsCountsRepeatsAndNotOrder() {
    assertEquals(1, PairEvaluation.dice("The cat, the dog", "dog the; CAT the"));
    assertEquals(2 * 1 / 5.0, PairEvaluation.dice("the the cat", "the dog"));
    assertEquals(0, PairEvaluation.dice("", "..."));
  }

  @Test
  void anOracleIsPerfectAndTheFloorIsNot() throws IOException {
    String report = report(true);
    assertEquals(
        6,
        report.split("accuracy 1\\.000  precision 1\\.000  recall 1\\.000", -1).length - 1,
        report);
    assertTrue(report.contains("F1 1.000  AUC 1.000"), report);
    assertTrue(report.contains("reprint          Pearson 1.000"), report);
    assertTrue(report.contains("word bag, best"), report);
    assertTrue(report.contains("said the same, scored lowest"), report);
  }

  @Test
  void aMissingFileIsNamedBeforeAnythingIsScored() throws IOException {
    Path missing = folder.resolve("pairs/stsb_train.jsonl");
    Files.delete(missing);
    String message = assertThrows(UsageException.class, () -> report(false)).getMessage();
    assertTrue(message.startsWith("no file " + missing + "; it would hold"), message);
  }

  private String report(boolean verbose) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      new PairEvaluation(PairEvaluationTest::oracle, verbose).run(new DataFolder(folder), out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static double oracle(String a, String b) {
    return b.equals("a cat was sitting") || b.equals("it rained") ? 0.9 : 0.1;
  }
}
