package org.reprint.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.Trials;
import org.reprint.group.Keep;
import org.reprint.group.KeepRule;
import org.reprint.shingle.ShingleSet;
import org.reprint.shingle.Shingler;
import org.reprint.shingle.Shingles;

/// Every group, every figure and every line against all pairs, measured one by one.
final class DedupeOracleTest {
  private static final double DECIMALS = 0.5001e-4; // figures are written with four

  @TempDir private Path folder;
  private final Shingler shingler = new Shingler();

  @Test
  void whatIsFoundIsTrueAndWhatIsAlikeIsFound() {
    boolean[] seen = new boolean[2];
    Trials.run(
        12,
        random -> {
          List<Corpus.Told> stories = new Corpus(random).stories(60 + random.nextInt(80));
          DedupeOptions options =
              DedupeOptions.DEFAULT.withKeep(
                  KeepRule.of(Keep.values()[random.nextInt(Keep.SOURCE_ORDER.ordinal())]));
          check(stories, options, seen);
        });
    assertTrue(seen[0] || Long.getLong("reprint.seed") != null, "no group was ever found");
    assertTrue(seen[1] || Long.getLong("reprint.seed") != null, "no containment was ever planted");
  }

  @Test
  void anotherRuleIsObeyedToo() {
    Trials.run(
        6,
        random -> {
          List<Corpus.Told> stories = new Corpus(random).stories(80);
          DedupeOptions.Rule rule =
              new DedupeOptions.Rule(
                  0.3 + 0.1 * random.nextInt(8), 0.5 + 0.05 * random.nextInt(11));
          check(stories, DedupeOptions.DEFAULT.withRule(rule), new boolean[2]);
        });
  }

  private void check(List<Corpus.Told> stories, DedupeOptions options, boolean[] seen) {
    DedupeOptions.Rule rule = options.rule();
    Outcome outcome = Outcome.of(options, Corpus.file(folder, "in.jsonl", Corpus.lines(stories)));
    Map<String, ShingleSet> sets = new HashMap<>();
    stories.forEach(story -> sets.put(story.id(), set(story.text())));
    Set<String> left = new HashSet<>();
    for (Outcome.Written group : outcome.groups()) {
      seen[0] = true;
      checkGroup(group, sets, rule);
      group.keys().subList(1, group.keys().size()).forEach(key -> assertTrue(left.add(key), key));
    }
    StringBuilder kept = new StringBuilder();
    for (Corpus.Told story : stories) {
      kept.append(left.contains(story.id()) ? "" : story.line() + "\n");
    }
    assertEquals(kept.toString(), outcome.text());
    assertEquals(left.size(), outcome.totals().left());
    assertEquals(stories.size(), outcome.totals().stories());
    int alike = 0;
    int strong = 0;
    for (int a = 0; a < stories.size(); a++) {
      for (int b = a + 1; b < stories.size(); b++) {
        ShingleSet x = sets.get(stories.get(a).id());
        ShingleSet y = sets.get(stories.get(b).id());
        alike += holds(x, y, rule) ? 1 : 0;
        boolean contained = isContained(x, y, rule);
        seen[1] |= contained && x.jaccard(y) < rule.jaccard();
        if (contained || x.jaccard(y) >= Math.max(0.8, rule.jaccard() + 0.1)) {
          strong++;
          String pair = stories.get(a).id() + " and " + stories.get(b).id();
          boolean bothKept =
              !left.contains(stories.get(a).id()) && !left.contains(stories.get(b).id());
          assertTrue(!bothKept, () -> pair + " are alike and both kept");
        }
      }
    }
    long links = outcome.totals().links();
    assertTrue(links <= alike, "links " + links + " of " + alike);
    assertTrue(links >= strong, "links " + links + ", plainly alike " + strong);
  }

  private static void checkGroup(
      Outcome.Written group, Map<String, ShingleSet> sets, DedupeOptions.Rule rule) {
    ShingleSet kept = sets.get(group.kept());
    assertEquals(group.kept(), group.keys().getFirst());
    assertTrue(group.keys().size() > 1, group::toString);
    double least = 1;
    for (Outcome.Member member : group.members()) {
      ShingleSet set = sets.get(member.key());
      assertEquals(set.jaccard(kept), member.jaccard(), DECIMALS, group::toString);
      assertEquals(set.containmentIn(kept), member.inKept(), DECIMALS, group::toString);
      assertEquals(kept.containmentIn(set), member.ofKept(), DECIMALS, group::toString);
      assertTrue(holds(set, kept, rule), () -> member + " in " + group);
      least = Math.min(least, set.jaccard(kept));
    }
    assertTrue(group.keys().contains(group.a()) && group.keys().contains(group.b()));
    ShingleSet a = sets.get(group.a());
    ShingleSet b = sets.get(group.b());
    assertEquals(a.jaccard(b), group.weakest(), DECIMALS, group::toString);
    assertTrue(holds(a, b, rule), group::toString);
    assertTrue(group.weakest() <= least + DECIMALS, group::toString);
  }

  private static boolean holds(ShingleSet a, ShingleSet b, DedupeOptions.Rule rule) {
    return a.jaccard(b) >= rule.jaccard()
        || Math.max(a.containmentIn(b), b.containmentIn(a)) >= rule.containment();
  }

  private static boolean isContained(ShingleSet a, ShingleSet b, DedupeOptions.Rule rule) {
    return Math.min(a.size(), b.size()) >= 200
        && Math.max(a.containmentIn(b), b.containmentIn(a)) >= Math.max(0.9, rule.containment());
  }

  private ShingleSet set(String text) {
    Shingles shingles = new Shingles();
    shingler.shingle(text, shingles);
    return ShingleSet.of(shingles);
  }

  @Test
  void storiesWithFewerShinglesThanSlotsAreComparedExactly() {
    Trials.run(
        40,
        random -> {
          int words = 6 + random.nextInt(80);
          List<String> text = List.of(new Corpus(random).text(words, 0).split("\\s", -1));
          int at = random.nextInt(words);
          String edited = edited(text, at, random);
          double jaccard = set(String.join(" ", text)).jaccard(set(edited));
          Path in =
              Corpus.file(
                  folder,
                  "short.jsonl",
                  new Corpus.Told("a", String.join(" ", text), null).line()
                      + "\n"
                      + new Corpus.Told("b", edited, null).line());
          DedupeOptions all =
              DedupeOptions.DEFAULT.withRule(new DedupeOptions.Rule(Math.max(0.3, jaccard), 1));
          if (jaccard >= 0.3) {
            Outcome outcome = Outcome.of(all, in);
            assertEquals(1, outcome.groups().size(), () -> words + " words, " + jaccard);
            assertEquals(jaccard, outcome.groups().getFirst().weakest(), DECIMALS);
            DedupeOptions.Rule above = new DedupeOptions.Rule(Math.nextUp(jaccard), 1);
            assertEquals(0, Outcome.of(all.withRule(above), in).totals().links());
          }
        });
  }

  private static String edited(List<String> words, int at, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int w = 0; w < words.size(); w++) {
      text.append(w == at ? "changed" + random.nextInt(100) : words.get(w)).append(' ');
    }
    return text.toString();
  }
}
