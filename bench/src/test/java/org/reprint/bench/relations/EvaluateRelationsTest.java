package org.reprint.bench.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.bench.UsageException;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Why;
import org.reprint.text.Range;

class EvaluateRelationsTest {
  private static final String COLUMNS =
      "set\tid1\tid2\tjaccard5\tcontainment5\tlabel\tsure\tfacts\n";
  private static final String LONG =
      "The harbour board of Port Ellery voted on Tuesday to close the north basin to heavy"
          + " freighters after divers found cracks in its western wall. Repairs will take until"
          + " spring, the board said.";

  @TempDir Path folder;

  @Test
  void pairsOfAFolderAreJudgedAloneAndTogether() throws IOException {
    write("set\t1\t2\t1\t1\tresend\t3\tnone\n" + "set\t1\tw-1\t0\t0\tlookalike\t3\tall\n");
    String report = report(folder.toString());
    assertTrue(report.startsWith("relations_dev.tsv: 2 pairs of 3 stories"), report);
    assertTrue(report.contains("each pair alone"), report);
    assertTrue(report.contains("all stories in one scan"), report);
    assertTrue(report.contains("accuracy 1.000, precision 1.000, recall 1.000 of 2 pairs"), report);
    assertTrue(report.contains("  1 w-1: lookalike, got none: no relation"), report);
  }

  @Test
  void whatAFolderLacksIsNamed() throws IOException {
    assertEquals(
        "no file "
            + folder.resolve("relations_dev.tsv")
            + "; it would hold labelled pairs: set, id1, id2, label, facts by tabs",
        refusal());
    write("set\t1\t77\t1\t1\tresend\t3\tnone\n");
    assertTrue(refusal().endsWith("names story \"77\", which no corpus holds"), refusal());
    write("set\t1\t2\n");
    assertTrue(refusal().endsWith("relations_dev.tsv:2 has 3 cells, not 8"), refusal());
    write("set\t1\t2\t1\t1\tcopy\t3\tnone\n");
    assertTrue(refusal().contains("got \"copy\""), refusal());
  }

  @Test
  void aChangedFigureIsFoundWhateverWordsStandAroundIt() {
    LabelledFact fact = new LabelledFact(false, "1,200 homes", "2,100 homes");
    assertTrue(fact.is(change(FactKind.NUMBER, "1,200", "2,100"), false));
    assertTrue(fact.is(change(FactKind.NUMBER, "2,100", "1,200"), true));
    assertTrue(!fact.is(change(FactKind.NUMBER, "2,100", "1,200"), false));
    assertTrue(!fact.is(change(FactKind.NUMBER, "200", "100"), false));
    assertTrue(!fact.is(change(FactKind.QUOTATION, "1,200", "2,100"), false));
  }

  @Test
  void factsAreCountedOverThePairsThatHaveThemLabelled() {
    List<LabelledFact> labelled =
        List.of(new LabelledFact(false, "7", "9"), new LabelledFact(true, "we won", "we lost"));
    List<FactChange> found =
        List.of(change(FactKind.NUMBER, "seven", "9"), change(FactKind.NUMBER, "7", "9"));
    RelationReport report =
        new RelationReport(List.of(finding(labelled, found), finding(null, found)));
    assertEquals(0.5, report.facts().recall());
    assertEquals(0.5, report.facts().precision());
  }

  private static Finding finding(List<LabelledFact> labelled, List<FactChange> found) {
    return new Finding(
        new LabelledPair("a", "b", "trim", null, labelled, ""),
        new Relation(
            "a", "b", false, Label.TRIM, 1, 1, 1, 0, List.of(), found, new Why("", List.of())));
  }

  private static FactChange change(FactKind kind, String from, String to) {
    return new FactChange(
        kind, FactChange.Change.CHANGED, new Range(0, 1), new Range(0, 1), from, to);
  }

  private void write(String pairs) throws IOException {
    Path corpora = Files.createDirectories(folder.resolve("corpora"));
    Files.writeString(folder.resolve("relations_dev.tsv"), COLUMNS + pairs);
    Files.writeString(
        corpora.resolve("fnc1_dev.jsonl"), "{\"id\":\"w-1\",\"text\":\"Nothing of it.\"}\n");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(corpora.resolve("reuters21578.jsonl.gz")))) {
      for (int i = 1; i <= 2; i++) {
        String line =
            String.format(
                Locale.ROOT,
                "{\"id\":%d,\"date\":\"26-FEB-1987 15:01:0%d.79\",\"body\":\"%s\"}%n",
                i,
                i,
                LONG);
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private String refusal() {
    return assertThrows(UsageException.class, () -> report(folder.toString())).getMessage();
  }

  private static String report(String... folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      String[] args = new String[folder.length + 1];
      args[0] = "relations";
      System.arraycopy(folder, 0, args, 1, folder.length);
      EvaluateRelations.run(args, out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
