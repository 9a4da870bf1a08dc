package org.reprint.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.bench.UsageException;

class EvaluateGroupsTest {
  private static final String TRUTH =
      """
      # stories 100, variants 5, made by hand
      # id\tbase\tkind\tjaccard\tcontainment\tratio\tsmaller
      b\ta\texact\t1.000000\t1.000000\t1.0000\t300
      c\ta\tsub05\t0.720000\t0.840000\t1.0000\t300
      e\td\tcut75-top\t0.250000\t1.000000\t3.9000\t50
      g\tf\tsub20\t0.200000\t0.330000\t1.0000\t300
      i\th\ttrunc10\t0.900000\t1.000000\t1.1000\t200
      """;

  @TempDir Path folder;

  /// Six stories in two groups {1 2 3 | 4 5 6}, in three families {1 2 | 3 4 | 5 6}: 15 pairs, 6 of
  /// them grouped, 3 related, 2 both.
  @Test
  void clusteringAgreesWithAWorkedExample() {
    Grouping groups = Grouping.of(List.of(List.of("1", "2", "3"), List.of("4", "5", "6")));
    Map<String, Integer> families = Map.of("1", 0, "2", 0, "3", 1, "4", 1, "5", 2, "6", 2);
    Clustering made = Clustering.of(6, groups, families);
    assertEquals(15, made.pairs());
    assertEquals(6, made.grouped());
    assertEquals(3, made.related());
    assertEquals(2, made.both());
    assertEquals((4 * (2 / 3.0) + 2 * (1 / 3.0)) / 6, made.bcubedPrecision(), 1e-12);
    assertEquals((4 * 1.0 + 2 * 0.5) / 6, made.bcubedRecall(), 1e-12);
    // expected 6 * 3 / 15 = 1.2, at most (6 + 3) / 2 = 4.5
    assertEquals((2 - 1.2) / (4.5 - 1.2), made.adjustedRand(), 1e-12);
  }

  @Test
  void storiesOfNoFamilyOrNoGroupAreAlone() {
    Grouping groups = Grouping.of(List.of(List.of("x", "y")));
    Clustering made = Clustering.of(10, groups, Map.of("p", 0, "q", 0));
    assertEquals((0.5 + 0.5 + 1 + 1) / 4, made.bcubedPrecision(), 1e-12);
    assertEquals((1 + 1 + 0.5 + 0.5) / 4, made.bcubedRecall(), 1e-12);
    assertEquals(0, made.both());
    assertTrue(made.adjustedRand() < 0);
    Clustering same =
        Clustering.of(10, Grouping.of(List.of(List.of("p", "q"))), Map.of("p", 0, "q", 0));
    assertEquals(1, same.bcubedF());
    assertEquals(1, same.adjustedRand());
  }

  /// Clopper and Pearson 1934 in closed form: with none of n the upper bound is 1 - .025^(1/n).
  @Test
  void intervalsHoldAtTheirEnds() {
    double[] none = new Share(0, 10).bounds();
    assertEquals(0, none[0]);
    assertEquals(1 - Math.pow(0.025, 0.1), none[1], 1e-6);
    double[] all = new Share(10, 10).bounds();
    assertEquals(Math.pow(0.025, 0.1), all[0], 1e-6);
    assertEquals(1, all[1]);
    double[] half = new Share(5, 10).bounds();
    assertEquals(0.18709, half[0], 1e-5);
    assertEquals(0.81291, half[1], 1e-5);
    double[] many = new Share(4_000_000_000L, 8_000_000_000L).bounds();
    assertEquals(0.5 - 1.96 * 0.5 / Math.sqrt(8e9), many[0], 1e-8);
    assertEquals("-        (0 of 0)", new Share(0, 0).line());
  }

  @Test
  void copiesAreCountedByKindBandAndLength() throws IOException {
    Path groups =
        groups(
            """
            {"type":"run","schema":"reprint/1","options":{"members":[1]}}
            {"type":"group","group":"g1","kept":"a","members":[{"key":"a","containment":[1.0,1.0]},{"key":"b"},{"key":"z"}],"weakest":{"a":"a","b":"z","jaccard":0.7}}
            {"type":"group","group":"g2","kept":"d","members":[{"key":"d"},{"key":"e"}]}
            {"type":"summary","groups":2}
            """);
    String said = run("copies", groups.toString(), truth().toString(), "--verbose");
    assertRow("all >= .8 0.50000 (1 of 2;", said);
    assertRow("all >= .7 0.33333 (1 of 3;", said);
    assertRow("Jaccard < .7 1.00000 (1 of 1;", said);
    assertRow("1 : 3.0 to 4.0 1.00000 (1 of 1;", said);
    assertRow("smaller < 64 shingles 1.00000 (1 of 1;", said);
    assertRow("sub20 0.00000 (0 of 1; 0.00000 to 0.97500) | - (0 of 0)", said);
    assertRow("all that belong 0.50000 (2 of 4;", said);
    assertRow("missed that belong: 2; of these one side is in a group with others: 1", said);
    assertRow("pairs 0.50000 (2 of 4;", said); // a-b and d-e of a-b, a-z, b-z, d-e
    assertRow("missed c a sub05 Jaccard 0.720 containment 0.840 1 : 1.00, 300 shingles", said);
    assertRow("wrong a z", said);
    assertRow("wrong b z", said);
    assertFalse(said.contains("wrong d e"));
    // families a b c | d e | h i; stories a b c d e h i z
    assertRow("B-cubed precision 0.83333, recall 0.70833, F 0.76577", said);
  }

