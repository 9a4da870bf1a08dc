package org.reprint.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks gzip: RFC 1952, one or more members, with zeros after the last as tapes leave them.
///
/// `GZIPInputStream` passes in silence over anything after a member that is no member; here that is
/// an error, and bytes that were unpacked before an error are given before it.
final class Gzip extends InputStream {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final InputStream in;
  private final byte[] packed = new byte[BUFFER_BYTES];
  private int at; // [at, end) of `packed` is not yet used; the inflater keeps its own count
  private int end;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private int members;
  private boolean inMember;
  private IOException failure; // to be thrown at the next call, or null
  private long offset;

  /// @param in from the first byte on
  Gzip(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    Objects.checkFromIndexSize(from, count, into.length);
    if (count == 0) {
      return 0;
    }
    while (inMember || nextMember()) {
      int unpacked = inflate(into, from, count);
      if (unpacked > 0) {
        check.update(into, from, unpacked);
        offset += unpacked;
        return unpacked;
      }
      if (inflater.finished()) {
        at = end - inflater.getRemaining();
        endMember();
      } else if (inflater.needsDictionary()) {
        throw Packing.GZIP.broken(offset, "it asks for a dictionary");
      } else if (fill()) {
        inflater.setInput(packed, 0, end);
      } else {
        throw Packing.GZIP.cut(offset);
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private int inflate(byte[] into, int from, int count) throws IOException {
    if (failure != null) {
      throw failure;
    }
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(into, from, count);
    } catch (DataFormatException e) {
      int unpacked = (int) (inflater.getBytesWritten() - before);
      failure = Packing.GZIP.broken(offset + unpacked, e.getMessage());
      if (unpacked == 0) {
        throw failure;
      }
      return unpacked;
    }
  }

  // Reads a header. False at the end of the file.
  private boolean nextMember() throws IOException {
    int first = next();
    while (first == 0 && members > 0) {
      first = next();
    }
    if (first < 0 && members > 0) {
      return false;
    }
    int second = first < 0 ? -1 : next();
    if (first != 0x1F || second != 0x8B) {
      throw Packing.GZIP.broken(
          offset,
          "after member " + members + " expected another or the end, found " + Encoding.hex(first));
    }
    int method = need();
    int flags = need();
    if (method != DEFLATE || (flags & RESERVED) != 0) {
      throw Packing.GZIP.broken(
          offset, "expected method 8 and flags below 32, found " + method + " and " + flags);
    }
    skip(6); // time, level and system
    if ((flags & EXTRA) != 0) {
      skip(need() | need() << 8);
    }
    skipName((flags & NAME) != 0);
    skipName((flags & COMMENT) != 0);
    skip((flags & HEADER_CHECK) != 0 ? 2 : 0);
    inflater.reset();
    inflater.setInput(packed, at, end - at);
    check.reset();
    members++;
    inMember = true;
    return true;
  }

  private void endMember() throws IOException {
    int sum = word();
    int size = word();
    if (sum != (int) check.getValue() || size != (int) inflater.getBytesWritten()) {
      throw Packing.GZIP.broken(offset, "the checksum of member " + members + " differs");
    }
    inMember = false;
  }

  private int word() throws IOException {
    return need() | need() << 8 | need() << 16 | need() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      need();
    }
  }

  private void skipName(boolean present) throws IOException {
    while (present && need() != 0) {
      // a byte of a name that nobody asks for
    }
  }

  private int need() throws IOException {
    int b = next();
    if (b < 0) {
      throw Packing.GZIP.cut(offset);
    }
    return b;
  }

  private int next() throws IOException {
    return at < end || fill() ? packed[at++] & 0xFF : -1;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(packed, 0, BUFFER_BYTES));
    return end > 0;
  }
}
