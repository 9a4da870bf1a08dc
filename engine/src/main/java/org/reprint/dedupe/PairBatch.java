package org.reprint.dedupe;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/// Some components of candidate pairs, each whole, with the stories in them. Filled anew for the
/// next ones; one per thread.
///
/// Several small components at once, so that their stories are read in one loop, measured in
/// another and grouped in a third: short loops over what is in the cache, and three small pieces of
/// code to compile in place of one that has all of it.
final class PairBatch {
  private static final int SHINGLES = 1 << 16; // of the stories of a batch: half a megabyte

  private final LineTable lines;
  private final IntArrayList pairFrom = new IntArrayList(); // [components], place in the records
  private final IntArrayList pairTo = new IntArrayList();
  private final IntArrayList storyTo = new IntArrayList(); // [components], place in `stories`
  private int[] stories = new int[64]; // lines, ascending within a component
  private int storyCount;

  PairBatch(LineTable lines) {
    this.lines = lines;
  }

  /// Takes components as far as their stories are few.
  ///
  /// @param pairs sorted by component; repeats within one are closed up
  /// @param roots the component of each pair
  /// @return where the next batch begins, after `from`
  int fill(long[] pairs, long[] roots, int from, int to) {
    pairFrom.clear();
    pairTo.clear();
    storyTo.clear();
    storyCount = 0;
    long shingles = 0;
    int at = from;
    while (at < to && shingles < SHINGLES) {
      int end = at + 1;
      while (end < to && roots[end] == roots[at]) {
        end++;
      }
      int first = storyCount;
      pairFrom.add(at);
      pairTo.add(Sorted.distinct(pairs, at, end));
      collect(pairs, at, pairTo.getInt(pairTo.size() - 1));
      for (int i = first; i < storyCount; i++) {
        shingles += lines.shingles(stories[i]);
      }
      at = end;
    }
    return at;
  }

  /// Gathers the stories of a component, each once.
  private void collect(long[] pairs, int from, int to) {
    int room = storyCount + 2 * (to - from);
    if (stories.length < room) {
      stories = Arrays.copyOf(stories, room + (room >> 1));
    }
    int end = storyCount;
    for (int i = from; i < to; i++) {
      stories[end++] = Records.first(pairs[i]);
      stories[end++] = Records.second(pairs[i]);
    }
    Arrays.sort(stories, storyCount, end);
    int distinct = storyCount;
    for (int i = storyCount; i < end; i++) {
      if (i == storyCount || stories[i] != stories[i - 1]) {
        stories[distinct++] = stories[i];
      }
    }
    storyCount = distinct;
    storyTo.add(distinct);
  }

  int components() {
    return pairFrom.size();
  }

  /// Where the pairs of a component begin.
  int pairFrom(int component) {
    return pairFrom.getInt(component);
  }

  /// Where they end.
  int pairTo(int component) {
    return pairTo.getInt(component);
  }

  /// The lines of all stories of the batch, in `[0, storyCount)`.
  int[] stories() {
    return stories;
  }

  int storyCount() {
    return storyCount;
  }

  /// Where the stories of a component begin.
  int storyFrom(int component) {
    return component == 0 ? 0 : storyTo.getInt(component - 1);
  }

  /// Where they end.
  int storyTo(int component) {
    return storyTo.getInt(component);
  }

  /// The place of a line, which is there, among the stories of a component.
  int place(int component, int line) {
    return Arrays.binarySearch(stories, storyFrom(component), storyTo(component), line);
  }
}
