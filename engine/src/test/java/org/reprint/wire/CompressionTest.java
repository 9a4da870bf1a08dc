package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reprint.Trials;

final class CompressionTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Packing.class)
  void aPackedFileIsReadLikeTheFileInside(Packing packing) throws IOException {
    byte[] lines = bytes("{\"id\":\"x\",\"text\":\"Rain “fell”\"}\n{\"text\":\"It stopped\"}\n");
    Path jsonl = packed(packing, "feed.jsonl", lines);
    assertEquals(List.of("x", jsonl + "#2"), Reads.of(jsonl).keys());
    assertEquals(jsonl + ":2", Reads.of(jsonl).stories().get(1).origin().where());
    Path json = packed(packing, "a.json", bytes("{\n\"text\":\"Rain\"\n}"));
    assertEquals("Rain", Reads.of(json).story().text());
    Path text = packed(packing, "a.txt", bytes("{ is how a file of C begins"));
    assertEquals(text.toString(), Reads.of(text).story().key());
    Path wide =
        packed(packing, "w.jsonl", "\ufeff{\"text\":\"Rain\"}".getBytes(StandardCharsets.UTF_16LE));
    assertEquals("Rain", Reads.of(wide).story().text());
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void theNameInsideSaysWhatABrokenFileWasMeantToBe(Packing packing) throws IOException {
    Path file = packed(packing, "feed.JSONL", bytes("not json\n{\"text\":\"Rain\"}\n"));
    assertEquals(List.of("Rain"), Reads.of(file).texts());
    assertEquals(file + ":1", Reads.of(file).refused().getFirst().where());
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void severalPackedOnesAreOneStream(Packing packing) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String part :
        List.of("{\"text\":\"a\"}\n", "", "{\"text\":", "\"b\"}\n{\"text\":\"c\"}")) {
      all.writeBytes(pack(packing, bytes(part)));
    }
    assertEquals(
        List.of("a", "b", "c"), Reads.of(named(packing, "f.jsonl", all.toByteArray())).texts());
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void aCutFileGivesWhatIsWholeAndOneRefusal(Packing packing) throws IOException {
    byte[] lines = lines(3_000);
    byte[] whole = pack(packing, lines);
    List<String> texts = Reads.ofStream(lines).texts();
    int most = 0;
    for (int cut = 4; cut < whole.length; cut += 1 + whole.length / 40) {
      Path file = named(packing, "f.jsonl", Arrays.copyOf(whole, cut));
      Reads reads = Reads.of(file);
      most = Math.max(most, reads.stories().size());
      assertEquals(texts.subList(0, reads.stories().size()), reads.texts());
      String why = reads.refused().getFirst().why();
      assertEquals(1, reads.refused().size(), why);
      assertEquals(file.toString(), reads.refused().getFirst().where());
      assertTrue(why.startsWith("ends within the "), why);
      if (!reads.stories().isEmpty()) {
        assertTrue(why.endsWith(", after " + reads.stories().size() + " stories"), why);
      }
      assertOffsetFits(lines, reads);
    }
    assertTrue(most > 1_500, "stories before the cut: " + most);
  }

  // The offset that is told stands within the line after the last that was given.
  private static void assertOffsetFits(byte[] lines, Reads reads) {
    String why = reads.refused().getFirst().why();
    int offset = Integer.parseInt(why.replaceAll(".* at offset (\\d+) of .*", "$1"));
    String before = new String(lines, 0, offset, StandardCharsets.UTF_8);
    assertEquals(before.lines().filter(l -> l.endsWith("}")).count(), reads.stories().size(), why);
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void spoiltBytesNeverThrowAndCostOnlyWhatComesAfter(Packing packing) throws IOException {
    byte[] lines = lines(400);
    byte[] whole = pack(packing, lines);
    List<String> texts = Reads.ofStream(lines).texts();
    Trials.run(
        60,
        random -> {
          byte[] spoilt = whole.clone();
          spoilt[random.nextInt(4, spoilt.length)] ^= (byte) random.nextInt(1, 256);
          Reads reads = Reads.of(named(packing, "f.jsonl", spoilt));
          assertTrue(!reads.all().isEmpty());
          if (reads.refused().isEmpty()) {
            assertEquals(texts, reads.texts()); // a bit of a time or a name
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void aChecksumThatDiffersIsSaidAfterAllStories(Packing packing) throws IOException {
    byte[] spoilt = pack(packing, bytes("{\"text\":\"a\"}\n".repeat(5_000)));
    spoilt[spoilt.length - (packing == Packing.GZIP ? 5 : 1)] ^= 1;
    Reads reads = Reads.of(named(packing, "f.jsonl", spoilt));
    Refused refused = reads.refused().getFirst();
    assertTrue(refused.why().contains("checksum"), refused.why());
    // zstd says so in the call that has the last bytes
    int lost = 5_000 - reads.stories().size();
    assertTrue(packing == Packing.GZIP ? lost == 0 : lost <= 1_024 / 13 + 1, "lost " + lost);
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void theRunGoesOnAfterADamagedFile(Packing packing) throws IOException {
    byte[] whole = pack(packing, lines(50));
    Path cut = named(packing, "a.jsonl", Arrays.copyOf(whole, whole.length - 9));
    Path good = packed(packing, "b.jsonl", bytes("{\"id\":\"last\",\"text\":\"Rain\"}"));
    assertEquals("last", Reads.of(cut, good).keys().getLast());
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void aTextThatIsCutIsNoStory(Packing packing) throws IOException {
    byte[] whole = pack(packing, bytes("It rained.\n".repeat(20_000)));
    Path file = named(packing, "a.txt", Arrays.copyOf(whole, whole.length - 9));
    assertTrue(Reads.of(file).refusal().why().startsWith("ends within the "));
  }

  @Test
  void whatIsNotPackedAsItsNameSaysIsRefusedWithWhatWasFound() throws IOException {
    assertEquals(
        "not gzip: expected 0x1F 0x8B at its beginning, found 0x7B 0x22 0x74 0x65",
        Reads.of(Reads.file(folder, "a.jsonl.gz", "{\"text\":\"a\"}")).refusal().why());
    assertEquals(
        "not zstd: expected 0x28 0xB5 0x2F 0xFD at its beginning, found 0x7B 0x22 0x74 0x65",
        Reads.of(Reads.file(folder, "a.jsonl.zst", "{\"text\":\"a\"}")).refusal().why());
    assertEquals(
        "not gzip: expected 0x1F 0x8B at its beginning, found an empty file",
        Reads.of(Reads.file(folder, "b.gz", "")).refusal().why());
    assertEquals(
        "empty file", Reads.of(packed(Packing.GZIP, "c.jsonl", new byte[0])).refusal().why());
    assertTrue(
        Reads.of(packed(Packing.GZIP, "d.jsonl", pack(Packing.ZSTD, lines(1))))
            .refusal()
            .why()
            .contains("looks like zstd"));
  }

  @Test
  void allHeadersOfGzipAreRead() throws IOException {
    byte[] plain = pack(Packing.GZIP, bytes("{\"text\":\"a\"}"));
    ByteArrayOutputStream named = new ByteArrayOutputStream();
    named.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 4 | 8 | 16 | 2, 1, 2, 3, 4, 0, 3});
    named.writeBytes(new byte[] {3, 0, 'x', 0, 'y'});
    named.writeBytes(bytes("feed.jsonl\0a comment\0##"));
    named.write(plain, 10, plain.length - 10);
    Path file = Reads.file(folder, "named.jsonl.gz", named.toByteArray());
    assertEquals("a", Reads.of(file).story().text());
    for (int cut = 2; cut < named.size() - plain.length + 10; cut++) {
      Path cutFile = Reads.file(folder, "cut.jsonl.gz", Arrays.copyOf(named.toByteArray(), cut));
      assertTrue(Reads.of(cutFile).refusal().why().startsWith("ends within the gzip stream"));
    }
  }

  @Test
  void afterAMemberOfGzipOnlyZerosOrAnotherMayFollow() throws IOException {
    byte[] plain = pack(Packing.GZIP, bytes("{\"text\":\"a\"}\n"));
    Path padded = Reads.file(folder, "p.jsonl.gz", Arrays.copyOf(plain, plain.length + 999));
    assertEquals(List.of("a"), Reads.of(padded).texts());
    byte[] more = Arrays.copyOf(plain, plain.length + 1);
    more[plain.length] = 'x';
    Reads reads = Reads.of(Reads.file(folder, "m.jsonl.gz", more));
    assertEquals(List.of("a"), reads.texts());
    assertEquals(
        "broken gzip stream at offset 13 of the unpacked text: after member 1 expected another or"
            + " the end, found 0x78, after 1 story",
        reads.refused().getFirst().why());
  }

  @Test
  void aMemberOfGzipKeepsItsSizeAndSum() throws IOException {
    byte[] inside = bytes("{\"text\":\"a\"}");
    CRC32 sum = new CRC32();
    sum.update(inside);
    byte[] size = pack(Packing.GZIP, inside);
    assertEquals(inside.length, size[size.length - 4]);
    size[size.length - 4]++;
    Reads reads = Reads.of(Reads.file(folder, "a.jsonl.gz", size));
    assertEquals(0, reads.stories().size()); // the line has no end but the file's
    assertTrue(reads.refusal().why().contains("checksum of member 1"));
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void openGivesTheBytesInside(Packing packing) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    byte[] bytes = new byte[300_000];
    random.nextBytes(bytes);
    Arrays.fill(bytes, 100_000, 200_000, (byte) 'a');
    try (InputStream in = Compression.open(packed(packing, "a.bin", bytes))) {
      assertEquals(bytes[0] & 0xFF, in.read());
      assertArrayEquals(Arrays.copyOfRange(bytes, 1, bytes.length), in.readAllBytes());
      assertEquals(-1, in.read());
    }
    try (InputStream in = Compression.open(Reads.file(folder, "plain", bytes))) {
      assertArrayEquals(bytes, in.readAllBytes());
    }
    assertThrows(IOException.class, () -> Compression.open(folder.resolve("none.gz")));
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void aBombIsReadInTheMemoryOfOneLine(Packing packing) throws Exception {
    Path bomb = folder.resolve("bomb.jsonl" + ending(packing));
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'a');
    try (OutputStream out = packing(packing, Files.newOutputStream(bomb))) {
      out.write(bytes("{\"text\":\"before\"}\n{\"text\":\""));
      for (int i = 0; i < 64; i++) {
        out.write(block);
      }
      out.write(bytes("\"}\n{\"text\":\"after\"}\n"));
    }
    assertTrue(Files.size(bomb) < 1 << 17);
    String told =
        Child.run(
            bomb,
            ReadOptions.DEFAULT.withLimitChars(1_000),
            "-Xmx24m",
            "--enable-native-access=ALL-UNNAMED");
    String name = bomb.getFileName().toString();
    assertEquals(name + " 6\na line of more than 71536 bytes\n" + name + "#2 5\n", told);
  }

  @Test
  void withoutItsNativeLibraryZstdIsRefused() throws Exception {
    Path file = packed(Packing.ZSTD, "a.jsonl", bytes("{\"text\":\"a\"}"));
    String told =
        Child.run(
            file,
            ReadOptions.DEFAULT,
            "--enable-native-access=ALL-UNNAMED",
            "-DZstdTempFolder=" + folder.resolve("none"));
    assertTrue(told.startsWith("zstd cannot be read: its native library does not load here"), told);
    assertEquals(1, told.lines().count(), told);
  }

  private Path packed(Packing packing, String name, byte[] inside) throws IOException {
    return named(packing, name, pack(packing, inside));
  }

  private Path named(Packing packing, String name, byte[] bytes) {
    try {
      return Reads.file(folder, name + ending(packing), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ending(Packing packing) {
    return packing == Packing.GZIP ? ".gz" : ".ZST";
  }

  private static byte[] pack(Packing packing, byte[] inside) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packing(packing, out)) {
      packed.write(inside);
    }
    return out.toByteArray();
  }

  private static OutputStream packing(Packing packing, OutputStream out) throws IOException {
    return packing == Packing.GZIP
        ? new GZIPOutputStream(out)
        : new ZstdOutputStreamNoFinalizer(out, Zstd.defaultCompressionLevel()).setChecksum(true);
  }

  // Random enough to fill several blocks.
  private static byte[] lines(int count) {
    SplittableRandom random = new SplittableRandom(11);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(20, 120); j > 0; j--) {
        text.append((char) random.nextInt('a', 'z' + 1));
      }
      lines.add("{\"id\":" + i + ",\"text\":\"" + text + "\"}\n");
    }
    return bytes(String.join("", lines));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
