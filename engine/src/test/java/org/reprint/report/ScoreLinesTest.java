package org.reprint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reprint.align.Level;
import org.reprint.align.PairScore;

class ScoreLinesTest {
  private static final PairScore SCORE = new PairScore(0.87, 0.91, 0.84, Level.REWORDED);
  private static final String ADDED =
      ",\"reprint\":{\"score\":0.87,\"forward\":0.91,\"backward\":0.84,\"level\":\"reworded\"}";

  private final ScoreLines lines = new ScoreLines("s1", "s2");

  private ScoreLines.Outcome score(String line) {
    return score(line.getBytes(StandardCharsets.UTF_8));
  }

  private ScoreLines.Outcome score(byte[] line) {
    return lines.score("in:7", line, (a, b) -> SCORE);
  }

  private static String text(ScoreLines.Outcome outcome) {
    return new String(
        assertInstanceOf(ScoreLines.Outcome.Scored.class, outcome).bytes(), StandardCharsets.UTF_8);
  }

  private static String why(ScoreLines.Outcome outcome) {
    var refused = assertInstanceOf(ScoreLines.Outcome.Rejected.class, outcome).refused();
    assertEquals("in:7", refused.where());
    return refused.why();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"s1\":\"a\",\"s2\":\"b\"|}",
        "  { \"s1\" :\t\"a\" , \"s2\":\"b\"  |} \r\n",
        "{\"id\":1.50e+3,\"s2\":\"b\\u00e9\",\"x\":{\"s1\":\"no\",\"}\":[1,{}]},\"s1\":\"é😀\"|}\n",
        "\ufeff{\"s1\":\"}\",\"s2\":\"\\ud800\"|}",
        "{\"s1\":\"\",\"s2\":\"\",\"n\":123456789012345678901234567890.00|}"
      })
  void everyByteOfTheLineStays(String marked) {
    assertEquals(marked.replace("|", ADDED), text(score(marked.replace("|", ""))));
  }

  @Test
  void theTwoSentencesAreHandedOverDecoded() {
    List<String> seen = new ArrayList<>();
    byte[] line = "{\"s2\":\"b\\nc\",\"s1\":\"\\u00e9\\ud83d\"}".getBytes(StandardCharsets.UTF_8);
    lines.score(
        "in:7",
        line,
        (a, b) -> {
          seen.add(a);
          seen.add(b);
          return SCORE;
        });
    assertEquals(List.of("é\ud83d", "b\nc"), seen);
  }

  @Test
  void aPairWithoutALevelIsUnrelated() {
    byte[] line = "{\"s1\":\"a\",\"s2\":\"b\"}".getBytes(StandardCharsets.UTF_8);
    String scored = text(lines.score("in:7", line, (a, b) -> new PairScore(0.1, 0.2, 0.1, null)));
    assertEquals(
        "{\"s1\":\"a\",\"s2\":\"b\",\"reprint\":{\"score\":0.1,\"forward\":0.2,\"backward\":0.1,\"level\":\"unrelated\"}}",
        scored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"s2\":\"b\"} | no \"s1\" field",
        "{\"s1\":\"b\"} | no \"s2\" field",
        "{} | no \"s1\" field",
        "{\"s1\":\"a\",\"s2\":\"b\",\"s1\":\"c\"} | the field \"s1\" stands twice",
        "{\"s1\":\"a\",\"s2\":7} | the field \"s2\" must be a string, it is a number",
        "{\"s1\":null,\"s2\":\"b\"} | the field \"s1\" must be a string, it is null",
        "{\"s1\":\"a\",\"s2\":\"b\",\"reprint\":{}} | the line has a \"reprint\" field already",
        "[1] | a line must be a JSON object, this one is an array",
        "{\"s1\":\"a\",\"s2\":\"b\"} {} | a line must hold one object, something follows it"
      })
  void aLineThatCannotBeScoredIsRefusedWithTheReason(String line, String why) {
    assertEquals(why, why(score(line)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"s1\":\"a\",\"s2\":\"b\"",
        "{\"s1\":\"a\" \"s2\":\"b\"}",
        "nonsense",
        "{\"s1\":\"a\u0001\"}"
      })
  void whatIsNotJsonIsRefusedWithTheColumn(String line) {
    String why = why(score(line));
    assertEquals(true, why.matches("(?s)not JSON: .+ at column \\d+"), why);
  }

  @Test
  void invalidUtf8IsRefusedWithTheByte() {
    byte[] line = "{\"s1\":\"a?\",\"s2\":\"b\"}".getBytes(StandardCharsets.US_ASCII);
    line[8] = (byte) 0xe9;
    assertEquals("not UTF-8: byte 9 of the line is 0xe9", why(score(line)));
    assertEquals("not UTF-8: byte 1 of the line is 0xc3", why(score(new byte[] {(byte) 0xc3})));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "  \t\r\n"})
  void whiteSpaceIsNoRecord(String line) {
    assertInstanceOf(ScoreLines.Outcome.Blank.class, score(line));
  }

  @Test
  void theFieldsCanBeNamed() {
    byte[] line = "{\"left\":\"a\",\"right\":\"b\"}".getBytes(StandardCharsets.UTF_8);
    assertInstanceOf(
        ScoreLines.Outcome.Scored.class,
        new ScoreLines("left", "right").score("in:7", line, (a, b) -> SCORE));
    assertThrows(IllegalArgumentException.class, () -> new ScoreLines("x", "x"));
    assertThrows(IllegalArgumentException.class, () -> new ScoreLines("reprint", "x"));
  }
}
