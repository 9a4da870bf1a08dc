package org.reprint.judge;

import java.util.Objects;
import org.reprint.align.Telling;
import org.reprint.shingle.ShingleSet;
import org.reprint.wire.Story;

/// A story before the judge.
///
/// @param story as it came
/// @param telling taken apart and weighed
/// @param shingles its set of word 5-shingles; null for a text without words
public record Subject(Story story, Telling telling, ShingleSet shingles) {
  public Subject {
    Objects.requireNonNull(story, "story");
    Objects.requireNonNull(telling, "telling");
  }
}
