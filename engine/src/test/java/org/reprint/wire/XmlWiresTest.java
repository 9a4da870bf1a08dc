package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// NewsML-G2, NewsML 1.2 and NITF, each trap by itself.
final class XmlWiresTest {
  @TempDir Path folder;

  private static final String ITEM =
      """
      <newsItem guid="tag:x:1" version="978556838" standardversion="2.24" xml:lang="en">
       <itemMeta><itemClass qcode="ninat:text"/><provider literal="Agency"/>
        <versionCreated>2026-03-01T10:00:00+02:00</versionCreated><pubStatus qcode="stat:usable"/>
        <edNote>Adds quote</edNote><signal qcode="sig:correction"/>
        <link rel="irel:previousVersion" residref="tag:x:0"/></itemMeta>
       <contentMeta><urgency>3</urgency><slugline separator="/">HARBOUR/</slugline>
        <headline>Harbour reopens</headline><by>Ann Lee</by><creditline>Agency</creditline>
        <dateline>KIEL (Agency) -</dateline><language tag="en-GB"/></contentMeta>
       <contentSet><inlineXML contenttype="application/xhtml+xml"><html><head><title>No</title></head>
        <body><h1>Harbour reopens</h1>
         <p>KIEL (Agency) - The <em>old <a href="x">har</a>bour</em> has
         reopened.</p><p>Ships came.</p></body></html></inlineXML></contentSet>
      </newsItem>\
      """;

  private static final String NITF =
      """
      <nitf><head><title>No</title><meta name="anpa-keyword" content="Harbour"/>
        <meta name="anpa-takekey" content="2nd Ld"/>
        <docdata management-status="usable"><doc-id id-string="d1" regsrc="Agency"/>
         <du-key key="k1" version="4"/><urgency ed-urg="5"/><date.issue norm="20260301T100000+0100"/>
         <ed-msg info="Adds quote"/></docdata></head>
       <body><body.head><hedline><hl1>Harbour <em>reopens</em></hl1><hl2>Ships came</hl2></hedline>
         <byline>By <person>Ann Lee</person>, <byttl>Writer</byttl></byline>
         <dateline><location>KIEL</location></dateline></body.head>
        <body.content><p>The harbour&nbsp;has reopened.</p>
         <media media-type="image"><media-caption>A ship.</media-caption></media>
         <table><tr><td>Ulm</td><td>3</td></tr><tr><td>Rome</td><td>4</td></tr></table>
         <block><p>Ships came.</p></block></body.content></body></nitf>\
      """;

  @Test
  void aNewsItemSaysAllOfItsHeader() throws IOException {
    Story story = story(ITEM);
    assertEquals("KIEL (Agency) - The old harbour has reopened.\n\nShips came.", story.text());
    assertEquals("Harbour reopens", story.title());
    assertEquals("Agency", story.source());
    assertNull(story.dateline());
    assertEquals("978556838", story.origin().version());
    assertEquals(Instant.parse("2026-03-01T08:00:00Z"), story.date());
    assertEquals(
        new Header(
            "HARBOUR/",
            "correction",
            "tag:x:1",
            List.of("tag:x:0"),
            Header.Status.USABLE,
            null,
            "Adds quote",
            "Ann Lee",
            "Agency",
            "en-GB",
            3,
            null),
        story.header());
  }

  @Test
  void anyPrefixIsRead() throws IOException {
    String prefixed = ITEM.replaceAll("<(/?)(?=[a-zA-Z])", "<$1ns0:");
    assertEquals(
        "KIEL (Agency) - The old harbour has reopened.\n\nShips came.", story(prefixed).text());
  }

