package org.reprint.bench.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ways to make one sentence say something else by changing a word or two.
///
/// Patterns and lists are this program's own and owe nothing to the engine.
enum FactSwap {
  NUMBER(
      "(?<!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) )(?<![\\w$£€¥.,:/-])(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}|\\d{5,9})(?:\\.\\d+)?(?![\\w%:/-]|[.,]\\d| per ?cent| pct)"),
  WORD_NUMBER(
      "(?<=[a-z,] )(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?= [a-z])"),
  MONEY("[$£€](?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?"),
  PERCENTAGE("(?<![\\w.,-])\\d+(?:\\.\\d+)?(?=%| percent\\b| per cent\\b)"),
  YEAR("(?<=\\b(?:in|since|of|until|by|from) )(?:19|20)\\d{2}\\b"),
  WEEKDAY("\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b(?!['’])"),
  DATE(
      "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) \\d{1,2}\\b"),
  TIME("(?<![\\d:.])\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\b\\.?"),
  NAME("(?<=[a-z,] )(?:[A-Z][a-z]{3,} )?[A-Z][a-z]{3,}(?=[ ,.][a-z ]|\\.$)"),
  DIRECTION("(?<=[a-z,] )[a-z]+(?=[ ,.])"),
  NEGATION(
      "\\b(?:is|are|was|were|will|would|can|could|has|have|had|should|must|may|might|did|does|do) not\\b"
          + "|\\b(?:is|are|was|were|will|would|could|has|should|must)\\b(?! not\\b)(?= [a-z]+)"),
  QUOTATION("(?:“[^“”\"]{25,}”|(?<![\\w.,])\"[^“”\"]{25,}\")");

  private static final List<String> NAMES =
      List.of(
          "Marta Veldkamp",
          "Oren Tassi",
          "Lindiwe Okoro",
          "Pavel Hruska",
          "Greta Solheim",
          "Tomas Breck",
          "Yusra Haddou",
          "Colm Farrow",
          "Elba Quiroga",
          "Anselm Reuter");

  private static final List<String> PLACES =
      List.of("Kelby", "Vantry", "Ostrava", "Maldon", "Tirane", "Quillan", "Dunmore", "Skarvik");

