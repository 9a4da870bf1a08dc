package org.reprint.judge;

import java.util.ArrayList;
import java.util.List;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange.Change;
import org.reprint.text.Prose;
import org.reprint.text.Range;

/// Finds quotations whose words were altered.
///
/// Two quotations in aligned stretches are one when enough of the shorter one's words go with words
/// of the other, or when each is the only quotation of its stretch that the other story does not
/// have word for word. One is altered when neither is a faithful part of what the other story
/// quotes: the same words in the same order, across the marks of a quotation that is interrupted
/// (`"We won," he said, "and will again."`), with figures written in digits or in words, and with
/// what is left out shown by three dots or put in brackets. A quotation that is retold without its
/// marks is not altered: reported speech has words of its own. So is one that is cut at its ends.
final class QuotationComparison {
  /// Quotations with this share of the shorter one's words linked are one quotation.
  private static final double SAME = 0.3;

  /// Shorter quotations are single words in marks, and may be of anything.
  private static final int SHORTEST = 3;

  /// Quotations that differ more in length than this are not one because nothing else is left.
  private static final double LONGER = 3;

  private final Telling a;
  private final Telling b;
  private Wording quotedA; // of all quotations; null until two are compared
  private Wording quotedB;

  QuotationComparison(Telling a, Telling b) {
    this.a = a;
    this.b = b;
  }

  /// The part of a quotation that lies in an aligned stretch.
  private record Part(int from, int to, boolean faithful) {
    int length() {
      return to - from;
    }
  }

  /// Adds the quotations that are altered in one aligned pair.
  void find(Links links, List<Fact> quotesA, List<Fact> quotesB, List<FactChange> changes) {
    if (quotesA.isEmpty() || quotesB.isEmpty()) {
      return;
    }
    if (quotedA == null) {
      quotedA = Wording.quoted(a.prose(), a.facts().all());
      quotedB = a == b ? quotedA : Wording.quoted(b.prose(), b.facts().all());
    }
    // Of a story and itself all is quoted word for word: what counts is what stands in the pair.
    boolean within = a == b;
    Wording otherA = within ? Wording.quoted(b.prose(), quotesB) : quotedB;
    Wording otherB = within ? Wording.quoted(a.prose(), quotesA) : quotedA;
    List<Part> partsA = parts(a, quotesA, links.a0(), links.a1(), otherA);
    List<Part> partsB = parts(b, quotesB, links.b0(), links.b1(), otherB);
    List<Part> leftA = new ArrayList<>(partsA.stream().filter(part -> !part.faithful()).toList());
    List<Part> leftB = new ArrayList<>(partsB.stream().filter(part -> !part.faithful()).toList());
    for (Part x : List.copyOf(leftA)) {
      for (Part y : List.copyOf(leftB)) {
        if (linked(links, x, y) >= SAME * Math.min(x.length(), y.length())) {
          changes.add(altered(x, y));
          leftA.remove(x);
          leftB.remove(y);
        }
      }
    }
    if (leftA.size() == 1 && leftB.size() == 1 && alike(leftA.getFirst(), leftB.getFirst())) {
      changes.add(altered(leftA.getFirst(), leftB.getFirst()));
    }
  }

  private static boolean alike(Part x, Part y) {
    int shorter = Math.min(x.length(), y.length());
    return shorter >= SHORTEST && Math.max(x.length(), y.length()) <= LONGER * shorter;
  }

  private static List<Part> parts(
      Telling t, List<Fact> quotes, int from, int to, Wording otherQuoted) {
    List<Part> parts = new ArrayList<>();
    for (Fact quote : quotes) {
      int start = Math.max(quote.firstToken(), from);
      int end = Math.min(quote.endToken(), to);
      if (end > start) {
        parts.add(new Part(start, end, faithful(t.prose(), start, end, otherQuoted)));
      }
    }
    return parts;
  }

  private static int linked(Links links, Part x, Part y) {
    int linked = 0;
    for (int t = x.from(); t < x.to(); t++) {
      int partner = links.toB()[t - links.a0()];
      linked += partner >= y.from() && partner < y.to() ? 1 : 0;
    }
    return linked;
  }

  private FactChange altered(Part x, Part y) {
    Range rangeA = new Range(a.prose().start(x.from()), a.prose().end(x.to() - 1));
    Range rangeB = new Range(b.prose().start(y.from()), b.prose().end(y.to() - 1));
    return new FactChange(
        FactKind.QUOTATION,
        Change.CHANGED,
        rangeA,
        rangeB,
        rangeA.of(a.prose().text()),
        rangeB.of(b.prose().text()));
  }

  /// True when words stand in what another story quotes, one stretch after the other where some are
  /// left out or replaced in brackets.
  private static boolean faithful(Prose prose, int from, int to, Wording quoted) {
    int at = 0;
    int start = from;
    for (int t = from; t < to; t++) {
      boolean last = t + 1 == to;
      boolean cut = !last && omits(prose, t + 1);
      boolean bracket = bracketed(prose, t);
      if (bracket || cut || last) {
        int end = bracket ? t : t + 1;
        if (end > start) {
          at = quoted.find(Wording.of(prose, start, end), at);
          if (at < 0) {
            return false;
          }
        }
        start = t + 1;
      }
    }
    return true;
  }

  /// True when dots that stand for words left out stand before a token.
  private static boolean omits(Prose prose, int t) {
    int from = Math.min(prose.end(t - 1), prose.start(t)); // bigrams overlap
    String gap = prose.text().substring(from, prose.start(t));
    return gap.indexOf('…') >= 0 || gap.contains("...") || gap.contains(". . .");
  }

  private static boolean bracketed(Prose prose, int t) {
    String text = prose.text();
    int at = prose.start(t) - 1;
    int least = Math.max(0, at - BRACKET);
    while (at >= least && text.charAt(at) != '[' && text.charAt(at) != ']') {
      at--;
    }
    return at >= least && text.charAt(at) == '[';
  }

  /// An editor's words in brackets are few.
  private static final int BRACKET = 60;
}
