package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordRulesTest {
  private static final String GERMAN =
      "Die Regierung hat beschlossen, dass der Hafen nicht gebaut wird, und das ist auch gut so. ";
  private static final String FRENCH =
      "Le gouvernement a décidé que le port ne sera pas construit, et c'est une bonne chose. ";

  private static Prose parse(String language, String text) {
    Prose prose = new ProseParser().parse(text);
    assertEquals(language, prose.language());
    return prose;
  }

  private static int token(Prose prose, String form) {
    return IntStream.range(0, prose.tokens())
        .filter(t -> prose.form(t).equals(form))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + form));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | häuser | hause",
        "de | Minister | Ministern",
        "de | erklärten | erklärte",
        "fr | construction | constructions",
        "fr | économiques | économique",
        "fr | l'école | écoles",
        "es | trabajadores | trabajador",
        "es | decisiones | decisión",
        "it | dell'economia | economie",
        "it | lavoratori | lavoratore",
        "pt | trabalhadores | trabalhador",
        "nl | ministers | minister",
        "sv | regeringen | regering",
        "da | ministeren | minister",
        "no | regjeringen | regjering",
        "fi | talossa | talosta",
        "ru | министры | министров",
      })
  void formsOfOneWordHaveOneStem(String language, String one, String other) {
    assertEquals(term(language, one), term(language, other), "stems differ");
    assertNotEquals(term(language, one), term(language, "xyzzyq"));
  }

  private static String term(String language, String word) {
    return new Normalizer().foreign(word, language).term();
  }

  @Test
  void closedClassWordsCarryNoContentInTheirLanguageAlone() {
    Prose german = parse("de", GERMAN);
    assertTrue(german.function(token(german, "und")));
    assertTrue(german.function(token(german, "die")));
    assertTrue(!german.function(token(german, "regierung")));
    Prose french = parse("fr", FRENCH);
    assertTrue(french.function(token(french, "le")));
    assertTrue(!french.function(token(french, "port")));
    assertTrue(!new Normalizer().english(new Spelling("die")).function());
  }

  @Test
  void theFormStaysAsWrittenAndTheOffsetsAreOfTheText() {
    Prose french = parse("fr", FRENCH + "L'école des Évêques.");
    int school = token(french, "l'ecole");
    assertEquals("L'école", french.text().substring(french.start(school), french.end(school)));
    assertEquals("ecol", french.term(school));
  }

  /// Stored hashes of English terms, and those of languages without a stemmer, must not change.
  @Test
  void englishAndStemlessLanguagesKeepTheirTerms() {
    Normalizer normalizer = new Normalizer();
    assertEquals("regier", normalizer.english(new Spelling("regiers")).term());
    assertEquals("countri", normalizer.english(new Spelling("Countries")).term());
    assertEquals(TermHash.of("countri"), normalizer.english(new Spelling("countries")).termHash());
    assertTrue(Normalizer.isEnglish("en"));
    assertTrue(Normalizer.isEnglish("und"));
    assertEquals("правителството", normalizer.foreign("Правителството", "bg").term());
    assertEquals("kybernhsh", normalizer.foreign("kybernhsh", "el").term());
  }

  @Test
  void oneParserForManyLanguagesGivesWhatEachWouldAlone() {
    ProseParser shared = new ProseParser();
    for (String text : new String[] {GERMAN, FRENCH, "The hat is on the die.", GERMAN, FRENCH}) {
      Prose alone = new ProseParser().parse(text);
      Prose again = shared.parse(text);
      for (int t = 0; t < alone.tokens(); t++) {
        assertEquals(alone.term(t), again.term(t));
        assertEquals(alone.function(t), again.function(t));
      }
    }
  }
}
