package org.reprint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

/// Which facts can both be true, by example.
final class AgreementTest {
  private static final Set<FactKind> ASKED =
      Set.of(
          FactKind.NUMBER,
          FactKind.MONEY,
          FactKind.PERCENTAGE,
          FactKind.DATE,
          FactKind.TIME,
          FactKind.NAME);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the same in other writing
        "it made 1.5 million of them | it made 1,500,000 of them",
        "it cost $5 billion | it cost 5 bln dlrs",
        "it paid 6-1/4 pct | it paid 6.25 percent",
        "it was on Feb. 3 | it was on 3 February",
        "it was on February 3 | it was on February 3, 2031",
        "it was on 2031-02-03 | it was on February 3, 2031",
        "it was on 23/02/2031 | it was on February 23",
        "it was on Tuesday | it was on February 3",
        "it was today | it was on Tuesday",
        "it was today | it was yesterday",
        "it was at 8 p.m. there | it was at 20:00 there",
        "it was at 8:30 there | it was at 8:30 am there",
        "it was at 3 p.m. EST there | it was at 2000 GMT there",
        "they went 5 km on | they went 3.1 miles on",
        "they met in Nigeria then | they met the Nigerian then",
        "they met Anna Weber there | they met Weber there",
        "they met in the United States then | they met in America then",
        // rounding
        "it had more than 1,000 of them | it had 1,012 of them",
        "it had about half of them | it had 49 percent of them",
        "it had a third of them | it had 33 percent of them",
        "it had nearly 600 of them | it had 590 of them",
        "it had 5.5 million of them | it had 5,506,500 of them",
        "it paid 5 percent | it paid 5.1 percent",
      })
  void theseAgree(String a, String b) {
    Fact x = fact(a);
    Fact y = fact(b);
    assertEquals(List.of(true, true), List.of(Agreement.agree(x, y), Agreement.agree(y, x)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it had 52 of them | it had 50 of them",
        "it had 204 of them | it had 200 of them",
        "it had more than 1,000 of them | it had 990 of them",
        "it had more than 1,000 of them | it had 1,500 of them",
        "it had more than 70 of them | it had more than 76 of them",
        "it had more than 70 of them | it had fewer than 70 of them",
        "it had 2.63 of them | it had 2.62 of them",
        "it lost -5 of them | it lost 5 of them",
        "it cost $5 billion | it cost 5 bln yen",
        "it cost C$5 | it cost US$5",
        "it paid 5 percent | it paid 5 percentage points",
        "it was on February 3 | it was on February 4",
        "it was on February 3, 2031 | it was on February 3, 2030",
        "it was on Tuesday | it was on Friday",
        "it was yesterday | it was tomorrow",
        "it was last year | it was next year",
        "it was at 8 p.m. there | it was at 8 a.m. there",
        "it was at 8:30 there | it was at 8:45 there",
        "they went 5 km on | they went 5 miles on",
        "they met in Austria then | they met in Australia then",
        "they met in Iran then | they met in Iraq then",
        "they met Anna Weber there | they met Oren Tassi there",
      })
  void theseContradict(String a, String b) {
    Fact x = fact(a);
    Fact y = fact(b);
    assertFalse(Agreement.agree(x, y) || Agreement.agree(y, x), () -> x + " and " + y);
  }

  /// The first fact of a text that is a figure, a date or a name.
  private static Fact fact(String text) {
    Prose prose = new ProseParser().parse(text);
    return new FactFinder()
        .find(prose).all().stream()
            .filter(fact -> ASKED.contains(fact.kind()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no fact in: " + text));
  }
}
