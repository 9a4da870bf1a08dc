package org.reprint.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens files that may be packed, as [StoryReader] does: `.gz` is gzip, `.zst` is zstd, in
/// whatever case; a file of any other name is as it is.
public final class Compression {
  private Compression() {}

  /// Whether a file is packed, by the ending of its name.
  public static boolean isCompressed(Path path) {
    return Packing.of(path.toString()) != null;
  }

  /// Opens a file from its first byte on, unpacked when the ending of its name says that it is
  /// packed.
  ///
  /// Several gzip members or zstd frames one after another are one stream. Where the packed bytes
  /// end too early or are damaged, all that was unpacked before is given first, and then an error
  /// whose message has the offset in the unpacked bytes; of damaged zstd up to 1 KiB before it may
  /// be missing. Memory: the buffers, and for zstd its window, at most 128 MiB outside the heap,
  /// whatever comes out.
  ///
  /// @return the caller closes it; not buffered
  /// @throws IOException if the file cannot be opened, is not packed as its name says (the message
  ///   has the bytes that were found), or if the zstd library cannot be loaded
  public static InputStream open(Path path) throws IOException {
    Packing packing = Packing.of(path.toString());
    InputStream file = Files.newInputStream(path);
    if (packing == null) {
      return file;
    }
    try {
      return packing.unpack(file);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /// Opens a file that may be packed whatever its name says; one that is called packed must be.
  static InputStream openAny(Path path) throws IOException {
    InputStream named = open(path);
    if (isCompressed(path)) {
      return named;
    }
    try {
      return unpacked(named);
    } catch (IOException e) {
      named.close();
      throw e;
    }
  }

  /// What is in a stream as UTF-8: unpacked when it begins as what is packed does, and decoded when
  /// what is packed begins with the byte-order mark of UTF-16, as [StoryReader] reads it. Other
  /// bytes are given as they are.
  ///
  /// @return not buffered
  public static InputStream text(InputStream stream) throws IOException {
    PushbackInputStream in = new PushbackInputStream(unpacked(stream), 2);
    byte[] mark = in.readNBytes(2);
    if (mark.length == 2 && (mark[0] & 0xFF) == 0xFF && (mark[1] & 0xFF) == 0xFE) {
      return new Utf16Stream(in, StandardCharsets.UTF_16LE);
    }
    if (mark.length == 2 && (mark[0] & 0xFF) == 0xFE && (mark[1] & 0xFF) == 0xFF) {
      return new Utf16Stream(in, StandardCharsets.UTF_16BE);
    }
    in.unread(mark);
    return in;
  }

  /// What is in a stream, unpacked when it begins as what is packed does.
  static InputStream unpacked(InputStream stream) throws IOException {
    PushbackInputStream in = new PushbackInputStream(stream, Packing.HEAD_BYTES);
    byte[] head = in.readNBytes(Packing.HEAD_BYTES);
    in.unread(head);
    for (Packing packing : Packing.values()) {
      if (packing.begins(head)) {
        return packing.unpack(in);
      }
    }
    return in;
  }
}
