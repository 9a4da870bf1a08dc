package org.reprint.chain;

import java.util.Objects;

/// What a story says of its place in a chain, at one place.
///
/// @param meaning what it says
/// @param rank the number that goes with it, from 1: 2 for `UPDATE 2-`; 0 without one
/// @param place where it is said
/// @param said the words, as they stand
public record Sign(Meaning meaning, int rank, Place place, String said) {
  public Sign {
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(said, "said");
    if (rank < 0) {
      throw new IllegalArgumentException("rank must be at least 0, got " + rank);
    }
  }

  /// Where a story says something of itself.
  public enum Place {
    STATUS,
    TAKE,
    HEADLINE,
    NOTE,
    TEXT
  }

  /// What a story may say of itself, the weightier later.
  public enum Meaning {
    /// Nothing about its place: `EXCLUSIVE`.
    PLAIN(null),
    /// The form of the story, which makes it another one: `ANALYSIS`.
    LABEL(null),
    /// It goes on where another stops: `1st Add`.
    PART(null),
    /// The first word of news, to be followed by more.
    ALERT(null),
    UPDATE(Kind.UPDATE),
    WRITETHRU(Kind.WRITETHRU),
    REPEAT(Kind.REPEAT),
    REFILE(Kind.REFILE),
    CORRECTION(Kind.CORRECTION),
    /// Not to be used for now; to an editor the same as [#KILL] until it is lifted.
    HOLD(Kind.KILL),
    KILL(Kind.KILL);

    private final Kind kind;

    Meaning(Kind kind) {
      this.kind = kind;
    }

    /// How a story that says so follows another; null when that is not said.
    public Kind kind() {
      return kind;
    }
  }
}
