package org.reprint.group;

import java.time.Instant;
import java.util.Objects;

/// What grouping must know of a story.
///
/// @param key of the story, its own within the run
/// @param date when it was sent, or null
/// @param length of its text in UTF-16 units, at least 0
public record Candidate(String key, Instant date, int length) {
  public Candidate {
    Objects.requireNonNull(key, "key");
    if (length < 0) {
      throw new IllegalArgumentException("length must be at least 0, got " + length);
    }
  }
}
