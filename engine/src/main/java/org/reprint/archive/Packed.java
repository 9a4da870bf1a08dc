package org.reprint.archive;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/// Bytes packed by Zstandard, each by itself, so that one story can be read without others.
final class Packed {
  private static final int LEVEL = 6;

  private Packed() {}

  static byte[] of(byte[] bytes) {
    byte[] packed = Zstd.compress(bytes, LEVEL);
    return ByteBuffer.allocate(Integer.BYTES + packed.length)
        .putInt(bytes.length)
        .put(packed)
        .array();
  }

  /// @throws IOException if they were not packed so
  static byte[] open(BytesRef packed) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    int size = in.getInt();
    byte[] body =
        Arrays.copyOfRange(
            packed.bytes, packed.offset + Integer.BYTES, packed.offset + packed.length);
    try {
      byte[] bytes = Zstd.decompress(body, size);
      if (bytes.length != size) {
        throw new IOException("a packed story has " + bytes.length + " bytes, not " + size);
      }
      return bytes;
    } catch (ZstdException | NegativeArraySizeException e) {
      throw new IOException("a packed story cannot be opened: " + e.getMessage(), e);
    }
  }
}
