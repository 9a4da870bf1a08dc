package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {
  /// Around the number stands enough English to be taken for it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,500 | #1500",
        "1500.0 | #1500",
        "1.5 thousand | #1500",
        "fifteen hundred | #1500",
        "1.5 million | #1500000",
        "1.5m | #1500000",
        "1.5M | #1500000",
        "2bn | #2000000000",
        "forty-five | #45",
        "Forty Five | #45",
        "forty-five million | #45000000",
        "one million | #1000000",
        "five hundred thousand | #500000",
        "7 | #7",
        "2.5 | #2.5",
        "8:00 | #8:00",
        "50-48 | #50 #48",
        "12345678901234567890 | #12345678901234567890",
      })
  void numbersHaveOneTermHoweverWritten(String written, String terms) {
    Prose prose = english(written);
    assertEquals(
        terms,
        IntStream.range(0, prose.tokens())
            .filter(prose::number)
            .mapToObj(prose::term)
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "17th", "1980s", "a million", "hundred", "1,50,0", "B2"})
  void otherWordsAreNoNumbers(String written) {
    Prose prose = english(written);
    assertEquals(0, IntStream.range(0, prose.tokens()).filter(prose::number).count());
  }

  @Test
  void anEndlessRunOfScalesIsNotOneNumber() {
    Prose prose = english("five " + "million ".repeat(50));
    String longest = "#5" + "0".repeat(18);
    assertTrue(IntStream.range(0, prose.tokens()).anyMatch(t -> prose.term(t).equals(longest)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zelenskyy’s | Zelenskyy",
        "McDonald's | McDonald",
        "O’Neill | O'Neill",
        "Müller | Muller",
        "Mu\u0308ller | Müller",
        "Пу\u0301тин | Путин",
        "İstanbul | Istanbul",
        "Zelen\u00adskyy | Zelenskyy",
        "_Zelenskyy_ | Zelenskyy",
        "\u200fZelenskyy\u200f | Zelenskyy",
        "ｗｉｄｅ | wide",
        "U.S. | US",
        "US's | U.S.",
        "Sept. | September",
        "3rd | third",
        "talks | talk",
      })
  void spellingsOfOneWordHaveOneTerm(String one, String other) {
    assertEquals(terms(english(other)), terms(english(one)));
  }

  @ParameterizedTest
  @CsvSource({"U.S.,us", "US,us", "IT,it", "WHO,who"})
  void acronymsAreNotThePronounsTheyReadLike(String acronym, String pronoun) {
    Prose upper = english(acronym);
    Prose lower = english(pronoun);
    assertNotEquals(terms(lower), terms(upper));
    assertFalse(upper.function(3));
    assertTrue(lower.function(3));
    assertEquals(lower.form(3), upper.form(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The talks between the two sides ended on Monday without an agreement.",
        "de | Die Gespräche zwischen den beiden Seiten sind am Montag ohne Einigung beendet worden.",
        "fr | Les pourparlers entre les deux parties se sont terminés lundi sans accord.",
        "es | Las conversaciones entre las dos partes terminaron el lunes sin un acuerdo.",
        "ru | Переговоры между двумя сторонами закончились в понедельник, и они не пришли к согласию.",
        "zh | 双方的会谈星期一结束，没有达成协议。",
        "ja | 両者の会談は月曜日に合意のないまま終わりました。",
        "ko | 양측의 회담은 월요일에 합의 없이 끝났다.",
        "el | Οι συνομιλίες έληξαν τη Δευτέρα χωρίς συμφωνία.",
        "und | Hello",
        "und | Geneva talks",
        "und | 1 2 3",
        "en | The talks in Geneva ended. Die Gespräche. He said that it was so and that they left.",
      })
  void theLanguageIsRecognised(String language, String text) {
    assertEquals(language, new ProseParser().parse(text).language());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "東京都 | 東京 京都",
        "東 | 東",
        "東京 ABC 都 | 東京 abc 都",
        "𠀀𠀁𠀂 | 𠀀𠀁 𠀁𠀂",
        "ひら。がな | ひら がな",
        "カタカナ | カタカナ",
      })
  void scriptsWithoutSpacesGiveBigrams(String text, String forms) {
    Prose prose = new ProseParser().parse(text);
    assertEquals(
        forms,
        IntStream.range(0, prose.tokens()).mapToObj(prose::form).collect(Collectors.joining(" ")));
  }

  @Test
  void everyThaiBigramIsTwoCharacters() {
    Prose prose = new ProseParser().parse("ภาษาไทย");
    assertEquals(6, prose.tokens());
    assertEquals("ภา", prose.form(0));
  }

  private static Prose english(String words) {
    Prose prose = new ProseParser().parse("It is of " + words + " that he and she were in.");
    assertEquals("en", prose.language());
    return prose;
  }

  private static List<String> terms(Prose prose) {
    return IntStream.range(0, prose.tokens()).mapToObj(prose::term).toList();
  }
}
