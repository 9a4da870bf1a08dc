package org.reprint.bench.peers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A stretch of a file: the lines that begin in `[from, to)`.
record LineBlock(FileChannel file, long from, long to) {
  static final int BYTES = 1 << 22;

  private static final int MORE = 1 << 16; // what is read at a time to complete the last line

  /// Cuts a file into blocks.
  static List<LineBlock> of(FileChannel file) throws IOException {
    List<LineBlock> blocks = new ArrayList<>();
    for (long from = 0; from < file.size(); from += BYTES) {
      blocks.add(new LineBlock(file, from, Math.min(file.size(), from + BYTES)));
    }
    return blocks;
  }

  /// Whole lines in memory: `[from, to)` of the bytes, which stand at `offset` in the file.
  record Lines(byte[] bytes, long offset, int from, int to) {}

  /// Reads the lines of the block.
  ///
  /// @param buffer used when it is large enough; the caller takes over the one that comes back
  Lines read(byte[] buffer) throws IOException {
    long offset = Math.max(0, from - 1); // the byte before tells whether a line begins at `from`
    int inside = (int) (to - offset);
    byte[] bytes = buffer.length < inside ? new byte[inside + MORE] : buffer;
    int count = fill(bytes, 0, inside, offset);
    int first = from == 0 ? 0 : newline(bytes, 0, count) + 1;
    if (first >= count) {
      return new Lines(bytes, offset, 0, 0); // all of it belongs to a line that began before
    }
    while (bytes[count - 1] != '\n') {
      if (bytes.length < count + MORE) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      int got = fill(bytes, count, MORE, offset + count);
      if (got == 0) {
        break;
      }
      count = Math.min(newline(bytes, count, count + got) + 1, count + got);
    }
    return new Lines(bytes, offset, first, count);
  }

  /// The place of the next line feed, or `to`.
  static int newline(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private int fill(byte[] into, int at, int most, long position) throws IOException {
    ByteBuffer target = ByteBuffer.wrap(into, at, most);
    while (target.hasRemaining() && file.read(target, position + target.position() - at) >= 0) {
      // until it is full, or the file ends
    }
    return target.position() - at;
  }
}
