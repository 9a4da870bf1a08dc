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

  @Test
  void allNamesThatTheUserGaveComeFirstWhereverARecordLies() throws IOException {
    ReadOptions options =
        ReadOptions.DEFAULT.withFields(
            new ReadOptions.Fields("Nr", "copy", "hl", "went_out", "desk", "place", "headline"));
    String record =
        "{\"id\":\"no\",\"Nr\":\"7\",\"copy\":\"It rained.\",\"title\":\"No\",\"hl\":\"Rain\","
            + "\"date\":\"2020-01-01\",\"went_out\":\"2026-05-04\",\"source\":\"no\",\"desk\":\"Post\","
            + "\"dateline\":\"NO\",\"place\":\"KIEL\",\"version\":\"1\",\"headline\":\"3\"}";
    String ninjs =
        record.replace("\"copy\":", "\"uri\":\"u\",\"versioncreated\":\"2020\",\"body_text\":");
    for (String file :
        List.of(
            record,
            record.replace(",", ",\n"),
            "{\"items\":[" + record + "]}\n{\"items\":[]}\n",
            ninjs,
            "{\"items\":[" + ninjs + "]}\n{\"items\":[]}\n")) {
      Story story = Reads.of(options, Reads.file(folder, "a", file)).story();
      assertEquals("It rained.", story.text(), file);
      assertEquals("7", story.origin().id(), file);
      assertEquals("Rain", story.title(), file);
      assertEquals(Instant.parse("2026-05-04T00:00:00Z"), story.date(), file);
      assertEquals("Post", story.source(), file);
      assertEquals("KIEL", story.dateline(), file);
      assertEquals("3", story.origin().version(), file);
    }
  }

  @Test
  void aNameThatIsWrittenOtherwiseInTheFileIsFound() throws IOException {
    ReadOptions options =
        ReadOptions.DEFAULT.withFields(ReadOptions.Fields.DEFAULT.withTitle("top_line"));
    String spread = "{\n\"TopLine\":\"Rain\",\n\"title\":\"No\",\n\"text\":\"It rained.\"}";
    assertEquals("Rain", Reads.of(options, Reads.file(folder, "a", spread)).story().title());
  }

  @Test
  void eachIdOfAListIsReplaced() throws IOException {
    for (String name : List.of("replaces", "rewrite_of")) {
      String spread = "{\"id\":\"3\",\n\"text\":\"x\",\n\"" + name + "\":[\"1\",2,null]}";
      Story story = Reads.of(Reads.file(folder, "a.json", spread)).story();
      assertEquals(List.of("1", "2"), story.header().replaces(), name);
    }
    String ninjs =
        "{\"uri\":\"3\",\"headline\":\"H\",\"body_text\":\"x\",\"evolvedfrom\":\"0\",\"rewrite_of\":[\"1\",\"2\"]}";
    Story story = Reads.of(Reads.file(folder, "b.json", ninjs)).story();
    assertEquals(List.of("0", "1", "2"), story.header().replaces());
  }

  @Test
  void aTextThatIsNoStringIsRefusedAlsoOverSeveralLines() throws IOException {
    for (String rest : List.of("", ",\"title\":\"Rain\",\"url\":\"u\"")) {
      for (String value : List.of("5", "true")) {
        String spread = "{\n\"text\": " + value + rest + "}";
        Path file = Reads.file(folder, "a.json", spread);
        String why = "\"text\" is " + value.replace("5", "the number 5") + ", expected a string";
        assertEquals(new Refused(file.toString(), why), Reads.of(file).refusal());
        Refused line = Reads.ofLines(spread.replace("\n", "") + "\n").refusal();
        assertEquals("column 10: " + why, line.why());
      }
    }
    String beside = "{\n\"body\": \"It rained.\", \"counts\": {\"text\": 5}}";
    assertEquals("It rained.", Reads.of(Reads.file(folder, "b.json", beside)).story().text());
  }

  @Test
  void aCarriageReturnWithinALineIsNotItsEnd() throws IOException {
    String item = "{\"uri\":\"u\",\"headline\":\"H\",\"body_text\":\"x\"}";
    Path file = Reads.file(folder, "a", item + "\n{\"uri\":\r\r,}\n{}\r\r7\n");
    List<String> where = Reads.of(file).refused().stream().map(Refused::where).distinct().toList();
    assertEquals(List.of(file + ":2", file + ":3"), where);
  }
}
