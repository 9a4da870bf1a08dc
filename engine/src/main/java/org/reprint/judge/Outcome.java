package org.reprint.judge;

import java.util.Objects;
import org.reprint.chain.Kind;

/// What a decision came to.
///
/// @param label what one story is to the other
/// @param kind of a version, else null
/// @param because what made it that, as a part of a sentence; empty when the passages say it
record Outcome(Label label, Kind kind, String because) {
  Outcome {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(because, "because");
    if ((label == Label.VERSION) != (kind != null)) {
      throw new IllegalArgumentException("a kind is for versions, got " + label + " and " + kind);
    }
  }

  static Outcome of(Label label) {
    return new Outcome(label, null, "");
  }

  static Outcome of(Label label, String because) {
    return new Outcome(label, null, because);
  }

  static Outcome version(Kind kind, String because) {
    return new Outcome(Label.VERSION, kind, because);
  }

  /// The label, and the kind of a version: `version (update)`.
  String words() {
    return kind == null ? label.id() : label.id() + " (" + kind.id() + ")";
  }
}
