package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// ANPA 1312 and IPTC 7901.
final class ControlWiresTest {
  @TempDir Path folder;

  private static final String ANPA =
      "\u0016\u0016\u0001n0042\u001fw-----\r\n"
          + "u n\u0013\u0011 BC-EU--HarbourReopening 1stLd-Writethru   03-01 0120\r\n"
          + "\u0002^BC-EU--Harbour Reopening, 1st Ld-Writethru,120<\r\n"
          + "^Old harbour reopens after storm<\r\n"
          + "^Eds: Updates with quote.<\r\n"
          + "^The old harbour has reopened.<\r\n"
          + "^By ANN LEE=\r\n"
          + "^Associated Press Writer=\r\n"
          + "\t   KIEL, Germany (AP) _ The old harbour has reopened, ``at last,'' said\r\n"
          + "the mayor.\r\n"
          + "\t   It took 2{ years.\r\n"
          + "\r\n"
          + "\u0003\t   AP-WF-03-01-26 1626GMT<\r\n\u0004";

  private static final String DPA =
      "\u0001eca0003 3 i 380  dpa 0045\r\n\r\nGermany/harbour/\r\n"
          + "\u0002REFILE\r\n1ST LEAD\r\nOld harbour reopens\r\nBy Ann Lee =\r\n\r\n"
          + "Kiel (dpa) - The old harbour has reopened after a storm that came in\r\n"
          + "the night.\r\n\r\nShips came back on\r\nMonday.\r\n\r\n"
          + "# dpa Notebook\r\n\r\n## Note to editors\r\n- adds ships\r\n\r\n* * * *\r\n"
          + "The following information is not intended for publication\r\n\r\nCall Ann.\r\n\r\n"
          + "\u0003";

  @Test
  void anpaHasItsSlugInFullAndItsLinesJoined() throws IOException {
    Story story = story(ANPA);
    assertEquals(
        "KIEL, Germany (AP) \u2014 The old harbour has reopened, \"at last,\" said the mayor.\n\n"
            + "It took 2\u00bd years.",
        story.text());
    assertEquals("Old harbour reopens after storm", story.title());
    assertNull(story.origin().id());
    assertEquals(Instant.parse("2026-03-01T16:26:00Z"), story.date());
    Header header = story.header();
    assertEquals("Harbour Reopening", header.slug());
    assertEquals("1st Ld-Writethru", header.takeKey());
    assertEquals("Updates with quote.", header.note());
    assertEquals("By ANN LEE", header.byline());
    assertEquals("Associated Press", header.credit());
    assertEquals(3, header.urgency());
  }

  @Test
  void anpaWithHeaderLinesOnlyHasThemForItsText() throws IOException {
    Story story =
        story(
            "\u0016\u0016\u0001n0043\u001fw-----\r\nb n BC-Harbour   03-01\r\n"
                + "\u0002^BC-EU--Harbour Alert,5<\r\n^Old harbour closes<\r\n^It closed.<\r\n\u0003\r\n");
    assertEquals("It closed.", story.text());
    assertEquals("Old harbour closes", story.title());
  }

  @Test
  void anpaWithoutMarkedLinesHasItsShortSlug() throws IOException {
    Story story =
        story(
            "\u0016\u0016\u0001n0044\u001fw-----\r\nr n\u0013\u0011 BC-EU--HarbourReop 2ndLd   03-01 0010\r\n"
                + "\u0002\tIt reopened.\r\n\u0003\r\n");
    assertEquals("HarbourReop", story.header().slug());
    assertEquals("2ndLd", story.header().takeKey());
  }

  @Test
  void severalMessagesInAFileAreSeveralStories() throws IOException {
    Reads reads = reads(ANPA + ANPA.replace("Old harbour", "New harbour"));
    assertEquals(2, reads.stories().size());
    assertEquals("New harbour reopens after storm", reads.stories().getLast().title());
  }

  @Test
  void iptc7901IsUnwrappedAndEndsBeforeWhatIsNotForPrint() throws IOException {
    Story story = story(DPA + "131137 GMT Nov 26\r\n");
    assertEquals(
        "Kiel (dpa) - The old harbour has reopened after a storm that came in the night.\n\n"
            + "Ships came back on Monday.",
        story.text());
    assertEquals("Old harbour reopens", story.title());
    assertEquals("dpa", story.source());
    assertEquals(Instant.parse("2026-11-13T11:37:00Z"), story.date());
    Header header = story.header();
    assertEquals("Germany/harbour", header.slug());
    assertEquals("REFILE, 1ST LEAD", header.takeKey());
    assertEquals("By Ann Lee", header.byline());
    assertEquals("- adds ships", header.note());
    assertEquals(3, header.urgency());
  }

  @Test
  void iptc7901WithoutAYearHasNoDateAndSaysSo() throws IOException {
    Story story = story(DPA + "131137 GMT Nov\r\n");
    assertNull(story.date());
    assertEquals(List.of("the footer has no year: \"131137 GMT Nov\""), story.notes());
  }

