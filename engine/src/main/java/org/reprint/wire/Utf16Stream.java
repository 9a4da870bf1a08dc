package org.reprint.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// UTF-16 as UTF-8. A surrogate without its partner becomes U+FFFD.
final class Utf16Stream extends InputStream {
  private static final int CHARS = 1 << 13;

  private final InputStream in;
  private final Reader reader;
  private final char[] chars = new char[CHARS];
  private ByteBuffer bytes = ByteBuffer.allocate(0);

  /// @param charset of which order of bytes; what is read has no byte-order mark
  Utf16Stream(InputStream in, Charset charset) {
    this.in = in;
    this.reader = new InputStreamReader(in, charset);
  }

  private boolean fill() throws IOException {
    int size = reader.read(chars, 0, CHARS - 1);
    if (size > 0 && Character.isHighSurrogate(chars[size - 1])) {
      int low = reader.read();
      if (low >= 0) {
        chars[size++] = (char) low;
      }
    }
    bytes = StandardCharsets.UTF_8.encode(new String(chars, 0, Math.max(0, size)));
    return size > 0;
  }

  @Override
  public int read() throws IOException {
    return bytes.hasRemaining() || fill() ? bytes.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!bytes.hasRemaining() && !fill()) {
      return -1;
    }
    int size = Math.min(length, bytes.remaining());
    bytes.get(into, from, size);
    return size;
  }

  @Override
  public int available() throws IOException {
    return bytes.hasRemaining() ? bytes.remaining() : reader.ready() ? 1 : 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
