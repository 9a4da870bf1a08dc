package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Which of some stories have a key. Immutable.
///
/// Keys are hashes, whose first bits spread them over buckets: of a key only the others are kept,
/// with the number of the story in the block, ascending within a bucket. Winnowed fingerprints are
/// minima, so the first buckets are a few times as full as others.
final class KeyBlock {
  /// Stories of a block: their number must have room.
  static final int MOST_STORIES = 1 << 16;

  private static final int USUAL = 8; // keys of a bucket
  private static final int REST_BITS = 24; // of a key, at most
  private static final int STORY_BITS = 16;
  private static final int LEAST_BUCKET_BITS = Features.KEY_BITS - REST_BITS;
  private static final int FEW = 32; // keys of a bucket that are looked through one after the other

  private final int first; // story
  private final int end; // of these
  private final int restBits;
  private final int[] begin; // [buckets + 1]
  private final int[] high; // [keys] the rest of a key, and the upper bits of its story
  private final byte[] low; // [keys] the lower bits of its story

  private KeyBlock(int first, int end, int size) {
    int buckets = Math.max(1, size / USUAL);
    int bits = Math.max(LEAST_BUCKET_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(buckets));
    this.first = first;
    this.end = end;
    this.restBits = Features.KEY_BITS - bits;
    this.begin = new int[(1 << bits) + 1];
    this.high = new int[size];
    this.low = new byte[size];
  }

  /// Gathers the keys of stories that come in their order.
  static final class Builder {
    private static final long UNSIGNED = Long.MIN_VALUE; // sorted by sign, they are as without one

    private int first; // story; known when there is a key
    private int end;
    private long[] entries = new long[1 << 10]; // a key, and the number of its story
    private int size;

    int size() {
      return size;
    }

    /// Whether there is room for the number of a story.
    boolean reaches(int ordinal) {
      return ordinal - first < MOST_STORIES;
    }

    /// Adds the keys of a story.
    ///
    /// @param keys as [KeyRows#row] writes them
    void add(int ordinal, byte[] keys) {
      first = size == 0 ? ordinal : first;
      int count = keys.length / Features.KEY_BYTES;
      if (size + count > entries.length) {
        entries = Arrays.copyOf(entries, Math.max(2 * entries.length, size + count));
      }
      for (int i = 0; i < count; i++) {
        long key = KeyRows.key(keys, i * Features.KEY_BYTES);
        entries[size++] = (key << STORY_BITS | ordinal - first) ^ UNSIGNED;
      }
      end = ordinal + 1;
    }

    KeyBlock build() {
      Arrays.sort(entries, 0, size); // in one thread: others have work
      KeyBlock block = new KeyBlock(first, end, size);
      Filling filling = block.new Filling();
      for (int i = 0; i < size; i++) {
        long entry = entries[i] ^ UNSIGNED;
        filling.add(entry >>> STORY_BITS, (int) entry & MOST_STORIES - 1);
      }
      filling.close();
      return block;
    }
  }

  /// Takes entries in their order.
  private final class Filling {
    private int size;
    private int bucket; // the next that has not begun

    void add(long key, int story) {
      open((int) (key >>> restBits));
      high[size] = rest(key) << STORY_BITS - Byte.SIZE | story >>> Byte.SIZE;
      low[size++] = (byte) story;
    }

    private void open(int last) {
      while (bucket <= last) {
        begin[bucket++] = size;
      }
    }

    void close() {
      open(begin.length - 1);
    }
  }

  /// One of the stories of two blocks, that of the earlier ones first.
  static KeyBlock merged(KeyBlock before, KeyBlock after) {
    KeyBlock both = new KeyBlock(before.first, after.end, before.size() + after.size());
    Filling filling = both.new Filling();
    Walk mine = before.new Walk();
    Walk theirs = after.new Walk();
    int moved = after.first - before.first;
    while (mine.here() || theirs.here()) {
      if (mine.here() && (!theirs.here() || mine.key() <= theirs.key())) {
        filling.add(mine.key(), before.story(mine.at));
        mine.next();
      } else {
        filling.add(theirs.key(), after.story(theirs.at) + moved);
        theirs.next();
      }
    }
    filling.close();
    return both;
  }

  /// Walks along the entries.
  private final class Walk {
    private int at;
    private int bucket;
    private long key;

    Walk() {
      settle();
    }

    boolean here() {
      return at < high.length;
    }

    long key() {
      return key;
    }

    void next() {
      at++;
      settle();
    }

    private void settle() {
      if (here()) {
        while (begin[bucket + 1] <= at) {
          bucket++;
        }
        key = (long) bucket << restBits | rest(at);
      }
    }
  }

  private int rest(long key) {
    return (int) key & (1 << restBits) - 1;
  }

  private int rest(int at) {
    return high[at] >>> STORY_BITS - Byte.SIZE;
  }

  private int story(int at) {
    return (high[at] & (1 << STORY_BITS - Byte.SIZE) - 1) << Byte.SIZE | low[at] & 0xFF;
  }

  int size() {
    return high.length;
  }

  int first() {
    return first;
  }

  /// Behind the last story.
  int end() {
    return end;
  }

  /// Adds the stories that have a key, ascending, until there are so many.
  ///
  /// @param most in all
  void add(long key, int most, IntPredicate counts, IntArrayList into) {
    int bucket = (int) (key >>> restBits);
    int to = begin[bucket + 1];
    int rest = rest(key);
    int at = firstOf(rest, begin[bucket], to);
    while (at < to && rest(at) == rest && into.size() < most) {
      int ordinal = first + story(at++);
      if (counts.test(ordinal)) {
        into.add(ordinal);
      }
    }
  }

  /// Where the entries of a rest begin, or would.
  private int firstOf(int rest, int from, int to) {
    int low = from;
    int high = to;
    while (high - low > FEW) {
      int middle = (low + high) >>> 1;
      if (rest(middle) < rest) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (low < high && rest(low) < rest) {
      low++;
    }
    return low;
  }
}
