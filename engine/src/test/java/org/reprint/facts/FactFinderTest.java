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
        "It was on Tuesday that he left. | DATE | tuesday | Tuesday",
        "He did not do it. | NEGATION | not | not",
        "He doesn’t do it. | NEGATION | not | doesn’t",
        "It fell by that much. | DIRECTION | down | fell",
        "It rose by that much. | DIRECTION | up | rose",
        "He was the 17th of them. | NUMBER | 17th | 17th",
        "He was the 3rd of them. | NUMBER | third | 3rd",
        "There were forty-five of them. | NUMBER | 45 | forty-five",
        "He said: “It is over.” | QUOTATION | it is over | “It is over.”",
      })
  void aFactHasAValueAndAPlace(String text, FactKind kind, String value, String seen) {
    List<Fact> facts = facts(text, kind);
    assertTrue(
        facts.stream().anyMatch(f -> f.value().equals(value) && f.range().of(text).equals(seen)),
        facts::toString);
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
}
