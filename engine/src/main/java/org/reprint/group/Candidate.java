package org.reprint.group;

import java.time.Instant;
import java.util.Objects;
import org.reprint.wire.Header;

/// What grouping must know of a story.
///
/// @param key of the story, its own within the run
/// @param date when it was sent, or null
/// @param length of its text in UTF-16 units, at least 0
/// @param source who sent it, or null when it does not say
/// @param barred why it must not be printed now, in words: `withheld`; null when it may be
public record Candidate(String key, Instant date, int length, String source, String barred) {
  public Candidate {
    Objects.requireNonNull(key, "key");
    if (length < 0) {
      throw new IllegalArgumentException("length must be at least 0, got " + length);
    }
  }

  /// A story that may be printed and does not say who sent it.
  public Candidate(String key, Instant date, int length) {
    this(key, date, length, null, null);
  }

  /// Why the wire says that a story must not be printed now, or null.
  ///
  /// @param now embargoes that end later hold
  public static String barred(Header header, Instant now) {
    return switch (header.status()) {
      case WITHHELD -> "withheld";
      case CANCELED -> "killed";
      case USABLE ->
          header.embargo() != null && header.embargo().isAfter(now)
              ? "embargoed until " + header.embargo()
              : null;
    };
  }

  /// Whether it may be printed now.
  boolean usable() {
    return barred == null;
  }
}
