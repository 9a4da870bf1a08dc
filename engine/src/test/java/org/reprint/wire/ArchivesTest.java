package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that hold others, and files made to do harm.
final class ArchivesTest {
  @TempDir Path folder;

  @Test
  void membersOfAZipAreReadUnderItsNameAndTheirs() throws IOException {
    byte[] zip =
        zip(
            "b.txt", bytes("Rain fell."),
            "a/x.jsonl", bytes("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n"),
            "c.txt.gz", gzip(bytes("Packed twice.")),
            ".hidden", bytes("no"));
    Path file = Reads.file(folder, "day", zip);
    Reads reads = Reads.of(file);
    assertEquals(List.of("One.", "Two.", "Rain fell.", "Packed twice."), reads.texts());
    assertEquals(file + "/a/x.jsonl#2", reads.keys().get(1));
    assertEquals(file + "/a/x.jsonl:2", reads.stories().get(1).origin().where());
  }

  @Test
  void aBrokenMemberOfAZipDoesNotLoseTheOthers() throws IOException {
    byte[] middle = noise(4000);
    byte[] zip = zip("a.txt", bytes("First."), "b.txt", middle, "c.txt", bytes("Last."));
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf("b.txt") + 40;
    Arrays.fill(zip, at, at + 200, (byte) 0x5A);
    Reads reads = Reads.of(Reads.file(folder, "a.zip", zip));
    assertEquals(List.of("First.", "Last."), reads.texts());
    assertEquals(1, reads.refused().size());
    assertTrue(reads.refused().getFirst().where().endsWith("a.zip/b.txt"));
  }

  @Test
  void aZipThatIsCutOffGivesWhatComesBefore() throws IOException {
    byte[] zip = zip("a.txt", bytes("First."), "b.txt", noise(4000), "c.txt", bytes("Last."));
    Reads reads = Reads.of(Reads.file(folder, "a.zip", Arrays.copyOf(zip, 2000)));
    assertEquals(List.of("First."), reads.texts().subList(0, 1));
    assertTrue(reads.refused().getLast().why().startsWith("broken zip: "));
  }

  @Test
  void aZipWithinAZipAndOtherKindsOfZipAreRefusedByName() throws IOException {
    byte[] inner = zip("a.txt", bytes("Deep."));
    Reads nested =
        Reads.of(Reads.file(folder, "a.zip", zip("i.zip", inner, "z.txt", bytes("Here."))));
    assertEquals(List.of("Here."), nested.texts());
    assertEquals("a zip within a zip, which stays closed", nested.refused().getFirst().why());
    Reads office =
        Reads.of(Reads.file(folder, "a.docx", zip("[Content_Types].xml", bytes("<Types/>"))));
    assertTrue(office.refusal().why().contains("Office document"));
    Reads packed = Reads.of(Reads.file(folder, "b.zip.gz", gzip(inner)));
    assertTrue(packed.refusal().why().contains("packed once more"));
  }

  @Test
  void aZipBombIsRefusedAndTheNextMemberRead() throws IOException {
    byte[] bomb = new byte[64 << 20];
    Arrays.fill(bomb, (byte) 'a');
    Reads reads =
        Reads.of(Reads.file(folder, "a.zip", zip("a.txt", bomb, "b.txt", bytes("Rain fell."))));
    assertEquals(List.of("Rain fell."), reads.texts());
    assertTrue(reads.refused().getFirst().why().contains("a zip bomb"), reads.refused()::toString);
  }

  @Test
  void anArchiveOfTheWebIsItsPages() throws IOException {
    String page =
        "<html><head><title>T</title></head><body><p>Rain fell all day.</p></body></html>";
    String warc =
        record("warcinfo", "", "application/warc-fields", "software: x\r\n")
            + response("https://example.org/a", "text/html; charset=utf-8", page)
            + response("https://example.org/p.png", "image/png", "PNG")
            + response("https://example.org/b", "text/html", page.replace("Rain", "Snow"));
    for (byte[] bytes : List.of(bytes(warc), gzip(bytes(warc)))) {
      Reads reads = Reads.of(Reads.file(folder, "a.warc", bytes));
      assertEquals(List.of("Rain fell all day.", "Snow fell all day."), reads.texts());
      Story first = reads.stories().getFirst();
      assertEquals("https://example.org/a", first.key());
      assertEquals("https://example.org/a", first.header().link());
      assertEquals("2026-03-01T10:00:00Z", first.origin().version());
      assertEquals("2026-03-01T10:00:00Z", first.date().toString());
    }
  }

