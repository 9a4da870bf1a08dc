package org.reprint.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/// From a word as written to its form and its term. What it worked out is kept: with the [Spelling]
/// of an English word, here of others.
final class Normalizer {
  /// What a word as written comes to.
  ///
  /// @param form lower-cased, accents and possessive off, apostrophes straight
  /// @param term what it is compared by
  /// @param hash of the term
  /// @param function whether it is a closed-class word
  record Word(String form, String term, long hash, boolean function) {}

  private static final int REMEMBERED = 100_000;

  /// What one character can become in ASCII, as Lucene's filter asks for.
  private static final int LONGEST_FOLDING = 4;

  private static final Map<String, String> MONTHS =
      Map.ofEntries(
          Map.entry("jan", "january"),
          Map.entry("feb", "february"),
          Map.entry("mar", "march"),
          Map.entry("apr", "april"),
          Map.entry("jun", "june"),
          Map.entry("jul", "july"),
          Map.entry("aug", "august"),
          Map.entry("sep", "september"),
          Map.entry("sept", "september"),
          Map.entry("oct", "october"),
          Map.entry("nov", "november"),
          Map.entry("dec", "december"));

  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final Map<String, Foreign> foreign = new HashMap<>(); // by language

  /// What is known of a language other than English.
  private record Foreign(WordRules rules, Map<String, Word> words) {}

  /// A word that knows what it comes to in English.
  Spelling english(Spelling spelling) {
    if (!spelling.isEnglishKnown()) {
      spelling.setEnglish(make(spelling.raw()));
    }
    return spelling;
  }

  /// What a word comes to in another language than English.
  ///
  /// @param raw as written
  /// @param language BCP 47 code, none of [#isEnglish]
  Word foreign(String raw, String language) {
    Foreign other = foreign(language);
    Word word = other.words.get(raw);
    if (word == null) {
      if (other.words.size() >= REMEMBERED) {
        other.words.clear();
      }
      word = make(raw, other.rules);
      other.words.put(raw, word);
    }
    return word;
  }

  /// A number's word: its canonical term stands for it.
  static Word number(String raw, String term) {
    return new Word(raw.toLowerCase(Locale.ROOT), term, TermHash.of(term), false);
  }

  /// True when English stems, numerals and function words apply: a text of unknown language is
  /// taken for English.
  static boolean isEnglish(String language) {
    return language.equals("en") || language.equals(Languages.UNKNOWN);
  }

  private Foreign foreign(String language) {
    return foreign.computeIfAbsent(
        language, code -> new Foreign(WordRules.of(code), new HashMap<>()));
  }

  /// Stemmers want accents, which are taken off behind them.
  private static Word make(String raw, WordRules rules) {
    String form = fold(raw);
    String lower =
        java.text.Normalizer.normalize(raw, java.text.Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'');
    if (rules.closedClass(lower)) {
      return new Word(form, form, TermHash.of(form), true);
    }
    String stem = fold(rules.stem(lower));
    String term = stem.equals(form) ? form : stem; // one string for both where they are the same
    return new Word(form, term, TermHash.of(term), false);
  }

  private Word make(String raw) {
    String form = fold(raw);
    boolean acronym = isAcronym(raw);
    boolean function = !acronym && FunctionWords.ENGLISH.contains(form);
    String term = function ? form : term(raw, form, acronym);
    return new Word(form, term, TermHash.of(term), function);
  }

  /// Upper-case words that read like function words (US, IT, WHO) keep apart from them by a full
  /// stop.
  private String term(String raw, String form, boolean acronym) {
    if (acronym) {
      return FunctionWords.ENGLISH.contains(form) ? form + "." : form;
    }
    String whole =
        Character.isUpperCase(raw.charAt(0))
            ? MONTHS.getOrDefault(form, form)
            : Numerals.ordinal(form);
    stemmer.setCurrent(whole);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    return stem.equals(form) ? form : stem;
  }

  private static boolean isAcronym(String raw) {
    String word =
        raw.endsWith("'s") || raw.endsWith("’s") ? raw.substring(0, raw.length() - 2) : raw;
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        letters++;
      } else if (c != '.' && c != '&') {
        return false;
      }
    }
    return letters >= 2;
  }

  /// Lower-cases, straightens apostrophes, takes accents, format characters, possessives and the
  /// dots of acronyms off.
  private static String fold(String raw) {
    String lower = plain(raw).toLowerCase(Locale.ROOT);
    if (lower.endsWith("'s")) {
      lower = lower.substring(0, lower.length() - 2);
    } else if (lower.endsWith("s'")) {
      lower = lower.substring(0, lower.length() - 1);
    }
    boolean dotted = lower.indexOf('.') > 0 && !Character.isDigit(lower.charAt(0));
    String bare = dotted ? lower.replace(".", "") : lower;
    bare = bare.length() * 2 <= lower.length() + 1 ? bare : lower;
    return bare.isEmpty() ? raw.toLowerCase(Locale.ROOT) : bare;
  }

  /// The word in ASCII as far as it goes, with straight apostrophes. Accents may be characters of
  /// their own: `e` and U+0301 is `é`.
  private static String plain(String raw) {
    boolean ascii = true;
    for (int i = 0; i < raw.length() && ascii; i++) {
      ascii = raw.charAt(i) < 0x80;
    }
    if (ascii) {
      return raw;
    }
    String composed = java.text.Normalizer.normalize(raw, java.text.Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (c == '’' || c == '‘' || c == '＇') {
        kept.append('\'');
      } else if (!isAccent(c) && Character.getType(c) != Character.FORMAT) {
        kept.append(c);
      }
    }
    char[] in = kept.toString().toCharArray();
    char[] out = new char[in.length * LONGEST_FOLDING];
    return new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
  }

  private static boolean isAccent(char c) {
    return c >= 0x300 && c <= 0x36f;
  }
}
