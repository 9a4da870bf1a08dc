package org.reprint;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.reprint.archive.ArchiveException;
import org.reprint.archive.RecordCodec;
import org.reprint.report.Filed;

/// What was said of stories, as an archive keeps it.
final class Decisions {
  private final RecordCodec<Filed> codec = RecordCodec.of(Filed.class);
  private final int shape = codec.shape().hashCode();

  byte[] bytes(Filed filed) {
    byte[] body = codec.encode(filed);
    return ByteBuffer.allocate(Integer.BYTES + body.length).putInt(shape).put(body).array();
  }

  /// @throws ArchiveException if another version wrote them
  Filed read(byte[] bytes) throws IOException {
    if (bytes.length < Integer.BYTES || ByteBuffer.wrap(bytes).getInt() != shape) {
      throw new ArchiveException("what was said of a story was written by another version");
    }
    byte[] body = new byte[bytes.length - Integer.BYTES];
    ByteBuffer.wrap(bytes).get(Integer.BYTES, body);
    return codec.decode(body);
  }
}
