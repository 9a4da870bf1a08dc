package org.reprint.judge;

import java.util.Objects;
import org.reprint.align.Telling;
import org.reprint.chain.Marks;
import org.reprint.shingle.ShingleSet;
import org.reprint.text.Prose;
import org.reprint.wire.Story;

/// A story before the judge.
///
/// @param story as it came
/// @param telling taken apart and weighed
/// @param shingles its set of word 5-shingles; null for a text without words
/// @param told the same of what it tells, boilerplate of its house and furniture left out; null
///   when that has no words
/// @param marks what ties it to others of its chain
/// @param rivals by sentence, how much it shares with anybody; see
///   [org.reprint.candidates.RivalLevel]; empty where nobody asked, then it is 0. Read, not copied:
///   leave it alone
public record Subject(
    Story story,
    Telling telling,
    ShingleSet shingles,
    ShingleSet told,
    Marks marks,
    float[] rivals) {
  private static final float[] NOT_ASKED = {};

  public Subject {
    Objects.requireNonNull(story, "story");
    Objects.requireNonNull(telling, "telling");
    Objects.requireNonNull(marks, "marks");
    Objects.requireNonNull(rivals, "rivals");
  }

  /// A story whose rivals nobody asked for.
  public Subject(Story story, Telling telling, ShingleSet shingles, ShingleSet told, Marks marks) {
    this(story, telling, shingles, told, marks, NOT_ASKED);
  }

  /// A story without boilerplate, of which the wire says nothing.
  public Subject(Story story, Telling telling, ShingleSet shingles) {
    this(story, telling, shingles, shingles, Marks.NONE);
  }

  /// The same with what its sentences share with anybody.
  public Subject withRivals(float[] others) {
    return new Subject(story, telling, shingles, told, marks, others);
  }

  /// How much of what is in the words `[from, to)` anybody has: the levels of their sentences, each
  /// by the part of it that is in them.
  double rival(int from, int to) {
    double level = 0;
    Prose prose = telling.prose();
    for (int s = 0; s < Math.min(rivals.length, prose.sentences()); s++) {
      int first = prose.firstToken(s);
      int words = prose.endToken(s) - first;
      int within = Math.min(to, prose.endToken(s)) - Math.max(from, first);
      if (within > 0) {
        level += (double) rivals[s] * within / words;
      }
    }
    return level;
  }
}
