package org.reprint.bench.guard;

import java.util.List;
import org.reprint.align.Aligner;
import org.reprint.bench.NewsPairs;
import org.reprint.bench.kernels.PlainAlignment;

/// The engine's alignment of two sentences, as contenders, and a plain one; a document is a pair.
final class Alignments {
  static final String PLAIN = "alignment, written plainly";

  /// More tokens than a sentence of [NewsPairs] has.
  private static final int MOST_TOKENS = 128;

  private Alignments() {}

  /// Two sentences to the partners of their words.
  static Contender words(List<NewsPairs.Pair> pairs) {
    Aligner aligner = new Aligner();
    int[] partners = new int[MOST_TOKENS];
    return new Contender(
        "reprint alignment",
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            NewsPairs.Pair pair = pairs.get(i % pairs.size());
            sum += aligner.words(pair.first(), pair.second(), partners) + partners[i % 8];
          }
          return sum;
        });
  }

  /// The same, as it is described.
  static Contender plain(List<NewsPairs.Pair> pairs) {
    PlainAlignment aligner = new PlainAlignment();
    return new Contender(
        PLAIN,
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            NewsPairs.Pair pair = pairs.get(i % pairs.size());
            sum += aligner.align(pair.first().prose(), pair.second().prose())[i % 8];
          }
          return sum;
        });
  }

  /// Two sentences to how likely they say the same.
  static Contender likelihood(List<NewsPairs.Pair> pairs) {
    Aligner aligner = new Aligner();
    return new Contender(
        "reprint score of a pair",
        documents -> {
          double sum = 0;
          for (int i = 0; i < documents; i++) {
            NewsPairs.Pair pair = pairs.get(i % pairs.size());
            sum += aligner.likelihood(pair.first(), pair.second());
          }
          return Double.doubleToLongBits(sum);
        });
  }
}
