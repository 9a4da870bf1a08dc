package org.reprint.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.Trials;
import org.reprint.group.Families;
import org.reprint.group.GroupOptions;
import org.reprint.group.Scope;
import org.reprint.group.Verdict;
import org.reprint.group.Verdict.Ruling;
import org.reprint.group.Verdicts;

/// What an editor knows that no text says, when copies are left out of very many lines.
final class DedupeEditorTest {
  private static final String[] SOURCES = {"kelby times", "vantry post", "ostby echo", null};
  private static final Families FAMILIES =
      Families.read("families", List.of("coast: Kelby Times, Vantry Post"));

  @TempDir private Path folder;

  private record Sent(Corpus.Told told, String source) {
    String line() {
      String from = source == null ? "" : "\"source\":" + Corpus.quoted(source) + ",";
      return "{" + from + told.line().substring(1);
    }
  }

  private List<Sent> sent(SplittableRandom random) {
    List<Sent> sent = new ArrayList<>();
    for (Corpus.Told told : new Corpus(random).stories(60)) {
      sent.add(new Sent(told, SOURCES[random.nextInt(SOURCES.length)]));
    }
    return sent;
  }

  private Outcome outcome(DedupeOptions options, List<Sent> sent) {
    StringBuilder lines = new StringBuilder();
    sent.forEach(one -> lines.append(one.line()).append('\n'));
    return Outcome.of(options, Corpus.file(folder, "in.jsonl", lines.toString()));
  }

  private static DedupeOptions ruled(Verdict... verdicts) {
    Verdicts all = Verdicts.of(List.of(verdicts));
    assertTrue(all.refused().isEmpty());
    return DedupeOptions.DEFAULT.withGroups(GroupOptions.DEFAULT.withVerdicts(all));
  }

  private static Verdict verdict(String a, String b, Ruling ruling) {
    return new Verdict(a, b, ruling, "verdicts.jsonl:1", null);
  }

  @Test
  void onlyStoriesWithinTheScopeAreInOneGroupWithTheStoryThatIsKept() {
    int[] groups = new int[Scope.values().length];
    Trials.run(
        12,
        random -> {
          Scope scope = Scope.values()[random.nextInt(Scope.values().length)];
          List<Sent> sent = sent(random);
          Map<String, String> sourceOf = new HashMap<>();
          sent.forEach(one -> sourceOf.put(one.told.id(), one.source));
          DedupeOptions options =
              DedupeOptions.DEFAULT
                  .withScope(scope)
                  .withGroups(GroupOptions.DEFAULT.withFamilies(FAMILIES));
          for (Outcome.Written group : outcome(options, sent).groups()) {
            groups[scope.ordinal()]++;
            String kept = sourceOf.get(group.kept());
            for (String key : group.keys().subList(1, group.keys().size())) {
              boolean same = FAMILIES.same(kept, sourceOf.get(key));
              assertTrue(scope.admits(same), () -> scope.id() + ": " + kept + " in " + group);
            }
          }
        });
    if (Long.getLong("reprint.seed") == null) {
      assertTrue(groups[0] > 0 && groups[1] > 0, "a scope without a group");
    }
  }

  @Test
  void whatAnEditorSaysOfTwoStoriesHoldsWhateverTheirTextsSay() {
    Trials.run(
        12,
        random -> {
          List<Sent> sent = sent(random);
          List<Outcome.Written> before = outcome(DedupeOptions.DEFAULT, sent).groups();
          String a = sent.get(random.nextInt(30)).told.id();
          String b = sent.get(30 + random.nextInt(30)).told.id();
          Ruling ruling = Ruling.values()[random.nextInt(Ruling.values().length)];
          Outcome after = outcome(ruled(verdict(a, b, ruling)), sent);
          boolean together =
              after.groups().stream().anyMatch(g -> g.keys().containsAll(List.of(a, b)));
          assertEquals(ruling != Ruling.DIFFERENT, together, () -> a + " " + ruling + " " + b);
          assertEquals(1, after.totals().obeyed());
          assertEquals(0, after.totals().unknown());
          if (ruling == Ruling.DIFFERENT
              && before.stream().noneMatch(g -> g.keys().containsAll(List.of(a, b)))) {
            assertEquals(before, after.groups());
          }
        });
  }

  @Test
  void storiesOfAVersionAndStoriesWithoutAnIdAreNamedByTheirKeys() {
    String[] lines = {
      "{\"id\":\"r\",\"version\":\"1\",\"text\":\"The ferry to Kelby sails at nine again.\"}",
      "{\"id\":\"r\",\"version\":\"2\",\"text\":\"A choir of eighty sang in the snow of Ostby.\"}",
      "{\"text\":\"Two shepherds waited for the evening train to Vantry with a lamb.\"}",
      "{\"id\":\"s@1\",\"text\":\"Snow.\"}",
      "{\"id\":\"s@1\",\"text\":\"Snow.\"}",
    };
    Path in = Corpus.file(folder, "in.jsonl", String.join("\n", lines) + "\n");
    DedupeOptions options =
        ruled(
            verdict("r@1", in + "#3", Ruling.SAME),
            verdict(in + "#3", "s@1", Ruling.SAME),
            verdict("r@2", "r", Ruling.SAME),
            verdict("nobody", "r@2", Ruling.SAME));
    Outcome outcome = Outcome.of(options, in);
    assertEquals(2, outcome.totals().obeyed());
    assertEquals(2, outcome.totals().unknown());
    assertEquals(1, outcome.groups().size());
    assertEquals(3, outcome.groups().getFirst().keys().size(), outcome.groupLines());
    assertTrue(outcome.groups().getFirst().keys().containsAll(List.of("r@1", in + "#3", "s@1")));
    assertTrue(outcome.groupLines().contains("An editor says that they are one story."));
    assertFalse(outcome.groupLines().contains("NaN"), outcome.groupLines());
    assertEquals(1, outcome.totals().resends());
  }
}