  @Test
  void whatIsNoGroupOrTruthIsRefused() throws IOException {
    Path twice = groups("{\"type\":\"group\",\"members\":[{\"key\":\"a\"},{\"key\":\"a\"}]}\n");
    UsageException refused =
        assertThrows(
            UsageException.class, () -> run("copies", twice.toString(), truth().toString()));
    assertEquals("\"a\" is in two groups or twice in one", refused.getMessage());
    Path none = groups("{\"type\":\"group\",\"members\":[]}\n");
    assertThrows(UsageException.class, () -> run("copies", none.toString(), truth().toString()));
    Path broken = Files.writeString(folder.resolve("broken.tsv"), "# stories 1, x\na\tb\n");
    assertThrows(UsageException.class, () -> run("copies", none.toString(), broken.toString()));
  }

  @Test
  void twinsAreCountedAndOtherPairsListed() throws IOException {
    zipped(
        "news12k.jsonl.gz",
        news("p", "one two three four five six") + news("q", "one two three four five six seven"));
    zipped(
        "news12k_reextracted.jsonl.gz",
        twin("p", "one two three four five six") + twin("q", "one two three four five six"));
    Path groups =
        groups(
            "{\"type\":\"group\",\"members\":[{\"key\":\"p\"},{\"key\":\"p-re\"},{\"key\":\"q\"}]}\n");
    String said = run("twins", groups.toString(), folder.toString());
    assertRow("twins found 0.50000 (1 of 2;", said);
    assertRow("pairs of a group 3, of which twins 0.33333 (1 of 3;", said);
    assertRow(
        "other pair p q: Jaccard 0.667, containment 1.000, 2 and 3 shingles: T p | T q", said);
    assertRow(
        "pairs that are no twins: 2, of which 2 have Jaccard >= .7 or containment >= .8", said);
    assertRow("missed q-re", said);
  }

  @Test
  void pairsOfWireStoriesAreCountedByTheirOverlap() throws IOException {
    Files.createDirectories(folder.resolve("corpora"));
    Files.writeString(
        folder.resolve("corpora/reuters21578_pairs.tsv"),
        """
        jaccard5\tcontainment5\tshared\tn1\tn2\tid1\tid2
        1.0000\t1.0000\t9\t9\t9\t1\t20
        0.7100\t0.8300\t9\t9\t9\t3\t4
        0.5000\t0.9000\t9\t9\t9\t5\t6
        0.4000\t0.6000\t9\t9\t9\t1\t7
        """);
    Path groups =
        groups(
            """
            {"type":"group","members":[{"key":"20"},{"key":"1"},{"key":"7"}]}
            {"type":"group","members":[{"key":"6"},{"key":"5"}]}
            """);
    String said = run("reuters-copies", groups.toString(), folder.toString(), "--verbose");
    assertRow("Jaccard >= .7 in one group: 0.50000 (1 of 2;", said);
    assertRow("containment >= .8 alone in one group: 1.00000 (1 of 1;", said);
    assertRow("pairs in one group 4; Jaccard < .7 and containment < .8: 1; not listed", said);
    assertRow("missed 3 4 Jaccard 0.7100", said);
    Path others = groups("{\"type\":\"group\",\"members\":[{\"key\":\"u\"},{\"key\":\"v\"}]}\n");
    assertThrows(
        UsageException.class, () -> run("reuters-copies", others.toString(), folder.toString()));
  }

  private static String news(String id, String text) {
    return "{\"id\":\"" + id + "\",\"title\":\"T " + id + "\",\"text\":\"" + text + "\"}\n";
  }

  private static String twin(String id, String text) {
    return "{\"of\":\"" + id + "\"," + news(id + "-re", text).substring(1);
  }

  private void zipped(String name, String lines) throws IOException {
    Files.createDirectories(folder.resolve("corpora"));
    try (GZIPOutputStream to =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("corpora").resolve(name)))) {
      to.write(lines.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Path groups(String lines) throws IOException {
    return Files.writeString(folder.resolve("groups.jsonl"), lines);
  }

  private Path truth() throws IOException {
    return Files.writeString(folder.resolve("truth.tsv"), TRUTH);
  }

  private static String run(String... args) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      EvaluateGroups.run(args, to);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /// A line of the report starts so, runs of spaces counted as one.
  private static void assertRow(String start, String said) {
    assertTrue(
        said.lines().anyMatch(line -> line.strip().replaceAll(" +", " ").startsWith(start)),
        () -> "no row \"" + start + "\" in\n" + said);
  }
}
