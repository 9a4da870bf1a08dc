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
///   [org.reprint.candidates.RivalLevel]; null where nobody asked. Read, not copied: leave it alone
public record Subject(
    Story story,
    Telling telling,
    ShingleSet shingles,
    ShingleSet told,
    Marks marks,
    float[] rivals) {

  public Subject {
    Objects.requireNonNull(story, "story");
    Objects.requireNonNull(telling, "telling");
    Objects.requireNonNull(marks, "marks");
  }

  /// A story whose rivals nobody asked for.
  public Subject(Story story, Telling telling, ShingleSet shingles, ShingleSet told, Marks marks) {
    this(story, telling, shingles, told, marks, null);
  }

  /// A story without boilerplate, of which the wire says nothing.
  public Subject(Story story, Telling telling, ShingleSet shingles) {
    this(story, telling, shingles, shingles, Marks.NONE);
  }

  /// The same with what its sentences share with anybody.
  public Subject withRivals(float[] others) {
    return new Subject(story, telling, shingles, told, marks, others);
  }

  /// Whether it is known what its sentences share with anybody.
  boolean knowsRivals() {
    return rivals != null;
  }

  /// How much of what is in the words `[from, to)` anybody has: the levels of their sentences, each
  /// by the part of it that is in them; 0 when nobody asked.
  double rival(int from, int to) {
    if (rivals == null) {
      return 0;
    }
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
