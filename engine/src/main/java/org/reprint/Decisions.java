package org.reprint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import org.reprint.archive.ArchiveException;
import org.reprint.archive.RecordCodec;
import org.reprint.report.Filed;

/// What was said of stories, and what their sentences shared with others when they came, as an
/// archive keeps it.
///
/// In bytes: the shape, the number of sentences or -1 where nobody asked, for each sentence its
/// level ([org.reprint.candidates.RivalLevel]) as a float of 16 bits, then what was said.
final class Decisions {
  private static final int HEAD = 2 * Integer.BYTES;

  private final RecordCodec<Filed> codec = RecordCodec.of(Filed.class);
  private final int shape = (codec.shape() + " behind rivals").hashCode();

  /// @param rivals by sentence, or null
  byte[] bytes(Filed filed, float[] rivals) {
    return bytes(codec.encode(filed), rivals);
  }

  /// Of a story of which nothing is said yet.
  ///
  /// @param rivals by sentence, or null
  byte[] undecided(float[] rivals) {
    return bytes(new byte[0], rivals);
  }

  private byte[] bytes(byte[] body, float[] rivals) {
    int sentences = rivals == null ? 0 : rivals.length;
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + Short.BYTES * sentences + body.length);
    bytes.putInt(shape).putInt(rivals == null ? -1 : sentences);
    for (int s = 0; s < sentences; s++) {
      bytes.putShort(Float.floatToFloat16(rivals[s]));
    }
    return bytes.put(body).array();
  }

  /// What was said of a story.
  ///
  /// @throws ArchiveException if another version wrote it
  Filed read(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int levels = levels(in);
    byte[] body = new byte[in.remaining() - Short.BYTES * Math.max(0, levels)];
    in.position(bytes.length - body.length).get(body);
    return codec.decode(body);
  }

  /// What the sentences of a story shared with anybody before it; null where nobody asked.
  ///
  /// @throws ArchiveException if another version wrote it
  float[] rivals(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int levels = levels(in);
    if (levels < 0) {
      return null;
    }
    ShortBuffer kept = in.asShortBuffer();
    float[] rivals = new float[levels];
    for (int s = 0; s < levels; s++) {
      rivals[s] = Float.float16ToFloat(kept.get(s));
    }
    return rivals;
  }

  /// Reads what stands before the levels: how many there are, -1 for none.
  private int levels(ByteBuffer in) throws ArchiveException {
    int known = in.remaining() < Integer.BYTES ? ~shape : in.getInt();
    int levels = known != shape || in.remaining() < Integer.BYTES ? Integer.MAX_VALUE : in.getInt();
    if (levels < -1 || levels > in.remaining() / Short.BYTES) {
      throw new ArchiveException("what was said of a story was written by another version");
    }
    return levels;
  }
}
