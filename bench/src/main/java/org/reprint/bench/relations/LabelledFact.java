package org.reprint.bench.relations;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange;

/// A figure or quotation that reads otherwise in the second story of a pair.
///
/// @param quotation whether it is words in quotation marks; else a number, sum of money,
///   percentage, date or time
/// @param from as the first story has it
/// @param to as the second story has it
record LabelledFact(boolean quotation, String from, String to) {
  private static final Set<FactKind> FIGURES =
      Set.of(FactKind.NUMBER, FactKind.MONEY, FactKind.PERCENTAGE, FactKind.DATE, FactKind.TIME);
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}.%$€£¥]+");
  private static final Pattern OUTER_DOTS = Pattern.compile("(?<![\\p{N}])\\.|\\.(?![\\p{N}])");

  /// Whether a difference of that kind is counted here at all: a changed figure or quotation.
  static boolean counts(FactChange found) {
    return found.change() == FactChange.Change.CHANGED
        && (found.kind() == FactKind.QUOTATION || FIGURES.contains(found.kind()));
  }

  /// Whether a difference that was found is this one: on both sides one of the two strings holds
  /// the other, word by word.
  ///
  /// @param swapped whether the second story of the pair is the first of the relation
  boolean is(FactChange found, boolean swapped) {
    return quotation == (found.kind() == FactKind.QUOTATION)
        && meet(from, swapped ? found.to() : found.from())
        && meet(to, swapped ? found.from() : found.to());
  }

  private static boolean meet(String labelled, String found) {
    String one = words(labelled);
    String other = words(found);
    return one.contains(other) || other.contains(one);
  }

  /// The words with a space before and after each, so that a part of a word is not contained.
  private static String words(String text) {
    String bare = NO_WORD.matcher(text.replace(",", "")).replaceAll(" ");
    String words = OUTER_DOTS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT).strip();
    return " " + words + " ";
  }
}