  @Test
  void aMessageHoldsManyItemsAndAKillWithAnEmptyBody() throws IOException {
    String kill =
        """
        <newsItem guid="tag:x:1" version="1542761538"><itemMeta><itemClass qcode="ninat:text"/>
         <pubStatus qcode="stat:canceled"/><embargoed/></itemMeta><contentSet><inlineXML><html><body/></html>
         </inlineXML></contentSet></newsItem>\
        """;
    Reads reads =
        reads(
            "<?xml version=\"1.0\"?><newsMessage><itemSet><packageItem><itemRef residref=\"x\"/>"
                + "</packageItem>"
                + ITEM
                + kill
                + "</itemSet></newsMessage>");
    assertEquals(List.of("tag:x:1", "tag:x:1"), reads.keys());
    Story last = reads.stories().getLast();
    assertEquals("", last.text());
    assertEquals(Header.Status.CANCELED, last.header().status());
    assertNull(last.header().embargo());
    assertEquals(List.of(), reads.refused());
  }

  @Test
  void anItemHasNitfInside() throws IOException {
    String item = ITEM.replaceAll("(?s)<html>.*</html>", NITF);
    Story story = story(item);
    assertTrue(story.text().startsWith("The harbour has reopened."), story.text());
    assertEquals("tag:x:1", story.origin().id());
    assertEquals("978556838", story.origin().version());
    assertEquals("2nd Ld", story(item.replaceAll("<signal[^>]*>", "")).header().takeKey());
  }

  @Test
  void aBodyInOneParagraphKeepsItsEmptyLines() throws IOException {
    String one =
        ITEM.replaceAll(
            "(?s)<html>.*</html>", "<html><body><p>One.\n\nTwo,\nstill two.</p></body></html>");
    assertEquals("One.\n\nTwo,\nstill two.", story(one).text());
    String pre =
        ITEM.replaceAll(
            "(?s)<html>.*</html>", "<html><body><pre>One.\n\n  Two.</pre></body></html>");
    assertEquals("One.\n\n  Two.", story(pre).text());
  }

  @Test
  void picturesAndPackagesAndPlansAreNoStories() throws IOException {
    for (String item :
        List.of(
            ITEM.replace("ninat:text", "ninat:picture"),
            "<packageItem guid=\"p\"/>",
            "<conceptItem guid=\"c\"/>",
            "<planningItem guid=\"l\"/>",
            "<newsItem guid=\"n\"><itemMeta><itemClass qcode=\"ninat:text\"/></itemMeta></newsItem>")) {
      assertEquals(List.of(), reads(item).all(), item);
    }
  }

  @Test
  void anInlineTextInBase64IsDecoded() throws IOException {
    String item =
        ITEM.replaceAll(
            "(?s)<inlineXML.*</inlineXML>",
            "<inlineData contenttype=\"text/plain\" encoding=\"base64\">UmFpbiBmZWxsLg==</inlineData>");
    assertEquals("Rain fell.", story(item).text());
  }

  @Test
  void aMessageThatIsCutOffKeepsItsWholeItems() throws IOException {
    String second = ITEM.replace("tag:x:1", "tag:x:2");
    String message = "<newsMessage><itemSet>" + ITEM + second;
    Reads reads = reads(message.substring(0, message.length() - 200));
    assertEquals(List.of("tag:x:1"), reads.keys());
    assertEquals(1, reads.refused().size());
    assertTrue(reads.refused().getFirst().why().startsWith("broken XML at line "));
    assertTrue(reads.refused().getFirst().why().endsWith(", after 1 story"));
  }

  @Test
  void nitfSaysAllOfItsHeader() throws IOException {
    Story story = story(NITF);
    assertEquals("The harbour has reopened.\n\nUlm\t3\nRome\t4\n\nShips came.", story.text());
    assertEquals("Harbour reopens", story.title());
    assertEquals("KIEL", story.dateline());
    assertEquals("d1", story.key());
    assertEquals("4", story.origin().version());
    Header header = story.header();
    assertEquals("k1", header.chain());
    assertEquals("Harbour", header.slug());
    assertEquals("2nd Ld", header.takeKey());
    assertEquals("By Ann Lee, Writer", header.byline());
    assertEquals("Adds quote", header.note());
    assertEquals(5, header.urgency());
    assertEquals("Agency", story.source());
  }

