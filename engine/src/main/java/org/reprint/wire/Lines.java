package org.reprint.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts a stream of bytes into lines at line feeds. Holds one line.
///
/// A byte-order mark before a line is left out, wherever it stands: files that are put one after
/// the other bring theirs along. A carriage return stays; it is white space to JSON.
final class Lines {
  private static final int CHUNK_BYTES = 1 << 16;
  private static final int KEEP_BYTES = 1 << 20;

  private final InputStream in;
  private final Encoding encoding;
  private final int mostBytes;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private int chunkAt;
  private int chunkEnd;
  private byte[] line = new byte[1 << 12];
  private int start;
  private int end;
  private boolean tooLong;
  private boolean ended;
  private boolean halfUnit;
  private int number;
  private long offset;
  private long next;

  /// Lines of `in`, which is buffered here.
  ///
  /// @param encoding tells the width of a unit; for a width of 1 the rest of it does not matter
  /// @param offset of the first byte in its file
  /// @param mostBytes a longer line is read over and told by [#isTooLong]
  Lines(InputStream in, Encoding encoding, long offset, int mostBytes) {
    this.in = in;
    this.encoding = encoding;
    this.next = offset;
    this.mostBytes = mostBytes;
  }

  /// Goes to the next line. False after the last.
  ///
  /// @throws IOException also when UTF-16 ends within a character
  boolean next() throws IOException {
    if (line.length > KEEP_BYTES) {
      line = new byte[1 << 12];
    }
    start = 0;
    end = 0;
    tooLong = false;
    offset = next;
    boolean any = false;
    while (!ended) {
      if (chunkAt == chunkEnd && !fill()) {
        break;
      }
      any = true;
      int stop = lineFeed();
      take(stop);
      if (stop < chunkEnd) {
        chunkAt += encoding.width();
        next += encoding.width();
        break;
      }
    }
    if (any) {
      number++;
      skipMark();
    }
    return any;
  }

  /// The line's bytes are those in `[start, end)` of this array, until the next call of [#next].
  byte[] bytes() {
    return line;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /// Whether the line has more bytes than allowed; it then has none here.
  boolean isTooLong() {
    return tooLong;
  }

  /// From 1.
  int number() {
    return number;
  }

  /// Of [#start] in the file.
  long offset() {
    return offset;
  }

  // A chunk holds whole units, so that none is cut by its end.
  private boolean fill() throws IOException {
    int count = in.readNBytes(chunk, 0, CHUNK_BYTES);
    if (halfUnit) { // and no error came that explains it
      throw new IOException("UTF-16 ends within a character, at offset " + next);
    }
    halfUnit = count % encoding.width() != 0; // only the last chunk of a stream is no full one
    chunkEnd = halfUnit ? count - 1 : count;
    chunkAt = 0;
    if (halfUnit && chunkEnd == 0) {
      return fill();
    }
    ended = count == 0;
    return !ended;
  }

  private int lineFeed() {
    int width = encoding.width();
    int low = encoding == Encoding.UTF_16BE ? 1 : 0;
    for (int at = chunkAt; at < chunkEnd; at += width) {
      if (chunk[at + low] == '\n' && (width == 1 || chunk[at + 1 - low] == 0)) {
        return at;
      }
    }
    return chunkEnd;
  }

  private void take(int stop) {
    int count = stop - chunkAt;
    if (tooLong || count > mostBytes - end) {
      tooLong = true;
      end = 0;
    } else {
      if (end + count > line.length) {
        long doubled = Math.max(2L * line.length, (long) end + count);
        line = Arrays.copyOf(line, (int) Math.min(doubled, mostBytes));
      }
      System.arraycopy(chunk, chunkAt, line, end, count);
      end += count;
    }
    chunkAt = stop;
    next += count;
  }

  private void skipMark() {
    if (encoding.width() == 1) {
      start = Utf8.afterMark(line, 0, end);
      offset += start;
    }
  }
}
