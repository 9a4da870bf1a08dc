package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  @TempDir Path folder;

  @Test
  void utf8IsTheRuleAndItsMarkIsNoText() throws IOException {
    Story story = read("<EFBBBF>caf<C3A9> <E2809C>now<E2809D> <F09F9880>").story();
    assertEquals("café “now” \ud83d\ude00", story.text());
    assertEquals(List.of(), story.notes());
  }

  @Test
  void otherMarksWithinTheTextStay() throws IOException {
    assertEquals("a\ufeffb", read("a<EFBBBF>b").story().text());
  }

  @Test
  void utf16IsReadByItsMark() throws IOException {
    assertEquals("é—\ud83d\ude00\n", read("<FFFE><E900><1420><3DD800DE><0A00>").story().text());
    assertEquals("é—\ud83d\ude00\n", read("<FEFF><00E9><2014><D83DDE00><000A>").story().text());
    assertEquals("a\udc00b\ud800", read("<FFFE><6100><00DC><6200><00D8>").story().text());
  }

  @Test
  void utf16ThatIsCutOrHasNulIsRefused() throws IOException {
    assertEquals(
        "UTF-16 ends within a character, at offset 4", read("<FFFE><6100><62>").refusal().why());
    assertEquals("not text: NUL at offset 4", read("<FFFE><6100><0000>").refusal().why());
    assertEquals(
        "not readable: looks like UTF-16 without a byte-order mark, NUL byte at offset 1",
        read("R<00>a<00>i<00>n<00>").refusal().why());
  }

  @Test
  void jsonLinesMayBeUtf16() {
    String lines = "\ufeff{\"text\":\"é\ud83d\ude00\"}\r\n\r\n{\"text\":\"\ud800?\u0a0a\"}\nx\n";
    for (boolean little : new boolean[] {true, false}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int i = 0; i < lines.length(); i++) {
        char c = lines.charAt(i);
        bytes.write(little ? c : c >> 8);
        bytes.write(little ? c >> 8 : c);
      }
      Reads reads = Reads.ofStream(bytes.toByteArray());
      assertEquals(List.of("é\ud83d\ude00", "\ud800?\u0a0a"), reads.texts());
      assertEquals("stdin:3", reads.stories().get(1).origin().where());
      assertEquals("stdin:4", reads.refused().getFirst().where());
      bytes.write('{');
      Reads cut = Reads.ofStream(bytes.toByteArray());
      assertEquals(reads.texts(), cut.texts());
      assertTrue(cut.refused().getLast().why().startsWith("UTF-16 ends within"));
    }
  }

  @Test
  void aNoteNamesTheFirstByteThatIsNotUtf8() throws IOException {
    Story story = read("The caf<E9> said <93>no<94>.").story();
    assertEquals("The café said “no”.", story.text());
    assertEquals(
        List.of("read as windows-1252: byte 0xE9 at offset 7 is not UTF-8"), story.notes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il a dit : « Le marché » était calme – l’été dernier, à Liège.",
        "LE CAFÉ” and the Brontë sisters paid £5 or €6…",
        "“Hawai‘i”—the rock ‘n’ roll of São Tomé: 10° – ½ pint, Intel® chips",
        "Der größte Überschuß: »Straßen« für 3 Mio. €, „Ämter“ auch",
        "El niño dijo: ¿Qué? ¡Sí! 1º y 2ª, col·lecció, it´s",
        "Smørrebrød på Å, øl på ø",
        "créée",
      })
  void westernTextIsPlainlyWindows1252(String text) throws IOException {
    byte[] bytes = text.getBytes(WINDOWS_1252);
    Story story = Reads.of(Reads.file(folder, "a.txt", bytes)).story();
    assertEquals(text, story.text());
    assertEquals(1, story.notes().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          The caf<E9> <81>                        ! byte 0xE9 at offset 7 ! 0x81 at offset 9 is undefined there
          The caf<E9> and caf<C3A9>               ! byte 0xE9 at offset 7 ! the bytes from 0xC3 at offset 16 on are UTF-8
          The caf<E9> and <E28093>                ! byte 0xE9 at offset 7 ! the bytes from 0xE2 at offset 13 on are UTF-8
          The caf<8E> and the Mac                 ! byte 0x8E at offset 7 ! 0x8E at offset 7 stands in an odd place
          do don<D5>t on a Mac                    ! byte 0xD5 at offset 6 ! 0xD5 at offset 6 stands in an odd place
          un p<82>re sous DOS                     ! byte 0x82 at offset 4 ! 0x82 at offset 4 stands in an odd place
          jeden z<B3>oty i pan                    ! byte 0xB3 at offset 7 ! 0xB3 at offset 7 stands in an odd place
          from Moscow <CFF0E8E2E5F2>, she said so ! byte 0xCF at offset 12 ! 0xE2 at offset 15 stands in an odd place
          <CFF0E8E2E5F2>                          ! byte 0xCF at offset 0 ! 6 bytes above 0x7F beside 0 ASCII letters
          <E9>                                    ! byte 0xE9 at offset 0 ! 1 bytes above 0x7F beside 0 ASCII letters
          """)
  void anythingElseIsRefusedByTheByte(String text, String bad, String objection)
      throws IOException {
    String why = read(text).refusal().why();
    assertTrue(why.startsWith("not UTF-8: " + bad + "; and the file is not plainly"), why);
    assertTrue(why.contains(objection), why);
  }

  @Test
  void aStrayOddByteDoesNotSpoilALongText() throws IOException {
    String text = "The café at Liège. ".repeat(20);
    assertNotNull(read(text.replace("é", "<E9>").replace("è", "<E8>") + "z<B3>oty").story());
  }

  @Test
  void ofJsonLinesEachIsDecidedByItself() {
    Reads reads =
        Reads.ofStream(
            Reads.bytes(
                "{\"text\":\"caf<C3A9>\"}<0A>{\"text\":\"said:\\n<93>caf<E9><94>\"}<0A>"
                    + "{\"text\":\"no <81>\"}<0A>{\"text\":\"ok\"}<0A>"));
    assertEquals(List.of("café", "said:\n“café”", "ok"), reads.texts());
    assertEquals(List.of(), reads.stories().getFirst().notes());
    assertEquals(
        List.of("read as windows-1252: byte 0x93 at offset 33 is not UTF-8"),
        reads.stories().get(1).notes());
    assertEquals("stdin:3", reads.refused().getFirst().where());
    assertTrue(reads.refused().getFirst().why().contains("byte 0x81 at offset 54"));
    assertTrue(reads.refused().getFirst().why().contains("the line is not plainly"));
  }

  @Test
  void illFormedUtf8IsFoundLikeTheDecoderFindsIt() {
    byte[] bytes = new byte[4];
    for (int lead = 0x80; lead <= 0xFF; lead++) {
      for (int second = 0; second <= 0xFF; second++) {
        for (int tail : new int[] {'a', 0x80, 0xBF}) {
          bytes[0] = (byte) lead;
          bytes[1] = (byte) second;
          bytes[2] = (byte) tail;
          bytes[3] = (byte) tail;
          for (int length = 1; length <= 4; length++) {
            boolean good =
                new String(bytes, 0, length, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
            boolean replacement = lead == 0xEF && second == 0xBF && tail == 0xBD;
            String seen =
                String.format(Locale.ROOT, "%02x %02x %02x, %d", lead, second, tail, length);
            assertEquals(good || replacement, Utf8.firstBad(bytes, 0, length) < 0, seen);
          }
        }
      }
    }
  }

  @Test
  void everyByteCountsAsWhatItsCharacterIs() {
    for (int b = 0x80; b <= 0xFF; b++) {
      String c = new String(new byte[] {(byte) b}, WINDOWS_1252);
      String objection = objection("ab ab ab ab ", b, " ab");
      boolean undefined = c.equals("\ufffd");
      assertEquals(undefined, objection != null, String.format(Locale.ROOT, "0x%02x", b));
      boolean letter = Character.isLetter(c.charAt(0)) && "ƒˆªº".indexOf(c.charAt(0)) < 0;
      if (letter) {
        boolean capital = Character.isUpperCase(c.charAt(0));
        assertEquals(capital, objection("abab", b, "ab") != null, c);
        assertNull(objection("AB", b, "ab"), c);
      }
    }
  }

  private static String objection(String before, int value, String after) {
    byte[] bytes = (before + "?" + after).getBytes(StandardCharsets.US_ASCII);
    bytes[before.length()] = (byte) value;
    return new Windows1252(bytes, 0, bytes.length, 0, false).objection();
  }

  @Test
  void aPackedFileUnderAnotherNameIsUnpackedAndOtherBinariesAreRefusedByName() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write("{\"text\":\"a\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    Path file = Reads.file(folder, "a.jsonl", gzip.toByteArray());
    assertEquals(List.of("a"), Reads.of(file).texts());
    assertEquals(List.of("a"), Reads.ofStream(gzip.toByteArray()).texts());
    assertTrue(read("PK<0304>...").refusal().why().startsWith("broken zip: "));
    assertTrue(read("%PDF-1.7<0A>").refusal().why().contains("looks like PDF"));
    assertTrue(read("<89>PNG<0D0A1A0A>").refusal().why().contains("looks like PNG"));
    assertTrue(read("<28B52FFD>abc").refusal().why().contains("zstd"));
    assertTrue(read("BZh91AY&SYabc").refusal().why().contains("looks like bzip2"));
    assertTrue(read("{\\rtf1 Rain}").refusal().why().contains("looks like RTF"));
    assertTrue(read("<FFFE0000>a<000000>").refusal().why().contains("looks like UTF-32"));
    String tar = "x".repeat(257) + "ustar" + "x".repeat(300);
    assertTrue(read(tar).refusal().why().contains("looks like tar, by its bytes at offset 257"));
    assertNull(Binary.opening(Reads.bytes("BZh9 is a word")));
  }

  @Test
  void controlCharactersMakeItBinary() throws IOException {
    assertEquals("not text: NUL at offset 4", read("Rain<00> fell").refusal().why());
    assertEquals("not text: NUL at offset 3", read("<EFBBBF><00>Rain").refusal().why());
    assertEquals(
        "not text: 2 of 11 characters are control characters, the first 0x01 at offset 4",
        read("Rain<01><02> fell").refusal().why());
    String text = "Rain fell and did not stop.\n".repeat(4);
    assertEquals(text + "\u001a", read(text + "<1A>").story().text());
    assertEquals("a\tb\f\r\nc\u000b", read("a<09>b<0C0D0A>c<0B>").story().text());
  }

  private Reads read(String text) throws IOException {
    return Reads.of(Reads.file(folder, "a.txt", Reads.bytes(text)));
  }
}