  @Test
  void nitfWithADoctypeAndAPrefixIsRead() throws IOException {
    String declared =
        "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"http://example.org/nitf.dtd\">" + NITF;
    assertEquals(story(NITF).text(), story(declared).text());
    assertEquals(story(NITF).text(), story(NITF.replaceAll("<(/?)(?=[a-zA-Z])", "<$1n:")).text());
  }

  @Test
  void newsMl12TakesTheRevisionOutOfItsIdentifier() throws IOException {
    Story story = story(newsMl("<p>Ships came.</p>", "3", "U"));
    assertEquals("urn:newsml:agency.example:20260301:TX-1", story.origin().id());
    assertEquals("3", story.origin().version());
    assertEquals("urn:newsml:agency.example:20260301:TX-1", story.header().chain());
    assertEquals("Ships came.", story.text());
    assertEquals("Harbour reopens", story.title());
    assertEquals("KIEL, March 1 (Agency) -", story.dateline());
    assertEquals(Instant.parse("2026-03-01T09:00:00Z"), story.date());
    assertEquals(2, story.header().urgency());
    assertEquals("harbour", story.header().slug());
  }

  @Test
  void newsMl12LeavesOutCaptionsAndContacts() throws IOException {
    Story story = story(newsMl("<p>Ships came.</p>", "1", "N"));
    assertEquals("Ships came.", story.text());
    assertEquals("Harbour reopens", story.title());
  }

  @Test
  void otherXmlIsRefusedByName() throws IOException {
    assertEquals(
        "an XML Schema, which describes stories and is none",
        reads("<xs:schema xmlns:xs=\"x\"/>").refusal().why());
    assertEquals(
        "XML of a kind that is not read: its first element is <invoice>",
        reads("<?xml version=\"1.0\"?><invoice/>").refusal().why());
  }

  private static String newsMl(String body, String revision, String update) {
    return """
    <NewsML Version="1.2"><NewsEnvelope><DateAndTime>20260301T100500+0100</DateAndTime></NewsEnvelope>
     <NewsItem><Identification><NewsIdentifier><ProviderId>agency.example</ProviderId>
      <DateId>20260301</DateId><NewsItemId>TX-1</NewsItemId>
      <RevisionId PreviousRevision="0" Update="%UPDATE%">%REVISION%</RevisionId>
      <PublicIdentifier>urn:newsml:agency.example:20260301:TX-1:%MARKED%</PublicIdentifier>
      </NewsIdentifier><NameLabel>harbour</NameLabel></Identification>
      <NewsManagement><ThisRevisionCreated>20260301T100000+0100</ThisRevisionCreated>
       <Status FormalName="Usable"/><Urgency FormalName="2"/></NewsManagement>
      <NewsComponent><NewsLines><HeadLine>Harbour reopens</HeadLine>
        <DateLine>KIEL, March 1 (Agency) -</DateLine></NewsLines>
       <NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>A ship</HeadLine></NewsLines>
        <ContentItem><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
       <NewsComponent><Role FormalName="Contact"/><ContentItem><DataContent>
        <html><body><p>Call us.</p></body></html></DataContent></ContentItem></NewsComponent>
       <NewsComponent><Role FormalName="Main"/><ContentItem><DataContent><nitf><body>
        <body.content>%BODY%</body.content></body></nitf></DataContent></ContentItem>
       </NewsComponent></NewsComponent></NewsItem></NewsML>\
    """
        .replace("%BODY%", body)
        .replace("%MARKED%", update.equals("N") ? revision : revision + update)
        .replace("%REVISION%", revision)
        .replace("%UPDATE%", update);
  }

