package org.reprint.judge;

import java.util.Objects;
import org.reprint.align.Telling;
import org.reprint.chain.Marks;
import org.reprint.shingle.ShingleSet;
import org.reprint.wire.Story;

/// A story before the judge.
///
/// @param story as it came
/// @param telling taken apart and weighed
/// @param shingles its set of word 5-shingles; null for a text without words
/// @param told the same of what it tells, boilerplate of its house and furniture left out; null
///   when that has no words
/// @param marks what ties it to others of its chain
public record Subject(
    Story story, Telling telling, ShingleSet shingles, ShingleSet told, Marks marks) {
  public Subject {
    Objects.requireNonNull(story, "story");
    Objects.requireNonNull(telling, "telling");
    Objects.requireNonNull(marks, "marks");
  }

  /// A story without boilerplate, of which the wire says nothing.
  public Subject(Story story, Telling telling, ShingleSet shingles) {
    this(story, telling, shingles, shingles, Marks.NONE);
  }
}
