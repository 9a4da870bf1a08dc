package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reprint.align.Level;
import org.reprint.align.PairScore;

class ScoreTest {
  private final Reprint reprint = Reprint.of(ReprintOptions.DEFAULT);

  private static String any(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> RandomStories.junk(random, random.nextInt(120));
      case 1 -> RandomStories.foreign(random);
      default -> RandomStories.sentence(random);
    };
  }

  @Test
  void aScoreIsTheSameFromEitherSide() {
    Trials.run(
        150,
        random -> {
          String a = any(random);
          String b = random.nextInt(3) == 0 ? RandomStories.reworded(a) : any(random);
          PairScore there = reprint.score(a, b);
          PairScore back = reprint.score(b, a);
          assertEquals(there.score(), back.score());
          assertEquals(there.forward(), back.backward());
          assertEquals(there.backward(), back.forward());
          assertEquals(there.level(), back.level());
          assertEquals(there.score() >= 0.5, there.level() != null);
          for (double share : List.of(there.score(), there.forward(), there.backward())) {
            assertTrue(share >= 0 && share <= 1 + 1e-9, () -> there.toString());
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fog",
        "The",
        "of the",
        "The pilots strike.",
        "罢工已经结束了。",
        "القطار وصل اليوم",
        "Забастовка окончена.",
        "1,700"
      })
  void identicalTextsScoreOne(String text) {
    assertEquals(new PairScore(1, 1, 1, Level.VERBATIM), reprint.score(text, text));
  }

  @Test
  void textsWithTheSameWordsScoreOne() {
    PairScore score =
        reprint.score("The pilots, they said, strike.", "the pilots they said STRIKE");
    assertEquals(1, score.score());
    assertEquals(Level.VERBATIM, score.level());
  }

  @Test
  void nothingIsLikeNothingButUnrelatedToAllElse() {
    assertNull(reprint.score("", "").level());
    PairScore empty = reprint.score("", "The pilots strike.");
    assertEquals(new PairScore(0, 0, 0, null), empty);
    assertEquals(empty, reprint.score("... --", "The pilots strike."));
  }

  @Test
  void whatOneSideAddsShowsInTheDirection() {
    PairScore score =
        reprint.score(
            "The council of Kelby sold the mine.",
            "The council of Kelby sold the mine after a quarrel about wages and a long strike.");
    assertTrue(score.forward() > 0.9, score::toString);
    assertTrue(score.backward() < 0.8, score::toString);
  }

  @Test
  void wordsOfTwoLanguagesAreUnrelated() {
    assertNull(reprint.score("The pilots strike.", "Забастовка окончена.").level());
  }

  @ParameterizedTest
  @ValueSource(strings = {"copper ", "x ", "a1 b2 ", "矿", "no stop here and not there ", "7 "})
  void tenThousandUnitsOfTheSameAreCompared(String part) {
    String a = part.repeat(10_000 / part.length());
    PairScore score = reprint.score(a, a + "once more");
    assertTrue(score.score() > 0.5, score::toString);
  }
}
