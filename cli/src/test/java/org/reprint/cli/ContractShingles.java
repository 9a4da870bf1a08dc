package org.reprint.cli;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sets of word 5-shingles as the contract words them, written without a look at the engine's
/// own: slow and plain.
final class ContractShingles {
  private static final int LENGTH = 5;
  private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  /// Scripts that are written without spaces.
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /// Letters that several of these scripts share.
  private static final String SHARED = "\u3006\u3031\u3032\u3033\u3034\u3035\u303c\u30fc\uff70";

  private ContractShingles() {}

  /// The words of a text, lower-cased; of scripts without spaces, character bigrams.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher runs = RUN.matcher(text);
    while (runs.find()) {
      int[] run = runs.group().codePoints().map(Character::toLowerCase).toArray();
      int start = 0;
      for (int i = 1; i <= run.length; i++) {
        if (i == run.length || isUnspaced(run, i) != isUnspaced(run, start)) {
          add(words, run, start, i);
          start = i;
        }
      }
    }
    return words;
  }

  private static void add(List<String> words, int[] run, int from, int to) {
    if (!isUnspaced(run, from) || to - from == 1) {
      words.add(new String(run, from, to - from));
      return;
    }
    for (int i = from; i + 1 < to; i++) {
      words.add(new String(run, i, 2));
    }
  }

  /// A mark stays with what stands before it.
  private static boolean isUnspaced(int[] run, int at) {
    int i = at;
    while (i > 0 && isMark(run[i])) {
      i--;
    }
    return !isMark(run[i])
        && Character.isLetter(run[i])
        && (UNSPACED.contains(UnicodeScript.of(run[i])) || SHARED.indexOf(run[i]) >= 0);
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /// The shingles of a text; of fewer than five words, all of them are one.
  static Set<String> of(String text) {
    List<String> words = words(text);
    Set<String> shingles = new HashSet<>();
    int last = Math.max(words.size() - LENGTH, 0);
    for (int i = 0; i <= last && !words.isEmpty(); i++) {
      shingles.add(String.join(" ", words.subList(i, Math.min(i + LENGTH, words.size()))));
    }
    return shingles;
  }

  static double jaccard(Set<String> a, Set<String> b) {
    int both = common(a, b);
    int all = a.size() + b.size() - both;
    return all == 0 ? 0 : (double) both / all;
  }

  /// The share of the first set that the second has.
  static double containment(Set<String> a, Set<String> b) {
    return a.isEmpty() ? 0 : (double) common(a, b) / a.size();
  }

  private static int common(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size();
  }
}
