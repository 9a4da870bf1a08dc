package org.reprint.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.reprint.align.PairFeatures.Feature;

/// Whether two sentences say the same: a logistic model over [PairFeatures].
///
/// Its weights are a resource beside this class, fitted on labelled sentence pairs by a program of
/// the bench; each has the sign that sense demands (see [Feature]) or is 0.
final class PairModel {
  private static final String INTERCEPT = "INTERCEPT";

  private final double intercept;
  private final double[] weight; // [Feature]

  private PairModel(double intercept, double[] weight) {
    this.intercept = intercept;
    this.weight = weight;
  }

  private static final class Shipped {
    static final PairModel MODEL = load("pair-model.tsv");
  }

  /// The model in the jar.
  static PairModel shipped() {
    return Shipped.MODEL;
  }

  /// The log odds that two sentences with these features say the same; above 0 they do.
  double logit(double[] features) {
    double sum = intercept;
    for (int f = 0; f < weight.length; f++) {
      sum += weight[f] * features[f];
    }
    return sum;
  }

  /// From log odds to a probability.
  static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static PairModel load(String resource) {
    double intercept = 0;
    double[] weight = new double[PairFeatures.COUNT];
    Set<Feature> missing = EnumSet.allOf(Feature.class);
    try (InputStream in = PairModel.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        double value = Double.parseDouble(cells[1]);
        if (cells[0].equals(INTERCEPT)) {
          intercept = value;
        } else {
          Feature feature = Feature.valueOf(cells[0]);
          weight[feature.ordinal()] = value;
          missing.remove(feature);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("model " + resource + " cannot be read", e);
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("model " + resource + " has no weight for " + missing);
    }
    return new PairModel(intercept, weight);
  }
}
