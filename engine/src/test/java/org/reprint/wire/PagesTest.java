package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages, feeds, mail and tables.
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
  void aFeedTakesTheContentBeforeTheSummary() throws IOException {
    String feed =
        """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:media="m">
        <channel><title>The Post</title><language>en</language>
        <item><title>Rain &amp;amp; wind</title><guid isPermaLink="false">g1</guid><link>https://example.org/1</link>
         <pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator>
         <media:content url="x"><media:description>A caption</media:description></media:content>
         <description>In short.</description><content:encoded><![CDATA[<p>It rained.</p><p>All day.</p>]]></content:encoded></item>
        <item><title>Sun</title><link>https://example.org/2</link><description>&lt;p&gt;The sun&amp;nbsp;shone.&lt;/p&gt;</description></item>
        </channel></rss>\
        """;
    Reads reads = Reads.of(Reads.file(folder, "feed", feed));
    assertEquals(List.of("It rained.\n\nAll day.", "The sun shone."), reads.texts());
    assertEquals(List.of("g1", "https://example.org/2"), reads.keys());
    Story first = reads.stories().getFirst();
    assertEquals("Rain & wind", first.title());
    assertEquals("The Post", first.source());
    assertEquals("Ann Lee", first.header().byline());
    assertEquals(Instant.parse("2026-03-01T10:00:00Z"), first.date());
    assertEquals(
        List.of("the text is what the feed gives as a summary"), reads.stories().getLast().notes());
  }

  @Test
  void anItemThatIsEditedUnderItsIdIsAnotherVersion() throws IOException {
    String feed =
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title>
        <item><guid>g1</guid><pubDate>DATE</pubDate><description>TEXT</description></item></channel></rss>\
        """;
    StoryRegister register = new StoryRegister();
    StoryReader reader = new StoryReader(ReadOptions.DEFAULT);
    for (String[] sent :
        new String[][] {
          {"Sun, 01 Mar 2026 10:00:00 GMT", "Four ships are late."},
          {"Sun, 01 Mar 2026 13:30:00 +0100", "Five ships are late."},
          {"Sun, 01 Mar 2026 10:00:00 GMT", "Four ships are late."}
        }) {
      String read = feed.replace("DATE", sent[0]).replace("TEXT", sent[1]);
      reader.read(List.of(Reads.file(folder, "feed.xml", read)), register);
    }
    StoryRegister.Filed filed = register.file();
    assertEquals(
        List.of("g1@2026-03-01T10:00:00Z", "g1@2026-03-01T12:30:00Z"),
        filed.stories().stream().map(Story::key).toList());
    assertEquals(List.of(), filed.refused());
    assertEquals(1, filed.resends());
  }

  @Test
  void atomIsReadWithAllThreeKindsOfText() throws IOException {
    String feed =
        """
        <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>The Post</a:title>
        <a:entry><a:id>e1</a:id><a:title type="html">A &lt;b&gt;bold&lt;/b&gt; title</a:title><a:updated>2026-03-01T10:00:00Z</a:updated>
         <a:link rel="self" href="no"/><a:link href="https://example.org/1"/>
         <a:content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</a:content><a:summary>Short.</a:summary></a:entry>
        <a:entry><a:id>e2</a:id><a:title>T</a:title><a:content type="xhtml"><div><p>One <i>and</i> two.</p></div></a:content></a:entry>
        <a:entry><a:id>e3</a:id><a:title>T</a:title><a:content>Plain &lt;text&gt;.</a:content></a:entry></a:feed>\
        """;
    Reads reads = Reads.of(Reads.file(folder, "feed", feed));
    assertEquals(List.of("One.\n\nTwo.", "One and two.", "Plain <text>."), reads.texts());
    Story first = reads.stories().getFirst();
    assertEquals("A bold title", first.title());
    assertEquals("https://example.org/1", first.header().link());
    assertEquals("2026-03-01T10:00:00Z", first.origin().version());
  }

  @Test
  void aMailIsItsSubjectAndItsPlainPart() throws IOException {
    String mail =
        """
        From: =?utf-8?q?Agency_L=C3=BCbeck?= <desk@example.org>
        Subject: =?utf-8?b?SGFyYm91ciByZW9wZW5z?=
        Date: Sun, 1 Mar 2026 10:00:00 +0100
        Message-ID: <m1@example.org>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b1

        --b1
        Content-Type: multipart/alternative; boundary=b2

        --b2
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        The harbour of L=FCbeck has re=
        opened.

        Ships came.
        -- \n\
        Agency

        --b2
        Content-Type: text/html; charset=utf-8

        <p>The harbour has reopened.</p>
        --b2--
        --b1
        Content-Type: text/plain; name=a.txt
        Content-Disposition: attachment; filename=a.txt

        Not this.
        --b1--
        """
            .replace("\n", "\r\n");
    Story story = Reads.of(Reads.file(folder, "m.eml", mail)).story();
    assertEquals("The harbour of L\u00fcbeck has reopened.\n\nShips came.", story.text());
    assertEquals("Harbour reopens", story.title());
    assertEquals("m1@example.org", story.key());
    assertEquals("Agency L\u00fcbeck", story.source());
    assertEquals(Instant.parse("2026-03-01T09:00:00Z"), story.date());
  }

  @Test
  void aTextThatTalksOfDatesIsNoMail() throws IOException {
    String text = "Date: unknown\nSubject: rain\n\nIt rained.";
    assertEquals(text, Reads.of(Reads.file(folder, "a.txt", text)).story().text());
  }

  @Test
  void aTableIsReadByTheNamesInItsFirstRow() throws IOException {
    String csv =
        "\ufeffID;Title;Text;url;replaces\r\n1;Rain;\"It rained;\r\n\r\n\"\"all\"\" day.\";https://e.org;a b\r\n"
            + "\r\n2;Sun;;;\r\n3;;;;\r\n4;a;b;c;d;e\r\n";
    Reads reads = Reads.of(Reads.file(folder, "a", csv));
    assertEquals(List.of("It rained;\r\n\r\n\"all\" day.", ""), reads.texts());
    Story first = reads.stories().getFirst();
    assertEquals("1", first.key());
    assertEquals("https://e.org", first.header().link());
    assertEquals(List.of("a", "b"), first.header().replaces());
    assertEquals(2, reads.refused().size());
  }

  @Test
  void aSentenceWithACommaIsNoTable() throws IOException {
    for (String text : List.of("Text, title and all\nthe rest.", "A text, as it comes.\nMore.")) {
      assertEquals(text, Reads.of(Reads.file(folder, "a.txt", text)).story().text());
    }
  }

  @Test
  void markdownThatBeginsWithATagIsText() throws IOException {
    String text = "<div align=center>Rain</div>\n\nIt rained.";
    Story story = Reads.of(Reads.file(folder, "a.md", text)).story();
    assertEquals(text, story.text());
    assertFalse(story.text().isEmpty());
    assertTrue(story.notes().isEmpty());
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

  @Test
  void aFeedLosesWhatItsSitePutsIn() throws IOException {
    String feed =
        "<rss version=\"2.0\" xmlns:content=\"c\"><channel><item><author>a@b.c (Ann Lee)</author>"
            + "<content:encoded><![CDATA[<p>Rain.</p><ul><li><a>Sign up</a></li></ul><p>Snow.</p>"
            + "<a>Continue reading...</a><p>The post Rain appeared first on Post.</p>"
            + "[caption id=\"1\"]<img> A cloud[/caption]]]></content:encoded></item></channel></rss>";
    Story story = Reads.of(Reads.file(folder, "f", feed)).story();
    assertEquals("Rain.\n\nSnow.", story.text());
    assertEquals("Ann Lee", story.header().byline());
  }

  @Test
  void anExportOfWordPressHasItsPostsAlone() throws IOException {
    String post =
        "<item><guid>g</guid><title>T</title><content:encoded>Rain.</content:encoded>"
            + "<wp:post_date_gmt>2026-03-01 10:00:00</wp:post_date_gmt><wp:status>draft</wp:status>"
            + "<wp:post_type>post</wp:post_type></item>";
    String feed =
        "<rss version=\"2.0\"><channel>"
            + post
            + post.replace("type>post", "type>attachment")
            + "</channel></rss>";
    Story story = Reads.of(Reads.file(folder, "f", feed)).story();
    assertEquals(Header.Status.WITHHELD, story.header().status());
    assertEquals(Instant.parse("2026-03-01T10:00:00Z"), story.date());
  }

  @Test
  void emptyLinesPartTheParagraphsOfAPostWithoutTagsForThem() throws IOException {
    String feed =
        "<rss version=\"2.0\"><channel><item><content:encoded><![CDATA[<b>[dropcap]R[/dropcap]ain.</b>\n\n"
            + "Snow.\n<h2>More</h2>\nHail.\r\n \r\nWind.]]></content:encoded></item></channel></rss>";
    assertEquals(
        "Rain.\n\nSnow.\n\nMore\n\nHail.\n\nWind.",
        Reads.of(Reads.file(folder, "f", feed)).story().text());
  }

  @Test
  void anEntryOfAtomByItselfAndItsPrefixedTagsAreRead() throws IOException {
    String entry =
        "<a:entry xmlns:a=\"x\" xmlns:h=\"y\"><a:id>1</a:id><a:title>T</a:title>"
            + "<a:content type=\"xhtml\"><h:div><h:p>Rain.</h:p><h:p>Snow.</h:p></h:div></a:content></a:entry>";
    Story story = Reads.of(Reads.file(folder, "f", entry)).story();
    assertEquals("Rain.\n\nSnow.", story.text());
    assertEquals("1", story.key());
  }

  @Test
  void aTableMayNameItsFieldsAsOthersDo() throws IOException {
    String rows =
        "sep=;\r\nid;Headline;Article Text;Publish Date;publication\r\n"
            + "1;T;\"<p>Rain.</p>\n<p>Snow.</p>\";4. Mai 2026;Post\r\n";
    Story story = Reads.of(Reads.file(folder, "a.csv", rows)).story();
    assertEquals("Rain.\n\nSnow.", story.text());
    assertEquals("T", story.title());
    assertEquals("Post", story.source());
    assertEquals(Instant.parse("2026-05-04T00:00:00Z"), story.date());
    Story text = Reads.of(Reads.file(folder, "a.txt", "Story; Date\nOnce upon; a time\n")).story();
    assertEquals("Story; Date\nOnce upon; a time\n", text.text());
  }

  @Test
  void frontMatterIsReadAndStaysInTheText() throws IOException {
    String markdown =
        "---\ntitle: \"Rain: more\"\ndate: 2026-03-01\nauthor: Ann\n---\n\nIt rained.\n";
    Story story = Reads.of(Reads.file(folder, "a.md", markdown)).story();
    assertEquals(markdown, story.text());
    assertEquals("Rain: more", story.title());
    assertEquals("Ann", story.header().byline());
    assertEquals(Instant.parse("2026-03-01T00:00:00Z"), story.date());
  }
}
