package org.reprint.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.reprint.align.PairFeatures.Piece;

/// Whether two sentences say the same: logistic models over [PairFeatures], one for each
/// [PairQuestion].
///
/// Two sentences alone are asked two things. The model of [PairQuestion#SAME] says yes or no: it
/// looks at much, and has learned from pairs that people called the same or not. That of
/// [PairQuestion#DEGREE] looks at the alignment alone and ranks pairs better, also those of other
/// kinds of text. So the first decides on which side of a half the score lies, the second how far
/// from it; where they disagree the score stays beside a half ([#BESIDE]). The first has no say
/// where the second says no and nothing but function words is aligned ([#NOTHING]).
///
/// What speaks for a pair by its degree is scaled by how much of both sides is aligned, how much of
/// that in one order, and whether it is much ([PairFeatures#confidence]): order weighs where the
/// words agree. What speaks against is scaled by [#DOUBT], so that a pair of which half is the same
/// stands above one that has nothing in common. That turns no decision round.
///
/// The sentences of a story are judged in its light by [ContextModel]; what that needs to know of
/// the words is the agreement alone, in the model of [PairQuestion#IN_STORIES], without the
/// scaling.
///
/// The weights are resources beside this class, fitted on labelled sentence pairs by a program of
/// the bench; each has the sign that sense demands (see [Feature]) or is 0.
final class PairModel {
  private static final String INTERCEPT = "INTERCEPT";

  /// Log odds of the score where the decision and the degree disagree, at most: 0.5125.
  private static final double BESIDE = 0.05;

  /// What the log odds against a pair are multiplied by.
  private static final double DOUBT = 0.45;

  /// Below this mean aligned weight no content word is aligned on both sides.
  private static final double NOTHING = 0.1;

  private final double intercept;
  private final int[] feature; // [pieces that weigh anything]
  private final double[] from; // [those pieces]
  private final double[] to; // [those pieces]
  private final double[] weight; // [those pieces]

  private PairModel(double intercept, List<Piece> pieces, List<Double> weights) {
    this.intercept = intercept;
    int[] used = IntStream.range(0, pieces.size()).filter(p -> weights.get(p) != 0).toArray();
    feature = Arrays.stream(used).map(p -> pieces.get(p).feature().ordinal()).toArray();
    from = Arrays.stream(used).mapToDouble(p -> pieces.get(p).from()).toArray();
    to = Arrays.stream(used).mapToDouble(p -> pieces.get(p).to()).toArray();
    weight = Arrays.stream(used).mapToDouble(weights::get).toArray();
  }

  private static final class Shipped {
    static final Map<PairQuestion, PairModel> MODELS = new EnumMap<>(PairQuestion.class);

    static {
      for (PairQuestion question : PairQuestion.values()) {
        MODELS.put(question, load(question));
      }
    }
  }

  /// The model in the jar that answers a question.
  static PairModel shipped(PairQuestion question) {
    return Shipped.MODELS.get(question);
  }

  /// The log odds that two sentences with these features say the same; above 0 they do.
  double logit(double[] features) {
    double sum = intercept;
    for (int p = 0; p < weight.length; p++) {
      double value = features[feature[p]];
      if (value > from[p]) {
        sum += weight[p] * (Math.min(value, to[p]) - from[p]);
      }
    }
    return sum;
  }

  /// The log odds that two sentences alone say the same, from both models; above 0 they do.
  ///
  /// @param same by the model of [PairQuestion#SAME]
  /// @param degree by the model of [PairQuestion#DEGREE]
  /// @param confidence see [PairFeatures#confidence]
  /// @param aligned see [PairFeatures#aligned]
  static double alone(double same, double degree, double confidence, double aligned) {
    double graded = degree > 0 ? degree * confidence : degree * DOUBT;
    boolean yes = same > 0 && (degree > 0 || aligned >= NOTHING);
    if (yes) {
      return Math.max(graded, Math.min(same, BESIDE));
    }
    return Math.min(graded, same > 0 ? -BESIDE : Math.max(same, -BESIDE));
  }

  /// From log odds to a probability.
  static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static PairModel load(PairQuestion question) {
    try (InputStream in = PairModel.class.getResourceAsStream(question.resource())) {
      return read(in, question.resource(), question);
    } catch (IOException e) {
      throw new UncheckedIOException("model " + question.resource() + " cannot be read", e);
    }
  }

  /// Reads a model: lines of a name, a tab and a weight, for the intercept and every piece that the
  /// model weighs once.
  ///
  /// @param name what to call it in messages
  /// @param question says what it weighs, see [Piece#of]
  /// @throws IOException if it cannot be read
  /// @throws IllegalStateException if it is no such model; the message has the line
  static PairModel read(InputStream in, String name, PairQuestion question) throws IOException {
    Map<String, Double> values = new HashMap<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        Double value = cells.length == 2 ? number(cells[1]) : null;
        if (value == null || values.put(cells[0], value) != null) {
          throw new IllegalStateException(
              "model "
                  + name
                  + " must have lines of a name, a tab and a weight, each name once,"
                  + " got \""
                  + line
                  + "\"");
        }
      }
    }
    double intercept = take(values, INTERCEPT, name);
    List<Piece> pieces = Piece.of(question);
    List<Double> weights = new ArrayList<>();
    for (Piece piece : pieces) {
      double value = take(values, piece.label(), name);
      if (value * piece.feature().sign < 0) {
        throw new IllegalStateException(
            "model "
                + name
                + " has the weight "
                + value
                + " of the wrong sign for "
                + piece.label());
      }
      weights.add(value);
    }
    if (!values.isEmpty()) {
      throw new IllegalStateException(
          "model " + name + " weighs what is no feature: " + new TreeSet<>(values.keySet()));
    }
    return new PairModel(intercept, pieces, weights);
  }

  /// A finite number, or null.
  private static Double number(String cell) {
    try {
      double value = Double.parseDouble(cell);
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static double take(Map<String, Double> values, String key, String name) {
    Double value = values.remove(key);
    if (value == null) {
      throw new IllegalStateException("model " + name + " has no weight for " + key);
    }
    return value;
  }
}
