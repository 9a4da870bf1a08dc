package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.background.Chance;
import org.reprint.judge.Relation;
import org.reprint.judge.Why.Evidence;
import org.reprint.wire.Story;
import org.reprint.wire.StoryRegister;

/// What others share with a sentence, in an archive large enough to have rivals.
class RivalsTest {
  private static final long SEED = Long.getLong("reprint.seed", 11);
  private static final List<String> TOWNS =
      List.of("Lisbon", "Genoa", "Quebec", "Dakar", "Lima", "Hobart", "Tunis");

  private static final Story ONE =
      Story.of(
          "one",
          "The minister of fisheries told reporters in Oslo that trawlers would be banned from the"
              + " northern harbour until herring recovered.");

  private static final Story OTHER =
      Story.of(
          "other",
          "Trawlers will be banned from the northern harbour until the herring have recovered, the"
              + " fisheries minister said to reporters in Oslo.");

  /// Two tellings, others about the same in few of their words, and stories of nothing.
  private static List<Story> archive() {
    List<Story> stories = new ArrayList<>(List.of(ONE, OTHER));
    for (String town : TOWNS) {
      String text = " complained to reporters that trawlers left the herring of its bay to rot.";
      stories.add(Story.of("of " + town, "The minister of " + town + text));
    }
    SplittableRandom random = new SplittableRandom(SEED);
    while (stories.size() < Chance.RIVALS_FROM) {
      StringBuilder text = new StringBuilder("Nothing");
      for (int word = 0; word < 8; word++) {
        text.append(' ');
        for (int letter = 0; letter < 7; letter++) {
          text.append((char) ('a' + random.nextInt(26)));
        }
      }
      stories.add(Story.of("filler " + stories.size(), text.append('.').toString()));
    }
    return stories;
  }

  private static List<Relation> scan(List<Story> stories) {
    return Reprint.of(ReprintOptions.DEFAULT).scan(stories, done -> {}).relations();
  }

  private static Relation told(List<Relation> relations) {
    return relations.stream()
        .filter(relation -> relation.a().equals("one") && relation.b().equals("other"))
        .findFirst()
        .orElseThrow();
  }

  private static double value(Relation relation, String name) {
    return relation.why().evidence().stream()
        .filter(evidence -> evidence.name().equals(name))
        .mapToDouble(Evidence::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatOthersShareIsTakenOffAndExplained() {
    List<Story> stories = archive();
    Relation relation = told(scan(stories));
    double all = value(relation, "strength.all");
    double strength = value(relation, "strength");
    assertTrue(strength < all && strength > all / 5, strength + " of " + all);
    assertEquals(
        relation, Reprint.of(ReprintOptions.DEFAULT).explain(stories, "one", "other").relation());
    List<Story> fewer = stories.subList(0, Chance.RIVALS_FROM - 1);
    assertTrue(
        told(scan(fewer)).why().evidence().stream()
            .noneMatch(evidence -> evidence.name().equals("strength.all")));
  }

  @Test
  void theOrderOfStoriesChangesNothing() {
    List<Story> stories = archive();
    List<Story> tail = new ArrayList<>(stories.subList(2, stories.size()));
    Collections.shuffle(tail, new Random(SEED));
    List<Story> shuffled = new ArrayList<>(tail.subList(0, 100));
    shuffled.addAll(List.of(ONE, OTHER));
    shuffled.addAll(tail.subList(100, tail.size()));
    assertEquals(told(scan(stories)), told(scan(shuffled)));
  }

  @Test
  void savedScoresKeepTheRivals() throws IOException {
    List<Story> stories = archive();
    Reprint reprint = Reprint.of(ReprintOptions.DEFAULT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    reprint.score(new StoryRegister.Filed(stories, List.of(), 0), done -> {}).write(bytes);
    Scores scores = Scores.read("s", new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(reprint.scan(stories, done -> {}), reprint.decide(scores, done -> {}));
  }
}
