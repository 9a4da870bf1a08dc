package org.reprint.archive;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;

/// Finds the stories of a segment in its file of values without any of the files that say where
/// they stand, as they are packed: each has a checksum. Of a file that is cut, the front is found.
/// What had expired and was not merged away yet is found too.
final class Carving {
  private static final String VALUES = "dvd";
  private static final int FRAME = 0x28B52FFD; // first four bytes of what zstd packed
  private static final int WINDOW = 1 << 20;
  private static final int LONGEST = 1 << 27; // bytes of a story before it was packed

  private final Directory index;
  private final SegmentStories.Visitor visitor;
  private byte[] window = new byte[WINDOW];

  /// @param visitor told of each story: of what looks like one and has its checksum
  Carving(Directory index, SegmentStories.Visitor visitor) {
    this.index = index;
    this.visitor = visitor;
  }

  /// Looks through the file of one segment. Reads it once.
  void segment(String name) throws IOException {
    for (String file : index.listAll()) {
      if (IndexFileNames.matchesExtension(file, VALUES)
          && IndexFileNames.parseSegmentName(file).equals(name)) {
        try (IndexInput in = index.openInput(file, IOContext.DEFAULT)) {
          file(in, file);
        }
      }
    }
  }

  private void file(IndexInput in, String file) throws IOException {
    long at = 0;
    while (at + Packed.HEAD < in.length()) {
      int size = fill(in, at, WINDOW);
      int next = 0;
      while (next < size - Packed.HEAD - Integer.BYTES && next < WINDOW) {
        next += isFrame(next + Packed.HEAD) ? story(in, at, next, size, file) : 1;
      }
      if (next == 0) {
        return; // what is left is shorter than a story
      }
      at += next;
    }
  }

  private int fill(IndexInput in, long at, int wanted) throws IOException {
    int size = (int) Math.min(in.length() - at, wanted);
    in.seek(at);
    in.readBytes(window, 0, size);
    return size;
  }

  private boolean isFrame(int at) {
    return integer(at) == FRAME;
  }

  private int integer(int at) {
    return ByteBuffer.wrap(window).getInt(at);
  }

  /// Tells of what stands here.
  ///
  /// @return the bytes that it takes; 1 when it is nothing
  private int story(IndexInput in, long begin, int at, int size, String file) throws IOException {
    int length = integer(at);
    if (length <= 0 || length > LONGEST) {
      return 1;
    }
    long most = Packed.HEAD + Zstd.compressBound(length);
    if (most > size - at && begin + size < in.length()) { // more of it than the window shows
      return larger(in, begin + at, (int) most, file);
    }
    return told(at, size, begin + at, file);
  }

  private int larger(IndexInput in, long at, int most, String file) throws IOException {
    byte[] before = window;
    window = new byte[(int) Math.min(most, in.length() - at)];
    int size = fill(in, at, window.length);
    int taken = told(0, size, at, file);
    window = before;
    return taken;
  }

  private static boolean isStory(BytesRef packed) {
    try {
      return Packed.open(packed).length > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private int told(int at, int size, long place, String file) throws IOException {
    try {
      int frame =
          (int) Zstd.findFrameCompressedSize(window, at + Packed.HEAD, size - at - Packed.HEAD);
      if (frame <= 0) {
        return 1;
      }
      BytesRef packed = new BytesRef(window, at, Packed.HEAD + frame);
      if (!isStory(packed)) {
        return 1; // its length may be wrong too: a whole one may stand within it
      }
      visitor.story(packed, file + ", byte " + place);
      return Packed.HEAD + frame;
    } catch (ZstdException e) {
      return 1; // only looked like one, or is cut
    }
  }
}
