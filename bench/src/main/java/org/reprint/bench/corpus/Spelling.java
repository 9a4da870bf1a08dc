package org.reprint.bench.corpus;

import java.util.List;
import java.util.Locale;

/// Spells words that do not exist: the first few of one syllable and an end, the others of two.
/// Another number is another word, nearly always.
final class Spelling {
  private final char[][] syllables;
  private final char[][] ends;
  private final char[][] formEnds; // what a form adds
  private final boolean name;

  /// @param syllables of all words; a power of two of them
  /// @param ends with which words of this kind end
  /// @param formEnds what each form of a word adds
  /// @param name whether words have a capital
  Spelling(char[][] syllables, List<String> ends, List<String> formEnds, boolean name) {
    this.syllables = syllables;
    this.ends = chars(ends);
    this.formEnds = chars(formEnds);
    this.name = name;
  }

  /// All syllables of an onset, a vowel and an end, mixed, cut to a power of two.
  static char[][] syllables(List<String> onsets, List<String> vowels, List<String> codas) {
    int all = onsets.size() * vowels.size() * codas.size();
    char[][] made = new char[Integer.highestOneBit(all)][];
    for (int i = 0; i < made.length; i++) {
      int pick = (int) (i * 1009L % all); // 1009 is prime and divides no such number: all differ
      String coda = codas.get(pick % codas.size());
      int rest = pick / codas.size();
      String text = onsets.get(rest / vowels.size()) + vowels.get(rest % vowels.size());
      made[i] = (text + (coda.equals("-") ? "" : coda)).toCharArray();
    }
    return made;
  }

  void write(int number, int form, Ink to) {
    int start = to.length();
    int mask = syllables.length - 1;
    int bits = Integer.numberOfTrailingZeros(syllables.length);
    int mixed = number * 0x9E3779B1;
    to.add(syllables[(mixed ^ number >> bits) & mask]);
    if (number >= syllables.length) {
      to.add(syllables[(mixed >>> bits) & mask]);
    }
    to.add(ends[Integer.remainderUnsigned(mixed >>> 7, ends.length)]);
    to.add(formEnds[Math.min(form, formEnds.length - 1)]);
    if (name) {
      to.capitalise(start);
    }
  }

  private static char[][] chars(List<String> words) {
    char[][] chars = new char[words.size()][];
    for (int i = 0; i < chars.length; i++) {
      String word = words.get(i);
      chars[i] = (word.equals("-") ? "" : word).toLowerCase(Locale.ROOT).toCharArray();
    }
    return chars;
  }
}
