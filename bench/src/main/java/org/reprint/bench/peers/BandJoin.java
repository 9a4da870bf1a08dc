package org.reprint.bench.peers;

import java.util.Arrays;
import java.util.List;

/// Stories that share the key of a band.
///
/// One table for one band at a time, with open addressing; each story is paired with the first that
/// had its key, which is all that union-find needs. Not thread-safe: one per worker.
final class BandJoin {
  /// 16 bands of 8 slots: half of the pairs with a Jaccard similarity of .71 meet.
  static final int BANDS = 16;

  private static final int NONE = -1;

  private final long[] keys; // [room]
  private final int[] firsts; // [room], NONE when empty

  /// @param stories how many there are in all
  BandJoin(int stories) {
    int room = Integer.highestOneBit(Math.max(stories, 1)) * 4; // at most half full
    keys = new long[room];
    firsts = new int[room];
  }

  /// The pairs of one band: two numbers each, the earlier story first.
  int[] pairs(List<BlockStories> blocks, int band) {
    Arrays.fill(firsts, NONE);
    int[] pairs = new int[1 << 12];
    int size = 0;
    int story = 0;
    for (BlockStories block : blocks) {
      for (int i = 0; i < block.count(); i++, story++) {
        if (!block.signed(i)) {
          continue;
        }
        int first = first(block.key(i, band), story);
        if (first != story) {
          if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
          }
          pairs[size++] = first;
          pairs[size++] = story;
        }
      }
    }
    return Arrays.copyOf(pairs, size);
  }

  /// The first story that had a key: this one, if none had it before.
  private int first(long key, int story) {
    int mask = keys.length - 1;
    int at = (int) (key ^ key >>> 32) & mask;
    while (firsts[at] != NONE) {
      if (keys[at] == key) {
        return firsts[at];
      }
      at = at + 1 & mask;
    }
    keys[at] = key;
    firsts[at] = story;
    return story;
  }
}
