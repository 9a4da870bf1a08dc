package org.reprint.chain;

import java.util.Objects;

/// That one story follows another on the wire.
///
/// @param kind how the later one follows
/// @param bLater whether the second of the two stories is the later one
/// @param reason what says so, in words: `same id, version 2 after 1`
/// @param rung by what they are known to be one story
public record Succession(Kind kind, boolean bLater, String reason, Rung rung) {
  public Succession {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(rung, "rung");
  }

  /// A succession by id.
  public Succession(Kind kind, boolean bLater, String reason) {
    this(kind, bLater, reason, Rung.ID);
  }

  /// The same with the stories in the other order.
  public Succession swapped() {
    return new Succession(kind, !bLater, reason, rung);
  }

  /// By what two stories are known to be one, the surest first.
  public enum Rung {
    /// One id, or one says that it replaces the other.
    ID,
    /// One chain: `du-key`, or whatever the format has.
    CHAIN,
    /// One slug of one house, near in time, and one of them says which lead it is.
    SLUG,
    /// One headline but for the tag, near in time.
    HEADLINE,
    /// A note that says so, with nearly the same headline or first words.
    NOTE
  }
}
