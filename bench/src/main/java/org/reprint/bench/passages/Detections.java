package org.reprint.bench.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reprint.align.Level;
import org.reprint.bench.passages.Case.Reuse;
import org.reprint.judge.Relation;
import org.reprint.text.Range;

/// From the passages of a relation to detections as PAN counts them.
///
/// A passage of the output has one level and holds only what follows each other; what was lifted as
/// one stretch is several of them. A consumer who wants stretches joins neighbours, as here: two
/// passages become one when no more than [#GAP] characters lie between them on either side.
final class Detections {
  /// Two sentences or so.
  static final int GAP = 300;

  private static final Set<Level> TAKEN =
      Set.of(Level.VERBATIM, Level.EDITED, Level.REWORDED, Level.QUOTATION);

  private Detections() {}

  /// The detections between two stories.
  ///
  /// @param relations of any stories; those of these two count
  static List<Reuse> of(List<Relation> relations, String source, String suspicious) {
    List<Reuse> found = new ArrayList<>();
    for (Relation relation : relations) {
      boolean straight = relation.a().equals(source) && relation.b().equals(suspicious);
      boolean crossed = relation.a().equals(suspicious) && relation.b().equals(source);
      if (straight || crossed) {
        relation.passages().stream()
            .filter(passage -> taken(passage.level()))
            .map(p -> straight ? new Reuse(p.b(), p.a()) : new Reuse(p.a(), p.b()))
            .forEach(found::add);
      }
    }
    return joined(found);
  }

  /// Whether a level says that the wording, or what is said, was taken over.
  static boolean taken(Level level) {
    return TAKEN.contains(level);
  }

  /// Joins neighbours until none is left, in an order that does not matter to what comes out.
  static List<Reuse> joined(List<Reuse> passages) {
    List<Reuse> joined = new ArrayList<>(passages);
    for (int i = 0; i < joined.size(); i++) {
      for (int j = 0; j < joined.size(); j++) {
        if (i != j && near(joined.get(i), joined.get(j))) {
          Reuse both = both(joined.get(i), joined.get(j));
          joined.remove(Math.max(i, j));
          joined.set(Math.min(i, j), both);
          i = -1;
          break;
        }
      }
    }
    return joined;
  }

  private static boolean near(Reuse one, Reuse other) {
    return gap(one.suspicious(), other.suspicious()) <= GAP
        && gap(one.source(), other.source()) <= GAP;
  }

  private static int gap(Range one, Range other) {
    return Math.max(one.start(), other.start()) - Math.min(one.end(), other.end());
  }

  private static Reuse both(Reuse one, Reuse other) {
    return new Reuse(
        both(one.suspicious(), other.suspicious()), both(one.source(), other.source()));
  }

  private static Range both(Range one, Range other) {
    return new Range(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
  }
}
