package org.reprint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

final class FactFinderTest {
  /// Kind, value and what the reader saw.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He has $5 million in it. | MONEY | USD 5000000 | $5 million",
        "He has €5bn in it. | MONEY | EUR 5000000000 | €5bn",
        "He has 5 € in it. | MONEY | EUR 5 | 5 €",
        "He has 31 million pounds in it. | MONEY | GBP 31000000 | 31 million pounds",
        "It was up by 2.5% on that. | PERCENTAGE | 2.5% | 2.5%",
        "It was of 18 percent in it. | PERCENTAGE | 18% | 18 percent",
        "It was of 18 per cent in it. | PERCENTAGE | 18% | 18 per cent",
        "It was of 18 per day in it. | NUMBER | 18 | 18",
        "It was at 8:00 that he left. | TIME | 8:00 | 8:00",
        "It was on Feb. 3, 2026, that he left. | DATE | february 3 2026 | Feb. 3, 2026",
        "It was on 3 February 2026 that he left. | DATE | february 3 2026 | 3 February 2026",
        "It was on February 3rd that he left. | DATE | february 3 | February 3rd",
        "It was in September that he left. | DATE | september | September",
        "It was in May 2026 that he left. | DATE | may 2026 | May 2026",
        "It was on May 5. 30 of them left. | DATE | may 5 | May 5",
        "It was in May that he left. | DATE | may | May",
        "It was on Tuesday that he left. | DATE | tuesday | Tuesday",
        "He did not do it. | NEGATION | not | not",
        "He doesn’t do it. | NEGATION | not | doesn’t",
        "It fell by that much. | DIRECTION | down | fell",
        "It rose by that much. | DIRECTION | up | rose",
        "He was the 17th of them. | NUMBER | 17th | 17th",
        "He was the 3rd of them. | NUMBER | third | 3rd",
        "There were forty-five of them. | NUMBER | 45 | forty-five",
        "It made 2.5 mln tonnes of it. | NUMBER | 2500000 tons | 2.5 mln tonnes",
        "It made 500,000 barrels a day. | NUMBER | 500000 barrels | 500,000 barrels",
        "It lost 12 points on that. | NUMBER | 12 points | 12 points",
        "It was at 30 degrees in it. | NUMBER | 30 degrees | 30 degrees",
        "It rose by 50 basis points on that. | NUMBER | 50 bp | 50 basis points",
        "It rose by 2 percentage points. | NUMBER | 2 percentage-points | 2 percentage points",
        "It paid 6-1/4 pct on that. | PERCENTAGE | 6.25% | 6-1/4 pct",
        "It paid 87.5 mln dlrs for it. | MONEY | USD 87500000 | 87.5 mln dlrs",
        "It paid 5 mln Canadian dlrs for it. | MONEY | CAD 5000000 | 5 mln Canadian dlrs",
        "It paid C$5 for it. | MONEY | CAD 5 | C$5",
        "It was at -5 that it broke. | NUMBER | -5 | 5",
        "It was at 8 p.m. GMT that he left. | TIME | 8:00 pm gmt | 8 p.m. GMT",
        "It was at 8:30am that he left. | TIME | 8:30 am | 8:30am",
        "It was at 1501 GMT that he left. | TIME | 15:01 gmt | 1501 GMT",
        "It was on 2031-02-03 that he left. | DATE | february 3 2031 | 2031-02-03",
        "It was last year that he left. | DATE | last year | last year",
        "About half of them left. | PERCENTAGE | 50% | half",
        "Two-thirds of them left. | PERCENTAGE | 66.7% | Two-thirds",
        "There was one survivor of it. | NUMBER | 1 | one",
        "He wasn ’ t there. | NEGATION | not | wasn ’ t",
        "It includes tax. | DIRECTION | include+ | includes",
        "Das waren 5,5 Prozent der Leute, die nicht da sind. | PERCENTAGE | 5.5% | 5,5 Prozent",
        "Das waren 1.500,50 Euro und nicht mehr als die der anderen. | MONEY | EUR 1500.5 | 1.500,50 Euro",
        "Er war am 03.02.2031 mit der Frau in der Stadt. | DATE | february 3 2031 | 03.02.2031",
        "Il a dit « c’est fini » avec les gens qui sont dans la rue. | QUOTATION | c'est fini | « c’est fini »",
        "He said: “It is over.” | QUOTATION | it is over | “It is over.”",
      })
  void aFactHasAValueAndAPlace(String text, FactKind kind, String value, String seen) {
    List<Fact> facts = facts(text, kind);
    assertTrue(
        facts.stream().anyMatch(f -> f.value().equals(value) && f.range().of(text).equals(seen)),
        facts::toString);
  }

  /// How exactly the first figure is meant.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It had 17 of them. | EXACT",
        "It had about 17 of them. | ABOUT",
        "It had more than 17 of them. | AT_LEAST",
        "It had at least 17 of them. | AT_LEAST",
        "It cost over $17 then. | AT_LEAST",
        "It had nearly 17 of them. | AT_MOST",
        "It had fewer than 17 of them. | AT_MOST",
        "It had up to 17 of them. | AT_MOST",
        "It had as many as 17 of them. | AT_MOST",
        "It was more. 17 of them left. | EXACT",
      })
  void aFigureIsMeantAsTheWordsBeforeItSay(String text, Precision precision) {
    Prose prose = new ProseParser().parse(text);
    Fact figure =
        new FactFinder()
            .find(prose).all().stream()
                .filter(f -> Agreement.size(f) != null)
                .findFirst()
                .orElseThrow();
    assertEquals(precision, figure.precision());
  }

  @ParameterizedTest
  @ValueSource(strings = {"He may do it and may march on.", "She will go in 5 ways or in 12 ways."})
  void wordsThatAreMonthsTooAreNoDates(String text) {
    assertEquals(List.of(), facts(text, FactKind.DATE));
  }

  /// Names parted by commas.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was President Vladimir Putin who left. | vladimir putin",
        "It was John F. Kennedy who left. | john f kennedy",
        "It was Jean-Claude Juncker who left. | jean claude juncker",
        "Kirill Dmitriev was with them. | kirill dmitriev",
        "Officials left and they were not seen. | ''",
        "It was Witkoff who left. Witkoff was not seen. | witkoff,witkoff",
        "On Monday it was cold in March and in May. | ''",
        "He was at the WHO with us. | who",
        "He was in the U.S. with us. | us",
      })
  void namesAreRunsOfCapitals(String text, String names) {
    assertEquals(
        names, String.join(",", facts(text, FactKind.NAME).stream().map(Fact::value).toList()));
  }

  @Test
  void aHeadingIsNoEvidenceOfNames() {
    String text =
        "# Putin Calls For Peace\n\nIt was Putin who called for it. Peace is what he wants.";
    assertEquals(
        List.of("putin", "putin"), facts(text, FactKind.NAME).stream().map(Fact::value).toList());
  }

  @Test
  void germanNounsAreNoNames() {
    String text = "Er sagte, dass die Gespräche mit der Regierung nicht ohne den Minister sind.";
    assertEquals(List.of(), facts(text, FactKind.NAME));
  }

  @Test
  void tokensKnowTheirNameAndTheirDay() {
    Prose prose =
        new ProseParser().parse("It was on Tuesday that Steve Witkoff met Kirill Dmitriev.");
    Facts facts = new FactFinder().find(prose);
    assertEquals(facts.name()[5], facts.name()[6]);
    assertEquals(facts.name()[8], facts.name()[9]);
    assertTrue(facts.name()[5] >= 0 && facts.name()[5] != facts.name()[8]);
    assertEquals(-1, facts.name()[3]);
    assertTrue(facts.dated()[3]);
    assertFalse(facts.dated()[5]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not", "never", "doesn't", "mayn't", "cannot"})
  void negationIsKnownByItsForm(String form) {
    assertTrue(FactFinder.negates(form));
    assertFalse(FactFinder.negates("knot"));
  }

  private static List<Fact> facts(String text, FactKind kind) {
    Prose prose = new ProseParser().parse(text);
    return new FactFinder().find(prose).all().stream().filter(f -> f.kind() == kind).toList();
  }

  @Test
  void theFactsOfAStretchAreThoseThatBeginInIt() {
    String text =
        "On Tuesday Jane Doe paid $5 and did not pay 7 percent more, as she said “no” in May. ";
    Prose prose = new ProseParser().parse(text.repeat(5));
    Facts facts = new FactFinder().find(prose);
    for (int from = 0; from <= prose.tokens(); from++) {
      for (int to = from - 1; to <= prose.tokens() + 1; to++) {
        int first = from;
        int end = to;
        List<Fact> expected =
            facts.all().stream()
                .filter(fact -> fact.firstToken() >= first && fact.firstToken() < end)
                .toList();
        assertEquals(expected, facts.beginning(from, to));
      }
    }
  }
}