  @Test
  void latin1IsReadAndSaid() throws IOException {
    byte[] bytes = DPA.replace("Kiel", "L\u00fcbeck").getBytes(StandardCharsets.ISO_8859_1);
    Story story = Reads.of(Reads.file(folder, "a.dat", bytes)).story();
    assertEquals("L\u00fcbeck", story.text().substring(0, 6));
    assertEquals(1, story.notes().size());
  }

  @Test
  void aMessageThatIsCutOffSaysSo() throws IOException {
    Story story = story(ANPA.substring(0, ANPA.indexOf("It took")));
    assertEquals(List.of("cut off: the message has no end (ETX)"), story.notes());
  }

  @Test
  void whatComesBeforeTheHeaderAndTheParityOfItsCharactersDoNotMatter() throws IOException {
    for (String message : List.of(ANPA, DPA + "131137 GMT Nov 26\r\n")) {
      Story plain = story(message);
      for (String before : List.of("\0\0\0", "\r\n", "\u0016\u0016\u0016\u0016")) {
        assertEquals(plain, story(before + message), before);
      }
      for (int odd = 0; odd < 2; odd++) {
        byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] |= (byte) ((Integer.bitCount(bytes[i]) & 1) == odd ? 0 : 0x80);
        }
        Story teletype = Reads.of(Reads.file(folder, "a.tst", bytes)).story();
        assertEquals(plain, teletype);
      }
    }
  }

  @Test
  void anErrorOfTheLineDoesNotTurnTheParityOfTheOthers() throws IOException {
    byte[] bytes = (DPA + "131137 GMT Nov 26\r\n").getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] |= (byte) ((Integer.bitCount(bytes[i]) & 1) == 0 ? 0 : 0x80);
    }
    int at = DPA.indexOf("* * * *");
    assertTrue(at > 256);
    bytes[at] ^= 0x40;
    assertEquals(
        story(DPA + "131137 GMT Nov 26\r\n").text(),
        Reads.of(Reads.file(folder, "b.tst", bytes)).story().text());
  }

  @Test
  void headsOfOtherAgenciesAreRead() throws IOException {
    for (String head :
        List.of("eca0003 3 pl 380  dpa", "bdt42 3 vm 38 dpa", "fra1234 3 i 0234 AFP")) {
      Story story =
          story(
              "\r\n\u0001"
                  + head
                  + "\r\nFerry\r\n\u0002\r\nIt rains =\r\n\r\n   Kiel - Rain.\r\n\u0003");
      assertEquals("Kiel - Rain.", story.text(), head);
      assertEquals("It rains", story.title(), head);
      assertEquals(3, story.header().urgency(), head);
    }
    Story anpa =
        story(
            "\u0016\u0016\u0001a123----\u001f\r\nf a \u0007\u0007BC-Rain,FLASH 03-01 0010\r\n"
                + "\u0002\tRain.\r\n\u0003\r\nAP-NY-03-01-26 0600EST<\r\n");
    assertEquals("Rain", anpa.header().slug());
    assertEquals("FLASH", anpa.header().takeKey());
    assertEquals(1, anpa.header().urgency());
    assertEquals(Instant.parse("2026-03-01T11:00:00Z"), anpa.date());
  }

  @Test
  void aHeadlineStandsAboveAnEmptyLineOrAboveIndentedText() throws IOException {
    for (String body :
        List.of(
            "\r\nUPDATE 1-It rains\r\n\r\nKiel - Rain.\r\n",
            "UPDATE 1-It rains\r\n   Kiel - Rain.\r\n",
            "UPDATE 1-It\r\nrains\r\n\r\n   Kiel - Rain.\r\n")) {
      Story story = story("\u0001fra1234 3 i 0234 AFP\r\nFerry\r\n\u0002" + body + "\u0003\r\n");
      assertEquals("UPDATE 1-It rains", story.title(), body);
      assertEquals("Kiel - Rain.", story.text(), body);
      assertNull(story.header().takeKey());
    }
  }

  @Test
  void aFooterInGermanWithoutAZoneIsReadAsUtcAndSaid() throws IOException {
    Story story = story(DPA + "131137 Dez 26\r\n");
    assertEquals(Instant.parse("2026-12-13T11:37:00Z"), story.date());
    assertEquals(
        List.of("the footer names no zone, read as UTC: \"131137 Dez 26\""), story.notes());
  }

  @Test
  void lettersOfDosAreTold() throws IOException {
    byte[] bytes =
        DPA.replace("Kiel", "L\u00fcbeck").getBytes(java.nio.charset.Charset.forName("IBM850"));
    Story story = Reads.of(Reads.file(folder, "a.dat", bytes)).story();
    assertEquals("L\u00fcbeck", story.text().substring(0, 6));
  }

  @Test
  void partsOfAStoryAreTakes() throws IOException {
    Story story = story(DPA.replace("Germany/harbour/", "Germany/harbour/\r\n2 (letzter) Teil"));
    assertEquals("Germany/harbour", story.header().slug());
    assertEquals("2 (letzter) Teil, REFILE, 1ST LEAD", story.header().takeKey());
  }

  private Story story(String message) throws IOException {
    return reads(message).story();
  }

  private Reads reads(String message) throws IOException {
    return Reads.of(Reads.file(folder, "a.tst", message));
  }
}
