package org.reprint.bench.corpus;

import java.util.Locale;

/// What was done to a story to make a planted copy of it.
enum Kind {
  EXACT(50, Edit.NONE, 0),
  SUB01(150, Edit.SUBSTITUTE, 0.01),
  SUB05(150, Edit.SUBSTITUTE, 0.05),
  SUB10(150, Edit.SUBSTITUTE, 0.10),
  SUB20(100, Edit.SUBSTITUTE, 0.20),
  DELETE01(30, Edit.DELETE, 0.01),
  DELETE05(30, Edit.DELETE, 0.05),
  DELETE10(30, Edit.DELETE, 0.10),
  DELETE20(30, Edit.DELETE, 0.20),
  INSERT01(30, Edit.INSERT, 0.01),
  INSERT05(30, Edit.INSERT, 0.05),
  INSERT10(30, Edit.INSERT, 0.10),
  INSERT20(30, Edit.INSERT, 0.20),
  HEADLINE(100, Edit.HEADLINE, 0),
  TRUNC10(75, Edit.CUT_BOTTOM, 0.10),
  TRUNC30(75, Edit.CUT_BOTTOM, 0.30),
  CUT50_BOTTOM(20, Edit.CUT_BOTTOM, 0.50),
  CUT50_TOP(20, Edit.CUT_TOP, 0.50),
  CUT50_MIDDLE(20, Edit.LIFT, 0.50),
  CUT50_EDITED(20, Edit.LIFT_EDITED, 0.50),
  CUT65_BOTTOM(20, Edit.CUT_BOTTOM, 0.65),
  CUT65_TOP(20, Edit.CUT_TOP, 0.65),
  CUT65_MIDDLE(20, Edit.LIFT, 0.65),
  CUT65_EDITED(20, Edit.LIFT_EDITED, 0.65),
  CUT75_BOTTOM(20, Edit.CUT_BOTTOM, 0.75),
  CUT75_TOP(20, Edit.CUT_TOP, 0.75),
  CUT75_MIDDLE(20, Edit.LIFT, 0.75),
  CUT75_EDITED(20, Edit.LIFT_EDITED, 0.75),
  BOILERPLATE(150, Edit.BOILERPLATE, 0);

  /// How a copy is made.
  enum Edit {
    NONE,
    /// words that are neither names nor figures become others
    SUBSTITUTE,
    DELETE,
    INSERT,
    /// another title and first paragraph
    HEADLINE,
    /// the last words go
    CUT_BOTTOM,
    /// the first words go
    CUT_TOP,
    /// a stretch from anywhere stays
    LIFT,
    /// the same, and one word in fifty becomes another
    LIFT_EDITED,
    /// a notice is put before or after, or both
    BOILERPLATE
  }

  private static final int ALL = total();

  private final int weight; // of all variants, out of the sum of weights
  private final Edit edit;
  private final double share;

  Kind(int weight, Edit edit, double share) {
    this.weight = weight;
    this.edit = edit;
    this.share = share;
  }

  Edit edit() {
    return edit;
  }

  /// The share of words that are edited or cut.
  double share() {
    return share;
  }

  /// As the truth names it: `cut50-top`.
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A kind by its weight.
  static Kind draw(Chance chance) {
    int at = chance.below(ALL);
    for (Kind kind : values()) {
      at -= kind.weight;
      if (at < 0) {
        return kind;
      }
    }
    throw new AssertionError("weights sum up to " + ALL);
  }

  private static int total() {
    int sum = 0;
    for (Kind kind : values()) {
      sum += kind.weight;
    }
    return sum;
  }
}