  private static final List<String> NUMBERS =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "fifteen", "twenty");

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private static final Map<String, String> OPPOSITES = opposites();

  private static final Pattern CONTENT = Pattern.compile("(?<= )[a-z]{5,}(?=[ ,])");

  private static final List<String> OTHER_WORDS =
      List.of("crucial", "rather", "ordinary", "openly", "gentle", "certain", "broken", "entirely");

  private final Pattern pattern;

  FactSwap(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /// What was changed in a sentence.
  ///
  /// @param sentence as it reads now
  /// @param from the words that were there
  /// @param to the words in their place; empty when they were left out
  record Swapped(FactSwap kind, String sentence, String from, String to) {}

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The sentence with one fact of this kind changed; null when it has none to change.
  Swapped apply(String sentence, SplittableRandom random) {
    List<MatchResult> places = new ArrayList<>(pattern.matcher(sentence).results().toList());
    if (this == DIRECTION) {
      places.removeIf(place -> !OPPOSITES.containsKey(place.group()));
    }
    if (this == NAME) {
      places.removeIf(place -> isCalendar(place.group()));
    }
    if (this != QUOTATION) {
      places.removeIf(place -> quoted(sentence, place.start()));
    }
    if (places.isEmpty()) {
      return null;
    }
    MatchResult place = places.get(random.nextInt(places.size()));
    String from = place.group();
    String to = other(from, random);
    if (to == null || to.equals(from)) {
      return null;
    }
    String swapped = sentence.substring(0, place.start()) + to + sentence.substring(place.end());
    return new Swapped(this, swapped, from, to);
  }

  private static boolean isCalendar(String name) {
    for (String word : name.split(" ", -1)) {
      if (MONTHS.contains(word) || WEEKDAYS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// True when a quotation has been opened before a place and not closed.
  private static boolean quoted(String sentence, int at) {
    String before = sentence.substring(0, at);
    long straight = before.chars().filter(c -> c == '"').count();
    return straight % 2 == 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
  }

  private String other(String from, SplittableRandom random) {
    return switch (this) {
      case NUMBER, MONEY, PERCENTAGE, YEAR -> otherDigit(from, this == YEAR ? 2 : 0, random);
      case WORD_NUMBER -> pick(NUMBERS, from, random);
      case WEEKDAY -> pick(WEEKDAYS, from, random);
      case DATE -> {
        int space = from.indexOf(' ');
        int day = Integer.parseInt(from.substring(space + 1), 10);
        boolean month = random.nextBoolean() && MONTHS.contains(from.substring(0, space));
        yield month
            ? pick(MONTHS, from.substring(0, space), random) + from.substring(space)
            : from.substring(0, space + 1) + (1 + (day + random.nextInt(27)) % 28);
      }
      case TIME -> {
        int hour = Integer.parseInt(from.split("\\D", 2)[0], 10);
        boolean half = random.nextBoolean();
        yield half
            ? from.indexOf('a') >= 0 ? from.replace('a', 'p') : from.replace('p', 'a')
            : (1 + (hour + random.nextInt(11)) % 12) + from.replaceFirst("\\d+", "");
      }
      case NAME -> random(from.indexOf(' ') > 0 ? NAMES : PLACES, random);
      case DIRECTION -> OPPOSITES.get(from);
      case NEGATION -> from.endsWith(" not") ? from.replace(" not", "") : from + " not";
      case QUOTATION -> otherQuotation(from, random);
    };
  }

  private static String otherDigit(String figure, int least, SplittableRandom random) {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < figure.length(); i++) {
      if (Character.isDigit(figure.charAt(i))) {
        digits.add(i);
      }
    }
    int at = digits.get(random.nextInt(Math.min(least, digits.size() - 1), digits.size()));
    int old = figure.charAt(at) - '0';
    boolean first = at == digits.getFirst();
    int fresh = first ? 1 + (old + random.nextInt(8)) % 9 : (old + 1 + random.nextInt(9)) % 10;
    return figure.substring(0, at) + fresh + figure.substring(at + 1);
  }

  /// A quotation with a word exchanged or left out, or with or without a negation.
  private static String otherQuotation(String from, SplittableRandom random) {
    List<MatchResult> words = CONTENT.matcher(from).results().toList();
    Matcher negated = NEGATION.pattern.matcher(from);
    if (random.nextInt(3) == 0 && negated.find()) {
      String verb = negated.group();
      String other = verb.endsWith(" not") ? verb.replace(" not", "") : verb + " not";
      return from.substring(0, negated.start()) + other + from.substring(negated.end());
    }
    if (words.size() < 3) {
      return null;
    }
    MatchResult word = words.get(1 + random.nextInt(words.size() - 2));
    boolean drop = random.nextBoolean();
    String before = from.substring(0, word.start());
    return drop
        ? before.stripTrailing() + from.substring(word.end())
        : before + random(OTHER_WORDS, random) + from.substring(word.end());
  }

  private static String random(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  private static String pick(List<String> words, String except, SplittableRandom random) {
    List<String> others = words.stream().filter(word -> !word.equals(except)).toList();
    return random(others, random);
  }

  private static Map<String, String> opposites() {
    Map<String, String> opposites = new java.util.HashMap<>();
    for (String pair :
        List.of(
            "rose fell",
            "rise fall",
            "rising falling",
            "increased decreased",
            "increase decrease",
            "higher lower",
            "gained lost",
            "gains losses",
            "won lost",
            "win lose",
            "profit loss",
            "accepted rejected",
            "approved rejected",
            "supported opposed",
            "supports opposes",
            "before after",
            "more fewer",
            "best worst",
            "opened closed",
            "bought sold",
            "allowed banned",
            "include exclude",
            "including excluding",
            "above below",
            "strengthened weakened",
            "strong weak",
            "raised cut",
            "raise cut",
            "confirmed denied",
            "largest smallest",
            "early late",
            "joined left",
            "northern southern",
            "eastern western",
            "positive negative",
            "up down",
            "growing shrinking",
            "grew shrank",
            "climbed dropped",
            "success failure",
            "began ended",
            "arrived departed")) {
      String[] two = pair.split(" ", -1);
      opposites.putIfAbsent(two[0], two[1]);
      opposites.putIfAbsent(two[1], two[0]);
    }
    return Map.copyOf(opposites);
  }
}
