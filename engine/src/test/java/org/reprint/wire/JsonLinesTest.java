package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonLinesTest {
  @Test
  void allFieldsAreRead() {
    Story story =
        Reads.ofLines(
                "{\"id\":\"x\",\"version\":\"2\",\"text\":\"t\",\"title\":\"h\",\"source\":\"AP\","
                    + "\"date\":\"2024-05-01\",\"dateline\":\"PARIS\",\"other\":{\"text\":[1]}}")
            .story();
    assertEquals(
        new Story(
            "x",
            "t",
            "h",
            Instant.parse("2024-05-01T00:00:00Z"),
            "AP",
            "PARIS",
            List.of(),
            Header.NONE,
            new Story.Origin("stdin:1", "stdin", 1, "x", "2")),
        story);
  }

  @Test
  void fieldsMayBeCalledOtherwise() {
    ReadOptions options =
        ReadOptions.DEFAULT.withFields(
            ReadOptions.Fields.DEFAULT.withId("guid").withText("body").withTitle("head"));
    List<Read> all = new ArrayList<>();
    byte[] line =
        "{\"guid\":7,\"body\":\"b\",\"head\":\"h\",\"text\":1,\"text\":2}"
            .getBytes(StandardCharsets.UTF_8);
    new StoryReader(options).read(new ByteArrayInputStream(line), "stdin", all::add);
    Story story = new Reads(all).story();
    assertEquals(List.of("7", "b", "h"), List.of(story.key(), story.text(), story.title()));
  }

  @Test
  void linesAreCountedThroughBlankOnes() {
    Reads reads =
        Reads.ofLines(
            "\n{\"text\":\"a\"}\r\n \t\r\nbad\r\n\r\n  {\"text\":\"b\"}  \r\n{\"text\":\"c\"}");
    assertEquals(List.of("a", "b", "c"), reads.texts());
    assertEquals(List.of("stdin", "stdin#2", "stdin#3"), reads.keys());
    assertEquals("stdin:6", reads.stories().get(1).origin().where());
    assertEquals(List.of("stdin:4"), reads.refused().stream().map(Refused::where).toList());
  }

  @Test
  void byteOrderMarksBeforeLinesAreLeftOut() {
    Reads reads =
        Reads.ofStream(
            Reads.bytes(
                "<EFBBBF>{\"text\":\"a\"}<0A>{\"text\":\"b\"}<0A><EFBBBF>{\"text\":\"c\"}<0A>"));
    assertEquals(List.of("a", "b", "c"), reads.texts());
    assertEquals(List.of(), reads.refused());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          {}                               ! no "text" field
          {"id":"x"}                       ! no "text" field
          {"text":null}                    ! no "text" field
          {"text":""}                      ! "text" is empty and there is no title
          {"text":" ","title":" "}         ! "text" is empty and there is no title
          {"text":"a","text":"b"}          ! column 20: "text" given twice
          {"text":"a","id":1,"id":1}       ! column 25: "id" given twice
          {"text":null,"text":"b"}         ! column 21: "text" given twice
          {"text":7}                       ! column 9: "text" is the number 7, expected a string
          {"text":["a"]}                   ! column 9: "text" is an array, expected a string
          {"text":"a","title":{}}          ! column 21: "title" is an object, expected a string
          {"text":"a","source":1}          ! column 22: "source" is the number 1, expected a string
          {"text":"a","id":true}           ! column 18: "id" is true, expected a string or a number
          {"text":"a","date":[1]}          ! column 20: "date" is an array, expected a string or a number
          {"text":"a"} and more            ! column 14: more after the end of the object
          {"text":"a"}{"text":"b"}         ! column 13: more after the end of the object
          {"text":"a"}}                    ! column 13: more after the end of the object
          [1,2]                            ! column 1: expected an object, found an array
          "text"                           ! column 1: expected an object, found a string
          12                               ! column 1: expected an object, found a number
          {"text":"a"                      ! column 12: broken JSON: it ends within an object, expected }
          {"text":"a                       ! column 11: broken JSON: it ends within a string, expected a closing quote
          {"x":[1,2                        ! column 10: broken JSON: it ends within an array, expected ]
          {"te                             ! column 5: broken JSON: it ends within a field name, expected a closing quote
          """)
  void badLinesAreRefusedWithThePlaceAndWhatWasExpected(String line, String why) {
    Reads reads = Reads.ofLines(line + "\n{\"text\":\"good\"}\n");
    assertEquals(List.of(new Refused("stdin:1", why)), reads.refused());
    assertEquals(List.of("good"), reads.texts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          {"text" 1}          ! column 9
          {"text":"a",}       ! column 13
          {'text':"a"}        ! column 2
          {text:"a"}          ! column 2
          {"text":"\\q"}      ! column 11
          {"text":"\\u12G4"}  ! column 14
          {"x":[1,2}          ! column 10
          {"x":tru}           ! column 9
          {"x":01}            ! column 7
          {"x":NaN}           ! column 9
          {hello              ! column 2
          """)
  void brokenJsonNamesTheColumnAndNoInnardsOfTheParser(String line, String column) {
    String why = Reads.ofLines(line).refusal().why();
    assertTrue(why.startsWith(column + ": broken JSON: "), why);
    assertTrue(!why.contains("Source") && !why.contains("code "), why);
  }

  @Test
  void aBareControlCharacterIsBroken() {
    assertTrue(Reads.ofLines("{\"text\":\"a\tb\"}").refusal().why().contains("broken JSON"));
  }

  @Test
  void aTitleWithoutTextIsAStory() {
    for (String text : List.of("", ",\"text\":null", ",\"text\":\"\"")) {
      Story story = Reads.ofLines("{\"title\":\"Kill\"" + text + "}").story();
      assertEquals("", story.text());
      assertEquals("Kill", story.title());
    }
  }

  @Test
  void idsMayBeNumbersAndBlankOnesAreNone() {
    Reads reads =
        Reads.ofLines(
            "{\"id\":12345678901234567890,\"text\":\"a\"}\n{\"id\":\"\",\"text\":\"b\"}\n"
                + "{\"id\":null,\"text\":\"c\"}\n{\"id\":1.50,\"version\":3,\"text\":\"d\"}");
    assertEquals(List.of("12345678901234567890", "stdin#2", "stdin#3", "1.50"), reads.keys());
    assertNull(reads.stories().get(1).origin().id());
    assertEquals("3", reads.stories().get(3).origin().version());
  }

  @Test
  void datesMayBeNumbers() {
    Instant expected = Instant.parse("2023-11-14T22:13:20Z");
    for (String date : List.of("1700000000", "1700000000000", "\"1700000000\"", "1.7E9")) {
      assertEquals(
          expected, Reads.ofLines("{\"text\":\"a\",\"date\":" + date + "}").story().date(), date);
    }
  }

  @Test
  void aDateThatCannotBeReadCostsOnlyTheDate() {
    Reads reads =
        Reads.ofLines(
            String.join(
                "\n",
                "{\"text\":\"a\",\"date\":\"the 3rd of Nevuary\"}",
                "{\"text\":\"b\",\"date\":\"the 4th of Febtember\"}",
                "{\"text\":\"c\",\"date\":\"soon\"}"));
    assertEquals(List.of("a", "b", "c"), reads.texts());
    assertEquals(
        List.of(
            List.of(
                "date cannot be read: \"the 3rd of Nevuary\" (said once for dates of this form)"),
            List.of(),
            List.of("date cannot be read: \"soon\" (said once for dates of this form)")),
        reads.stories().stream().map(Story::notes).toList());
    assertTrue(reads.stories().stream().allMatch(story -> story.date() == null));
  }

  @Test
  void textIsKeptToTheUnit() {
    String text = "\\ud800 a\\u200bb \\u202e\\u05d0\\ufeff \\ud83d\\ude00 \\u0000 \\udc00\\ud800";
    assertEquals(
        "\ud800 a\u200bb \u202e\u05d0\ufeff \ud83d\ude00 \u0000 \udc00\ud800",
        Reads.ofLines("{\"text\":\"" + text + "\"}").story().text());
    assertEquals(
        "a\u200bb \u202e\u05d0\ufeff \ud83d\ude00",
        Reads.ofLines("{\"text\":\"a\u200bb \u202e\u05d0\ufeff \ud83d\ude00\"}").story().text());
  }

  @Test
  void deepNestingOverflowsNoStack() {
    String deep = "{\"text\":\"a\",\"x\":" + "[".repeat(5_000_000) + "\n{\"text\":\"b\"}";
    Reads reads = Reads.ofLines(deep);
    assertEquals(List.of("b"), reads.texts());
    assertTrue(reads.refused().getFirst().why().contains("nested deeper than 1000 levels"));
    String fair = "{\"x\":" + "[".repeat(900) + "]".repeat(900) + ",\"text\":\"a\"}";
    assertEquals("a", Reads.ofLines(fair).story().text());
  }

  @Test
  void manyOddNamesAndLongNumbersInOtherFieldsDoNotMatter() {
    StringBuilder line = new StringBuilder("{");
    for (int i = 0; i < 50_000; i++) {
      line.append("\"k").append(i).append("\":").append(i).append(',');
    }
    line.append("\"n\":").append("9".repeat(5000)).append(",\"text\":\"a\"}");
    assertEquals("a", Reads.ofLines(line.toString()).story().text());
  }

  @Test
  void aNulByteIsRefusedWithItsOffset() {
    Reads reads = Reads.ofStream(Reads.bytes("{\"text\":\"a\"}<0A>{\"te<00>xt\":\"b\"}<0A>"));
    assertEquals(List.of("a"), reads.texts());
    assertEquals(List.of(new Refused("stdin:2", "not text: NUL at offset 17")), reads.refused());
  }
}
