package org.reprint.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.reprint.align.PairFeatures.Feature;

/// Whether two sentences say the same: a logistic model over [PairFeatures].
///
/// The weighted sum decides. What speaks for a pair is then scaled by how much of both sides is
/// aligned, how much of that in one order, and whether it is much at all
/// ([PairFeatures#confidence]): order weighs where the words agree, and two short sentences prove
/// little. That turns no decision round.
///
/// The sentences of a story are judged in its light by [ContextModel]; what that needs to know of
/// the words is the agreement alone, in a model of its own, without the scaling.
///
/// Its weights are a resource beside this class, fitted on labelled sentence pairs by a program of
/// the bench; each has the sign that sense demands (see [Feature]) or is 0.
final class PairModel {
  private static final String INTERCEPT = "INTERCEPT";

  private final double intercept;
  private final double[] weight; // [Feature]
  private final int[] used; // features that weigh anything

  private PairModel(double intercept, double[] weight) {
    this.intercept = intercept;
    this.weight = weight;
    this.used = IntStream.range(0, weight.length).filter(f -> weight[f] != 0).toArray();
  }

  private static final class Shipped {
    static final PairModel ALONE = load("pair-model.tsv", false);
    static final PairModel IN_STORIES = load("story-model.tsv", true);
  }

  /// The model in the jar for two sentences alone.
  static PairModel shipped() {
    return Shipped.ALONE;
  }

  /// The model in the jar for sentences in their stories: what [ContextModel] goes on from.
  static PairModel inStories() {
    return Shipped.IN_STORIES;
  }

  /// The log odds that two sentences with these features say the same; above 0 they do.
  ///
  /// @param confidence 0 to 1
  double logit(double[] features, double confidence) {
    double sum = intercept;
    for (int f : used) {
      sum += weight[f] * features[f];
    }
    return sum > 0 ? sum * confidence : sum;
  }

  /// From log odds to a probability.
  static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static PairModel load(String resource, boolean stories) {
    try (InputStream in = PairModel.class.getResourceAsStream(resource)) {
      return read(in, resource, stories);
    } catch (IOException e) {
      throw new UncheckedIOException("model " + resource + " cannot be read", e);
    }
  }

  /// Reads a model: lines of a name, a tab and a weight, for the intercept and every feature of the
  /// model once.
  ///
  /// @param name what to call it in messages
  /// @param stories which features it weighs, see [Feature#of]
  /// @throws IOException if it cannot be read
  /// @throws IllegalStateException if it is no such model; the message has the line
  static PairModel read(InputStream in, String name, boolean stories) throws IOException {
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
    double[] weight = new double[PairFeatures.COUNT];
    for (Feature feature : Feature.of(stories)) {
      double value = take(values, feature.name(), name);
      if (value * feature.sign < 0) {
        throw new IllegalStateException(
            "model " + name + " has the weight " + value + " of the wrong sign for " + feature);
      }
      weight[feature.ordinal()] = value;
    }
    if (!values.isEmpty()) {
      throw new IllegalStateException(
          "model " + name + " weighs what is no feature: " + new TreeSet<>(values.keySet()));
    }
    return new PairModel(intercept, weight);
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
