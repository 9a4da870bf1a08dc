package org.reprint.chain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A headline without what the wire adds to it.
///
/// @param words in lower case, without tags and tickers
/// @param tickers `ibm.n`
/// @param labels tags that make it another story: `ANALYSIS`
public record Headline(List<String> words, Set<String> tickers, Set<String> labels) {
  static final Headline NONE = new Headline(List.of(), Set.of(), Set.of());

  /// Headlines are one when this share of their words is ...
  private static final double NEAR = 0.7;

  /// ... at least so many ...
  private static final int FEWEST = 3;

  /// ... and the first so many are the same: they name who or what it is about, which no correction
  /// of a figure changes.
  static final int FIRST = 2;

  public Headline {
    words = List.copyOf(words);
    tickers = Set.copyOf(tickers);
    labels = Set.copyOf(labels);
  }

  String stem() {
    return String.join(" ", words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean same(Headline other) {
    return !isEmpty() && words.equals(other.words) && labels.equals(other.labels);
  }

  /// True for headlines that say the same but for a word or a figure.
  boolean near(Headline other) {
    if (words.size() < FEWEST || other.words.size() < FEWEST || !labels.equals(other.labels)) {
      return false;
    }
    boolean elsewhere = !tickers.isEmpty() && !other.tickers.isEmpty();
    if (elsewhere && tickers.stream().noneMatch(other.tickers::contains)
        || !words.subList(0, FIRST).equals(other.words.subList(0, FIRST))) {
      return false;
    }
    return shared(other) >= NEAR;
  }

  private double shared(Headline other) {
    Set<String> a = new HashSet<>(words);
    Set<String> b = new HashSet<>(other.words);
    int sizes = a.size() + b.size();
    a.retainAll(b);
    return a.size() < FEWEST ? 0 : 2.0 * a.size() / sizes;
  }
}
