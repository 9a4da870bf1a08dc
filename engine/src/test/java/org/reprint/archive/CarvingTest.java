package org.reprint.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

class CarvingTest {
  private static final long SEED = 11;

  private static String text(Random random, int length) {
    byte[] letters = new byte[length];
    for (int i = 0; i < length; i++) {
      letters[i] = (byte) ('a' + random.nextInt(26));
    }
    return new String(letters, StandardCharsets.US_ASCII);
  }

  private static byte[] packed(String text) {
    try (Packed packed = new Packed()) {
      return packed.of(text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static List<String> carved(byte[] file) throws IOException {
    List<String> found = new ArrayList<>();
    try (Directory folder = new ByteBuffersDirectory()) {
      try (IndexOutput out = folder.createOutput("_0.dvd", IOContext.DEFAULT)) {
        out.writeBytes(file, file.length);
      }
      new Carving(
              folder,
              (story, _) -> found.add(new String(Packed.open(story), StandardCharsets.US_ASCII)))
          .segment("_0");
    }
    return found;
  }

  private static byte[] joined(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /// The length that the first story of a file says it has.
  private static long said(byte[] file) {
    try {
      return Packed.HEAD
          + Zstd.findFrameCompressedSize(file, Packed.HEAD, file.length - Packed.HEAD);
    } catch (ZstdException e) {
      return 0;
    }
  }

  @Test
  void aStoryWhoseLengthIsDamagedDoesNotHideThoseBehindIt() throws IOException {
    Random random = new Random(SEED);
    byte[] first = packed(text(random, 2_000));
    String second = text(random, 3_000);
    String third = text(random, 1_000);
    byte[] whole = joined(first, packed(second), packed(third), new byte[500]);
    int tried = 0;
    for (int bit = Byte.SIZE * Packed.HEAD; bit < Byte.SIZE * (Packed.HEAD + 16); bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      if (said(damaged) > first.length) {
        assertEquals(List.of(second, third), carved(damaged), "seed " + SEED + ", bit " + bit);
        tried++;
      }
    }
    assertTrue(tried > 0, "no bit made the first story longer");
  }

  @Test
  void whatIsCutIsFoundUpToTheCut() throws IOException {
    Random random = new Random(SEED);
    String first = text(random, 500);
    byte[] whole = joined(new byte[7], packed(first), packed(text(random, 500)));
    assertEquals(List.of(first), carved(Arrays.copyOf(whole, whole.length - 1)));
  }
}
