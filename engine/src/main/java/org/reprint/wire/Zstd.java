package org.reprint.wire;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;

/// Unpacks zstd by its library, and says where an error is.
final class Zstd extends InputStream {
  // On an error the library drops what the same call has unpacked, so calls are small.
  private static final int STEP_BYTES = 1 << 10;

  private final ZstdInputStreamNoFinalizer in;
  private long offset;

  Zstd(ZstdInputStreamNoFinalizer in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    try {
      int unpacked = in.read(into, from, Math.min(count, STEP_BYTES));
      offset += Math.max(0, unpacked);
      return unpacked;
    } catch (ZstdIOException e) {
      throw "Truncated source".equals(e.getMessage())
          ? Packing.ZSTD.cut(offset)
          : Packing.ZSTD.broken(offset, e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
