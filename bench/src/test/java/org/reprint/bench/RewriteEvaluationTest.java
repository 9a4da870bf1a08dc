package org.reprint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.Scan;
import org.reprint.ScanStats;
import org.reprint.align.Level;
import org.reprint.align.Pair;
import org.reprint.align.Passage;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Why;
import org.reprint.text.Range;
import org.reprint.wire.Story;

class RewriteEvaluationTest {
  private static final String SOURCE =
      "The dam burst at noon. Nobody was hurt. It will be rebuilt.";
  private static final String OTHER = "A goat has been elected mayor of a hill town.";
  private static final Range BURST = new Range(0, 22);
  private static final Range HURT = new Range(23, 39);

  @TempDir Path folder;
  private Rewrite rewrite;

  @BeforeEach
  void writeALittleRewrite() throws IOException {
    String line =
        """
        {"id":"r1","of":"s1","strength":"strong","sentences":[\
        {"text":"At midday the dam gave way.","kind":"reword","src":[[0,22]],"para":true},\
        {"text":"There were no injuries.","kind":"reword","src":[[23,39]]},\
        {"text":"It cost 9 million.","kind":"own","src":[],"para":true},\
        {"text":"It will be rebuilt in 2031.","kind":"factswap","src":[[40,59]],"changed":"year"}]}
        """;
    Files.writeString(folder.resolve("rewrites_dev.jsonl"), line);
    Files.createDirectories(folder.resolve("corpora"));
    Files.writeString(
        folder.resolve("corpora/rewrites_dev_sources.jsonl"),
        String.format(
            Locale.ROOT,
            "{\"id\":\"s1\",\"text\":\"%s\"}%n{\"id\":\"s2\",\"text\":\"%s\"}%n",
            SOURCE,
            OTHER));
    rewrite = Rewrite.of(new DataFolder(folder).lines("rewrites_dev.jsonl", "rewrites").getFirst());
  }

  @Test
  void theTextIsTheSentencesWithSpacesAndEmptyLines() {
    assertEquals(
        "At midday the dam gave way. There were no injuries.\n\n"
            + "It cost 9 million. It will be rebuilt in 2031.",
        rewrite.text());
    for (Rewrite.Sentence sentence : rewrite.sentences()) {
      assertTrue(sentence.range().of(rewrite.text()).endsWith("."));
    }
    assertEquals(List.of(BURST), rewrite.sentences().get(0).sources());
    assertTrue(rewrite.sentences().get(3).changed());
  }

  @Test
  void aSentenceIsFoundWhereItWasMadeFromWhicheverStoryIsFirst() {
    Rewrite.Sentence sentence = rewrite.sentences().get(0);
    SentenceFinding straight = finding("s1", "r1", BURST, sentence.range(), Level.REWORDED);
    SentenceFinding crossed = finding("r1", "s1", sentence.range(), BURST, Level.REWORDED);
    assertTrue(straight.found(sentence, SentenceFinding.TAKEN));
    assertTrue(crossed.found(sentence, SentenceFinding.TAKEN));
  }

  @Test
  void aSentenceTracedToAnotherPlaceIsCoveredButNotFound() {
    Rewrite.Sentence sentence = rewrite.sentences().get(0);
    SentenceFinding finding = finding("s1", "r1", HURT, sentence.range(), Level.REWORDED);
    assertTrue(finding.covered(sentence, SentenceFinding.TAKEN));
    assertFalse(finding.found(sentence, SentenceFinding.TAKEN));
  }

  @Test
  void lessThanHalfOfASentenceIsNotEnough() {
    Rewrite.Sentence sentence = rewrite.sentences().get(0);
    Range short13 = new Range(0, 13);
    Range half = new Range(0, 14);
    assertEquals(27, sentence.range().length());
    assertFalse(
        finding("s1", "r1", BURST, short13, Level.EDITED).found(sentence, SentenceFinding.TAKEN));
    assertTrue(
        finding("s1", "r1", BURST, half, Level.EDITED).found(sentence, SentenceFinding.TAKEN));
  }

