package org.reprint.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// Says which of several pieces of text stand in a line, in whatever case. Each is known by its
/// three rarest characters in a row: most lines have those of none, which one walk through them
/// tells. Immutable.
final class Literals {
  private static final int WINDOW = 3; // characters
  private static final int SHIFT = 5; // bits from one character to the next
  private static final int FOLDS = 1 << WINDOW * SHIFT;

  /// The letters of English, the rarest first; what is none of them is rarer still.
  private static final String RARE_FIRST = "zjqxkvbpygfwmucldrhsnioate ";

  private final List<String> literals;
  private final BitSet signs = new BitSet(); // three characters of a literal, long enough, in one
  private final BitSet plain = new BitSet(); // literals of one character that has no case
  private boolean any; // whether each line may have one: it is too short to be known so

  /// @param literals in lower case
  Literals(List<String> literals) {
    this.literals = new ArrayList<>(literals);
    for (int i = 0; i < literals.size(); i++) {
      String literal = literals.get(i);
      if (literal.length() >= WINDOW) {
        signs.set(sign(literal));
      } else if (literal.length() == 1 && !isCased(literal.charAt(0))) {
        plain.set(i);
      } else {
        any = true;
      }
    }
  }

  private static boolean isCased(char c) {
    return Character.toLowerCase(c) != Character.toUpperCase(c) || Character.isSurrogate(c);
  }

  private static int sign(String literal) {
    int rarest = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i + WINDOW <= literal.length(); i++) {
      int commonness = 0;
      for (int k = i; k < i + WINDOW; k++) {
        commonness += RARE_FIRST.indexOf(literal.charAt(k));
      }
      rarest = commonness < least ? i : rarest;
      least = Math.min(least, commonness);
    }
    int sign = 0;
    for (int k = rarest; k < rarest + WINDOW; k++) {
      sign = fold(sign, literal.charAt(k));
    }
    return sign;
  }

  private static int fold(int before, char c) {
    return (before << SHIFT ^ c) & FOLDS - 1;
  }

  /// The literals that stand in a line in lower case, by their number.
  BitSet in(String line) {
    BitSet found = new BitSet();
    String lower = any || mayHold(line) ? line.toLowerCase(Locale.ROOT) : null;
    for (int i = 0; i < literals.size(); i++) {
      String literal = literals.get(i);
      if (plain.get(i)
          ? line.indexOf(literal.charAt(0)) >= 0
          : lower != null && lower.contains(literal)) {
        found.set(i);
      }
    }
    return found;
  }

  /// False when no long literal stands in a line.
  private boolean mayHold(String line) {
    int sign = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < 0x80) {
        c += c >= 'A' && c <= 'Z' ? (char) ('a' - 'A') : 0;
      } else if (c == 'İ' || c == 'Σ' || Character.isSurrogate(c)) {
        return true; // in lower case they are two characters, or one of two
      } else {
        c = Character.toLowerCase(c);
      }
      sign = fold(sign, c);
      if (signs.get(sign)) {
        return true;
      }
    }
    return false;
  }
}
