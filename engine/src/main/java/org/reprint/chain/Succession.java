package org.reprint.chain;

import java.util.Objects;

/// That one story follows another on the wire.
///
/// @param kind how the later one follows
/// @param bLater whether the second of the two stories is the later one
/// @param reason what says so, in words: `same id, version 2 after 1`
public record Succession(Kind kind, boolean bLater, String reason) {
  public Succession {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
  }

  /// The same with the stories in the other order.
  public Succession swapped() {
    return new Succession(kind, !bLater, reason);
  }
}
