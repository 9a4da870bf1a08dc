package org.reprint.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.group.Keep;
import org.reprint.group.KeepRule;

/// Names of stories, records that come again, and which story is kept.
final class DedupeKeysTest {
  private static final String A = text(1);
  private static final String B = text(2);

  @TempDir private Path folder;

  private static String text(long seed) {
    return new Corpus(new SplittableRandom(seed)).text(60, 0).replace("\n", " ");
  }

  private static String line(String id, String version, String date, String text) {
    StringBuilder line = new StringBuilder("{");
    field(line, "id", id);
    field(line, "version", version);
    field(line, "date", date);
    field(line, "text", text);
    return line.append("}\n").toString();
  }

  private static void field(StringBuilder line, String name, String value) {
    if (value != null) {
      line.append(line.length() == 1 ? "" : ",").append('"').append(name).append("\":");
      line.append(Corpus.quoted(value));
    }
  }

  private Path file(String name, String lines) {
    return Corpus.file(folder, name, lines);
  }

  @Test
  void theSameIdWithTheSameTextIsFiledOnce() {
    String first = line("k", null, null, A);
    String again = line("k", null, "2026-02-01T10:00:00Z", A);
    Outcome outcome = Outcome.of(file("in.jsonl", first + again + again));
    assertEquals(first, outcome.text());
    assertEquals(List.of(), outcome.members());
    assertEquals(List.of(), outcome.refused());
    assertEquals(1, outcome.totals().stories());
    assertEquals(2, outcome.totals().resends());
  }

  @Test
  void theSameIdWithAnotherTextIsRefusedByName() {
    Path one = file("one.jsonl", "\n" + line("k", null, null, A));
    Path two = file("two.jsonl", line("j", null, null, "short") + line("k", null, null, B));
    Outcome outcome = Outcome.of(one, two);
    assertEquals(
        List.of(two + ":2: key \"k\" stands for another text already, at " + one + ":2"),
        outcome.refusals());
    assertEquals(line("k", null, null, A) + line("j", null, null, "short"), outcome.text());
    assertEquals(2, outcome.totals().stories());
    assertEquals(1, outcome.totals().refused());
  }

  @Test
  void aRefusedStoryDrawsNobodyIntoAGroup() {
    Outcome outcome =
        Outcome.of(
            file(
                "in.jsonl",
                line("k", null, null, A) + line("k", null, null, B) + line("j", null, null, B)));
    assertEquals(line("k", null, null, A) + line("j", null, null, B), outcome.text());
    assertEquals(List.of(), outcome.members());
  }

  @Test
  void severalVersionsOfAnIdAreNamedByBoth() {
    Outcome outcome =
        Outcome.of(
            file(
                "in.jsonl",
                line("k", "1", null, A)
                    + line("k", "2", null, A + " more")
                    + line("k", null, null, A + " still")
                    + line("j", "1", null, A + " other")));
    assertEquals(List.of(List.of("j", "k", "k@1", "k@2")), outcome.members());
  }

  @Test
  void withoutAnIdTheFileAndThePlaceInItAreTheName() {
    Path one = file("one.jsonl", line(null, null, null, A));
    Path two =
        file(
            "two.jsonl",
            "\n" + line("x", null, null, "short") + "broken\n" + line(null, null, null, A + " b"));
    Path three = file("three.jsonl", line(null, null, null, A + " c d"));
    Outcome outcome = Outcome.of(one, two, three);
    assertEquals(List.of(List.of("" + one, "" + three, two + "#2")), outcome.members());
  }

  @Test
  void anIdThatReadsLikeAnothersIdAndVersionStandsInTheGroupUnderANameOfItsOwn() {
    Path in =
        file(
            "in.jsonl",
            line("a", "1", null, A)
                + line("a", "2", null, A + " b")
                + line("a@1", null, null, A + " c"));
    Outcome outcome = Outcome.of(in);
    assertEquals(List.of(List.of(in + "#3", "a@1", "a@2")), sorted(outcome));
    assertEquals(2, outcome.totals().left());
  }

  @Test
  void anIdThatReadsLikeAPlaceStandsInTheGroupUnderANameOfItsOwn() {
    Path in = folder.resolve("in.jsonl");
    file(
        "in.jsonl",
        line(in + "#2", null, null, A)
            + line(null, null, null, A + " b")
            + line("z", null, null, A));
    Outcome outcome = Outcome.of(in);
    assertEquals(1, outcome.groups().size());
    assertEquals(3, outcome.groups().getFirst().keys().stream().distinct().count());
    assertEquals(2, outcome.totals().left());
    assertEquals(1, outcome.text().lines().count());
  }

  private static List<List<String>> sorted(Outcome outcome) {
    return outcome.members().stream().map(keys -> keys.stream().sorted().toList()).toList();
  }

  @Test
  void aFileGivenTwiceIsOneFileSentAgain() {
    String lines =
        line(null, null, null, A) + line(null, null, null, B) + line("k", null, null, "c");
    Path in = file("in.jsonl", lines);
    Outcome outcome = Outcome.of(in, in);
    assertEquals(lines, outcome.text());
    assertEquals(List.of(), outcome.members());
    assertEquals(List.of(), outcome.refused());
    assertEquals(3, outcome.totals().stories());
    assertEquals(3, outcome.totals().resends());
  }

