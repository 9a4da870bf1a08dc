package org.reprint.align;

/// How close two words are that hold one concept, by the ways in which they hold it and how much
/// the rarer sense prevails.
///
/// A value is `.35 + .3 log10(lift)`, at most .9, rounded to .05; the lift of a relation is how
/// much likelier it joins two words left over in sentences that say the same than in sentences of
/// different pairs: the geometric mean over the training halves of MRPC and of PAN's sentences.
/// Below a lift of 4 the value is 0. `org.reprint.bench.lexicon.LexiconLift` measures it. The four
/// numbers of a row are for a rarer sense with under .05, under .2, under .5 and more of all uses
/// of its word.
final class LexiconValues {
  /// Parts two words whatever else they share.
  static final double OPPOSITE = -1.0;

  private static final int KINDS = 16;
  private static final int STEPS = 4;

  // Kinds, in the order of the file.
  private static final int SELF = 0;
  private static final int SENSE_NOUN = 1;
  private static final int SENSE_VERB = 2;
  private static final int SENSE_MODIFIER = 3;
  private static final int HYPERNYM_NOUN = 4;
  private static final int HYPERNYM_VERB = 5;
  private static final int SIMILAR = 6;
  private static final int DERIVED = 7;
  private static final int DERIVED_SENSE = 8;
  private static final int ANTONYM = 9;
  private static final int ABOVE_NOUN = 10;
  private static final int ABOVE_VERB = 11;

  private static final double[] VALUES = table();
  private static final long TELLING = telling();

  private LexiconValues() {}

  /// The value for two holdings of one concept, each `kind << 2 | step`: in [0, 1], or [#OPPOSITE].
  static double of(int a, int b) {
    return VALUES[((a >>> 2) * KINDS + (b >>> 2)) * STEPS + Math.min(a & 3, b & 3)];
  }

  /// False when a holding has the value 0 with whatever other.
  static boolean tells(int hold) {
    return (TELLING >>> hold & 1) != 0;
  }

  /// A bit for each holding.
  private static long telling() {
    long telling = 0;
    for (int a = 0; a < KINDS * STEPS; a++) {
      for (int b = 0; b < KINDS * STEPS; b++) {
        telling |= of(a, b) == 0 ? 0 : 1L << a;
      }
    }
    return telling;
  }

  private static double[] table() {
    double[] v = new double[KINDS * KINDS * STEPS];
    set(v, SELF, SELF, .60, .75, .85, .90);
    set(v, SENSE_NOUN, SENSE_NOUN, .65, .80, .80, .90);
    set(v, SENSE_VERB, SENSE_VERB, 0, .65, .70, .90);
    set(v, SENSE_MODIFIER, SENSE_MODIFIER, .65, .80, .90, .90);
    set(v, DERIVED, SELF, .80, .85, .85, .85);
    set(v, DERIVED, DERIVED, .70, .70, .70, .70);
    set(v, SIMILAR, SENSE_MODIFIER, .60, .75, .80, .80);
    set(v, HYPERNYM_NOUN, SENSE_NOUN, .50, .55, .60, .70);
    set(v, HYPERNYM_VERB, SENSE_VERB, 0, .60, .60, .70);
    set(v, ABOVE_NOUN, SENSE_NOUN, 0, 0, .50, .60);
    set(v, ABOVE_VERB, SENSE_VERB, 0, 0, .50, .60);
    set(v, DERIVED_SENSE, SENSE_NOUN, .50, .55, .60, .70);
    set(v, DERIVED_SENSE, SENSE_VERB, 0, .50, .60, .60);
    set(v, DERIVED_SENSE, SENSE_MODIFIER, 0, .60, .55, .60);
    set(v, ANTONYM, SELF, OPPOSITE, OPPOSITE, OPPOSITE, OPPOSITE);
    return v;
  }

  private static void set(double[] values, int a, int b, double... bySteps) {
    System.arraycopy(bySteps, 0, values, (a * KINDS + b) * STEPS, STEPS);
    System.arraycopy(bySteps, 0, values, (b * KINDS + a) * STEPS, STEPS);
  }
}
