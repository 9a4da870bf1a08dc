package org.reprint.text;

import java.math.BigDecimal;
import java.util.Locale;

/// A word as it stands in a text, with what it comes to whatever the text is: a story repeats its
/// words, and stories repeat each other's, so it is worked out once.
final class Spelling {
  private static final String PRONOUN = "one";
  private static final int UNKNOWN = -1;

  private final String raw;
  private final String lower;
  private final String plain; // the same with straight apostrophes
  private final boolean letter;
  private final boolean capital;
  private final boolean functionWord;
  private final String script;
  private final BigDecimal value;
  private String form; // in English; null until it is asked for
  private String term;
  private long termHash;
  private boolean function;
  private Normalizer.Word number; // what an English number of this word alone comes to, once asked
  private int stopSets = UNKNOWN; // until they are asked for

  Spelling(String raw) {
    this.raw = raw;
    lower = raw.toLowerCase(Locale.ROOT);
    plain = lower.replace('’', '\'');
    int first = raw.codePointAt(0);
    letter = Character.isLetter(first);
    capital = Character.isUpperCase(first) || Character.isTitleCase(first);
    functionWord = FunctionWords.ENGLISH.contains(plain);
    script = Languages.ofScript(plain.codePointBefore(plain.length()));
    BigDecimal digits = Numerals.inDigits(lower);
    value = digits == null ? Numerals.inWords(lower) : digits;
  }

  /// As it stands.
  String raw() {
    return raw;
  }

  /// In lower case.
  String lower() {
    return lower;
  }

  /// In lower case with straight apostrophes.
  String plain() {
    return plain;
  }

  /// True when it begins with a letter.
  boolean letter() {
    return letter;
  }

  /// True when it begins with a capital.
  boolean capital() {
    return capital;
  }

  /// True when it is listed as a closed-class word of English.
  boolean functionWord() {
    return functionWord;
  }

  /// The language that its script tells, null when that tells none.
  String script() {
    return script;
  }

  /// The languages other than English of which it is a stop word; see [Languages#stopSets].
  int stopSets() {
    if (stopSets == UNKNOWN) {
      stopSets = Languages.stopSets(plain);
    }
    return stopSets;
  }

  /// The value of an English number without scale words, in digits or a word; null when it is none.
  BigDecimal value() {
    return value;
  }

  /// What the number comes to where no other word belongs to it.
  Normalizer.Word number() {
    if (number == null) {
      number = Normalizer.number(raw, Numerals.term(value));
    }
    return number;
  }

  /// True for `one`, which alone is a pronoun.
  boolean pronoun() {
    return lower.equals(PRONOUN);
  }

  /// Whether it is known what it comes to in English.
  boolean isEnglishKnown() {
    return form != null;
  }

  /// Keeps what it comes to in English: it is spread out here, to be found without a step more.
  void setEnglish(Normalizer.Word word) {
    form = word.form();
    term = word.term();
    termHash = word.hash();
    function = word.function();
  }

  /// Its form in English, once that is known; and so on.
  String form() {
    return form;
  }

  String term() {
    return term;
  }

  long termHash() {
    return termHash;
  }

  boolean function() {
    return function;
  }
}
