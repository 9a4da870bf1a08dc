package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reprint.RandomStories;
import org.reprint.Trials;

class WordAlignerTest {
  private static Alignment align(Telling a, Telling b) {
    return WordAligner.of(a, b).align(0, a.prose().tokens(), 0, b.prose().tokens());
  }

  private static void assertLinked(String a, String wordA, String b, String wordB) {
    Telling x = Tellings.of(a);
    Telling y = Tellings.of(b);
    int partner = align(x, y).partnerOfA(Tellings.token(x, wordA));
    assertEquals(Tellings.token(y, wordB), partner, wordA + " - " + wordB);
  }

  private static void assertLoose(String a, String wordA, String b) {
    Telling x = Tellings.of(a);
    int partner = align(x, Tellings.of(b)).partnerOfA(Tellings.token(x, wordA));
    assertEquals(-1, partner, wordA);
  }

  @Test
  void linksAreOneToOneAndWithinTheirStretches() {
    Trials.run(
        100,
        random -> {
          Telling a = Tellings.of(RandomStories.story(random, 2));
          Telling b = Tellings.of(RandomStories.story(random, 2));
          int a0 = random.nextInt(a.prose().tokens());
          int a1 = random.nextInt(a0 + 1, a.prose().tokens() + 1);
          int b0 = random.nextInt(b.prose().tokens());
          int b1 = random.nextInt(b0 + 1, b.prose().tokens() + 1);
          Alignment found = WordAligner.of(a, b).align(a0, a1, b0, b1);
          assertEquals(a1 - a0, found.toB().length);
          assertEquals(b1 - b0, found.toA().length);
          for (int i = a0; i < a1; i++) {
            int j = found.partnerOfA(i);
            assertTrue(j == -1 || j >= b0 && j < b1, "partner " + j);
            assertEquals(j >= 0, found.sim(i) > 0 && found.sim(i) <= 1);
            assertTrue(j == -1 || found.partnerOfB(j) == i, "not mutual");
          }
          for (int j = b0; j < b1; j++) {
            int i = found.partnerOfB(j);
            assertTrue(i == -1 || found.partnerOfA(i) == j, "not mutual");
          }
        });
  }

  @Test
  void wordsSaidAgainAndAgainGoEachWithTheOneOfItsTurn() {
    Telling a = Tellings.of("Storm and rain and ".repeat(45) + "sun.");
    Telling b = Tellings.of("Storm and rain and ".repeat(45) + "snow.");
    Alignment found = align(a, b);
    for (int i = 0; i < a.prose().tokens() - 1; i++) {
      assertEquals(i, found.partnerOfA(i));
    }
  }

  @Test
  void equalSentencesAlignWordByWord() {
    Trials.run(
        100,
        random -> {
          String sentence = RandomStories.sentence(random);
          Alignment found = align(Tellings.of(sentence), Tellings.of(sentence));
          for (int i = found.a0(); i < found.a1(); i++) {
            assertEquals(i, found.partnerOfA(i), sentence);
            assertEquals(1, found.sim(i));
          }
        });
  }

  @Test
  void contentWordsAlignTheSameFromEitherSide() {
    Trials.run(
        100,
        random -> {
          String story = RandomStories.story(random, 2);
          Telling a = Tellings.of(story);
          Telling b = Tellings.of(RandomStories.reworded(story) + RandomStories.sentence(random));
          Alignment there = align(a, b);
          Alignment back = align(b, a);
          for (int i = there.a0(); i < there.a1(); i++) {
            if (!a.prose().function(i)) {
              assertEquals(there.partnerOfA(i), back.partnerOfB(i), a.prose().form(i));
            }
          }
        });
  }

  @Test
  void aNameInAnotherSpellingIsTheSameName() {
    assertLinked(
        "The envoy met Zelensky in Kelby.", "zelensky",
        "In Kelby the envoy talked to Zelenskyy.", "zelenskyy");
  }

  @Test
  void aSynonymIsALink() {
    assertLinked(
        "The lawyer bought a car in Kelby.", "lawyer",
        "An attorney purchased the car in Kelby.", "attorney");
    assertLinked(
        "The lawyer bought a car in Kelby.", "bought",
        "An attorney purchased the car in Kelby.", "purchased");
  }

  @Test
  void anotherFormOfAWordIsTheSameWord() {
    assertLinked("Pilots protested loudly.", "protested", "A pilot protests.", "protests");
  }

  @Test
  void aNumberIsLinkedToNoOtherNumber() {
    assertLoose("The mine lost 17 workers.", "17", "The mine lost 18 workers.");
    assertLoose("The mine lost 1,700 workers.", "1,700", "The mine lost 17 workers.");
    assertLinked("The mine lost 1,700 workers.", "1,700", "The mine lost 1700 workers.", "1700");
  }

  @Test
  void aNameIsLinkedToNoOtherName() {
    assertLoose("Veldkamp spoke in Kelby.", "veldkamp", "Tassi spoke in Kelby.");
  }

  @Test
  void wordsThatStandTwiceAlignInTheirOrder() {
    String text = "The harbour of Kelby is older than the harbour of Vantry.";
    Telling a = Tellings.of(text);
    Telling b = Tellings.of("Yesterday: the harbour of Kelby is older than the harbour of Vantry.");
    Alignment found = align(a, b);
    for (int k = 0; k < 2; k++) {
      assertEquals(
          Tellings.token(b, "harbour", k), found.partnerOfA(Tellings.token(a, "harbour", k)));
    }
  }

  @Test
  void aWordThatMovedFollowsItsCompany() {
    Telling a =
        Tellings.of(
            "Old Kelby fears the cold deep harbour; young Vantry loves the warm flat harbour.");
    Telling b =
        Tellings.of(
            "Young Vantry loves the warm flat harbour; old Kelby fears the cold deep harbour.");
    Alignment found = align(a, b);
    assertEquals(
        Tellings.token(b, "harbour", 1), found.partnerOfA(Tellings.token(a, "harbour", 0)));
    assertEquals(
        Tellings.token(b, "harbour", 0), found.partnerOfA(Tellings.token(a, "harbour", 1)));
  }

  @Test
  void functionWordsAloneAlignWithNothing() {
    Telling a = Tellings.of("of the and in");
    Alignment found = align(a, Tellings.of("of the and in"));
    for (int i = 0; i < a.prose().tokens(); i++) {
      assertEquals(-1, found.partnerOfA(i));
    }
  }
}
