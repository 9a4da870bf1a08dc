package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NinjsTest {
  @TempDir Path folder;

  @Test
  void aVersion1ItemSaysAllOfItsHeader() throws IOException {
    Story story =
        story(
            """
            {"uri":"urn:x:1","type":"text","version":"3","versioncreated":"2026-03-01T10:00:00+01:00",
             "headline":"Harbour reopens","slugline":"harbour","byline":"Ann Lee","ednote":"Adds quote",
             "located":"Kiel","language":"en","urgency":4,"pubstatus":"withheld","embargoed":"2026-03-02T00:00:00Z",
             "evolvedfrom":"urn:x:0","copyrightholder":"Agency",
             "body_html":"<p>The <b>harbour</b> reopened.</p><p>Ships came.</p>","body_text":"Short."}\
            """);
    assertEquals("The harbour reopened.\n\nShips came.", story.text());
    assertEquals("Harbour reopens", story.title());
    assertEquals("urn:x:1", story.key());
    assertEquals("3", story.origin().version());
    assertEquals(Instant.parse("2026-03-01T09:00:00Z"), story.date());
    assertEquals("Kiel", story.dateline());
    assertEquals(
        new Header(
            "harbour",
            null,
            "urn:x:1",
            List.of("urn:x:0"),
            Header.Status.WITHHELD,
            Instant.parse("2026-03-02T00:00:00Z"),
            "Adds quote",
            "Ann Lee",
            "Agency",
            "en",
            4,
            null),
        story.header());
  }

  @Test
  void severalBodiesAreOneStoryInTheBestForm() throws IOException {
    for (String contentType : List.of("contenttype", "contentType")) {
      Story story =
          story(
              """
              {"uri":"urn:x:2","headlines":[{"role":"short","value":"Rain"},{"role":"main","value":"Rain fell"}],
               "bodies":[{"role":"summary","TYPE":"text/html","value":"<p>In short.</p>"},
                {"role":"text","TYPE":"text/plain","value":"Rain fell\\nIt rained."},
                {"role":"main","TYPE":"text/html","value":"<h1>Rain fell</h1><p>It rained.</p><p>All day.</p>"}]}\
              """
                  .replace("TYPE", contentType));
      assertEquals("Rain fell", story.title());
      assertEquals("It rained.\n\nAll day.", story.text());
    }
  }

  @Test
  void aPlainBodyThatRepeatsTheHeadlineLosesIt() throws IOException {
    Story story =
        story(
            """
            {"uri":"u","pubStatus":"usable","headlines":[{"value":"Rain  fell"}],
             "bodies":[{"contentType":"text/plain","value":"Rain fell\\r\\n\\r\\nIt rained."}]}\
            """);
    assertEquals("It rained.", story.text());
  }

  @Test
  void aNitfBodyIsRead() throws IOException {
    Story story =
        story(
            """
            {"uri":"u","type":"text","headlines":[{"value":"H"}],"bodies":[{"contentType":"text/vnd.IPTC.NITF",
             "value":"<?xml version=\\"1.0\\" encoding=\\"UTF-8\\"?><nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>"}]}\
            """);
    assertEquals("One.\n\nTwo.", story.text());
  }

  @Test
  void captionsOfWhatIsAssociatedAreNotMerged() throws IOException {
    Story story =
        story(
            """
            {"uri":"u","type":"composite","headline":"H","body_xhtml":"<p>Told.</p>",
             "associations":{"pic":{"uri":"p","type":"picture","body_text":"A caption."}}}\
            """);
    assertEquals("Told.", story.text());
  }

  @Test
  void picturesEventsAndEmptyPackagesAreNoStories() throws IOException {
    for (String item :
        List.of(
            "{\"uri\":\"u\",\"type\":\"picture\",\"headline\":\"h\",\"body_text\":\"A caption.\"}",
            "{\"uri\":\"u\",\"type\":\"composite\",\"headline\":\"h\",\"associations\":{}}",
            "{\"uri\":\"u\",\"type\":\"event\",\"headlines\":[{\"value\":\"h\"}]}",
            "[{\"uri\":\"u\",\"title\":\"t\",\"eventDetails\":{}}]")) {
      Path file = Reads.file(folder, "item", item);
      assertEquals(List.of(), Reads.of(file).all(), item);
      Recognition recognition = recognition(file);
      assertTrue(recognition.recognised(), item);
      assertTrue(recognition.format().startsWith("ninjs"), item);
    }
  }

  @Test
  void aKillWithoutABodyIsAStory() throws IOException {
    Story story =
        story("{\"uri\":\"u\",\"version\":\"2\",\"type\":\"text\",\"pubstatus\":\"canceled\"}");
    assertEquals("", story.text());
    assertEquals(Header.Status.CANCELED, story.header().status());
  }

  @Test
  void aTypeMayBeMissingAndADescriptionDoForABody() throws IOException {
    Story story =
        story(
            """
            {"uri":"u","versionCreated":"2026-01-01T00:00:00-05:00","embargoedUntil":"2026-01-02T00:00:00Z",
             "headlines":[{"value":"H"}],"descriptions":[{"value":"What it is about."}]}\
            """);
    assertEquals("What it is about.", story.text());
    assertEquals(Instant.parse("2026-01-01T05:00:00Z"), story.date());
    assertEquals(Instant.parse("2026-01-02T00:00:00Z"), story.header().embargo());
  }

  @Test
  void oneItemALineIsReadAndABrokenOneNamed() throws IOException {
    String one = "{\"uri\":\"u1\",\"type\":\"text\",\"headline\":\"H\",\"body_text\":\"T1.\"}\n";
    String two = one.replace('1', '2');
    Reads reads = Reads.of(Reads.file(folder, "a.jsonl", one + two + "{\"uri\":"));
    assertEquals(List.of("T1.", "T2."), reads.texts());
    assertEquals(1, reads.refused().size());
  }

  @Test
  void aRecordWithATextOfOurOwnNamesStaysJsonLines() throws IOException {
    Story story = story("{\"uri\":\"u\",\"pubstatus\":\"usable\",\"text\":\"Mine.\"}");
    assertEquals("Mine.", story.text());
    assertNull(story.origin().id());
  }

  private Story story(String json) throws IOException {
    return Reads.of(Reads.file(folder, "item.json", json)).story();
  }

  private static Recognition recognition(Path file) {
    List<Recognition> all = new ArrayList<>();
    new StoryReader(ReadOptions.DEFAULT).recognise(List.of(file), all::add);
    return all.getFirst();
  }

  @Test
  void dpaEntriesAreTheirArticle() throws IOException {
    String entry =
        """
        {"format":"digitalwires@1.0","urn":"urn:x:1","version":2,"pubstatus":"usable","signal":"sig:update",
         "headline":"Hafen","dateline":"Kiel (dpa) - ","version_created":"2026-03-01T10:00:00+01:00",
         "article_html":"<section class=\\"main\\"><p>Der Hafen ist offen.</p></section>",
         "infobox_html":"<p>Kasten</p>","creditline":"dpa","language":"de","urgency":4,
         "ednotes":[{"role":"x","ednote":"Neu","is_publishable":true},{"role":"y","ednote":"Tel","is_publishable":false}]}\
        """;
    Story story = Reads.of(Reads.file(folder, "a", entry)).story();
    assertEquals("Der Hafen ist offen.", story.text());
    assertEquals("Kiel (dpa) -", story.dateline());
    assertEquals("update", story.header().takeKey());
    assertEquals("Neu", story.header().note());
    assertEquals("2", story.origin().version());
    String sound = entry.replaceAll("\"article_html\":\"[^,]*\"", "\"article_html\":null");
    assertEquals(List.of(), Reads.of(Reads.file(folder, "a", sound)).all());
  }
}
