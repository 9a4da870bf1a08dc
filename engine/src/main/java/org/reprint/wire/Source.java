package org.reprint.wire;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// The bytes of one file: its opening, by which formats recognise themselves, and then all of it,
/// once.
final class Source {
  private static final int HEAD_BYTES = 1 << 16;

  private final String name;
  private final Path path; // null when these are not the bytes of a file on disk
  private final String charset; // declared outside of the file, or null
  private String glimpse; // null until asked for
  private Map<String, String> jsonFields; // null until asked for
  private String rootName; // null until asked for, empty for none
  private final LateError rest;
  private final byte[] head; // the first HEAD_BYTES, or the whole file if it is shorter
  private final boolean glimpsedAll;
  private final Encoding marked; // null without a byte-order mark
  private final int markBytes;

  /// Reads the opening.
  ///
  /// @param name of the file, or of the file inside a packed one; only its ending matters
  /// @param in from the first byte on; closed by the caller
  Source(String name, InputStream in) throws IOException {
    this(name, in, null, null);
  }

  /// The same, of a file or of one that is described.
  ///
  /// @param path where the file lies, packed or not, or null
  /// @param charset what was declared beside it, or null
  Source(String name, InputStream in, Path path, String charset) throws IOException {
    this(name, in, path, charset, HEAD_BYTES);
  }

  /// The same, of which no more is read before it is asked for than its opening.
  ///
  /// @param headBytes of the opening
  Source(String name, InputStream in, int headBytes) throws IOException {
    this(name, in, null, null, headBytes);
  }

  private Source(String name, InputStream in, Path path, String charset, int headBytes)
      throws IOException {
    this.name = name;
    this.path = path;
    this.charset = charset;
    this.rest = new LateError(in);
    byte[] opening = new byte[headBytes];
    this.head = Arrays.copyOf(opening, rest.readNBytes(opening, 0, headBytes));
    this.glimpsedAll = head.length < headBytes;
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      marked = Encoding.UTF_8;
      markBytes = 3;
    } else if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      marked = startsWith(0xFF) ? Encoding.UTF_16LE : Encoding.UTF_16BE;
      markBytes = 2;
    } else {
      marked = null;
      markBytes = 0;
    }
  }

  /// Where the file lies on disk, perhaps packed there; or null.
  Path path() {
    return path;
  }

  /// The encoding that was declared beside the file, or null.
  String charset() {
    return charset;
  }

  /// The name of the first element without its prefix, in lower case; null if it is not XML.
  String rootName() {
    if (rootName == null) {
      String name = XmlRoot.name(glimpse());
      rootName = name == null ? "" : name;
    }
    return rootName.isEmpty() ? null : rootName;
  }

  /// The opening as it is.
  boolean beginsWith(int... bytes) {
    return startsWith(bytes);
  }

  /// Whether the file's name ends so, in whatever case.
  boolean endsWith(String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /// Why this is no text at all, by its opening; or null.
  String notText() {
    return head.length == markBytes ? "empty file" : Binary.opening(head);
  }

  /// The opening in a rough reading that keeps ASCII right and is never refused.
  String glimpse() {
    if (glimpse == null) {
      glimpse =
          marked != null && marked.width() == 2
              ? marked.text(head, markBytes, head.length - (head.length - markBytes) % 2)
              : new String(head, markBytes, head.length - markBytes, StandardCharsets.ISO_8859_1);
    }
    return glimpse;
  }

  /// The fields of the first JSON object as [JsonTree#opening] finds them, found once.
  Map<String, String> jsonFields(JsonFactory json) {
    if (jsonFields == null) {
      jsonFields = JsonTree.opening(glimpse(), json);
    }
    return jsonFields;
  }

  /// Whether the whole file is one line, as far as its opening shows.
  boolean onlyLine() {
    return glimpsedAll && glimpse().strip().indexOf('\n') < 0;
  }

  /// Whether the glimpse is the whole file.
  boolean glimpsedAll() {
    return glimpsedAll;
  }

  /// What the byte-order mark says, or null if there is none.
  Encoding marked() {
    return marked;
  }

  /// Bytes of the byte-order mark: the offset of the first byte of [#bytes].
  int markBytes() {
    return markBytes;
  }

  /// All bytes after the byte-order mark; an error comes after those before it. May be asked for
  /// once.
  InputStream bytes() {
    InputStream opening = new ByteArrayInputStream(head, markBytes, head.length - markBytes);
    return new LateError(new SequenceInputStream(opening, rest));
  }

  /// All bytes after the byte-order mark, or the first `most + 1` of them. May be asked for once.
  byte[] bytes(int most) throws IOException {
    byte[] all = bytes().readNBytes(most + 1);
    int width = marked == null ? 1 : marked.width();
    if (all.length <= most && all.length % width != 0) {
      throw new IOException(
          "UTF-16 ends within a character, at offset " + (markBytes + all.length - 1));
    }
    return all;
  }

  private boolean startsWith(int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
