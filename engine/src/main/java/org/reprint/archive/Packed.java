package org.reprint.archive;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.apache.lucene.util.BytesRef;

/// Bytes packed by Zstandard, each by itself, so that one story can be read without others.
final class Packed {
  private static final int LEVEL = 6;
  private static final int HEAD = 2 * Integer.BYTES; // length and CRC32C of what is packed

  private Packed() {}

  static byte[] of(byte[] bytes) {
    byte[] packed = Zstd.compress(bytes, LEVEL);
    return ByteBuffer.allocate(HEAD + packed.length)
        .putInt(bytes.length)
        .putInt(checksum(bytes))
        .put(packed)
        .array();
  }

  /// @throws IOException if they were not packed so
  static byte[] open(BytesRef packed) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    if (packed.length < HEAD) {
      throw new IOException("a packed story has " + packed.length + " bytes");
    }
    int size = in.getInt();
    int checksum = in.getInt();
    byte[] body =
        Arrays.copyOfRange(packed.bytes, packed.offset + HEAD, packed.offset + packed.length);
    try {
      byte[] bytes = Zstd.decompress(body, size);
      if (bytes.length != size || checksum(bytes) != checksum) {
        throw new IOException("a packed story is not what was written");
      }
      return bytes;
    } catch (ZstdException | NegativeArraySizeException e) {
      throw new IOException("a packed story cannot be opened: " + e.getMessage(), e);
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
