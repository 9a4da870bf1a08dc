package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Which stories of the index have a key, for all keys of one kind, in memory: five bytes a key and
/// a little, about a kilobyte a story. A story has some hundred and fifty fingerprints, and nearly
/// all of them no other story has; to look each up in a dictionary on disk, segment by segment, and
/// to merge these dictionaries was a third of the work of an archive of copies. Immutable.
///
/// Blocks of stories, in the order of these. When stories come they make a block, which is merged
/// with those before it as long as these are not much larger, so that there are few (O'Neil et al.
/// 1996, doi:10.1007/s002360050048).
final class KeyTable {
  private static final int MOST = 1 << 22;
  private static final int MOST_AT_ONCE = 1 << 20;
  private static final int RATIO = 2;

  private final List<KeyBlock> blocks;
  private final int most; // keys of a block, unless one story has more
  private final int mostAtOnce; // keys that are sorted

  private KeyTable(List<KeyBlock> blocks, int most, int mostAtOnce) {
    this.blocks = blocks;
    this.most = most;
    this.mostAtOnce = mostAtOnce;
  }

  /// Of no stories.
  static KeyTable empty() {
    return empty(MOST, MOST_AT_ONCE);
  }

  /// Of no stories, with blocks of other sizes.
  static KeyTable empty(int most, int mostAtOnce) {
    return new KeyTable(List.of(), most, mostAtOnce);
  }

  /// Gives the keys of stories, each once.
  @FunctionalInterface
  interface Source {
    /// The keys of a story, as [KeyRows#row] writes them; empty for one that is gone.
    byte[] keys(int ordinal) throws IOException;
  }

  /// The same with the stories `[from, to)`, which are behind all that are here.
  KeyTable with(int from, int to, Source source) throws IOException {
    List<KeyBlock> all = new ArrayList<>(blocks);
    KeyBlock.Builder builder = new KeyBlock.Builder();
    for (int ordinal = from; ordinal < to; ordinal++) {
      byte[] keys = source.keys(ordinal);
      boolean full = builder.size() + keys.length / Features.KEY_BYTES > mostAtOnce;
      if (builder.size() > 0 && (full || !builder.reaches(ordinal))) {
        add(builder.build(), all);
        builder = new KeyBlock.Builder();
      }
      builder.add(ordinal, keys);
    }
    if (builder.size() > 0) {
      add(builder.build(), all);
    }
    return new KeyTable(List.copyOf(all), most, mostAtOnce);
  }

  private void add(KeyBlock block, List<KeyBlock> all) {
    KeyBlock last = block;
    while (!all.isEmpty() && mayMerge(all.getLast(), last)) {
      last = KeyBlock.merged(all.removeLast(), last);
    }
    all.add(last);
  }

  private boolean mayMerge(KeyBlock before, KeyBlock last) {
    return before.size() <= RATIO * last.size()
        && before.size() + last.size() <= most
        && last.end() - before.first() <= KeyBlock.MOST_STORIES;
  }

  /// Adds the stories that have a key, ascending.
  ///
  /// @param most no more than these
  /// @param counts tells of a story whether it counts; others are gone
  void add(long key, int most, IntPredicate counts, IntArrayList into) {
    int end = into.size() + most;
    for (int i = 0; i < blocks.size() && into.size() < end; i++) {
      blocks.get(i).add(key, end, counts, into);
    }
  }
}