  @Test
  void aSummaryAndALesserHeadlineAreTakenOnlyForWantOfOthers() throws IOException {
    String item =
        """
        <newsItem guid="g" version="1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>
        <contentMeta><headline role="hld:subHead">Sub</headline><headline role="hld:main">Main</headline>
        </contentMeta><contentSet>
        <inlineXML rendition="rnd:summary"><html><body><p>Short.</p></body></html></inlineXML>
        <inlineData>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</inlineData></contentSet></newsItem>
        """;
    Story story = Reads.of(Reads.file(folder, "a.xml", item)).story();
    assertEquals("Main", story.title());
    assertEquals("One.\n\nTwo.", story.text());
  }

  @Test
  void theLinesOfNitfStandApartOnOneLine() throws IOException {
    String nitf =
        """
        <nitf><head><docdata><doc.rights owner="PA"/></docdata></head><body><body.head>
        <byline>By ANN LEE<byttl>Staff</byttl></byline>
        <dateline><location>Kiel</location><story.date>4 May</story.date></dateline></body.head>
        <body.content><p>Rain.</p></body.content></body></nitf>
        """;
    Story story = Reads.of(Reads.file(folder, "a.xml", nitf)).story();
    assertEquals("By ANN LEE Staff", story.header().byline());
    assertEquals("Kiel 4 May", story.dateline());
    assertEquals("PA", story.source());
  }

  @Test
  void aBareAmpersandAndAControlCharacterLoseNoFeed() throws IOException {
    String feed =
        "<rss version=\"2.0\"><channel><item><title>A & B</title><description>Rain\u000b &amp; snow"
            + " <![CDATA[& <b>hail</b>]]></description></item></channel></rss>";
    Story story = Reads.of(Reads.file(folder, "a.xml", feed)).story();
    assertEquals("A & B", story.title());
    assertEquals("Rain & snow & hail", story.text());
    assertTrue(story.notes().getFirst().startsWith("not well-formed"), story.notes().toString());
  }

  @Test
  void aFeedMayHaveAnyNumberOfEscapedCharacters() throws IOException {
    String feed =
        "<rss version=\"2.0\"><channel><item><title>T</title><description>"
            + "&lt;p&gt;Rain.&lt;/p&gt;".repeat(50_000)
            + "</description></item></channel></rss>";
    assertTrue(Reads.of(Reads.file(folder, "a.xml", feed)).story().text().startsWith("Rain."));
  }

  private Story story(String xml) throws IOException {
    return reads(xml).story();
  }

  private Reads reads(String xml) throws IOException {
    return Reads.of(Reads.file(folder, "item.xml", xml));
  }

  @Test
  void whatAgenciesOfOtherCountriesDoIsRead() throws IOException {
    String nitf =
        """
        <nitf baselang="nb-NO"><head/><body><body.head>
        <byline>By<person>Ann Lee</person></byline>
        <dateline><story.date norm="x">20170102T222800+0000</story.date></dateline></body.head>
        <body.content><p>Rain.</p><p>&lt;div class="embed"&gt;&lt;/div&gt;&lt;script src="x"&gt;&lt;/script&gt;</p>
        </body.content></body></nitf>
        """;
    Story story = Reads.of(Reads.file(folder, "a.xml", nitf)).story();
    assertEquals("Rain.", story.text());
    assertEquals("nb-NO", story.header().language());
    assertEquals("By Ann Lee", story.header().byline());
    assertEquals(null, story.dateline());
    String item =
        """
        <newsItem guid="g" version="1"><itemMeta><itemClass qcode="icls:text"/>
        <signal qcode="sig:routing"/><signal qcode="sig:update"/></itemMeta>
        <contentSet><inlineXML><html><body><p>It&amp;#39;s &amp;quot;rain&amp;quot;.</p></body></html>
        </inlineXML></contentSet></newsItem>
        """;
    story = Reads.of(Reads.file(folder, "b.xml", item)).story();
    assertEquals("It's \"rain\".", story.text());
    assertEquals("update", story.header().takeKey());
  }
}
