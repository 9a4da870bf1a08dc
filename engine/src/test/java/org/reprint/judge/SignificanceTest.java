package org.reprint.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.RandomStories;
import org.reprint.Trials;
import org.reprint.align.Links;

class SignificanceTest {
  @Test
  void everyPairAddsToTheStrength() {
    Trials.run(
        20,
        random -> {
          String story = RandomStories.story(random, 8);
          Subject a = Judging.subject("a", story);
          Subject b = Judging.subject("b", RandomStories.reworded(story));
          List<Links> links = Judging.links(a, b);
          double last = 0;
          for (int k = 1; k <= links.size(); k++) {
            double strength = Significance.strength(links.subList(0, k), a.telling(), b.telling());
            assertTrue(strength > last, "pair " + k + " adds nothing");
            last = strength;
          }
        });
  }

  @Test
  void theStrengthIsTheSameToTheBitFromEitherSide() {
    Trials.run(
        20,
        random -> {
          String story = RandomStories.story(random, 12);
          Subject a = Judging.subject("a", story);
          Subject b = Judging.subject("b", RandomStories.reworded(story));
          assertEquals(
              Significance.strength(Judging.links(a, b), a.telling(), b.telling()),
              Significance.strength(Judging.links(b, a), b.telling(), a.telling()));
        });
  }

  @Test
  void nothingSharedIsNoStrength() {
    Subject a = Judging.subject("a", "Rain fell on the old harbour of Kelby.");
    assertEquals(0, Significance.strength(List.of(), a.telling(), a.telling()));
    assertTrue(Significance.strength(Judging.links(a, a), a.telling(), a.telling()) > 0);
  }
}
