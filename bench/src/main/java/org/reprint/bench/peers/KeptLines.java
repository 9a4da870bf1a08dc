package org.reprint.bench.peers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// Reads lines once more, those that are wanted.
final class KeptLines {
  private static final int ROOM = 1 << 20;

  private byte[] buffer = new byte[ROOM];

  KeptLines() {}

  /// Writes the lines of the first stories of all clusters, in their order and byte for byte; one
  /// that ends its file without a line feed is given one.
  ///
  /// @return how many lines were written
  int write(List<BlockStories> blocks, Clusters clusters, OutputStream to) throws IOException {
    int kept = 0;
    int base = 0;
    for (BlockStories block : blocks) {
      int i = 0;
      while (i < block.count()) {
        if (clusters.first(base + i) != base + i) {
          i++;
          continue;
        }
        int from = i;
        long start = block.start(from);
        long end = start;
        while (i < block.count()
            && clusters.first(base + i) == base + i
            && block.start(i) == end
            && (i == from || end + block.length(i) - start <= ROOM)) {
          end += block.length(i++); // lines that follow each other go in one piece
        }
        copy(block, start, (int) (end - start), to);
        kept += i - from;
      }
      base += block.count();
    }
    to.flush();
    return kept;
  }

  private void copy(BlockStories block, long start, int length, OutputStream to)
      throws IOException {
    read(block, start, length);
    to.write(buffer, 0, length);
    if (buffer[length - 1] != '\n') {
      to.write('\n');
    }
  }

  /// The line of a story, to parse.
  byte[] line(BlockStories block, int story) throws IOException {
    read(block, block.start(story), block.length(story));
    return Arrays.copyOf(buffer, block.length(story));
  }

  private void read(BlockStories block, long start, int length) throws IOException {
    if (buffer.length < length) {
      buffer = new byte[length];
    }
    ByteBuffer target = ByteBuffer.wrap(buffer, 0, length);
    while (target.hasRemaining()) {
      if (block.block.file().read(target, start + target.position()) < 0) {
        throw new IOException("the input has become shorter while it was read");
      }
    }
  }
}
