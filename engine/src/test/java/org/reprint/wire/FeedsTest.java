package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// RSS, Atom and exports of WordPress.
final class FeedsTest {
  @TempDir Path folder;

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
}
