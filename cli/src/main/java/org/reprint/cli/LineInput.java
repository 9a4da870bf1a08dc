package org.reprint.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.reprint.wire.Compression;
import org.reprint.wire.Refused;

/// Lines of a stream as bytes, each with its line end; of one that is packed, or UTF-16, as of what
/// is in it, in UTF-8.
final class LineInput {
  /// A longer line is left out: no two sentences are that long.
  static final int LONGEST = 1 << 26;

  private static final int BUFFER = 1 << 16;

  private final InputStream raw;
  private InputStream in; // null before it is read
  private final byte[] buffer = new byte[BUFFER]; // [at, end) is not yet handed out
  private int at;
  private int end;
  private long number;

  /// One line.
  ///
  /// @param number from 1
  /// @param bytes all of it with its line end, or null when it is too long
  record Line(long number, byte[] bytes) {}

  LineInput(InputStream raw) {
    this.raw = raw;
  }

  /// The next line, or null at the end.
  Line next() throws IOException {
    if (at == end && !fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean more = true;
    while (more) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      more = at == end;
      at += more ? 0 : 1;
      tooLong |= line.size() + (at - from) > LONGEST;
      if (!tooLong) {
        line.write(buffer, from, at - from);
      }
      more = more && fill();
    }
    return new Line(++number, tooLong ? null : line.toByteArray());
  }

  /// Takes one line.
  @FunctionalInterface
  interface Sink {
    /// Takes it without its end.
    ///
    /// @param where names file and line
    /// @param bytes all of the line
    void line(String where, byte[] bytes);
  }

  /// Hands on all lines that are left.
  ///
  /// @param file names them
  /// @param refused takes those that are too long
  void read(Object file, List<Refused> refused, Sink sink) throws IOException {
    for (Line line = next(); line != null; line = next()) {
      String where = file + ":" + line.number();
      if (line.bytes() == null) {
        refused.add(new Refused(where, "a line must have at most " + LONGEST + " bytes"));
      } else {
        sink.line(where, line.bytes());
      }
    }
  }

  /// Whether the next line would have to be waited for.
  boolean isIdle() throws IOException {
    return at == end && (in == null || in.available() == 0);
  }

  private boolean fill() throws IOException {
    at = 0;
    in = in == null ? Compression.text(raw) : in;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
