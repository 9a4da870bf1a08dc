package org.reprint.bench.peers;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.io.IOException;

/// From a block of lines to band keys, with hash4j.
///
/// Not thread-safe: one per worker.
final class BlockSketcher {
  private static final int SLOT_BITS = 32;
  private static final int KEY_BYTES = Signer.SLOTS * SLOT_BITS / Byte.SIZE / BandJoin.BANDS;

  private final SimilarityHasher superMinHash =
      SimilarityHashing.superMinHash(Signer.SLOTS, SLOT_BITS).createHasher();
  private final Hasher64 komihash = Hashing.komihash5_0();
  private final TextField text = new TextField();
  private final FnvScan scan = new FnvScan();
  private long[] shingles = new long[1 << 13];
  private byte[] buffer = new byte[LineBlock.BYTES + (1 << 17)];

  BlockSketcher() {}

  BlockStories sketch(LineBlock block) throws IOException {
    BlockStories stories = new BlockStories(block);
    LineBlock.Lines lines = block.read(buffer);
    buffer = lines.bytes();
    int at = lines.from();
    while (at < lines.to()) {
      int end = LineBlock.newline(buffer, at, lines.to());
      if (!blank(at, end)) {
        int next = Math.min(end + 1, lines.to());
        stories.add(lines.offset() + at, next - at);
        if (text.read(buffer, at, end)) {
          sign(stories);
        }
      }
      at = end + 1;
    }
    stories.trim();
    return stories;
  }

  private boolean blank(int from, int to) {
    return to == from || to == from + 1 && buffer[from] == '\r';
  }

  private void sign(BlockStories stories) {
    int room = FnvScan.room(text.length());
    if (shingles.length < room) {
      shingles = new long[room];
    }
    int count = scan.shingle(text.bytes(), 0, text.length(), shingles);
    if (count == 0) {
      return;
    }
    long[] hashes = shingles;
    byte[] signature =
        superMinHash.compute(
            ElementHashProvider.ofFunction(i -> komihash.hashLongToLong(hashes[i]), count));
    for (int band = 0; band < BandJoin.BANDS; band++) {
      stories.key(band, komihash.hashBytesToLong(signature, band * KEY_BYTES, KEY_BYTES));
    }
  }
}
