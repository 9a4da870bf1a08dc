package org.reprint.judge;

import java.util.List;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.align.Pair;
import org.reprint.text.Prose;

/// What two stories have in common in words.
///
/// @param within whether both are one story
/// @param sameWords whether both have the same words in the same order
/// @param overlap word for word
/// @param links the aligned pairs
/// @param coverA how much of the first story they cover
/// @param coverB how much of the second
/// @param tokensA words of the first
/// @param tokensB words of the second
record SharedText(
    boolean within,
    boolean sameWords,
    Overlap overlap,
    List<Links> links,
    Coverage coverA,
    Coverage coverB,
    int tokensA,
    int tokensB) {
  static SharedText of(Subject a, Subject b, Overlap overlap, List<Links> links) {
    boolean within = a.story().key().equals(b.story().key());
    return new SharedText(
        within,
        !within && sameWords(a.telling().prose(), b.telling().prose()),
        overlap,
        links,
        new Coverage(a.telling(), links, Pair::a),
        new Coverage(b.telling(), links, Pair::b),
        a.telling().prose().tokens(),
        b.telling().prose().tokens());
  }

  /// The same with all that is boilerplate, and nothing else.
  SharedText withoutStory(Subject a, Subject b) {
    return of(a, b, overlap, links.stream().filter(SharedText::isBoilerplate).toList());
  }

  /// The same with another overlap.
  SharedText with(Overlap other) {
    return new SharedText(within, sameWords, other, links, coverA, coverB, tokensA, tokensB);
  }

  /// The pairs that are no boilerplate.
  List<Links> told() {
    return links.stream().filter(link -> !isBoilerplate(link)).toList();
  }

  /// Of an edited copy the smaller one stands in the larger by this share of its word sequences ...
  private static final double EDITED_CONTAINMENT = 0.5;

  /// ... and sentence by sentence, in nearly the same words, by this share of its characters; ...
  private static final double EDITED_COVERAGE = 0.85;

  /// ... and has so many words that a form is not all there is of it.
  private static final int EDITED_WORDS = 75;

  /// True when one is a copy of the other, word for word or sentence by sentence: each word that is
  /// edited takes five sequences with it, so that shingles miss copies that were edited all over.
  boolean copies() {
    return copies(new Trail());
  }

  /// Asks the same, and leaves the answers behind.
  boolean copies(Trail trail) {
    return overlap.copies(trail)
        || trail.atLeast(
                "containment.edited",
                overlap.toldContainment(),
                EDITED_CONTAINMENT,
                "Share of the smaller one's sequences, of an edited copy")
            && trail.atLeast(
                "coverage.edited",
                shorter().of(Level.VERBATIM, Level.EDITED, Level.QUOTATION),
                EDITED_COVERAGE,
                "Of the shorter one told sentence by sentence in the longer")
            && trail.atLeast(
                "words.edited",
                Math.min(tokensA, tokensB),
                EDITED_WORDS,
                "Words of the shorter one");
  }

  /// How much of the shorter story is covered.
  Coverage shorter() {
    boolean first =
        tokensA != tokensB
            ? tokensA < tokensB
            : coverA.of(Level.values()) > coverB.of(Level.values());
    return first ? coverA : coverB;
  }

  boolean has(Level... levels) {
    return links.stream().map(link -> link.pair().level()).anyMatch(List.of(levels)::contains);
  }

  /// How much of the less covered story pairs of some levels cover.
  double least(Level... levels) {
    return Math.min(coverA.of(levels), coverB.of(levels));
  }

  /// How much of the more covered story pairs of some levels cover.
  double most(Level... levels) {
    return Math.max(coverA.of(levels), coverB.of(levels));
  }

  /// How much of the words of the less covered story both have in nearly the same words,
  /// boilerplate among them, 0 to 1.
  double form() {
    int wordsA = 0;
    int wordsB = 0;
    for (Links link : links) {
      switch (link.pair().level()) {
        case VERBATIM, EDITED, BOILERPLATE -> {
          wordsA += link.a1() - link.a0();
          wordsB += link.b1() - link.b0();
        }
        case REWORDED, SAME_FACTS, QUOTATION -> {}
      }
    }
    return tokensA == 0 || tokensB == 0
        ? 0
        : Math.min(wordsA / (double) tokensA, wordsB / (double) tokensB);
  }

  static boolean isBoilerplate(Links link) {
    return link.pair().level() == Level.BOILERPLATE;
  }

  private static boolean sameWords(Prose a, Prose b) {
    int tokens = a.tokens();
    if (tokens == 0 || tokens != b.tokens()) {
      return false;
    }
    for (int t = 0; t < tokens; t++) {
      if (!a.form(t).equals(b.form(t))) {
        return false;
      }
    }
    return true;
  }
}
