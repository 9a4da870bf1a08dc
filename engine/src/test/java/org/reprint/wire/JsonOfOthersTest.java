package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON that names its fields in its own way, and puts its records into something.
final class JsonOfOthersTest {
  private static final String ONE =
      "{\"id\":\"1\",\"headline\":\"Rain\",\"body\":\"It rained.\",\"published_at\":\"2026-05-04T10:00:00+02:00\"}";
  private static final String TWO = ONE.replace("\"1\"", "\"2\"").replace("rained", "snowed");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s,%s]",
        "%s\n%s\n",
        "{\"items\":[%s,%s]}",
        "{\"status\":\"ok\",\"totalResults\":2,\"articles\":[%s,%s]}",
        "{\n \"data\": [\n %s,\n %s\n ],\n \"meta\": {\"count\": 2}\n}\n",
        "{\"response\":{\"numFound\":2,\"docs\":[%s,%s]}}",
        "{\"a\":%s,\"b\":%s}",
        "{\"hits\":{\"total\":2,\"hits\":[{\"_index\":\"n\",\"_source\":%s},{\"_source\":%s}]}}",
        "{\"_index\":\"n\",\"_source\":%s}\n{\"_index\":\"n\",\"_source\":%s}\n",
        "{\"index\":{\"_id\":\"1\"}}\n%s\n{\"index\":{\"_id\":\"2\"}}\n%s\n",
        "{\"articles\":[%s,%s],\"authors\":[{\"name\":\"x\"}],\"topics\":[{\"title\":\"y\",\"url\":\"z\"}]}"
      })
  void recordsAreFoundInWhateverIsAroundThem(String around) throws IOException {
    Reads reads =
        Reads.of(
            Reads.file(folder, "a.json", around.replaceFirst("%s", ONE).replaceFirst("%s", TWO)));
    assertEquals(List.of(), reads.refused());
    assertEquals(List.of("It rained.", "It snowed."), reads.texts());
    Story first = reads.stories().getFirst();
    assertEquals("Rain", first.title());
    assertEquals(Instant.parse("2026-05-04T08:00:00Z"), first.date());
    assertEquals(List.of("1", "2"), reads.keys());
  }

  @Test
  void objectsOverSeveralLinesMayFollowOneAnother() throws IOException {
    String spread = ONE.replace(",", ",\n  ") + "\n" + TWO.replace(",", ",\n  ") + "\n";
    assertEquals(
        List.of("It rained.", "It snowed."),
        Reads.of(Reads.file(folder, "a.json", spread)).texts());
  }

  @Test
  void textIsTakenFromWhereverOthersPutIt() {
    for (String field :
        List.of(
            "\"body_html\":\"<p>It <b>rained</b>.</p>\"",
            "\"content\":{\"rendered\":\"<p>It rained.</p>\"}",
            "\"articleBody\":\"It rained.\"",
            "\"maintext\":\"It rained.\"",
            "\"fullText\":\"It rained.\"",
            "\"body\":[{\"type\":\"p\",\"text\":\"It rained.\"},{\"type\":\"image\",\"text\":\"x\"}]",
            "\"content\":\"&lt;p&gt;It rained.&lt;/p&gt;\"",
            "\"content\":\"It rained\\u2026 [+1200 chars]\",\"body\":\"It rained.\"")) {
      Story story = Reads.ofLines("{\"title\":\"Rain\"," + field + "}\n").story();
      assertEquals("It rained.", story.text(), field);
      assertEquals("Rain", story.title());
    }
  }

  @Test
  void aSummaryDoesForATextAndIsSaid() {
    Story story =
        Reads.ofLines("{\"headline\":\"Rain\",\"description\":\"Wet.\",\"url\":\"u\"}\n").story();
    assertEquals("Wet.", story.text());
    assertEquals("u", story.header().link());
    assertEquals(List.of("the text is what the record gives as a summary"), story.notes());
  }

  @Test
  void aTextOfOurNameStaysAsItIsAndTakesTheRestFromOthers() {
    Story story =
        Reads.ofLines(
                "{\"text\":\"<p>It rained.</p>\",\"headline\":\"Rain\",\"modified\":\"2026-05-05\","
                    + "\"pub_date\":\"2026-05-04\",\"site\":\"x.example\",\"guid\":\"g\"}\n")
            .story();
    assertEquals("<p>It rained.</p>", story.text());
    assertEquals("Rain", story.title());
    assertEquals(Instant.parse("2026-05-04T00:00:00Z"), story.date());
    assertEquals("x.example", story.source());
    assertNull(story.origin().id());
  }

  @Test
  void aNameThatTheUserGaveIsTheOnlyOneForTheText() {
    ReadOptions options =
        ReadOptions.DEFAULT.withFields(ReadOptions.Fields.DEFAULT.withText("Story_EN"));
    List<Read> all = new ArrayList<>();
    String lines = "{\"body\":\"No.\"}\n{\"items\":[{\"Story_EN\":\"Yes.\",\"body\":\"No.\"}]}\n";
    new StoryReader(options)
        .read(
            new java.io.ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            "stdin",
            all::add);
    Reads reads = new Reads(all);
    assertEquals(List.of("Yes."), reads.texts());
    assertEquals("no \"Story_EN\" field", reads.refused().getFirst().why());
  }

  @Test
  void commentsAndRelatedStoriesAreNoStoriesOfAnEnvelope() {
    Reads reads =
        Reads.ofLines(
            "{\"title\":\"Rain\",\"url\":\"u\",\"comments\":[{\"body\":\"Nonsense.\"}],"
                + "\"related_articles\":[{\"title\":\"Snow\",\"body\":\"It snowed.\"}]}\n");
    assertEquals("Rain", reads.story().title());
    assertEquals("", reads.story().text());
  }

  @Test
  void whatHoldsNoStoryIsRefusedAndAnEmptyListIsNone() throws IOException {
    Refused refused =
        Reads.of(Reads.file(folder, "a.json", "{\"a\":[1,{\"b\":2}],\"settings\":{\"x\":\"y\"}}"))
            .refusal();
    assertEquals("no \"text\" field", refused.why());
    assertEquals(List.of(), Reads.of(Reads.file(folder, "b.json", "{\"items\":[]}")).all());
    assertEquals(List.of(), Reads.of(Reads.file(folder, "c.json", "[]")).all());
  }

  @Test
  void itemsOfAnAgencyAreReadAsSuchInAnEnvelope() throws IOException {
    String items =
        "{\"_items\":[{\"guid\":\"u1\",\"type\":\"text\",\"version\":\"3\",\"body_html\":\"<p>It rained.</p>\","
            + "\"pubstatus\":\"usable\"},{\"uri\":\"u2\",\"type\":\"picture\",\"headline\":\"Pier\"}]}";
    Story story = Reads.of(Reads.file(folder, "a.json", items)).story();
    assertEquals("u1", story.origin().id());
    assertEquals("3", story.origin().version());
  }

  @Test
  void aJsonFeedSaysWhoseItsItemsAre() throws IOException {
    String feed =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Kelby Post\",\"language\":\"en\","
            + "\"items\":[{\"id\":\"1\",\"content_html\":\"<p>It rained.</p>\","
            + "\"authors\":[{\"name\":\"Jo\"},{\"name\":\"Al\"}]}]}";
    Story story = Reads.of(Reads.file(folder, "a.json", feed)).story();
    assertEquals("Kelby Post", story.source());
    assertEquals("en", story.header().language());
    assertEquals("Jo, Al", story.header().byline());
  }

  @Test
  void aLineOfSeveralStoriesIsNoLineOfTheScanner() {
    byte[] line = ("{\"items\":[" + ONE + "," + TWO + "]}").getBytes(StandardCharsets.UTF_8);
    LineScanner scanner = new LineScanner(ReadOptions.DEFAULT);
    Refused refused = (Refused) scanner.read(line, 0, line.length, "f.jsonl", 4, 0);
    assertEquals(new Refused("f.jsonl:4", "a line of 2 stories, expected one a line"), refused);
    byte[] one = ONE.getBytes(StandardCharsets.UTF_8);
    assertEquals("It rained.", ((Story) scanner.read(one, 0, one.length, "f", 1, 0)).text());
  }

  @Test
  void theScannerLeavesDatesAndSourcesOfOthersToTheLongWay() {
    LineScanner scanner = new LineScanner(ReadOptions.DEFAULT);
    for (String field : List.of("\"Pub_Date\":\"2026-05-04\"", "\"site-name\":\"x\"")) {
      byte[] line = ("{\"text\":\"a\"," + field + "}").getBytes(StandardCharsets.UTF_8);
      assertTrue(!scanner.scan(line, 0, line.length), field);
      byte[] own =
          ("{\"text\":\"a\",\"date\":\"2026\",\"source\":\"y\"," + field + "}")
              .getBytes(StandardCharsets.UTF_8);
      assertTrue(scanner.scan(own, 0, own.length), field);
    }
  }

  @Test
  void reutersMachineReadableNewsIsReadWithTheIdThatItsUpdatesShare() throws IOException {
    String news =
        "{\"altId\":\"nL8N1\",\"body\":\"May 4 - It rained.\",\"firstCreated\":\"2026-05-04T09:00:00.000Z\","
            + "\"headline\":\"UPDATE 1-Rain\",\"id\":\"L8N1_2\",\"mimeType\":\"text/plain\","
            + "\"pubStatus\":\"stat:usable\",\"urgency\":3,\"versionCreated\":\"2026-05-04T10:00:00.000Z\"}";
    Story story = Reads.of(Reads.file(folder, "a.json", news)).story();
    assertEquals("May 4 - It rained.", story.text());
    assertEquals("nL8N1", story.header().chain());
    assertEquals("L8N1_2", story.origin().id());
  }
}
