package org.reprint.bench.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words that stories are made of, by kind, read from `vocabulary.txt`.
final class Lexicon {
  static final int NOUN = 0; // forms: one, several
  static final int VERB = 1; // forms: base, past, -ing
  static final int ADJ = 2;
  static final int ADV = 3;
  static final int FIRST = 4;
  static final int LAST = 5;
  static final int PLACE = 6;
  static final int ORG_HEAD = 7;
  static final int ORG_TAIL = 8;
  static final int WEEKDAY = 9;
  static final int MONTH = 10;
  static final int ROLE = 11;

  /// Names of the classes in `vocabulary.txt`, in the order of their numbers.
  static final List<String> NAMES =
      List.of(
          "noun", "verb", "adj", "adv", "first", "last", "place", "orghead", "orgtail", "weekday",
          "month", "role");

  // Zipf's law with a bend near the top, fitted to news with the command corpus-curves.
  private static final double BEND = 200;
  private static final double COMMON = 2.2; // exponent of nouns
  private static final double VERBS = 2.4; // fewer verbs are rare
  private static final double PROPER = 2.0; // names: hardly a favourite
  private static final double EVEN = 0.3; // short closed lists
  private static final int LAST_COMMON = 60_000;
  private static final int LAST_NAME = 60_000;
  private static final double PHRASES = 1.1;
  private static final double PHRASE_BEND = 2_000;
  private static final int LAST_PHRASE = 4_000_000;

  private final Map<String, List<String>> lists = new HashMap<>();
  private final WordClass phrases =
      new WordClass(List.of(), i -> new char[0][], LAST_PHRASE, PHRASE_BEND, PHRASES);
  private final WordClass[] classes = new WordClass[NAMES.size()];

  Lexicon() {
    for (String line : Resource.lines("vocabulary.txt")) {
      int colon = line.indexOf(':');
      lists.put(line.substring(0, colon), List.of(line.substring(colon + 1).strip().split(" +")));
    }
    char[][] syllables = Spelling.syllables(list("onset"), list("nucleus"), list("coda"));
    List<String> bare = List.of("-");
    classes[NOUN] =
        open(NOUN, new Spelling(syllables, list("nounend"), List.of("-", "s"), false), COMMON);
    classes[VERB] =
        open(VERB, new Spelling(syllables, bare, List.of("-", "ed", "ing"), false), VERBS);
    classes[ADJ] =
        open(ADJ, new Spelling(syllables, List.of("al", "ic", "ous", "y"), bare, false), VERBS);
    classes[LAST] = names(LAST, new Spelling(syllables, list("nameend"), bare, true));
    classes[FIRST] = names(FIRST, new Spelling(syllables, List.of("a", "o", "-"), bare, true));
    classes[PLACE] = names(PLACE, new Spelling(syllables, list("placeend"), bare, true));
    classes[ORG_HEAD] = names(ORG_HEAD, new Spelling(syllables, list("nameend"), bare, true));
    for (int kind = 0; kind < classes.length; kind++) {
      if (classes[kind] == null) {
        List<String> words = list(NAMES.get(kind));
        classes[kind] = new WordClass(words, i -> forms(words.get(i), ""), words.size(), 1, EVEN);
      }
    }
  }

  private WordClass open(int kind, Spelling spelling, double exponent) {
    String name = NAMES.get(kind);
    List<String> words = list(name);
    return new WordClass(
        words, i -> forms(words.get(i), name), spelling, LAST_COMMON, BEND, exponent);
  }

  private WordClass names(int kind, Spelling spelling) {
    List<String> words = list(NAMES.get(kind));
    return new WordClass(words, i -> forms(words.get(i), ""), spelling, LAST_NAME, BEND, PROPER);
  }

  /// The numbers of set phrases, which many stories share; see [StoryMaker].
  WordClass phrases() {
    return phrases;
  }

  /// The words of a kind, by its number.
  WordClass of(int kind) {
    return classes[kind];
  }

  private List<String> list(String name) {
    return lists.get(name);
  }

  /// All forms of a written word by the rules of English for regular words.
  static char[][] forms(String word, String kind) {
    return switch (kind) {
      case "noun" -> new char[][] {word.toCharArray(), plural(word).toCharArray()};
      case "verb" ->
          new char[][] {word.toCharArray(), past(word).toCharArray(), during(word).toCharArray()};
      default -> new char[][] {word.toCharArray()};
    };
  }

  private static String plural(String word) {
    if (endsInConsonantAndY(word)) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hisses =
        word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
    return word + (hisses ? "es" : "s");
  }

  private static String past(String word) {
    if (endsInConsonantAndY(word)) {
      return word.substring(0, word.length() - 1) + "ied";
    }
    return word + (word.endsWith("e") ? "d" : "ed");
  }

  private static String during(String word) {
    boolean silent = word.endsWith("e") && !word.endsWith("ee");
    return (silent ? word.substring(0, word.length() - 1) : word) + "ing";
  }

  private static boolean endsInConsonantAndY(String word) {
    int last = word.length() - 1;
    return last > 0 && word.charAt(last) == 'y' && "aeiou".indexOf(word.charAt(last - 1)) < 0;
  }
}
