package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotationsTest {
  /// Quotations stand between `{` and `}`.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{“It is over,”} he said. {“We won.”}",
        "{\"It is over,\"} he said. {\"We won.\"}",
        "He said: {‘It’s over.’} Then he left.",
        "He said: {'It is over.'} Then he left.",
        "Er sagte: {„Es ist vorbei.“} Dann ging er.",
        "{»Hallo«}, sagte er. {»Es ist vorbei.«}",
        "Il a dit {« c’est fini »} puis {«rien»}.",
        "{``It is over,''} he said.",
        "{「終わった」}と言った。{『本』}",
        "{“He said ‘go’ and left,”} she said.",
        "The players' fault and the boys' too.",
        "It’s the ’90s, and don't say it isn't.",
        "A 12\" gun and a 14\" gun.",
        "A 12\" gun, {\"big\"} and heavy.",
        "“Never closed, he said.",
        "Never opened,” he said.",
        "",
      })
  void aQuotationIsWhatStandsInMarks(String marked) {
    String text = marked.replace("{", "").replace("}", "");
    StringBuilder found = new StringBuilder(text);
    for (Span span : quotations(text).reversed()) {
      found.insert(span.range().end(), '}').insert(span.range().start(), '{');
    }
    assertEquals(marked, found.toString());
  }

  @Test
  void aLongQuotationOpensEachParagraphAndClosesOnce() {
    String text = "“First of all.\n\n“Second of all.\n\n“The end,” he said.";
    assertEquals(
        List.of("“First of all.", "“Second of all.", "“The end,”"),
        quotations(text).stream().map(span -> span.range().of(text)).toList());
  }

  @Test
  void aQuotationEndsWithItsParagraph() {
    assertEquals(List.of(), quotations("He said “it is over.\n\nThe end.” he said"));
  }

  @Test
  void quotedTokensSaySo() {
    Prose prose = new ProseParser().parse("He said “it is over” today");
    assertFalse(prose.quoted(1) || prose.quoted(5));
    assertTrue(prose.quoted(2) && prose.quoted(4));
  }

  private static List<Span> quotations(String text) {
    return new ProseParser()
        .parse(text).spans().stream().filter(s -> s.kind() == SpanKind.QUOTATION).toList();
  }
}