  @Test
  void sameFactsCountApartAndBoilerplateNever() {
    Rewrite.Sentence sentence = rewrite.sentences().get(0);
    SentenceFinding facts = finding("s1", "r1", BURST, sentence.range(), Level.SAME_FACTS);
    assertFalse(facts.found(sentence, SentenceFinding.TAKEN));
    assertTrue(facts.found(sentence, SentenceFinding.TAKEN_OR_SAME_FACTS));
    SentenceFinding footer = finding("s1", "r1", BURST, sentence.range(), Level.BOILERPLATE);
    assertFalse(footer.found(sentence, SentenceFinding.TAKEN_OR_SAME_FACTS));
  }

  @Test
  void theReportCountsFoundOwnAndChangedSentencesAndStrangers() throws IOException {
    String report = report(RewriteEvaluationTest::scan, false);
    assertTrue(report.contains("reword      -              1/2 0.50       -"), report);
    assertTrue(report.contains("taken       -              1/1 1.00       -"), report);
    assertTrue(report.contains("factswap    -              0/1 0.00"), report);
    assertTrue(report.contains("1 of 1 stranger pairs have a relation"), report);
    String verbose = report(RewriteEvaluationTest::scan, true);
    assertTrue(verbose.contains("MISSED r1 strong reword\n    There were no injuries."), verbose);
    assertTrue(verbose.contains("  < Nobody was hurt."), verbose);
    assertTrue(verbose.contains("WRONG r1 strong own\n    It cost 9 million."), verbose);
  }

  private String report(Function<List<Story>, Scan> scanner, boolean verbose) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      new RewriteEvaluation(scanner, verbose).run(new DataFolder(folder), out);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /// Finds the first sentence, takes the own sentence for the third, and falls for a stranger.
  private static Scan scan(List<Story> stories) {
    String a = stories.get(0).key();
    String b = stories.get(1).key();
    if (a.equals("s1")) {
      Pair right = new Pair(BURST, new Range(0, 27), Level.REWORDED, 0.8);
      Pair wrong = new Pair(new Range(40, 59), new Range(53, 71), Level.REWORDED, 0.6);
      return found(List.of(relation(a, b, List.of(right, wrong), List.of())));
    }
    Pair stranger = new Pair(new Range(0, 20), new Range(0, 20), Level.EDITED, 0.7);
    return found(List.of(relation(a, b, List.of(stranger), List.of())));
  }

  @Test
  void anAlterationIsNamedWhenAFactOfItsKindLiesInTheSentence() {
    Rewrite.Sentence sentence = rewrite.sentences().get(3);
    Range year = new Range(sentence.range().end() - 5, sentence.range().end() - 1);
    assertTrue(withFact(FactKind.DATE, year).changeNamed(sentence));
    assertFalse(withFact(FactKind.QUOTATION, year).changeNamed(sentence));
    assertFalse(withFact(FactKind.DATE, new Range(0, 4)).changeNamed(sentence));
  }

  private static SentenceFinding withFact(FactKind kind, Range range) {
    FactChange fact = new FactChange(kind, FactChange.Change.ADDED, null, range, null, "2031");
    return new SentenceFinding(List.of(relation("s1", "r1", List.of(), List.of(fact))), "s1", "r1");
  }

  private static SentenceFinding finding(String a, String b, Range left, Range right, Level level) {
    Pair pair = new Pair(left, right, level, 0.7);
    return new SentenceFinding(List.of(relation(a, b, List.of(pair), List.of())), "s1", "r1");
  }

  static Relation relation(String a, String b, List<Pair> pairs, List<FactChange> facts) {
    List<Passage> passages =
        pairs.stream()
            .map(pair -> new Passage(pair.a(), pair.b(), pair.level(), pair.score(), List.of(pair)))
            .toList();
    Why why = new Why("for the test", List.of());
    return new Relation(a, b, false, Label.REWRITE, 0.1, 0.5, 0.4, 1, passages, facts, why);
  }

  static Scan found(List<Relation> relations) {
    return new Scan("test", List.of(), relations, List.of(), List.of(), ScanStats.NOTHING);
  }
}