  @Test
  void theEarliestTheNewestOrTheLongestIsKept() {
    Path in =
        file(
            "in.jsonl",
            line("old", null, "2026-02-01T10:00:00Z", A + " x y")
                + line("older", null, "2026-01-01T10:00:00Z", A + " x")
                + line("new", null, "2026-03-01T10:00:00Z", A)
                + line("dateless", null, null, A + " x y z"));
    assertEquals("older", kept(in, Keep.FIRST, "earliest"));
    assertEquals("new", kept(in, Keep.NEWEST, "newest"));
    assertEquals("dateless", kept(in, Keep.LONGEST, "longest"));
  }

  private static String kept(Path in, Keep keep, String why) {
    Outcome outcome = Outcome.of(DedupeOptions.DEFAULT.withKeep(KeepRule.of(keep)), in);
    assertEquals(1, outcome.text().lines().count());
    Outcome.Written group = outcome.groups().getFirst();
    assertTrue(outcome.text().contains("\"id\":\"" + group.kept() + "\""), outcome::text);
    assertEquals(why, group.why());
    assertEquals(4, group.keys().size());
    return group.kept();
  }

  @Test
  void lengthIsCountedInCharactersAndNotInBytes() {
    String words = "один два три четыре пять шесть семь восемь девять десять";
    Path in =
        file(
            "in.jsonl",
            line("a", null, null, words + " 😀")
                + line("b", null, null, words + " …")
                + line("c", null, null, words + " ..!"));
    assertEquals(
        "c",
        Outcome.of(DedupeOptions.DEFAULT.withKeep(KeepRule.of(Keep.LONGEST)), in)
            .groups()
            .getFirst()
            .kept());
  }

  @Test
  void theWeakestPairIsTheLeastAlikeOfAll() {
    String head = "one two three four five ";
    String tail = " x1 x2 x3 x4 x5 x6 x7 x8 x9 x10 x11 x12 x13 x14 x15 x16 x17 x18 x19 x20";
    Path in =
        file(
            "in.jsonl",
            line("a", null, null, head + "six" + tail + " y1 y2")
                + line("b", null, null, head + "six" + tail + " z1 z2")
                + line("c", null, null, head + "six" + tail));
    // 24 shingles, 24 and 22: 22 common to all three
    Outcome.Written group = Outcome.of(in).groups().getFirst();
    assertEquals(List.of("a", "b", "c"), group.keys());
    assertEquals("a b", group.a() + " " + group.b());
    assertEquals(0.8462, group.weakest(), 1e-9); // 22 of 26
    assertEquals(0.9167, group.members().get(1 + 1).jaccard(), 1e-9); // 22 of 24
    assertEquals(1.0, group.members().get(1 + 1).inKept(), 1e-9);
    assertEquals(0.9167, group.members().get(1 + 1).ofKept(), 1e-9);
  }

  @Test
  void nothingIsChained() {
    String a = text(11) + " ";
    String b = text(12) + " ";
    String c = text(13) + " ";
    String d = text(14) + " ";
    String e = text(15) + " ";
    String f = text(16) + " ";
    // Neighbours share three parts of four; those further apart half of them or less.
    Path in =
        file(
            "in.jsonl",
            line("1", null, null, a + b + c + d)
                + line("2", null, null, b + c + d + e)
                + line("3", null, null, c + d + e + f)
                + line("4", null, null, d + e + f + text(17)));
    DedupeOptions loose = DedupeOptions.DEFAULT.withRule(new DedupeOptions.Rule(0.55, 0.65));
    Outcome outcome = Outcome.of(loose, in);
    assertEquals(3, outcome.totals().links());
    for (List<String> keys : outcome.members()) {
      assertFalse(keys.contains("1") && keys.contains("4"), keys::toString);
      assertTrue(keys.size() < 4, keys::toString);
    }
  }

  @Test
  void aTitleWithoutATextIsComparedWithOtherTitlesOnly() {
    String title = "Harbour closes its northern piers after the storm of Monday night";
    Path in =
        file(
            "in.jsonl",
            "{\"id\":\"a\",\"title\":"
                + Corpus.quoted(title)
                + "}\n"
                + line("b", null, null, title)
                + "{\"id\":\"c\",\"text\":\" \",\"title\":"
                + Corpus.quoted(title)
                + "}\n"
                + line("d", null, null, title));
    assertEquals(List.of(List.of("a", "c"), List.of("b", "d")), Outcome.of(in).members());
  }

  @Test
  void aTextWithoutWordsIsLikeNoOther() {
    String lines =
        line("a", null, null, "!!!") + line("b", null, null, "!!!") + line("c", null, null, "...");
    Outcome outcome = Outcome.of(file("in.jsonl", lines));
    assertEquals(lines, outcome.text());
    assertEquals(List.of(), outcome.members());
    assertEquals(3, outcome.totals().stories());
  }

  @Test
  void storiesOfOneWordAreTheSameOrNot() {
    String lines =
        line("a", null, null, "Rain")
            + line("b", null, null, "rain!")
            + line("c", null, null, "Sun")
            + line("d", null, null, "rain rain");
    assertEquals(List.of(List.of("a", "b")), Outcome.of(file("in.jsonl", lines)).members());
  }
}
