package org.reprint.candidates;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/// Stories by the keys they share: bands of signatures, fingerprints, whatever two stories can have
/// in common. Immutable.
///
/// A key in at most `cap` stories that are within reach of each other makes a pair of each two of
/// them; a key in more is a star: each story is paired with the first [#HUBS] stories of the key
/// alone.
final class KeyIndex {
  /// Centres of a star. One would do for a group; a few keep it whole when one of them, though it
  /// has the key, turns out to be something else.
  static final int HUBS = 3;

  private static final int[] NOWHERE = {};

  private final Source source;
  private final Window window;
  private final int cap;
  private final Postings postings; // key -> occurrences, ascending by rank
  private final int[] firstOccurrence; // [stories + 1]
  private final int[] rank; // [occurrences]
  private final int[] position; // [occurrences], or empty: then every position is 0
  private final int[] group; // [occurrences], -1 for a key that occurs once
  private final int[] original; // [occurrences], the first occurrence of that key in that story
  private final BitSet stars = new BitSet(); // groups with too many stories

  private KeyIndex(
      Source source, long[] keys, int[] position, int[] firstOccurrence, Window window, int cap) {
    this.source = source;
    this.window = window;
    this.cap = cap;
    this.position = position;
    this.firstOccurrence = firstOccurrence;
    int count = keys.length;
    rank = new int[count];
    for (int r = 0; r < firstOccurrence.length - 1; r++) {
      Arrays.fill(rank, firstOccurrence[r], firstOccurrence[r + 1], r);
    }
    int[] occurrences = new int[count];
    Arrays.setAll(occurrences, i -> i);
    postings = Postings.of(keys, occurrences, 2);
    group = new int[count];
    Arrays.fill(group, -1);
    original = new int[count];
    for (int g = 0; g < postings.groups(); g++) {
      place(g);
    }
  }

  /// Indexes the bands of stories; a band is equal to the same band of another story only.
  static KeyIndex ofBands(List<Material> stories, Window window, int cap) {
    int[] first = firsts(stories, story -> story.bands().length);
    long[] keys = new long[first[stories.size()]];
    for (int r = 0; r < stories.size(); r++) {
      long[] bands = stories.get(r).bands();
      for (int band = 0; band < bands.length; band++) {
        keys[first[r] + band] = mix(bands[band] + band * 0x9E3779B97F4A7C15L);
      }
    }
    return new KeyIndex(Source.BANDS, keys, NOWHERE, first, window, cap);
  }

  /// Indexes the fingerprints of stories.
  static KeyIndex ofFingerprints(List<Material> stories, Window window, int cap) {
    int[] first = firsts(stories, story -> story.fingerprints().length);
    long[] keys = new long[first[stories.size()]];
    int[] position = new int[keys.length];
    for (int r = 0; r < stories.size(); r++) {
      Material story = stories.get(r);
      System.arraycopy(story.fingerprints(), 0, keys, first[r], story.fingerprints().length);
      System.arraycopy(story.positions(), 0, position, first[r], story.positions().length);
    }
    return new KeyIndex(Source.FINGERPRINTS, keys, position, first, window, cap);
  }

  private static int[] firsts(List<Material> stories, Function<Material, Integer> size) {
    int[] first = new int[stories.size() + 1];
    for (int r = 0; r < stories.size(); r++) {
      first[r + 1] = Math.addExact(first[r], size.apply(stories.get(r)));
    }
    return first;
  }

  private void place(int g) {
    int stories = 0;
    int previous = -1;
    for (int i = postings.from(g); i < postings.to(g); i++) {
      int occurrence = postings.value(i);
      boolean again = previous >= 0 && rank[previous] == rank[occurrence];
      original[occurrence] = again ? original[previous] : occurrence;
      group[occurrence] = g;
      stories += again ? 0 : 1;
      previous = occurrence;
    }
    stars.set(g, stories > cap);
  }

  int stars() {
    return stars.cardinality();
  }

  /// Adds what a story shares with stories of lower rank within reach, and with itself.
  void search(int story, Reach reach, Finds finds) {
    int undated = firstOccurrence[window.undated()];
    int from = firstOccurrence[window.from(story)];
    int to = firstOccurrence[window.to(story)];
    for (int o = firstOccurrence[story]; o < firstOccurrence[story + 1]; o++) {
      if (group[o] < 0) {
        continue;
      }
      if (original[o] == o) {
        reach.set(postings, group[o], undated, from, to);
        pair(o, reach, finds);
      } else if (position.length > 0) {
        finds.add(story, source, position[original[o]], position[o]);
      }
    }
  }

  private void pair(int own, Reach reach, Finds finds) {
    boolean star = stars.get(group[own]) && reach.size() > cap;
    int left = star ? HUBS : Integer.MAX_VALUE;
    for (int i = reach.first(); left > 0 && postings.value(i) < own; i = reach.next(i)) {
      int other = postings.value(i);
      if (original[other] == other) {
        finds.add(rank[other], source, at(own), at(other));
        left--;
      }
    }
  }

  private int at(int occurrence) {
    return position.length == 0 ? 0 : position[occurrence];
  }

  private static long mix(long x) {
    long h = (x ^ (x >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
