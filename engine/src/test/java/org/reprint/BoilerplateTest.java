package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.align.Level;
import org.reprint.align.Passage;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.wire.Story;

/// What a house prints under every story, from the scan's side: shown, and counted for nothing.
class BoilerplateTest {
  private static final String FOOTER =
      "Readers who wish to have the Kelby Letter every morning may ask at our office by the quay."
          + " The Kelby Letter is read aloud on Sundays in the reading room of the old harbour"
          + " library, where tea and biscuits are served.";

  private static final List<String> NEWS =
      List.of(
          "Ferry pilots in Lindmoor went back to work after a night of talks in a school gym. Their"
              + " wages will follow the price of bread.",
          "A loan for the flooded cathedral was refused by two bankers from Vantry. The bishop"
              + " laughed and sold his horses.",
          "Goran Militsch won the race over the marshes on a borrowed bicycle. Nobody else had"
              + " dared to start in such fog.",
          "The cost of drinking water doubles in Saint Orrin, the mayor announced. He blamed wells"
              + " that ran dry last summer.",
          "Nurses moved into their new building although the roof is missing. Umbrellas were handed"
              + " out at the gate.",
          "Somebody stole the bell of Ostrava Heights and left a sack of potatoes. Police follow a"
              + " trail of peelings.");

  private static Story letter(int number, String text, String source) {
    Instant day = Instant.parse("2026-03-02T06:00:00Z").plusSeconds(number * 86_400L);
    return new Story("k" + number, text, null, day, source, null, List.of());
  }

  private static List<Story> letters() {
    List<Story> letters = new ArrayList<>();
    for (int i = 0; i < NEWS.size(); i++) {
      letters.add(letter(i, NEWS.get(i) + "\n\n" + FOOTER, "Kelby Letter"));
    }
    return letters;
  }

  private static Scan scan(List<Story> stories) {
    return Reprint.of(new ReprintOptions(10, 1)).scan(stories, done -> {});
  }

  /// Six letters, each two thirds boilerplate.
  @Test
  void whatRestsOnBoilerplateAloneIsSaidToBeThatAndNotMerged() {
    Scan scan = scan(letters());
    assertEquals(15, scan.relations().size());
    for (Relation relation : scan.relations()) {
      assertEquals(Label.BOILERPLATE_ONLY, relation.label());
      assertTrue(relation.jaccard() > 0.3, "the words are all counted in jaccard");
      assertEquals(0, relation.coverageA());
      assertEquals(0, relation.coverageB());
      assertEquals(List.of(), relation.facts());
      assertEquals(
          List.of(Level.BOILERPLATE), relation.passages().stream().map(Passage::level).toList());
      Passage passage = relation.passages().getFirst();
      assertEquals(FOOTER, passage.a().of(NEWS.get(key(relation.a())) + "\n\n" + FOOTER));
      assertEquals(1, passage.score());
      assertTrue(relation.why().text().startsWith("Nothing but boilerplate in both: one passage"));
    }
    assertEquals(List.of(), scan.groups());
  }

  private static int key(String key) {
    return Integer.parseInt(key.substring(1));
  }

  @Test
  void aCopyIsToldByWhatIsNotBoilerplateOnEitherSide() {
    List<Story> stories = letters();
    String told =
        NEWS.get(1)
            + " Officials declined to explain why the repairs had cost more than planned, and the"
            + " council sent for a third banker.";
    stories.add(letter(20, told + "\n\n" + FOOTER, "Kelby Letter"));
    stories.add(letter(20, told, "Vantry Post").withKey("copy"));
    Relation relation =
        scan(stories).relations().stream()
            .filter(r -> r.a().equals("k20") && r.b().equals("copy"))
            .findFirst()
            .orElseThrow();
    assertTrue(relation.label().mayBeMerged(), () -> "" + relation);
    assertEquals(1, relation.coverageA(), "boilerplate is out of the denominator");
    assertEquals(1, relation.coverageB());
    assertTrue(
        relation.why().evidence().stream()
            .anyMatch(e -> e.name().equals("jaccard.told") && e.value() == 1));
  }

  @Test
  void theOrderOfStoriesAndOfAPairAndTheThreadsChangeNothing() {
    SplittableRandom random = new SplittableRandom(3);
    List<Story> stories = letters();
    for (int i = 0; i < 30; i++) {
      String footer = random.nextBoolean() ? "\n\n" + FOOTER.replace("aloud", "out") : "";
      stories.add(letter(30 + i, RandomStories.story(random, 6) + footer, "Vantry Post"));
    }
    List<String> expected = described(scan(stories));
    assertTrue(expected.stream().anyMatch(line -> line.contains("BOILERPLATE")), "no boilerplate");
    for (int trial = 0; trial < 3; trial++) {
      Collections.shuffle(stories, new Random(trial));
      Scan scan = Reprint.of(new ReprintOptions(10, 1 + trial)).scan(stories, done -> {});
      assertEquals(expected, described(scan));
    }
  }

  private static List<String> described(Scan scan) {
    List<String> lines = new ArrayList<>();
    lines.add(scan.background());
    for (Relation r : scan.relations()) {
      boolean swap = r.a().compareTo(r.b()) > 0;
      List<String> passages = new ArrayList<>();
      for (Passage passage : r.passages()) {
        Object one = swap ? passage.b() : passage.a();
        Object other = swap ? passage.a() : passage.b();
        passages.add(one + " " + other + " " + passage.level() + " " + passage.score());
      }
      Collections.sort(passages);
      lines.add((swap ? r.b() + r.a() : r.a() + r.b()) + " " + r.label() + " " + passages);
    }
    Collections.sort(lines);
    return lines;
  }
}
