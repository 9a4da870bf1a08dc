package org.reprint.bench.passages;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.reprint.bench.passages.Case.Reuse;
import org.reprint.text.Range;

/// The measure of the PAN competitions on detected passages, at character level.
///
/// A detection detects a case when they share a character on both sides. Precision is the mean over
/// all detections of the share of their characters, both sides together, that lie in cases they
/// detect; recall the mean over all cases of the share of theirs that lies in detections of them;
/// granularity the mean number of detections of a detected case; `plagdet = F1 / log2(1 +
/// granularity)` (Potthast, Stein, Barron-Cedeno and Rosso 2010, An evaluation framework for
/// plagiarism detection, COLING, aclanthology.org/C10-2115; the macro-averaged forms, equations 1
/// to 4).
final class Plagdet {
  private double precisions;
  private int detections;
  private double recalls;
  private int cases;
  private int detected;
  private int detecting;

  /// Counts two stories.
  ///
  /// @param taken what was planted
  /// @param found what was detected
  void add(List<Reuse> taken, List<Reuse> found) {
    for (Reuse detection : found) {
      precisions += covered(detection, taken.stream().filter(t -> detects(detection, t)).toList());
    }
    for (Reuse one : taken) {
      List<Reuse> by = found.stream().filter(detection -> detects(detection, one)).toList();
      recalls += covered(one, by);
      detected += by.isEmpty() ? 0 : 1;
      detecting += by.size();
    }
    detections += found.size();
    cases += taken.size();
  }

  private static boolean detects(Reuse detection, Reuse taken) {
    return detection.suspicious().overlap(taken.suspicious()) > 0
        && detection.source().overlap(taken.source()) > 0;
  }

  /// The share of the characters of one, both sides together, that lie in others.
  private static double covered(Reuse one, List<Reuse> others) {
    int inside = covered(one, others, Reuse::suspicious) + covered(one, others, Reuse::source);
    return inside / (double) (one.suspicious().length() + one.source().length());
  }

  private static int covered(Reuse one, List<Reuse> others, Function<Reuse, Range> side) {
    BitSet inside = new BitSet();
    others.forEach(other -> inside.set(side.apply(other).start(), side.apply(other).end()));
    return inside.get(side.apply(one).start(), side.apply(one).end()).cardinality();
  }

  /// The number of planted passages.
  int cases() {
    return cases;
  }

  /// The number of detections.
  int detections() {
    return detections;
  }

  /// In [0, 1]; 0 without a detection.
  double precision() {
    return detections == 0 ? 0 : precisions / detections;
  }

  /// In [0, 1]; 0 without a case.
  double recall() {
    return cases == 0 ? 0 : recalls / cases;
  }

  /// At least 1.
  double granularity() {
    return detected == 0 ? 1 : detecting / (double) detected;
  }

  /// In [0, 1].
  double score() {
    double sum = precision() + recall();
    double f1 = sum == 0 ? 0 : 2 * precision() * recall() / sum;
    return f1 * Math.log(2) / Math.log1p(granularity());
  }
}
