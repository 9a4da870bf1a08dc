package org.reprint;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

/// Stories with all that was read of them, as bytes, field by field.
final class StoryBytes {
  private StoryBytes() {}

  /// Writes a story.
  static void write(DataOutputStream out, Story story) throws IOException {
    string(out, story.key());
    string(out, story.text());
    string(out, story.title());
    instant(out, story.date());
    string(out, story.source());
    string(out, story.dateline());
    strings(out, story.notes());
    Header header = story.header();
    string(out, header.slug());
    string(out, header.takeKey());
    string(out, header.chain());
    strings(out, header.replaces());
    string(out, header.status().name());
    instant(out, header.embargo());
    string(out, header.note());
    string(out, header.byline());
    string(out, header.credit());
    string(out, header.language());
    out.writeInt(header.urgency());
    string(out, header.link());
    Story.Origin origin = story.origin();
    out.writeBoolean(origin != null);
    if (origin != null) {
      string(out, origin.where());
      string(out, origin.file());
      out.writeInt(origin.number());
      string(out, origin.id());
      string(out, origin.version());
    }
  }

  private static void strings(DataOutputStream out, List<String> values) throws IOException {
    out.writeInt(values.size());
    for (String value : values) {
      string(out, value);
    }
  }

  /// Writes a text, or null, in UTF-16: it may have lone surrogates.
  static void string(DataOutputStream out, String value) throws IOException {
    out.writeInt(value == null ? -1 : value.length());
    if (value != null) {
      out.writeChars(value);
    }
  }

  private static void instant(DataOutputStream out, Instant value) throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      out.writeLong(value.getEpochSecond());
      out.writeInt(value.getNano());
    }
  }

  /// Reads what was written, and believes in a length only as its bytes come.
  record Reader(DataInputStream in) {
    /// Reads a story.
    ///
    /// @throws IllegalArgumentException if these bytes are none
    Story story() throws IOException {
      return new Story(
          present(string()),
          present(string()),
          string(),
          instant(),
          string(),
          string(),
          strings(),
          header(),
          in.readBoolean() ? origin() : null);
    }

    private Header header() throws IOException {
      return new Header(
          string(),
          string(),
          string(),
          strings(),
          Header.Status.valueOf(present(string())),
          instant(),
          string(),
          string(),
          string(),
          string(),
          in.readInt(),
          string());
    }

    private Story.Origin origin() throws IOException {
      return new Story.Origin(
          present(string()), present(string()), in.readInt(), string(), string());
    }

    private static String present(String value) {
      if (value == null) {
        throw new IllegalArgumentException("a field is missing");
      }
      return value;
    }

    private List<String> strings() throws IOException {
      List<String> values = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        values.add(present(string()));
      }
      return values;
    }

    /// Reads a text, or null.
    String string() throws IOException {
      int length = in.readInt();
      if (length == -1) {
        return null;
      }
      if (length > Integer.MAX_VALUE / 2) {
        throw new IllegalArgumentException("a text has " + length + " characters");
      }
      return utf16(bytes(2 * length));
    }

    /// Not by a decoder: it would replace lone surrogates.
    private static String utf16(byte[] bytes) {
      char[] chars = new char[bytes.length / 2];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = (char) (bytes[2 * i] << Byte.SIZE | bytes[2 * i + 1] & 0xFF);
      }
      return new String(chars);
    }

    /// Reads so many bytes.
    byte[] bytes(int length) throws IOException {
      if (length < 0) {
        throw new IllegalArgumentException("a length is " + length);
      }
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new EOFException();
      }
      return bytes;
    }

    private Instant instant() throws IOException {
      return in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
    }
  }
}
