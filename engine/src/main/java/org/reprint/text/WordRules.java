package org.reprint.text;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/// Stems and closed-class words of a language other than English: those of Snowball (Porter 2001),
/// through Lucene. English has rules of its own. Not thread-safe: stemmers keep what they work on.
final class WordRules {
  private static final Map<String, Supplier<SnowballStemmer>> STEMMERS =
      Map.ofEntries(
          Map.entry("de", GermanStemmer::new),
          Map.entry("fr", FrenchStemmer::new),
          Map.entry("es", SpanishStemmer::new),
          Map.entry("it", ItalianStemmer::new),
          Map.entry("pt", PortugueseStemmer::new),
          Map.entry("nl", DutchStemmer::new),
          Map.entry("sv", SwedishStemmer::new),
          Map.entry("da", DanishStemmer::new),
          Map.entry("no", NorwegianStemmer::new),
          Map.entry("fi", FinnishStemmer::new),
          Map.entry("ru", RussianStemmer::new));

  /// Articles that are written together with the word after them, before their apostrophe.
  private static final Map<String, Set<String>> ELISIONS =
      Map.of(
          "it",
          Set.of(
              "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
              "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell", "bell"));

  private final SnowballStemmer stemmer; // null where there is none
  private final CharArraySet closed; // null where there is none
  private final CharArraySet elided;

  private WordRules(SnowballStemmer stemmer, CharArraySet closed, CharArraySet elided) {
    this.stemmer = stemmer;
    this.closed = closed;
    this.elided = elided;
  }

  /// The rules of a language, which may be none.
  ///
  /// @param language BCP 47 code
  static WordRules of(String language) {
    Supplier<SnowballStemmer> stemmer = STEMMERS.get(language);
    CharArraySet elided =
        language.equals("fr")
            ? FrenchAnalyzer.DEFAULT_ARTICLES
            : new CharArraySet(ELISIONS.getOrDefault(language, Set.of()), true);
    return new WordRules(
        stemmer == null ? null : stemmer.get(), Languages.closedClass(language), elided);
  }

  /// True for a word that carries no content.
  ///
  /// @param word in lower case, with its accents and straight apostrophes
  boolean closedClass(String word) {
    return closed != null && closed.contains(word);
  }

  /// The stem of a word, an elided article left out; the word itself where there is no stemmer.
  ///
  /// @param word as above
  String stem(String word) {
    int apostrophe = word.indexOf('\'');
    boolean article = apostrophe > 0 && elided.contains(word.substring(0, apostrophe));
    String bare = article && apostrophe + 1 < word.length() ? word.substring(apostrophe + 1) : word;
    if (stemmer == null) {
      return bare;
    }
    stemmer.setCurrent(bare);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