  @Test
  void aBrokenRecordOfAWebArchiveDoesNotLoseTheOthers() throws IOException {
    String page = "<html><body><p>WORD fell all day.</p></body></html>";
    String first = response("https://example.org/a", "text/html", page.replace("WORD", "Rain"));
    String last = response("https://example.org/b", "text/html", page.replace("WORD", "Snow"));
    String broken = first.replace("Content-Length: ", "Content-Length: x").replace("/a", "/x");
    String noHttp = record("response", "https://example.org/y", "application/http", "what?");
    Reads plain = Reads.of(Reads.file(folder, "a.warc", bytes(first + broken + noHttp + last)));
    assertEquals(List.of("Rain fell all day.", "Snow fell all day."), plain.texts());
    assertTrue(plain.refused().size() >= 2, plain.refused()::toString);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] damaged = gzip(bytes(first));
    Arrays.fill(damaged, 20, damaged.length - 9, (byte) 0x77);
    packed.writeBytes(gzip(bytes(first)));
    packed.writeBytes(damaged);
    packed.writeBytes(gzip(bytes(last)));
    Reads gz = Reads.of(Reads.file(folder, "b.warc.gz", packed.toByteArray()));
    assertEquals(List.of("Rain fell all day.", "Snow fell all day."), gz.texts());
    assertTrue(!gz.refused().isEmpty());
  }

  @Test
  void externalEntitiesAreNotRead() throws IOException {
    Path secret = Reads.file(folder, "secret.txt", "TOP SECRET");
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><nitf><body><body.content><p>Rain &x; fell.</p></body.content></body></nitf>";
    Refused refused = Reads.of(Reads.file(folder, "a.xml", xml)).refusal();
    assertTrue(refused.why().contains("&x;"), refused.why());
    String parameter =
        "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY % d SYSTEM \""
            + secret.toUri()
            + "\"> %d;]><nitf><body><body.content><p>Rain fell.</p></body.content></body></nitf>";
    assertEquals(List.of("Rain fell."), Reads.of(Reads.file(folder, "b.xml", parameter)).texts());
  }

  @Test
  void entitiesThatMultiplyAreNotExpanded() throws IOException {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [");
    xml.append("<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      xml.append("<!ENTITY l").append(i).append(" \"");
      xml.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    xml.append("]><rss><channel><item><title>&l11;</title></item></channel></rss>");
    Refused refused = Reads.of(Reads.file(folder, "a.xml", xml.toString())).refusal();
    assertTrue(refused.why().contains("&l11;"), refused.why());
  }

  @Test
  void whatIsNestedDeepIsRefusedOrRead() throws IOException {
    String open = "<div>".repeat(100_000);
    Reads html = Reads.of(Reads.file(folder, "a.html", "<html><body>" + open + "<p>Rain.</p>"));
    assertEquals(1, html.all().size());
    Reads xml = Reads.of(Reads.file(folder, "a.xml", "<nitf>" + "<p>".repeat(100_000)));
    assertTrue(xml.refusal().why().contains("deeper than 200"), xml.refusal().why());
    String json = "{\"uri\":\"u\",\"pubstatus\":\"usable\",\"x\":" + "[".repeat(100_000);
    assertEquals(1, Reads.of(Reads.file(folder, "a.json", json)).refused().size());
  }

  @Test
  void aLineOf50MegabytesIsRead() throws IOException {
    String paragraph = "Rain fell all day and did not stop. ".repeat(50);
    int times = (50 << 20) / (paragraph.length() + 7);
    String body = ("<p>" + paragraph + "</p>").repeat(times);
    Reads nitf =
        Reads.of(
            Reads.file(
                folder,
                "a.xml",
                "<nitf><body><body.content>" + body + "</body.content></body></nitf>"));
    assertEquals(times * (paragraph.length() + 1) - 2, nitf.story().text().length());
    Reads item =
        Reads.of(
            Reads.file(
                folder,
                "a.json",
                "{\"uri\":\"u\",\"type\":\"text\",\"body_html\":\"" + body + "\"}"));
    assertEquals(times * (paragraph.length() + 1) - 2, item.story().text().length());
  }

  @Test
  void whatTheReceiverThrowsIsThrownOnFromWithinAnArchive() throws IOException {
    String page = response("https://example.org/a", "text/html", "<html><body><p>Rain.</p>");
    for (byte[] archive : List.of(bytes(page), zip("a.txt", bytes("Rain.")))) {
      Path file = Reads.file(folder, "a", archive);
      StoryReader reader = new StoryReader(ReadOptions.DEFAULT);
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  reader.read(
                      List.of(file),
                      _ -> {
                        throw new IllegalStateException("enough");
                      }));
      assertEquals("enough", thrown.getMessage());
    }
  }

  @Test
  void aWrongEncodingIsNotedOrRefused() throws IOException {
    String nitf =
        "<nitf><body><body.content><p>Caf\u00e9 au lait.</p></body.content></body></nitf>";
    byte[] latin1 = nitf.getBytes(StandardCharsets.ISO_8859_1);
    Story guessed = Reads.of(Reads.file(folder, "a.xml", latin1)).story();
    assertEquals("Caf\u00e9 au lait.", guessed.text());
    assertEquals(1, guessed.notes().size());
    String declared = "<?xml version=\"1.0\" encoding=\"NAME\"?>" + nitf;
    Story wrong =
        Reads.of(Reads.file(folder, "b.xml", bytes(declared.replace("NAME", "ISO-8859-1"))))
            .story();
    assertEquals("Caf\u00e9 au lait.", wrong.text());
    assertEquals(List.of("declares ISO-8859-1, read as UTF-8"), wrong.notes());
    assertEquals(
        "it declares an encoding that is not known: klingon-1",
        Reads.of(Reads.file(folder, "c.xml", bytes(declared.replace("NAME", "klingon-1"))))
            .refusal()
            .why());
    byte[] utf16 = ("\ufeff" + nitf).getBytes(StandardCharsets.UTF_16LE);
    assertEquals("Caf\u00e9 au lait.", Reads.of(Reads.file(folder, "d.xml", utf16)).story().text());
  }

  @Test
  void longLinesOfMarksDoNotTakeLong() throws IOException {
    String spaces = " ".repeat(1 << 20);
    Reads anpa =
        Reads.of(
            Reads.file(
                folder,
                "a",
                "\u0016\u0016\u0001n0042\u001fw\r\nu n BC-"
                    + spaces
                    + "x\r\n\u0002^BC--X,"
                    + spaces
                    + "1<x\r\n\tRain.\r\n\u0003"));
    assertEquals(1, anpa.all().size());
    Reads iptc =
        Reads.of(
            Reads.file(
                folder,
                "b",
                "\u0001eca0003 3 i 380  dpa 0045\r\n"
                    + "/".repeat(1 << 20)
                    + "x\r\n\u0002Rain"
                    + spaces
                    + "x =\r\n\r\nIt fell.\r\n\u0003"));
    assertEquals(1, iptc.all().size());
  }

  @Test
  void everyPrefixOfAFileOfEachFormatIsReadOrRefused() throws IOException {
    String page = response("https://example.org/a", "text/html", "<html><body><p>Rain.</p>");
    for (byte[] whole :
        List.of(
            bytes("<nitf><body><body.content><p>Rain.</p></body.content></body></nitf>"),
            bytes("<rss version=\"2.0\"><channel><item><title>T</title></item></channel></rss>"),
            bytes(
                "{\"uri\":\"u\",\"pubstatus\":\"usable\",\"headline\":\"h\",\"body_text\":\"t\"}"),
            bytes("From: a@b.c\nSubject: s\nMIME-Version: 1.0\n\nRain."),
            bytes("id,text\n1,\"Rain\"\n"),
            bytes(
                "\u0016\u0016\u0001n0042\u001fw\r\nu n BC-X 03-01\r\n\u0002^BC--X,1<\r\n\tRain.\r\n\u0003"),
            bytes(page),
            gzip(bytes(page)),
            zip("a.txt", bytes("Rain.")))) {
      for (int cut = 0; cut < whole.length; cut++) {
        Reads.of(Reads.file(folder, "a", Arrays.copyOf(whole, cut)));
      }
    }
  }

  private static String response(String target, String type, String body) {
    return record(
        "response",
        target,
        "application/http;msgtype=response",
        "HTTP/1.1 200 OK\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private static String record(String kind, String target, String type, String body) {
    return "WARC/1.0\r\nWARC-Type: "
        + kind
        + (target.isEmpty() ? "" : "\r\nWARC-Target-URI: " + target)
        + "\r\nWARC-Date: 2026-03-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
        + String.format(Locale.ROOT, "%012d", Math.floorMod((kind + target).hashCode(), 1_000_000))
        + ">\r\nContent-Type: "
        + type
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body
        + "\r\n\r\n";
  }

  // Letters that do not pack well.
  private static byte[] noise(int count) {
    java.util.SplittableRandom random = new java.util.SplittableRandom(7);
    byte[] noise = new byte[count];
    for (int i = 0; i < count; i++) {
      noise[i] = (byte) (' ' + random.nextInt(90));
    }
    return noise;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(Object... namesAndBytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        out.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        out.write((byte[]) namesAndBytes[i + 1]);
        out.closeEntry();
      }
    }
    return packed.toByteArray();
  }

  @Test
  void textsThatACrawlerMadeOfPagesAreStories() throws IOException {
    String wet =
        record("conversion", "https://example.org/a", "text/plain", "Rain fell all day.\n")
            .replace("Content-Type", "WARC-Identified-Content-Language: eng\r\nContent-Type");
    Story story = Reads.of(Reads.file(folder, "a.wet", bytes(wet))).story();
    assertEquals("Rain fell all day.\n", story.text());
    assertEquals("https://example.org/a", story.key());
    assertEquals("en", story.header().language());
  }

  @Test
  void aRecordThatSaysToBeLongerThanTheFileDoesNotLoseTheOthers() throws IOException {
    String page = "<html><body><p>WORD fell all day.</p></body></html>";
    String first = response("https://example.org/a", "text/html", page.replace("WORD", "Rain"));
    String last = response("https://example.org/b", "text/html", page.replace("WORD", "Snow"));
    String lies = first.replaceFirst("Content-Length: ", "Content-Length: 99999");
    Reads reads = Reads.of(Reads.file(folder, "a.warc", bytes(lies + last)));
    assertEquals(List.of("Snow fell all day."), reads.texts());
    assertTrue(
        reads.refused().getFirst().why().contains("it says to have"), reads.refused()::toString);
  }

  @Test
  void pagesWithoutATypeOrUnpackedAlreadyAreRead() throws IOException {
    String page = "<html><body><p>Rain fell all day.</p></body></html>";
    String response = response("https://example.org/a", "text/html", page);
    for (String type :
        List.of("X-Type: none", "Content-Encoding: gzip\r\nContent-Type: text/html")) {
      String changed = response.replace("Content-Type: text/html", type);
      int more = changed.length() - response.length();
      String length = response.replaceFirst("(?s).*?Content-Length: (\\d+).*", "$1");
      changed =
          changed.replaceFirst(
              "Content-Length: \\d+", "Content-Length: " + (Integer.parseInt(length) + more));
      Reads reads = Reads.of(Reads.file(folder, "a.warc", bytes(changed)));
      assertEquals(List.of("Rain fell all day."), reads.texts(), type);
    }
  }

  @Test
  void aPageOfManyPiecesThatAreLeftOutIsReadInOnePass() throws IOException {
    String page =
        "<!DOCTYPE html><html><body><article><p>Rain fell all day, and then all night.</p>"
            + "<p>Read more <a href=x>of it</a></p>".repeat(60_000)
            + "</article></body></html>";
    assertTimeout(
        Duration.ofSeconds(60),
        () ->
            assertEquals(
                "Rain fell all day, and then all night.",
                Reads.of(Reads.file(folder, "a.html", page)).story().text()));
  }
}
