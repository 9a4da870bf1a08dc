package org.reprint.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// Says which of several pieces of text stand in a line, in whatever case. Each is known by its
/// three rarest characters in a row: one walk through a line finds those, and there alone the rest
/// is compared. Immutable.
final class Literals {
  private static final int WINDOW = 3; // characters
  private static final int SHIFT = 5; // bits from one character to the next
  private static final int FOLDS = 1 << WINDOW * SHIFT;

  /// The letters of English, the rarest first; what is none of them is rarer still.
  private static final String RARE_FIRST = "zjqxkvbpygfwmucldrhsnioate ";

  private final List<String> literals;
  private final int[]
      rarest; // [literals] where the three characters begin, -1 where it is too short
  private final int[] sign; // [literals] these in one
  private final BitSet signs = new BitSet();
  private final BitSet plain = new BitSet(); // literals of one character that has no case
  private final BitSet empty = new BitSet(); // literals that stand in every line
  private boolean any; // whether some are too short to be known so

  /// @param literals in lower case
  Literals(List<String> literals) {
    this.literals = new ArrayList<>(literals);
    rarest = new int[literals.size()];
    sign = new int[literals.size()];
    for (int i = 0; i < literals.size(); i++) {
      String literal = literals.get(i);
      rarest[i] = rarest(literal);
      if (rarest[i] >= 0) {
        for (int k = rarest[i]; k < rarest[i] + WINDOW; k++) {
          sign[i] = fold(sign[i], literal.charAt(k));
        }
        signs.set(sign[i]);
      } else if (literal.isEmpty()) {
        empty.set(i);
      } else if (literal.length() == 1 && !isCased(literal.charAt(0))) {
        plain.set(i);
      } else {
        any = true;
      }
    }
  }

  /// Whether another character may become this one in lower case. Its own upper case does not tell:
  /// that of `ß` is two letters, and yet `ẞ` becomes `ß`.
  private static boolean isCased(char c) {
    return Character.isLowerCase(c)
        || Character.isUpperCase(c)
        || Character.isTitleCase(c)
        || Character.isSurrogate(c);
  }

  private static int rarest(String literal) {
    int rarest = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i + WINDOW <= literal.length(); i++) {
      int commonness = 0;
      for (int k = i; k < i + WINDOW; k++) {
        commonness += RARE_FIRST.indexOf(literal.charAt(k));
      }
      rarest = commonness < least ? i : rarest;
      least = Math.min(least, commonness);
    }
    return rarest;
  }

  private static int fold(int before, char c) {
    return (before << SHIFT ^ c) & FOLDS - 1;
  }

  /// The literals that stand in a line in lower case, by their number.
  BitSet in(String line) {
    BitSet found = new BitSet();
    if (any || !walk(line, found)) {
      String lower = line.toLowerCase(Locale.ROOT);
      for (int i = 0; i < literals.size(); i++) {
        found.set(i, lower.contains(literals.get(i)));
      }
      return found;
    }
    found.or(empty);
    for (int i = plain.nextSetBit(0); i >= 0; i = plain.nextSetBit(i + 1)) {
      found.set(i, line.indexOf(literals.get(i).charAt(0)) >= 0);
    }
    return found;
  }

  /// Finds the long literals.
  ///
  /// @return false for a line that in lower case has another length, or characters that depend on
  ///   those around them
  private boolean walk(String line, BitSet found) {
    int last = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == 'İ' || c == 'Σ' || Character.isSurrogate(c)) {
        return false;
      }
      last = fold(last, lower(c));
      if (signs.get(last)) {
        for (int k = 0; k < sign.length; k++) {
          if (rarest[k] >= 0
              && sign[k] == last
              && stands(literals.get(k), line, i + 1 - WINDOW - rarest[k])) {
            found.set(k);
          }
        }
      }
    }
    return true;
  }

  private static boolean stands(String literal, String line, int from) {
    if (from < 0 || from + literal.length() > line.length()) {
      return false;
    }
    for (int i = 0; i < literal.length(); i++) {
      if (lower(line.charAt(from + i)) != literal.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 'a' - 'A');
    }
    return c < 0x80 ? c : Character.toLowerCase(c);
  }
}
