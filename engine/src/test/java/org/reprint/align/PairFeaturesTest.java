package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.RandomStories;
import org.reprint.Trials;
import org.reprint.align.PairFeatures.Feature;

class PairFeaturesTest {
  private static double[] of(Telling a, Telling b) {
    int endA = a.prose().tokens();
    int endB = b.prose().tokens();
    Alignment alignment = Tellings.align(a, 0, endA, b, 0, endB);
    return new PairFeatures().of(a, 0, endA, b, 0, endB, alignment);
  }

  private static double of(Feature feature, String a, String b) {
    return of(Tellings.of(a), Tellings.of(b))[feature.ordinal()];
  }

  private static double most(Feature feature) {
    return switch (feature) {
      case OTHER_FIGURES, OTHER_DATES, LENGTH -> 2;
      case LOOSE_FIGURES -> 3;
      default -> 1;
    };
  }

  private static String other(SplittableRandom random, String sentence) {
    return switch (random.nextInt(4)) {
      case 0 -> sentence;
      case 1 -> RandomStories.reworded(sentence);
      case 2 -> RandomStories.junk(random, random.nextInt(200));
      default -> RandomStories.sentence(random);
    };
  }

  @Test
  void everyFeatureStaysInItsRange() {
    Trials.run(
        300,
        random -> {
          String sentence = RandomStories.sentence(random);
          double[] x = of(Tellings.of(sentence), Tellings.of(other(random, sentence)));
          for (Feature feature : Feature.values()) {
            double value = x[feature.ordinal()];
            assertTrue(value >= 0 && value <= most(feature) + 1e-9, feature + " is " + value);
          }
        });
  }

  /// An alignment that is turned round: which function words find each other may hang on the side
  /// from which they are looked for, and stories are always aligned from one of them.
  @Test
  void everyFeatureIsTheSameFromEitherSide() {
    Trials.run(
        300,
        random -> {
          String sentence = RandomStories.sentence(random);
          Telling a = Tellings.of(sentence);
          Telling b = Tellings.of(other(random, sentence));
          int endA = a.prose().tokens();
          int endB = b.prose().tokens();
          Alignment there = Tellings.align(a, 0, endA, b, 0, endB);
          float[] sim = new float[endB];
          for (int j = 0; j < endB; j++) {
            sim[j] = there.partnerOfB(j) < 0 ? 0 : there.sim(there.partnerOfB(j));
          }
          Alignment back = new Alignment(0, endB, 0, endA, there.toA(), there.toB(), sim);
          double[] x = new PairFeatures().of(a, 0, endA, b, 0, endB, there);
          double[] y = new PairFeatures().of(b, 0, endB, a, 0, endA, back);
          for (Feature feature : Feature.values()) {
            assertEquals(x[feature.ordinal()], y[feature.ordinal()], 1e-6, feature::name);
          }
        });
  }

  @Test
  void equalSentencesHaveAllThatSpeaksForAndNothingThatSpeaksAgainst() {
    Trials.run(
        100,
        random -> {
          Telling a = Tellings.of(RandomStories.sentence(random));
          double[] x = of(a, a);
          for (Feature feature : Feature.values()) {
            assertEquals(feature.sign > 0 ? 1 : 0, x[feature.ordinal()], 1e-6, feature::name);
          }
        });
  }

  @Test
  void textsWithoutContentHaveNoFeatures() {
    double[] x = of(Tellings.of("of the and"), Tellings.of("The pilots of Kelby"));
    for (Feature feature : Feature.values()) {
      assertEquals(0, x[feature.ordinal()], feature::name);
    }
  }

  @Test
  void aNameOnOneSideIsOneMoreAndNamesOnBothAreOthers() {
    String none = "The pilots told reporters that they would strike.";
    String tassi = "The pilots told Oren Tassi that they would strike.";
    String veldkamp = "The pilots told Marta Veldkamp that they would strike.";
    assertEquals(0, of(Feature.OTHER_NAMES, none, tassi));
    assertTrue(of(Feature.MORE_NAMES, none, tassi) > 0);
    assertTrue(of(Feature.OTHER_NAMES, veldkamp, tassi) > 0);
    assertEquals(0, of(Feature.MORE_NAMES, tassi, tassi));
  }

  @Test
  void figuresAndDatesAreCountedWhereTheyHaveNoPartner() {
    String a = "The mine sold 17 tons in March 2024.";
    assertEquals(1, of(Feature.OTHER_FIGURES, a, "The mine sold 18 tons in March 2024."));
    assertEquals(2, of(Feature.LOOSE_FIGURES, a, "The mine sold 18 tons in March 2024."));
    assertEquals(0, of(Feature.OTHER_FIGURES, a, "The mine sold tons in March 2024."));
    assertEquals(1, of(Feature.LOOSE_FIGURES, a, "The mine sold tons in March 2024."));
    assertEquals(1, of(Feature.OTHER_DATES, a, "The mine sold 17 tons in June 2024."));
    assertEquals(0, of(Feature.OTHER_DATES, a, "The mine sold 17 tons in 2024."));
  }

  @Test
  void aNegationOnOneSideShows() {
    assertEquals(1, of(Feature.NEGATION, "The pilots will strike.", "The pilots won't strike."));
    assertEquals(0, of(Feature.NEGATION, "The pilots never strike.", "The pilots won't strike."));
  }
}
