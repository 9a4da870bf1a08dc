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
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "model-x");
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
    return matcher.score(a, 0, 0, endA, b, 0, 0, endB).logit();
  }

  @ParameterizedTest
  @EnumSource(Feature.class)
  void moreOfAFeatureSpeaksAsItsSignSays(Feature feature) {
    Trials.run(
        20,
        random -> {
          double[] x = random.doubles(PairFeatures.COUNT).toArray();
          double before = PairModel.shipped().logit(x);
          x[feature.ordinal()] += random.nextDouble();
          double after = PairModel.shipped().logit(x);
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
  void aForeignNameOnOneSideNeverRaises() {
    Trials.run(
        100,
        random -> {
          String a = RandomStories.sentence(random);
          String b =
              random.nextBoolean() ? RandomStories.reworded(a) : RandomStories.sentence(random);
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
  void logOddsOfNothingAreAHalf() {
    assertEquals(0.5, PairModel.probability(0));
    assertEquals(1, PairModel.probability(800));
    assertEquals(0, PairModel.probability(-800));
  }

  @Test
  void theShippedModelWeighsEveryFeatureOnce() throws IOException {
    String shipped = shippedText();
    double[] none = new double[PairFeatures.COUNT];
    assertEquals(PairModel.shipped().logit(none), read(shipped).logit(none));
    for (Feature feature : Feature.values()) {
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
    assertRefused(shipped.replaceFirst("WORDS\t", "WORDS\tx"), "WORDS");
    assertRefused(shipped.replaceFirst("WORDS\t.*", "WORDS\tNaN"), "WORDS");
    assertRefused(shipped.replaceFirst("WORDS\t", "WORDS\t-"), "sign");
  }
}
