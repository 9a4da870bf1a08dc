package org.reprint.wire;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;

/// The ways in which a file is packed, told by the ending of its name.
enum Packing {
  /// One or more members of RFC 1952, one after another.
  GZIP(".gz", "gzip", "0x1F 0x8B") {
    @Override
    boolean begins(byte[] head) {
      return head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    @Override
    InputStream stream(InputStream packed) {
      return new Gzip(packed);
    }
  },

  /// One or more frames of RFC 8878, one after another; a window of at most 128 MiB.
  ZSTD(".zst", "zstd", "0x28 0xB5 0x2F 0xFD") {
    @Override
    boolean begins(byte[] head) {
      return Arrays.equals(head, new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD})
          || (head.length == HEAD_BYTES
              && (head[0] & 0xF0) == 0x50 // a frame that is to be skipped
              && head[1] == 0x2A
              && head[2] == 0x4D
              && head[3] == 0x18);
    }

    @Override
    InputStream stream(InputStream packed) throws IOException {
      try {
        return new Zstd(new ZstdInputStreamNoFinalizer(packed));
      } catch (LinkageError e) { // also what its static initialiser throws
        throw new IOException(
            "zstd cannot be read: its native library does not load here: " + e, e);
      }
    }
  };

  static final int HEAD_BYTES = 4;

  private final String ending;
  private final String label;
  private final String opening;

  Packing(String ending, String label, String opening) {
    this.ending = ending;
    this.label = label;
    this.opening = opening;
  }

  /// Returns how a file of this name is packed, or null.
  static Packing of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Packing packing : values()) {
      if (lower.endsWith(packing.ending)) {
        return packing;
      }
    }
    return null;
  }

  /// Returns the name of the file inside: `feed.jsonl` for `feed.jsonl.gz`.
  String inner(String name) {
    return name.substring(0, name.length() - ending.length());
  }

  /// Unpacks a file from its first byte on.
  ///
  /// @throws IOException also when it does not begin as it should
  InputStream unpack(InputStream file) throws IOException {
    byte[] head = file.readNBytes(HEAD_BYTES);
    if (!begins(head)) {
      throw new IOException(
          "not " + label + ": expected " + opening + " at its beginning, found " + shown(head));
    }
    PushbackInputStream whole = new PushbackInputStream(file, HEAD_BYTES);
    whole.unread(head);
    return stream(whole);
  }

  /// What is thrown where the packed bytes end too early.
  ///
  /// @param offset how many bytes were unpacked
  IOException cut(long offset) {
    return new IOException(
        "ends within the " + label + " stream, at offset " + offset + " of the unpacked text");
  }

  /// What is thrown where the packed bytes are not as they should be.
  IOException broken(long offset, String what) {
    return new IOException(
        "broken " + label + " stream at offset " + offset + " of the unpacked text: " + what);
  }

  abstract boolean begins(byte[] head);

  abstract InputStream stream(InputStream packed) throws IOException;

  private static String shown(byte[] head) {
    if (head.length == 0) {
      return "an empty file";
    }
    StringJoiner bytes = new StringJoiner(" ");
    for (byte b : head) {
      bytes.add(Encoding.hex(b));
    }
    return bytes.toString();
  }
}
