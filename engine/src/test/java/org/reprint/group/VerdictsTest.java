package org.reprint.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reprint.Trials;
import org.reprint.group.Verdict.Ruling;

class VerdictsTest {
  private static Verdict verdict(int line, String a, Ruling ruling, String b) {
    return new Verdict(a, b, ruling, "v.jsonl:" + line, null);
  }

  private static List<String> refused(Verdict... verdicts) {
    return Verdicts.of(List.of(verdicts)).refused().stream()
        .map(r -> r.where() + ": " + r.why())
        .toList();
  }

  @Test
  void aVerdictIsFoundInEitherOrderOfItsStories() {
    Verdicts verdicts = Verdicts.of(List.of(verdict(1, "a", Ruling.SAME, "b")));
    assertEquals(Ruling.SAME, verdicts.of("b", "a").ruling());
    assertNull(verdicts.of("a", "c"));
    assertEquals(verdicts.unit("a"), verdicts.unit("b"));
    assertEquals("c", verdicts.unit("c"));
  }

  @Test
  void sayingTheSameTwiceIsNoContradiction() {
    assertEquals(
        List.of(), refused(verdict(1, "a", Ruling.SAME, "b"), verdict(2, "b", Ruling.SAME, "a")));
  }

  @Test
  void aContradictionIsRefusedByLine() {
    assertEquals(
        List.of(
            "v.jsonl:2: \"b\" and \"a\" cannot be two stories, but v.jsonl:1 says that \"a\" and"
                + " \"b\" are the same story"),
        refused(verdict(1, "a", Ruling.SAME, "b"), verdict(2, "b", Ruling.DIFFERENT, "a")));
  }

  @Test
  void aContradictionByWayOfOthersNamesTheWay() {
    assertEquals(
        List.of(
            "v.jsonl:3: \"a\" and \"c\" cannot be two stories, but v.jsonl:1 says that \"a\" and"
                + " \"b\" are the same story, v.jsonl:2 says that \"b\" and \"c\" are versions of"
                + " one story"),
        refused(
            verdict(1, "a", Ruling.SAME, "b"),
            verdict(2, "b", Ruling.VERSION, "c"),
            verdict(3, "a", Ruling.DIFFERENT, "c")));
    assertEquals(
        List.of(
            "v.jsonl:3: \"b\" and \"c\" cannot be the same story, but v.jsonl:1 says that \"a\" and"
                + " \"c\" are two stories, and v.jsonl:2 says that \"a\" and \"b\" are the same"
                + " story"),
        refused(
            verdict(1, "a", Ruling.DIFFERENT, "c"),
            verdict(2, "a", Ruling.SAME, "b"),
            verdict(3, "b", Ruling.SAME, "c")));
  }

  @Test
  void aStoryIsNoPair() {
    assertEquals(
        List.of("v.jsonl:1: a verdict is about two stories, \"a\" is one"),
        refused(verdict(1, "a", Ruling.SAME, "a")));
  }

  /// Against the plain way: join and look, verdict by verdict.
  @Test
  void whatIsTakenIsWithoutContradictionAndWhatIsRefusedIsNot() {
    Trials.run(
        500,
        random -> {
          List<Verdict> said = new ArrayList<>();
          int n = 2 + random.nextInt(8);
          for (int line = 1; line <= 12; line++) {
            Ruling ruling = random.nextBoolean() ? Ruling.SAME : Ruling.DIFFERENT;
            said.add(verdict(line, "k" + random.nextInt(n), ruling, "k" + random.nextInt(n)));
          }
          Map<String, Integer> colour = new HashMap<>();
          for (int i = 0; i < n; i++) {
            colour.put("k" + i, i);
          }
          List<int[]> apart = new ArrayList<>();
          List<String> expected = new ArrayList<>();
          for (Verdict verdict : said) {
            int a = colour.get(verdict.a());
            int b = colour.get(verdict.b());
            boolean parts = verdict.ruling() == Ruling.DIFFERENT;
            boolean against =
                parts
                    ? a == b
                    : apart.stream()
                        .anyMatch(p -> p[0] == a && p[1] == b || p[0] == b && p[1] == a);
            if (verdict.a().equals(verdict.b()) || against) {
              expected.add(verdict.where());
            } else if (parts) {
              apart.add(new int[] {a, b});
            } else {
              colour.replaceAll((key, c) -> c == b ? a : c);
              apart.forEach(p -> {
                p[0] = p[0] == b ? a : p[0];
                p[1] = p[1] == b ? a : p[1];
              });
            }
          }
          Verdicts verdicts = Verdicts.of(said);
          assertEquals(
              expected, verdicts.refused().stream().map(refused -> refused.where()).toList());
          for (String x : colour.keySet()) {
            for (String y : colour.keySet()) {
              assertEquals(
                  colour.get(x).equals(colour.get(y)), verdicts.unit(x).equals(verdicts.unit(y)));
            }
          }
        });
  }

  @Test
  void aLongRowOfVerdictsIsNoLongWay() {
    List<Verdict> said = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      said.add(verdict(i, "k" + (i + 1), Ruling.SAME, "k" + i));
    }
    said.add(verdict(0, "k0", Ruling.DIFFERENT, "k50000"));
    Verdicts verdicts = Verdicts.of(said);
    assertEquals(1, verdicts.refused().size());
    assertTrue(verdicts.refused().getFirst().why().contains(", 49996 more, v.jsonl:49999 says"));
    assertTrue(verdicts.unit("k0").equals(verdicts.unit("k49999")));
  }
}
