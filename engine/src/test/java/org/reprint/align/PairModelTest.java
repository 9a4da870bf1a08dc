package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reprint.RandomStories;
import org.reprint.Trials;
import org.reprint.align.PairFeatures.Feature;
import org.reprint.align.PairFeatures.Piece;

class PairModelTest {
  private static String shippedText() throws IOException {
    try (InputStream in = PairModel.class.getResourceAsStream("pair-model.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, Double> weights(PairQuestion question) throws IOException {
    try (InputStream in = PairModel.class.getResourceAsStream(question.resource())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(cells -> cells[0], cells -> Double.valueOf(cells[1])));
    }
  }

  private static PairModel read(String text) throws IOException {
    return PairModel.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "model-x",
        PairQuestion.SAME);
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
          double[] x = random.doubles(PairFeatures.COUNT, 0, 3).toArray();
          double[] y = x.clone();
          y[feature.ordinal()] += 3 * random.nextDouble();
          for (PairQuestion question : PairQuestion.values()) {
            double before = PairModel.shipped(question).logit(x);
            double after = PairModel.shipped(question).logit(y);
            assertTrue(feature.sign * (after - before) >= 0, feature::name);
          }
        });
  }

  @ParameterizedTest
  @EnumSource(PairQuestion.class)
  void aFeatureIsWeighedAsItsPiecesAre(PairQuestion question) throws IOException {
    Map<String, Double> weights = weights(question);
    Trials.run(
        50,
        random -> {
          double[] x = random.doubles(PairFeatures.COUNT, 0, 8).toArray();
          double sum = weights.get("INTERCEPT");
          for (Piece piece : Piece.of(question)) {
            sum += weights.get(piece.label()) * piece.in(x);
          }
          assertEquals(sum, PairModel.shipped(question).logit(x), 1e-9);
        });
  }

  @Test
  void thePiecesOfAFeatureMakeUpItsValue() {
    double[] x = new double[PairFeatures.COUNT];
    for (Feature feature : Feature.values()) {
      for (double value : new double[] {0, 0.05, 0.5, 2, 7}) {
        x[feature.ordinal()] = value;
        double sum = feature.pieces().stream().mapToDouble(piece -> piece.in(x)).sum();
        assertEquals(value, sum, 1e-12, feature::name);
      }
    }
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
  void theDecisionSaysOnWhichSideAndTheDegreeHowFar() {
    assertEquals(2 * 0.8, PairModel.alone(1, 2, 0.8, 3));
    assertEquals(-2 * 0.45, PairModel.alone(-1, -2, 0.8, 3));
    assertEquals(0.05, PairModel.alone(1, -2, 0.8, 3));
    assertEquals(-0.05, PairModel.alone(-1, 2, 0.8, 3));
    assertEquals(0.01, PairModel.alone(0.01, -2, 0.8, 3));
  }

  @Test
  void whereNoContentWordIsAlignedTheDecisionTurnsNoNoIntoAYes() {
    assertEquals(-2 * 0.45, PairModel.alone(1, -2, 0.8, 0.05));
    assertEquals(2 * 0.8, PairModel.alone(1, 2, 0.8, 0.05));
    assertEquals(0.05, PairModel.alone(1, -2, 0.8, 0.1));
    assertTrue(PairModel.alone(1, -0.1, 0.8, 0.05) < 0);
  }

  @Test
  void whatSpeaksForAPairNeverLowersItsScore() {
    Trials.run(
        300,
        random -> {
          double[] before = {4 * random.nextDouble() - 2, 4 * random.nextDouble() - 2};
          double[] sure = {random.nextDouble(), 2 * random.nextDouble()};
          double same = before[0] + (random.nextBoolean() ? random.nextDouble() : 0);
          double degree = before[1] + (random.nextBoolean() ? random.nextDouble() : 0);
          double confidence = sure[0] + (1 - sure[0]) * random.nextDouble();
          double low = PairModel.alone(before[0], before[1], sure[0], sure[1]);
          double high = PairModel.alone(same, degree, confidence, sure[1] + random.nextDouble());
          assertTrue(high >= low, () -> low + " " + high);
        });
  }

  @Test
  void logOddsOfNothingAreAHalf() {
    assertEquals(0.5, PairModel.probability(0));
    assertEquals(1, PairModel.probability(800));
    assertEquals(0, PairModel.probability(-800));
  }

  @Test
  void theShippedModelWeighsEveryPieceOnce() throws IOException {
    String shipped = shippedText();
    double[] none = new double[PairFeatures.COUNT];
    assertEquals(PairModel.shipped(PairQuestion.SAME).logit(none), read(shipped).logit(none));
    for (Piece piece : Piece.of(PairQuestion.SAME)) {
      String label = Pattern.quote(piece.label());
      assertRefused(shipped.replaceFirst("(?m)^" + label + "\t.*\n", ""), piece.label());
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
