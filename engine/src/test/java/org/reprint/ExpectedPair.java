package org.reprint;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reprint.align.Level;
import org.reprint.align.Pair;
import org.reprint.judge.Relation;
import org.reprint.text.Range;

/// Two places that a careful reader called the same, or called a trap, in the two seed articles.
///
/// @param id `P1` to `P5` and `C1` to `C3` are required, `S` share facts, `F` are fair, `T` are
///   traps
/// @param a file name of the first story; equals `b` for a passage told twice
/// @param aSpan where in the first story
/// @param aText what stands there
record ExpectedPair(
    String id, String a, String b, Range aSpan, Range bSpan, String aText, String bText) {
  /// The levels that claim a wording, or a statement, taken over from the other side.
  static final Set<Level> COPYING = EnumSet.of(Level.VERBATIM, Level.EDITED, Level.REWORDED);

  static List<ExpectedPair> read() throws IOException {
    return ExpectedJson.read("expected.jsonl").stream()
        .map(line ->
            new ExpectedPair(
                line.text("id"),
                line.text("a"),
                line.text("b"),
                line.range("a_span"),
                line.range("b_span"),
                line.text("a_text"),
                line.text("b_text")))
        .toList();
  }

  /// Whether the quotation in it was altered on the way, so that the pair may be called a
  /// quotation.
  boolean quoted() {
    return Set.of("P4", "P5", "C2").contains(id);
  }

  boolean required() {
    return id.startsWith("P") || id.startsWith("C");
  }

  boolean trap() {
    return id.startsWith("T");
  }

  boolean within() {
    return a.equals(b);
  }

  /// The agreement of a reported pair with this one: intersection over union on the side where it
  /// is smaller, 0 to 1. A passage told twice counts whichever telling is called the first.
  double agreement(Relation relation, Pair pair) {
    double best = 0;
    if (relation.a().equals(a) && relation.b().equals(b)) {
      best = agreement(pair.a(), pair.b());
    }
    if (relation.a().equals(b) && relation.b().equals(a)) {
      best = Math.max(best, agreement(pair.b(), pair.a()));
    }
    return best;
  }

  /// Whether two places, one on each side, lie where this pair lies. False for a null side.
  boolean touches(Relation relation, Range left, Range right) {
    if (left == null || right == null) {
      return false;
    }
    boolean straight = relation.a().equals(a) && relation.b().equals(b);
    boolean crossed = relation.a().equals(b) && relation.b().equals(a);
    return (straight && aSpan.overlap(left) > 0 && bSpan.overlap(right) > 0)
        || (crossed && aSpan.overlap(right) > 0 && bSpan.overlap(left) > 0);
  }

  private double agreement(Range left, Range right) {
    return Math.min(intersectionOverUnion(aSpan, left), intersectionOverUnion(bSpan, right));
  }

  /// The share of what two ranges cover together that both cover, 0 to 1; 0 for two empty ranges.
  static double intersectionOverUnion(Range one, Range other) {
    int shared = one.overlap(other);
    int union = one.length() + other.length() - shared;
    return union == 0 ? 0 : shared / (double) union;
  }
}
