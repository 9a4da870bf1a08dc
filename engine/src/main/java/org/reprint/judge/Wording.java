package org.reprint.judge;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.text.Prose;

/// The wording of stretches of a story, to be looked for in another one: its letters and digits in
/// lower case without what stands between them, so that `don’t` is `do n't` and `anti-war` is `anti
/// war`; numbers in digits or words are the same. What is found begins and ends with a word.
final class Wording {
  private final StringBuilder letters = new StringBuilder();
  private final BitSet starts = new BitSet(); // letters with which a word begins
  private final BitSet ends = new BitSet(); // one past those with which a word ends

  /// The wording of the quotations among facts, in order.
  static Wording quoted(Prose prose, List<Fact> facts) {
    Wording wording = new Wording();
    for (Fact fact : facts) {
      if (fact.kind() == FactKind.QUOTATION) {
        wording.add(prose, fact.firstToken(), fact.endToken());
      }
    }
    return wording;
  }

  /// The wording of tokens `[from, to)`.
  static Wording of(Prose prose, int from, int to) {
    Wording wording = new Wording();
    wording.add(prose, from, to);
    return wording;
  }

  private void add(Prose prose, int from, int to) {
    for (int t = from; t < to; t++) {
      starts.set(letters.length());
      if (prose.number(t)) {
        letters.append(prose.term(t));
      } else {
        String word = prose.text().substring(prose.start(t), prose.end(t));
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
          if (Character.isLetterOrDigit(lower.codePointAt(i))) {
            letters.appendCodePoint(lower.codePointAt(i));
          }
        }
      }
      ends.set(letters.length());
    }
  }

  /// One past where another wording stands in this one at or behind a place, or -1.
  int find(Wording other, int from) {
    int at = letters.indexOf(other.letters.toString(), from);
    while (at >= 0) {
      int end = at + other.letters.length();
      if (starts.get(at) && ends.get(end)) {
        return end;
      }
      at = letters.indexOf(other.letters.toString(), at + 1);
    }
    return -1;
  }
}
