package org.reprint.wire;

import java.io.IOException;
import java.io.InputStream;

/// A stream whose error comes after all bytes before it, and again at each further call.
///
/// [InputStream#readNBytes] by itself loses what it has read when the next piece fails.
final class LateError extends InputStream {
  private final InputStream in;
  private IOException error; // null until it comes

  LateError(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    if (error != null) {
      throw error;
    }
    try {
      return in.read(into, from, count);
    } catch (IOException e) {
      error = e;
      throw e;
    }
  }

  /// Reads up to `count` bytes; fewer at the end or where an error is, which then comes at the next
  /// call.
  @Override
  public int readNBytes(byte[] into, int from, int count) throws IOException {
    int all = 0;
    while (all < count) {
      int some;
      try {
        some = read(into, from + all, count - all);
      } catch (IOException e) {
        if (all == 0) {
          throw e;
        }
        return all;
      }
      if (some < 0) {
        return all;
      }
      all += some;
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
