package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reprint.RandomStories;
import org.reprint.Trials;
import org.reprint.align.PairFeatures.Feature;

class PairModelTest {
  private static String shippedText() throws IOException {
    try (InputStream in = PairModel.class.getResourceAsStream("pair-model.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static PairModel read(String text) throws IOException {
    return PairModel.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "model-x", false);
  }

  private static void assertRefused(String text, String named) {
    Exception refused = assertThrows(IllegalStateException.class, () -> read(text));
    assertTrue(refused.getMessage().contains("model-x"), refused::getMessage);
    assertTrue(refused.getMessage().contains(named), refused::getMessage);
  }

  private static double logit(Telling a, Telling b) {
    int endA = a.prose().tokens();
    int endB = b.prose().tokens();
    Matcher matcher = new Matcher();
    matcher.between(a, b);
    return matcher.alone(a, 0, endA, b, 0, endB);
  }

  @ParameterizedTest
  @EnumSource(Feature.class)
  void moreOfAFeatureSpeaksAsItsSignSays(Feature feature) {
    Trials.run(
        20,
        random -> {
          double[] x = random.doubles(PairFeatures.COUNT).toArray();
          double confidence = random.nextDouble();
          double before = PairModel.shipped().logit(x, confidence);
          x[feature.ordinal()] += random.nextDouble();
          double after = PairModel.shipped().logit(x, confidence);
          assertTrue(feature.sign * (after - before) >= 0, feature::name);
        });
  }

  @Test
  void aFreshWordAddedToBothNeverLowers() {
    Trials.run(
        100,
        random -> {
          String a = RandomStories.sentence(random);
          String b =
              random.nextBoolean() ? RandomStories.reworded(a) : RandomStories.sentence(random);
          double before = logit(Tellings.of(a), Tellings.of(b));
          double after = logit(Tellings.of(a + " Brimblewicks"), Tellings.of(b + " Brimblewicks"));
          assertTrue(after >= before - 1e-9, () -> a + " | " + b + ": " + before + " " + after);
        });
  }

  @Test
  void aForeignNameInARewordingNeverRaises() {
    Trials.run(
        100,
        random -> {
          String a = RandomStories.sentence(random);
          String b = RandomStories.reworded(a);
          String c = a.substring(0, a.length() - 1) + ", Zdravko Quibblestone.";
          double before = logit(Tellings.of(a), Tellings.of(b));
          double after = logit(Tellings.of(c), Tellings.of(b));
          assertTrue(after <= before + 1e-9, () -> c + " | " + b + ": " + before + " " + after);
        });
  }

  @Test
  void aPairInOtherWordsIsLikelierThanStrangers() {
    Telling a = Tellings.of("The council agreed to buy the old mine near Kelby for the town.");
    Telling b = Tellings.of("Near Kelby, the council decided to purchase the old mine.");
    Telling c = Tellings.of("Rain stopped the second match of the chess players in Vantry.");
    assertTrue(logit(a, b) > 0);
    assertTrue(logit(a, c) < 0);
  }

  @Test
  void whatIsSaidTheOtherWayRoundIsNotTheSame() {
    Telling rose = Tellings.of("Shares of the Kelby mine rose sharply on Friday.");
    Telling fell = Tellings.of("Shares of the Kelby mine fell sharply on Friday.");
    Telling gained = Tellings.of("Shares of the Kelby mine gained sharply on Friday.");
    assertTrue(logit(rose, gained) > logit(rose, fell) + 1);
    Telling dog = Tellings.of("The angry dog bit the young butcher on Friday.");
    Telling butcher = Tellings.of("The young butcher bit the angry dog on Friday.");
    assertTrue(logit(dog, dog) > logit(dog, butcher) + 1);
    Telling bought = Tellings.of("The council bought the mine.");
    assertTrue(logit(bought, Tellings.of("The mine was bought by the council.")) > 0);
  }

  @Test
  void confidenceScalesWhatSpeaksForAndTurnsNoDecision() {
    Trials.run(
        100,
        random -> {
          double[] x = random.doubles(PairFeatures.COUNT).toArray();
          double sure = PairModel.shipped().logit(x, 1);
          double confidence = random.nextDouble();
          double scaled = PairModel.shipped().logit(x, confidence);
          assertEquals(sure > 0 ? sure * confidence : sure, scaled);
        });
  }

  @Test
  void logOddsOfNothingAreAHalf() {
    assertEquals(0.5, PairModel.probability(0));
    assertEquals(1, PairModel.probability(800));
    assertEquals(0, PairModel.probability(-800));
  }

  @Test
  void theShippedModelWeighsEveryFeatureOnce() throws IOException {
    String shipped = shippedText();
    double[] none = new double[PairFeatures.COUNT];
    assertEquals(PairModel.shipped().logit(none, 1), read(shipped).logit(none, 1));
    for (Feature feature : Feature.of(false)) {
      assertRefused(shipped.replaceFirst("(?m)^" + feature + "\t.*\n", ""), feature.name());
    }
  }

  @Test
  void aDamagedModelIsRefusedByNameAndLine() throws IOException {
    String shipped = shippedText();
    assertRefused("", "INTERCEPT");
    assertRefused(shipped.replaceFirst("INTERCEPT\t", "INTERCEPT "), "INTERCEPT");
    assertRefused(shipped + "INTERCEPT\t1\n", "\"INTERCEPT\t1\"");
    assertRefused(shipped + "WEATHER\t1\n", "WEATHER");
    assertRefused(shipped.replaceFirst("TAIL\t", "TAIL\tx"), "TAIL");
    assertRefused(shipped.replaceFirst("TAIL\t.*", "TAIL\tNaN"), "TAIL");
    assertRefused(shipped.replaceFirst("TAIL\t-", "TAIL\t"), "sign");
  }
}
