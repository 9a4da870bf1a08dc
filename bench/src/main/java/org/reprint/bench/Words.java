package org.reprint.bench;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The plainest idea of a word, for the floors that the engine is measured against.
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private Words() {}

  /// Maximal runs of letters, marks and digits, in lower case, in order.
  static String[] of(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toArray(String[]::new);
  }
}
