package org.reprint.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/// Recognises the language of a text: by script where one script means one language, else by which
/// language's stop words occur most.
final class Languages {
  /// The code for a language that was not recognised.
  static final String UNKNOWN = "und";

  /// Words looked at; the language of a story shows in its first paragraphs.
  static final int SAMPLE = 2_000;

  /// Fewer words tell nothing but their script.
  private static final int FEWEST = 3;

  /// English is taken without looking at others when this share of the words are English function
  /// words.
  private static final double CLEARLY_ENGLISH = 0.2;

  /// Below this share of stop words a text has no recognisable language.
  private static final double LEAST = 0.08;

  /// No character before those of Greek is of such a script.
  private static final int FIRST_TELLING = 0x370;

  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.of(
          Character.UnicodeScript.HAN, "zh",
          Character.UnicodeScript.HIRAGANA, "ja",
          Character.UnicodeScript.KATAKANA, "ja",
          Character.UnicodeScript.HANGUL, "ko",
          Character.UnicodeScript.THAI, "th",
          Character.UnicodeScript.HEBREW, "he",
          Character.UnicodeScript.GREEK, "el");

  /// Lucene's stop sets, loaded when the first text that is not clearly English asks for them.
  private static final class StopSets {
    static final Map<String, CharArraySet> BY_LANGUAGE = load();

    private static Map<String, CharArraySet> load() {
      Map<String, Supplier<CharArraySet>> sources = new LinkedHashMap<>();
      sources.put("de", GermanAnalyzer::getDefaultStopSet);
      sources.put("fr", FrenchAnalyzer::getDefaultStopSet);
      sources.put("es", SpanishAnalyzer::getDefaultStopSet);
      sources.put("it", ItalianAnalyzer::getDefaultStopSet);
      sources.put("pt", PortugueseAnalyzer::getDefaultStopSet);
      sources.put("nl", DutchAnalyzer::getDefaultStopSet);
      sources.put("sv", SwedishAnalyzer::getDefaultStopSet);
      sources.put("da", DanishAnalyzer::getDefaultStopSet);
      sources.put("no", NorwegianAnalyzer::getDefaultStopSet);
      sources.put("fi", FinnishAnalyzer::getDefaultStopSet);
      sources.put("ru", RussianAnalyzer::getDefaultStopSet);
      sources.put("bg", BulgarianAnalyzer::getDefaultStopSet);
      Map<String, CharArraySet> sets = new LinkedHashMap<>();
      sources.forEach((language, source) -> sets.put(language, source.get()));
      return sets;
    }
  }

  private Languages() {}

  /// BCP 47 code of the language of these words, [#UNKNOWN] when there is too little to tell.
  ///
  /// @param sample begin with letters, at most [#SAMPLE]
  static String recognise(List<Spelling> sample) {
    if (sample.isEmpty()) {
      return UNKNOWN;
    }
    String byScript = byScript(sample);
    if (byScript != null) {
      return byScript;
    }
    if (sample.size() < FEWEST) {
      return UNKNOWN;
    }
    double english = share(sample, Spelling::functionWord);
    if (english >= CLEARLY_ENGLISH) {
      return "en";
    }
    String best = "en";
    double most = english;
    int set = 0;
    for (String language : StopSets.BY_LANGUAGE.keySet()) {
      int bit = 1 << set++;
      double share = share(sample, word -> (word.stopSets() & bit) != 0);
      if (share > most) {
        most = share;
        best = language;
      }
    }
    return most >= LEAST ? best : UNKNOWN;
  }

  /// In which stop sets a word is, a bit for each in their order, the first lowest.
  static int stopSets(String word) {
    int found = 0;
    int bit = 1;
    for (CharArraySet set : StopSets.BY_LANGUAGE.values()) {
      // Single letters are stop words in some languages, and list marks or initials in all.
      found |= word.length() > 1 && set.contains(word) ? bit : 0;
      bit <<= 1;
    }
    return found;
  }

  /// The closed-class words of a language other than English, null where none are known.
  static CharArraySet closedClass(String language) {
    return StopSets.BY_LANGUAGE.get(language);
  }

  private static double share(List<Spelling> words, Predicate<Spelling> known) {
    int count = 0;
    for (Spelling word : words) {
      count += known.test(word) ? 1 : 0;
    }
    return count / (double) words.size();
  }

  /// The language of the script of a character where one script means one language, else null.
  static String ofScript(int codePoint) {
    return codePoint < FIRST_TELLING ? null : SCRIPTS.get(Character.UnicodeScript.of(codePoint));
  }

  /// The language that more than half of the words are written for, null when there is none.
  /// Japanese mixes kana with Han: a tenth of kana means Japanese. The last character of a word
  /// tells its script, for the bigrams of Japanese end in kana more often than they begin in them.
  private static String byScript(List<Spelling> words) {
    Map<String, Integer> counts = null;
    for (int i = 0; i < words.size(); i++) {
      String script = words.get(i).script();
      if (script != null) {
        counts = counts == null ? new LinkedHashMap<>() : counts;
        counts.merge(script, 1, Integer::sum);
      }
    }
    if (counts == null) {
      return null;
    }
    int japanese = counts.getOrDefault("ja", 0);
    int han = counts.getOrDefault("zh", 0);
    if (japanese * 10 > han && (japanese + han) * 2 > words.size()) {
      return "ja";
    }
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() * 2 > words.size()) {
        return count.getKey();
      }
    }
    return null;
  }
}
