package org.reprint.judge;

import java.util.ArrayList;
import java.util.List;
import org.reprint.chain.Kind;

/// Why two stories are what they are to each other, or are nothing to each other.
///
/// @param a key of the first story
/// @param b key of the second
/// @param label what the second is to the first, or null when they are unrelated
/// @param kind of a version, else null
/// @param text the answer in one sentence
/// @param steps what was asked, in order, up to the answer
/// @param changes what would change the answer, a sentence each, the nearest first; may be empty
/// @param relation the whole relation, as a scan reports it, or null when they are unrelated
public record Explanation(
    String a,
    String b,
    Label label,
    Kind kind,
    String text,
    List<Step> steps,
    List<String> changes,
    Relation relation) {
  public Explanation {
    steps = List.copyOf(steps);
    changes = List.copyOf(changes);
  }

  /// Two stories that were not compared.
  ///
  /// @param text why not, in one sentence
  /// @param steps what was asked before it came to be compared
  public static Explanation notCompared(String a, String b, String text, List<Step> steps) {
    return new Explanation(a, b, null, null, text, steps, List.of(), null);
  }

  /// The same, after what was asked before the two were compared.
  public Explanation after(List<Step> before) {
    List<Step> all = new ArrayList<>(before);
    all.addAll(steps);
    return new Explanation(a, b, label, kind, text, all, changes, relation);
  }

  /// The same judgement of two stories that nobody would have compared: they are unrelated, and it
  /// is what they would be.
  ///
  /// @param notComparedBecause why not, in one sentence
  public Explanation unseen(String notComparedBecause) {
    List<String> first = new ArrayList<>();
    if (label != null) {
      first.add("Compared, they would be " + label.id() + ": " + text);
    }
    first.addAll(changes);
    return new Explanation(a, b, null, null, notComparedBecause, steps, first, null);
  }
}
