package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.RandomStories;
import org.reprint.Trials;
import org.reprint.align.PairFeatures.Feature;

class PairFeaturesTest {
  private static double[] of(Telling a, Telling b) {
    int endA = a.prose().tokens();
    int endB = b.prose().tokens();
    Alignment alignment = WordAligner.of(a, b).align(0, endA, 0, endB);
    return new PairFeatures().of(a, 0, endA, b, 0, endB, alignment);
  }

  private static double of(Feature feature, String a, String b) {
    return of(Tellings.of(a), Tellings.of(b))[feature.ordinal()];
  }

  private static double most(Feature feature) {
    return switch (feature) {
      case GAPS -> 2;
      case LOOSE_FIGURES -> 3;
      case LONGEST_GAP -> 6;
      case LOOSE_WORDS -> 10;
      case COMMON -> 12;
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
          Alignment there = WordAligner.of(a, b).align(0, endA, 0, endB);
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

  /// What excuses that words are missing says nothing where none is missing.
  private static boolean excuses(Feature feature) {
    return feature == Feature.RELATED || feature == Feature.BEGINNINGS || feature == Feature.SPLIT;
  }

  @Test
  void equalSentencesHaveAllThatSpeaksForAndNothingThatSpeaksAgainst() {
    Trials.run(
        100,
        random -> {
          Telling a = Tellings.of(RandomStories.sentence(random));
          double[] x = of(a, a);
          assertTrue(x[Feature.COMMON.ordinal()] > 0);
          for (Feature feature : EnumSet.complementOf(EnumSet.of(Feature.COMMON))) {
            double all = feature.sign > 0 && !excuses(feature) ? 1 : 0;
            assertEquals(all, x[feature.ordinal()], 1e-6, feature::name);
          }
        });
  }

  @Test
  void textsWithoutCommonContentHaveNothingThatSpeaksFor() {
    Telling none = Tellings.of("of the and");
    Telling pilots = Tellings.of("The pilots of Kelby strike.");
    Telling rain = Tellings.of("Rain stopped a match in Vantry.");
    for (double[] x : new double[][] {of(none, pilots), of(rain, pilots), of(none, none)}) {
      assertEquals(0, x[Feature.IN_ORDER.ordinal()]);
    }
    assertTrue(of(rain, pilots)[Feature.GAPS.ordinal()] > 0.5);
    assertEquals(0.6, of(rain, pilots)[Feature.HEAD.ordinal()], 1e-9);
    assertEquals(0.6, of(rain, pilots)[Feature.TAIL.ordinal()], 1e-9);
  }

  @Test
  void aLongGapWeighsMoreThanTheSameWordsExchangedHereAndThere() {
    String told = "The pilots of Kelby told reporters that they would strike in March over pay.";
    String apart = "The crews of Kelby warned reporters that they would stop in March over hours.";
    String oneGap =
        "The pilots of Kelby told reporters that they would strike, spoil goods, block.";
    assertTrue(of(Feature.GAPS, told, oneGap) > of(Feature.GAPS, told, apart) + 0.1);
    assertTrue(of(Feature.TAIL, told, oneGap) > of(Feature.TAIL, told, apart));
    assertEquals(0, of(Feature.GAPS, told, told));
  }

  @Test
  void wordsInAnotherOrderAreNotInOrder() {
    String told = "The dog bit the old man near Kelby.";
    assertEquals(1, of(Feature.IN_ORDER, told, told), 1e-9);
    assertEquals(0.75, of(Feature.IN_ORDER, told, "The old man bit the dog near Kelby."), 0.16);
  }

  @Test
  void aRelatedWordExcusesNoMoreThanTheWordsThatAreMissing() {
    String told = "The lawyer bought an old car in Kelby for the town.";
    String retold = "In Kelby an attorney purchased an old car for the town.";
    double related = of(Feature.RELATED, told, retold);
    assertTrue(related > 0, "related " + related);
    assertTrue(related <= 1 - of(Feature.ORDERED, told, retold));
    assertEquals(0, of(Feature.RELATED, told, "The lawyer wore an old hat in Kelby."), 1e-9);
  }

  @Test
  void wordsThatBeginAlikeShowWhereNeitherHasAPartner() {
    String told = "Kelby saw its glorbishment fail.";
    assertTrue(of(Feature.BEGINNINGS, told, "Kelby saw its glorbitude fail.") > 0);
    assertEquals(0, of(Feature.BEGINNINGS, told, "Kelby saw its glinters fail."));
    assertEquals(0, of(Feature.BEGINNINGS, told, told));
  }

  @Test
  void wordsOfWhichLittleStandsInOneOrderAreScattered() {
    String told = "The dog bit the old man near Kelby.";
    assertEquals(0, of(Feature.SCATTERED, told, told));
    assertEquals(1, of(Feature.SCATTERED, told, "Rain stopped play."), 1e-9);
    double half = of(Feature.SCATTERED, told, "Near Kelby, rain stopped play.");
    assertTrue(half > 0 && half < 1, "scattered " + half);
  }

  @Test
  void aSentenceToldInTwoIsSplit() {
    String told = "The council bought the mine near Kelby, and the town closed it.";
    String split = "The council bought the mine near Kelby. The town closed it.";
    assertEquals(of(Feature.COVER, told, split), of(Feature.SPLIT, told, split));
    assertTrue(of(Feature.SPLIT, told, split) > 0.5);
    assertEquals(0, of(Feature.SPLIT, told, told));
  }

  @Test
  void commonWordsCountAsOftenAsBothSidesHaveThem() {
    String told = "The dog and the cat passed the quarry.";
    String retold = "The quarry passed a dog.";
    assertEquals(4 / Math.pow(6.5, 0.3), of(Feature.COMMON, told, retold), 1e-9);
    assertEquals(1 / 4.0, of(Feature.COMMON_FUNCTION, told, retold), 1e-9);
  }

  @Test
  void whatIsLeftOverIsCountedOnTheBetterSide() {
    String told = "The dog bit the butcher near Kelby.";
    String longer = "The dog bit the butcher near Kelby, while rain stopped every match nearby.";
    assertEquals(0, of(Feature.LOOSE_WORDS, told, longer));
    assertEquals(1, of(Feature.LOOSE_WORDS, told, "The dog bit the lawyer near Kelby."));
  }

  @Test
  void theSameGapIsLessInALongerSentence() {
    String told = "The dog bit the butcher near Kelby.";
    String gap = ", while rain stopped every match nearby.";
    String more = "On Friday the council said that ";
    double alone = of(Feature.LONGEST_GAP, told, told.replace(".", gap));
    double within = of(Feature.LONGEST_GAP, more + told, more + told.replace(".", gap));
    assertTrue(alone > 1, "gap " + alone);
    assertTrue(within < 0.9 * alone, "gap " + within + " after " + alone);
  }

  @Test
  void upOnOneSideAndDownOnTheOtherShow() {
    String rose = "Shares of the mine rose on Friday.";
    assertEquals(1, of(Feature.DIRECTION, rose, "Shares of the mine fell on Friday."));
    assertEquals(0, of(Feature.DIRECTION, rose, "Shares of the mine gained on Friday."));
    assertEquals(0, of(Feature.DIRECTION, rose, "Shares of the mine were traded on Friday."));
    assertEquals(0, of(Feature.DIRECTION, rose, "Shares of the mine rose and fell on Friday."));
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
  void figuresAreCountedWhereTheyHaveNoPartner() {
    String a = "The mine sold 17 tons in March 2024.";
    assertEquals(2, of(Feature.LOOSE_FIGURES, a, "The mine sold 18 tons in March 2024."));
    assertEquals(1, of(Feature.LOOSE_FIGURES, a, "The mine sold tons in March 2024."));
    assertEquals(0, of(Feature.LOOSE_FIGURES, a, a));
  }

  @Test
  void aNegationOnOneSideShows() {
    assertEquals(1, of(Feature.NEGATION, "The pilots will strike.", "The pilots won't strike."));
    assertEquals(0, of(Feature.NEGATION, "The pilots never strike.", "The pilots won't strike."));
  }

  @Test
  void inStoriesAreMeasuredTheFeaturesThatTheirModelWeighsAndNoOthers() {
    Trials.run(
        200,
        random -> {
          String sentence = RandomStories.sentence(random);
          Telling a = Tellings.of(sentence);
          Telling b = Tellings.of(other(random, sentence));
          int endA = a.prose().tokens();
          int endB = b.prose().tokens();
          Alignment words = WordAligner.of(a, b).align(0, endA, 0, endB);
          double[] all = new PairFeatures().of(a, 0, endA, b, 0, endB, words);
          double[] some = new PairFeatures().inStories(a, 0, endA, b, 0, endB, words);
          for (Feature feature : Feature.values()) {
            double expected =
                Feature.of(PairQuestion.IN_STORIES).contains(feature) ? all[feature.ordinal()] : 0;
            assertEquals(expected, some[feature.ordinal()], 0.0, feature.name());
          }
        });
  }
}
