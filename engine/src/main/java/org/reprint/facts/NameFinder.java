package org.reprint.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reprint.text.Prose;
import org.reprint.text.Range;
import org.reprint.text.Span;
import org.reprint.text.SpanKind;

/// Finds names by their capital letters: runs of capitalised words that are no titles, months or
/// days, parted by nothing but a space or a hyphen. A capital at the head of a sentence or
/// quotation says nothing by itself: such a word belongs to a name when another capital follows it
/// or when the story capitalises it elsewhere too. Headings capitalise everything and are evidence
/// of nothing.
final class NameFinder {
  private final Prose prose;
  private final boolean[] heading; // [tokens]
  private final boolean[] candidate; // [tokens]
  private final Set<String> seen = new HashSet<>(); // forms capitalised inside sentences

  NameFinder(Prose prose) {
    this.prose = prose;
    this.heading = headings(prose);
    this.candidate = new boolean[prose.tokens()];
    for (int t = 0; t < candidate.length; t++) {
      candidate[t] = prose.capital(t) && candidate(t);
    }
    for (int s = 0; s < prose.sentences(); s++) {
      for (int t = prose.firstToken(s) + 1; t < prose.endToken(s); t++) {
        if (candidate[t] && !opens(t)) {
          seen.add(prose.form(t));
        }
      }
    }
  }

  private static boolean[] headings(Prose prose) {
    boolean[] heading = new boolean[prose.tokens()];
    int t = 0;
    for (Span span : prose.spans()) {
      if (span.kind() == SpanKind.HEADING) {
        while (t < heading.length && prose.start(t) < span.range().start()) {
          t++;
        }
        while (t < heading.length && prose.start(t) < span.range().end()) {
          heading[t++] = true;
        }
      }
    }
    return heading;
  }

  /// Adds the names to `found` and numbers their tokens in `name`.
  void find(List<Fact> found, int[] name) {
    int number = 0;
    for (int s = 0; s < prose.sentences(); s++) {
      int t = prose.firstToken(s);
      while (t < prose.endToken(s)) {
        int end = t;
        while (end < prose.endToken(s) && (end == t || joined(end)) && isName(end, s)) {
          name[end] = number;
          end++;
        }
        if (end > t) {
          found.add(name(t, end));
          number++;
          t = end;
        } else {
          t++;
        }
      }
    }
  }

  private Fact name(int from, int to) {
    StringBuilder value = new StringBuilder(prose.form(from));
    for (int t = from + 1; t < to; t++) {
      value.append(' ').append(prose.form(t));
    }
    Range range = new Range(prose.start(from), prose.end(to - 1));
    return new Fact(FactKind.NAME, from, to, range, value.toString());
  }

  private boolean isName(int t, int sentence) {
    if (!candidate[t]) {
      return heading[t] && prose.capital(t) && seen.contains(prose.form(t));
    }
    if (!opens(t) && t > prose.firstToken(sentence)) {
      return true;
    }
    boolean capitalFollows = t + 1 < prose.endToken(sentence) && joined(t + 1) && candidate[t + 1];
    return capitalFollows || seen.contains(prose.form(t));
  }

  /// Whether a token with a capital may belong to a name.
  private boolean candidate(int t) {
    if (heading[t] || prose.number(t)) {
      return false;
    }
    String wordClass = WordTable.ENGLISH.get(prose.form(t));
    boolean acronym = prose.term(t).endsWith(".");
    boolean common = wordClass != null && !wordClass.equals("up") && !wordClass.equals("down");
    return (acronym || !prose.function(t)) && !common;
  }

  /// True when an opening mark, a colon or a dash stands before a token.
  private boolean opens(int t) {
    int i = prose.start(t) - 1;
    while (i >= 0 && Character.isWhitespace(prose.text().charAt(i))) {
      i--;
    }
    return i < 0 || "\"“„‘'«([:—–*".indexOf(prose.text().charAt(i)) >= 0;
  }

  /// True when only a space, a hyphen or the dot and space of an initial part a token from the one
  /// before.
  private boolean joined(int t) {
    int gap = prose.start(t) - prose.end(t - 1);
    char first = prose.text().charAt(prose.end(t - 1));
    boolean plain = gap == 1 && (Character.isWhitespace(first) || first == '-');
    boolean dot = gap == 2 && first == '.' && !prose.text().startsWith("\n", prose.start(t) - 1);
    return plain || dot;
  }
}
