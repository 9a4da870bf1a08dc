package org.reprint.judge;

import java.util.Locale;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.text.Range;

/// A fact that differs between two aligned passages.
///
/// @param kind what sort of fact; of a number that became money, money
/// @param change what became of it on the way from the first story to the second
/// @param a where in the first story, or null when added
/// @param b where in the second story, or null when dropped
/// @param from the words in the first story, or null when added
/// @param to the words in the second story, or null when dropped
public record FactChange(FactKind kind, Change change, Range a, Range b, String from, String to) {
  /// What became of a fact between two texts.
  ///
  /// @param x as the first states it, or null when added
  /// @param y as the second states it, or null when dropped
  static FactChange of(Fact x, String textA, Fact y, String textB) {
    if (x == null) {
      return new FactChange(y.kind(), Change.ADDED, null, y.range(), null, y.range().of(textB));
    }
    if (y == null) {
      return new FactChange(x.kind(), Change.DROPPED, x.range(), null, x.range().of(textA), null);
    }
    String from = x.range().of(textA);
    String to = y.range().of(textB);
    // Of two kinds the one that says more, from whichever side: a number is the least of figures.
    FactKind kind = x.kind().compareTo(y.kind()) < 0 ? y.kind() : x.kind();
    return new FactChange(kind, Change.CHANGED, x.range(), y.range(), from, to);
  }

  /// The same with the two stories changed over.
  FactChange swapped() {
    Change other =
        switch (change) {
          case CHANGED -> Change.CHANGED;
          case ADDED -> Change.DROPPED;
          case DROPPED -> Change.ADDED;
        };
    return new FactChange(kind, other, b, a, to, from);
  }

  /// What became of a fact.
  public enum Change {
    CHANGED,
    ADDED,
    DROPPED;

    /// The word for it in the output.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
