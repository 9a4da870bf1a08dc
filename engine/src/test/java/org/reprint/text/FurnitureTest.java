package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FurnitureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LONDON, Feb 3 (Reuters) - | The bank said so.",
        "Feb 3 (Reuters) - | The bank said so.",
        "WASHINGTON (AP) — | The House voted.",
        "KYIV, Ukraine (AP) — | The mayor spoke.",
        "WASHINGTON (AP) _ | The House voted.",
        "Paris (AFP) – | French farmers protested.",
        "PARIS, Feb 3, 2026 (AFP) - | French farmers protested.",
        "Berlin (dpa) - | The chancellor spoke.",
        "BEIJING, Feb. 3 (Xinhua) -- | China said so.",
        "MOSCOW, February 3. /TASS/. | The Kremlin said so.",
        "NEW YORK - | The mayor spoke.",
        "SÃO PAULO, 3 February — | The mayor spoke.",
        "CITY, Italy (AP) -- | The mayor spoke.",
        "San Diego (tca/dpa) - | The mayor spoke.",
        "Peine (dpa/lni) - | Der Zug hielt.",
        "STOCKHOLM, Aug 29, 2014 (AFP) - | The mayor spoke.",
        "SYDNEY March 22 AAP - | The mayor spoke.",
        "ROMA, 01 LUG - | Il sindaco ha parlato.",
        "MADRID, 21 Nov. 2024 (Europa Press) - | El alcalde ha hablado.",
        "PARIS, 3 févr 2026 (AFP) - | Le maire a parlé.",
        "DAMASCUS (Reuters) - | The mayor spoke.",
      })
  void aDatelineStandsApart(String dateline, String sentence) {
    Prose prose = new ProseParser().parse(dateline + " " + sentence);
    assertEquals(SpanKind.DATELINE, prose.spans().getFirst().kind());
    assertEquals(dateline, prose.spans().getFirst().range().of(prose.text()));
    assertEquals(sentence, prose.sentence(1).of(prose.text()));
  }

  @Test
  void aHeadlineMayStandAboveTheDateline() {
    assertEquals(
        List.of(SpanKind.DATELINE), kinds("Bank raises rates\n\nLONDON (Reuters) - It did."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paris - the city of light - was dark.",
        "NATO - the alliance - met on Monday.",
        "By Monday, the river had risen two metres.",
        "By Monday, all of them had left",
        "By Christmas the war was over, he said",
        "Read more books, he said on Monday.",
        "Read more about it in the papers, he said.",
        "Copyright law is being rewritten, ministers said.",
        "(c) to end the war within a year.",
        "Subscribe numbers rose for the third year.",
        "Sign up numbers fell for the third year.",
        "Written by an unknown hand, the letter was found in May.",
        "Edited by Max Brod, the novel appeared in 1925 and was soon out of print.",
        "The plan was first reported by RIA/TASS.",
        "The minister can be reached at night only.",
        "Source code was stolen from the bank.",
        "May 5 was a Tuesday.",
        "See also how the others live, he said.",
        "#Ukraine was trending.",
        "Par Paper Inc said",
        "MAY      9",
      })
  void narrationIsNotFurniture(String text) {
    assertEquals(List.of(), kinds(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Jane Doe",
        "By JANE DOE, Associated Press",
        "By John F. Kennedy and J. Smith in Washington",
        "**By Jane Doe**",
        "By [AFP](#)",
        "Von Erika Muster, dpa",
        "Par Jeanne Martin",
        "By Jane Doe, senior fellow",
      })
  void aBylineIsKnown(String line) {
    assertEquals(List.of(SpanKind.BYLINE), kinds(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Related article",
        "Related article: Talks end",
        "RELATED STORIES",
        "Original url: http://example.org/a",
        "Original URL https://example.org/a",
        "Read more: Talks end in Geneva",
        "Advertisement",
        "https://example.org/a?b=c",
        "<https://example.org/a>",
        "[Talks end](https://example.org/a)",
        "* [Talks end](https://example.org/a)",
        "![A soldier](a.jpg)",
        "Photo: John Smith",
        "© 2026 Example News. All rights reserved.",
        "Copyright 2026 Example News",
        "February 3, 2026",
        "Published: Tuesday, 3 February 2026 10:30 GMT",
        "Sign up for our newsletter",
      })
  void whatIsPrintedAroundAStoryIsBoilerplate(String line) {
    assertEquals(List.of(SpanKind.BOILERPLATE), kinds(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting by Jane Doe in Moscow; Editing by John Smith)",
        "Reporting by Jane Doe;\nEditing by John Smith",
        "Additional reporting by Jane Doe in Beirut",
        "- Reporting by: Jane Doe",
        "Associated Press writer Jane Doe in Kyiv contributed to this report.",
        "Jane Doe can be reached at jane@example.org.",
        "Redaktion: Erika Muster",
        "hh/ph/ts/hd",
        "dpa wsz jln npr",
        "___",
        "REUTER",
      })
  void aSignOffIsKnown(String line) {
    assertEquals(List.of(SpanKind.SIGN_OFF), kinds(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "U.S. envoy Jane Doe **John Smith/AFP**",
        "A soldier walks. (AP Photo/John Smith)",
      })
  void aCreditIsKnown(String line) {
    assertEquals(List.of(SpanKind.CREDIT), kinds(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Adds PM reaction in paragraph 3)",
        "(In Jan. 3 story, corrects last paragraph to reflect that it rose)",
        "Eds: Updates with quotes. With AP Photos.",
        "This story has been corrected to show that the river rose.",
        "The following information is not for publication",
        "# dpa-Notizblock",
      })
  void aNoteToEditorsIsKnown(String line) {
    assertEquals(SpanKind.ADVISORY, kinds(line + "\n\nA mill burned.").getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BC-US--Giant Lobster Death, 1st Ld-Writethru,127", "2ND LEAD", "REFILE"})
  void aKeywordLineIsKnown(String line) {
    assertEquals(List.of(SpanKind.SLUG), kinds(line + "\n\nA mill burned."));
  }

  @Test
  void whatStandsBehindTheLastSentenceIsKnown() {
    String text =
        "ELMTOWN (AP) — A mill burned. It was old. (Corrects age of mill) (Reporting by Jane Doe)";
    List<Span> spans = new ProseParser().parse(text).spans();
    assertEquals(
        List.of(SpanKind.DATELINE, SpanKind.ADVISORY, SpanKind.SIGN_OFF),
        spans.stream().map(Span::kind).toList());
    Prose prose = new ProseParser().parse(text);
    assertEquals(5, prose.sentences());
    assertEquals("It was old.", prose.sentence(2).of(text));
    assertEquals(
        List.of(true, false, false, true, true),
        IntStream.range(0, 5).mapToObj(prose::furniture).toList());
  }

  @Test
  void aHeadingIsKnownByItsMark() {
    assertEquals(List.of(SpanKind.HEADING), kinds("## Talks end"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see https://example.org/a-b?c=d for more | see for more",
        "see [the talks](https://example.org/a) now | see the talks now",
        "see [the talks](http://x.org 'A title') now | see the talks a title now",
        "write to jane.doe@example.org today | write to today",
        "_bold_ and **strong** words | bold and strong words",
        "见https://example.org/a，中文 | 见 中文",
      })
  void addressesAndMarksAreNoWords(String text, String words) {
    Prose prose = new ProseParser().parse(text);
    assertEquals(
        words,
        IntStream.range(0, prose.tokens()).mapToObj(prose::form).collect(Collectors.joining(" ")));
  }

  private static List<SpanKind> kinds(String text) {
    return new ProseParser().parse(text).spans().stream().map(Span::kind).toList();
  }
}
