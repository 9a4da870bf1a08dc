package org.reprint.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as canonical terms: `1,500`, `1.5 thousand` and `fifteen hundred` are all `#1500`.
final class Numerals {
  private static final Pattern DIGITS =
      Pattern.compile(
          "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(k|m|mn|mln|bn|bln|b|tn|trn)?");

  /// The same where a comma stands before the decimals, as in German: `1.500,5`.
  private static final Pattern COMMA_DIGITS =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+,\\d+");

  private static final Set<String> COMMA_LANGUAGES =
      Set.of("de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "ru", "pl", "cs", "tr");

  /// Longer runs of digits are codes, not quantities.
  private static final int LONGEST = 30;

  private static final Map<String, BigDecimal> SCALES =
      Map.ofEntries(
          Map.entry("hundred", new BigDecimal(100)),
          Map.entry("thousand", new BigDecimal(1_000)),
          Map.entry("k", new BigDecimal(1_000)),
          Map.entry("million", new BigDecimal(1_000_000)),
          Map.entry("mln", new BigDecimal(1_000_000)),
          Map.entry("mn", new BigDecimal(1_000_000)),
          Map.entry("m", new BigDecimal(1_000_000)),
          Map.entry("billion", new BigDecimal(1_000_000_000L)),
          Map.entry("bln", new BigDecimal(1_000_000_000L)),
          Map.entry("bn", new BigDecimal(1_000_000_000L)),
          Map.entry("b", new BigDecimal(1_000_000_000L)),
          Map.entry("trillion", new BigDecimal(1_000_000_000_000L)),
          Map.entry("trn", new BigDecimal(1_000_000_000_000L)),
          Map.entry("tn", new BigDecimal(1_000_000_000_000L)));

  private static final Map<String, Integer> UNITS =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19));

  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);

  private static final Map<String, String> ORDINALS =
      Map.of(
          "1st", "first", "2nd", "second", "3rd", "third", "4th", "fourth", "5th", "fifth", "6th",
          "sixth", "7th", "seventh", "8th", "eighth", "9th", "ninth", "10th", "tenth");

  private Numerals() {}

  /// The value of a number in digits, such as `1,500` or `2.5m`; null when it is none.
  static BigDecimal inDigits(String form) {
    if (form.isEmpty() || form.length() > LONGEST || !isDigit(form.charAt(0))) {
      return null;
    }
    Matcher m = DIGITS.matcher(form);
    if (!m.matches()) {
      return null;
    }
    BigDecimal value = new BigDecimal(m.group(1).replace(",", ""));
    return m.group(2) == null ? value : value.multiply(SCALES.get(m.group(2)));
  }

  /// The same by the custom of a language; what is no number by it is read as in English.
  ///
  /// @param language BCP 47 code
  static BigDecimal inDigits(String form, String language) {
    boolean comma =
        COMMA_LANGUAGES.contains(language)
            && form.length() <= LONGEST
            && COMMA_DIGITS.matcher(form).matches();
    return comma ? new BigDecimal(form.replace(".", "").replace(',', '.')) : inDigits(form);
  }

  /// The value of a number word below 100 that is no scale, such as `seven` or `forty`; null when
  /// it is none.
  static BigDecimal inWords(String form) {
    Integer value = UNITS.containsKey(form) ? UNITS.get(form) : TENS.get(form);
    return value == null ? null : BigDecimal.valueOf(value);
  }

  /// What a scale word such as `million` multiplies by; null when it is none. Single letters count
  /// only when attached to digits.
  static BigDecimal scale(String form) {
    return form.length() < 2 ? null : SCALES.get(form);
  }

  /// True when a unit may follow to make one number: `forty` `five`.
  static boolean joins(String tens, String unit) {
    return TENS.containsKey(tens)
        && UNITS.containsKey(unit)
        && UNITS.get(unit) < 10
        && UNITS.get(unit) > 0;
  }

  /// The canonical term of a value.
  static String term(BigDecimal value) {
    return "#" + value.stripTrailingZeros().toPlainString();
  }

  /// A small ordinal in digits as the word for it, anything else unchanged.
  static String ordinal(String form) {
    return ORDINALS.getOrDefault(form, form);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
