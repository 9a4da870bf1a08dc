package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeaderTest {
  @Test
  void aLineSaysAllOfTheHeader() {
    Header header =
        header(
            """
            {"text":"t","slug":"Harbour-Fire","takeKey":"2nd Ld-Writethru","chain":"c1",\
            "replaces":["a","b"],"status":"withheld","embargo":"2026-03-01T06:00:00+01:00",\
            "note":"Adds quote","byline":"Ann Lee","credit":"Agency","language":"en-GB",\
            "urgency":2,"link":"https://example.org/1"}\
            """);
    assertEquals(
        new Header(
            "Harbour-Fire",
            "2nd Ld-Writethru",
            "c1",
            List.of("a", "b"),
            Header.Status.WITHHELD,
            Instant.parse("2026-03-01T05:00:00Z"),
            "Adds quote",
            "Ann Lee",
            "Agency",
            "en-GB",
            2,
            "https://example.org/1"),
        header);
  }

  @Test
  void otherNamesOfTheSameFieldsAreRead() {
    Header header =
        header(
            """
            {"text":"t","ednote":"n","embargoed":"2026-03-01","url":"u","replaces":"a",\
            "status":"stat:cancelled","urgency":"4"}\
            """);
    assertEquals("n", header.note());
    assertEquals("u", header.link());
    assertEquals(List.of("a"), header.replaces());
    assertEquals(Instant.parse("2026-03-01T00:00:00Z"), header.embargo());
    assertEquals(Header.Status.CANCELED, header.status());
    assertEquals(4, header.urgency());
  }

  @Test
  void aLineThatSaysNothingHasNoHeader() {
    assertSame(Header.NONE, header("{\"text\":\"t\",\"slug\":null,\"note\":\" \"}"));
  }

  @Test
  void aWrongValueIsANoteAndTheStoryStays() {
    Story story =
        Reads.ofLines(
                """
                {"text":"t","slug":{"a":[1]},"urgency":12,"status":"odd","embargo":"soon",\
                "replaces":["a",true,["b"]],"byline":["x"],"note":false}\
                """)
            .story();
    assertEquals("t", story.text());
    assertEquals(List.of("a"), story.header().replaces());
    assertEquals(Header.Status.USABLE, story.header().status());
    assertEquals(
        List.of(
            "\"slug\" is an object, expected a string: passed over",
            "\"replaces\" is true or false, expected a string: passed over",
            "\"replaces\" is an array, expected a string: passed over",
            "\"byline\" is an array, expected a string: passed over",
            "\"note\" is true or false, expected a string: passed over",
            "status is \"odd\", expected usable, withheld or canceled: taken as usable",
            "embargo: date cannot be read: \"soon\" (said once for dates of this form)",
            "urgency is \"12\", expected 1 to 9"),
        story.notes());
  }

  @Test
  void aFieldOfTheHeaderThatAnOptionNamesIsThatOption() {
    ReadOptions options =
        ReadOptions.DEFAULT.withFields(ReadOptions.Fields.DEFAULT.withText("note"));
    byte[] line = "{\"note\":\"the text\",\"slug\":\"s\"}".getBytes(StandardCharsets.UTF_8);
    Story story = (Story) new LineScanner(options).read(line, 0, line.length, "f", 1, 0);
    assertEquals("the text", story.text());
    assertEquals("s", story.header().slug());
  }

  @Test
  void aKillNeedsNoText() {
    for (String status : List.of("canceled", "cancelled", "killed")) {
      Story story =
          Reads.ofLines("{\"id\":\"k\",\"text\":\"\",\"status\":\"" + status + "\"}").story();
      assertEquals("", story.text());
      assertEquals(Header.Status.CANCELED, story.header().status());
    }
    assertTrue(Reads.ofLines("{\"id\":\"k\",\"status\":\"withheld\"}").stories().isEmpty());
  }

  @Test
  void aKillUnderTheIdOfItsStoryIsKeptInWhateverOrder() {
    String story = "{\"id\":\"k\",\"text\":\"Rain fell.\"}\n";
    String kill = "{\"id\":\"k\",\"text\":\"\",\"status\":\"canceled\"}\n";
    for (String lines : List.of(story + kill, kill + story, kill + kill + story)) {
      StoryRegister register = new StoryRegister();
      Reads.ofLines(lines).all().forEach(register);
      StoryRegister.Filed filed = register.file();
      assertEquals(
          List.of("k", "k@canceled"),
          filed.stories().stream().map(Story::key).sorted().toList(),
          lines);
      assertEquals(List.of(), filed.refused());
    }
  }

  private static Header header(String line) {
    Story story = Reads.ofLines(line).story();
    assertEquals(List.of(), story.notes());
    return story.header();
  }
}
