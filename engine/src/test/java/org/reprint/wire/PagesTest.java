package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of news sites.
final class PagesTest {
  @TempDir Path folder;

  private static final String FIRST =
      "The old harbour of the town has reopened after a storm, and ships came back on Monday.";
  private static final String SECOND =
      "The mayor said that the works had taken more than two years and cost a good deal of money.";

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><title>Harbour reopens | The Kiel Post</title>
      <meta property="og:site_name" content="The Kiel Post">
      <link rel="canonical" href="https://example.org/harbour">
      <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],
       "author":[{"@type":"Person","name":"Ann Lee"}],"inLanguage":{"@type":"Language","name":"en-GB"},
       "datePublished":"2026-03-01T10:00:00+01:00","dateModified":"2026-03-01T12:00:00+01:00"}]}</script>
      </head><body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
      <div class="cookie-banner">We use cookies.</div>
      <div id="content"><h1>Harbour reopens</h1><div class="story-body">
      <p>FIRST</p><figure><img><figcaption>A ship in the harbour</figcaption></figure>
      <div class="newsletter-signup"><p>Sign up for our newsletter and never miss a story.</p></div>
      <p>SECOND</p>
      <ul><li><a href="/a">Another story that is not told here</a></li>
      <li><a href="/b">One more story that is not told here</a></li></ul></div></div>
      <footer><p>Copyright The Kiel Post, all rights reserved, do not copy.</p></footer></body></html>\
      """
          .replace("FIRST", FIRST)
          .replace("SECOND", SECOND);

  @Test
  void aPageIsItsMainTextWithTitleLinkAndDate() throws IOException {
    Story story = Reads.of(Reads.file(folder, "page", PAGE)).story();
    assertEquals(FIRST + "\n\n" + SECOND, story.text());
    assertEquals("Harbour reopens", story.title());
    assertEquals(Instant.parse("2026-03-01T11:00:00Z"), story.date());
    assertEquals("The Kiel Post", story.source());
    assertEquals("https://example.org/harbour", story.header().link());
    assertEquals("Ann Lee", story.header().byline());
    assertEquals("en-GB", story.header().language());
  }

  @Test
  void aTitleLosesTheSiteByWhateverSeparator() throws IOException {
    for (String title :
        List.of(
            "Harbour reopens - The Kiel Post",
            "The Kiel Post : Harbour reopens",
            "Harbour reopens \u2013 The Kiel Post")) {
      String page = PAGE.replace("Harbour reopens | The Kiel Post", title);
      assertEquals(
          "Harbour reopens", Reads.of(Reads.file(folder, "page", page)).story().title(), title);
    }
  }

  @Test
  void aPageInLatin1IsDecodedAsItDeclares() throws IOException {
    String page =
        "<html><head><meta charset=\"iso-8859-1\"></head><body><p>\u00c4rger in L\u00fcbeck.</p></body></html>";
    byte[] bytes = page.getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "\u00c4rger in L\u00fcbeck.", Reads.of(Reads.file(folder, "p", bytes)).story().text());
  }

  @Test
  void aBrokenJsonLdDoesNotLoseThePage() throws IOException {
    String page = PAGE.replace("{\"@graph\":[", "{\"@graph\":[,");
    assertEquals(
        FIRST + "\n\n" + SECOND, Reads.of(Reads.file(folder, "page", page)).story().text());
  }

  @Test
  void whatASitePutsAroundAStoryIsLeftOut() throws IOException {
    for (String around :
        List.of(
            "<div class=\"piano-offer\"><h3>Subscribe to continue</h3><p>Support the local news.</p></div>",
            "<p>Advertisement</p>",
            "<p>Follow us on <a>one</a> and <a>another</a> site</p>",
            "<p>Sign up for our letter. <a>Here</a></p>",
            "<p><strong>READ MORE: <a href=\"x\">Ships come back to the old town</a></strong></p>",
            "<blockquote class=\"twitter-tweet\"><p>What a day it was for all of the town!</p></blockquote>",
            "<p class=\"published\">Published 1 March 2026 11:00</p>",
            "<div><time datetime=\"2026-03-01\">11:00</time></div>",
            "<span>Ann Lee</span>")) {
      String page = PAGE.replace("<p>" + SECOND, around + "<p>" + SECOND);
      page = around.contains("Ann") ? PAGE.replace("<p>" + FIRST, around + "<p>" + FIRST) : page;
      Story story = Reads.of(Reads.file(folder, "page", page)).story();
      assertEquals(FIRST + "\n\n" + SECOND, story.text(), around);
    }
  }

  @Test
  void jsonLdIsReadAsSitesWriteIt() throws IOException {
    String said =
        "\"@type\":\"NewsArticle\",\"headline\":\"Ships\",\"datePublished\":\"2026-03-01T10:00:00Z\"";
    for (String data :
        List.of(
            "{" + said + ",}",
            "{" + said + ",\"description\":\"one\ntwo\"}",
            "//<![CDATA[\n{" + said + "}\n//]]>",
            "[{" + said + "}]",
            "{\"@type\":\"WebPage\",\"mainEntity\":{" + said + "}}")) {
      Story story =
          Reads.of(
                  Reads.file(
                      folder,
                      "page",
                      "<html><head><script type=\"application/ld+json\">"
                          + data
                          + "</script></head><body><p>"
                          + FIRST
                          + "</p></body></html>"))
              .story();
      assertEquals("Ships", story.title(), data);
      assertEquals(Instant.parse("2026-03-01T10:00:00Z"), story.date(), data);
    }
  }

  @Test
  void whatJsonLdRefersToIsLookedUp() throws IOException {
    String page =
        "<html><head><script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\","
            + "\"author\":{\"@id\":\"#a\"},\"publisher\":{\"@id\":\"#p\"}},"
            + "{\"@id\":\"#a\",\"name\":\"Ann Lee\"},{\"@id\":\"#p\",\"name\":\"The Post\"}]}"
            + "</script></head><body><p>"
            + FIRST
            + "</p></body></html>";
    Story story = Reads.of(Reads.file(folder, "page", page)).story();
    assertEquals("Ann Lee", story.header().byline());
    assertEquals("The Post", story.source());
  }

  @Test
  void aPieceOfAPageIsAPageAndADateThatIsOnlyShownIsTaken() throws IOException {
    String piece =
        "<div class=\"x\"><h1>Ships</h1><span class=\"date\">Updated: 1. März 2026 11:00</span><p>"
            + FIRST
            + "</p></div>\n";
    Story story = Reads.of(Reads.file(folder, "piece", piece)).story();
    assertEquals("Ships", story.title());
    assertEquals(FIRST, story.text());
    assertEquals(Instant.parse("2026-03-01T11:00:00Z"), story.date());
  }

  @Test
  void theNameInALogoIsNotTheHeadline() throws IOException {
    String page =
        "<html><head><title>Ships are back » News » The Post</title></head><body>"
            + "<h1 class=\"logo\">The Post</h1><h2>Ships are back</h2><p>"
            + FIRST
            + "</p></body></html>";
    assertEquals("Ships are back", Reads.of(Reads.file(folder, "page", page)).story().title());
  }
}
