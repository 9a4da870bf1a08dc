package org.reprint;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.reprint.wire.Story;

/// The stories of a scan in the order of their keys, and where each stood in the order given.
final class KeyOrder {
  private final List<Story> stories; // by key
  private final int[] place; // [stories by key] index in the order given
  private final int[] byKey; // [stories as given] index by key

  /// @throws IllegalArgumentException if two stories have one key
  KeyOrder(List<Story> given) {
    place =
        IntStream.range(0, given.size())
            .boxed()
            .sorted(Comparator.comparing(i -> given.get(i).key()))
            .mapToInt(Integer::intValue)
            .toArray();
    stories = IntStream.of(place).mapToObj(given::get).toList();
    byKey = new int[place.length];
    for (int i = 0; i < place.length; i++) {
      byKey[place[i]] = i;
    }
    for (int i = 1; i < stories.size(); i++) {
      if (stories.get(i).key().equals(stories.get(i - 1).key())) {
        throw new IllegalArgumentException(
            "two stories have the key \"" + stories.get(i).key() + "\"");
      }
    }
  }

  /// The stories by key.
  List<Story> stories() {
    return stories;
  }

  /// The number of a story, counted by key.
  ///
  /// @throws IllegalArgumentException if there is none of this key
  int find(String key) {
    int low = 0;
    int high = stories.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stories.get(middle).key().compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == stories.size() || !stories.get(low).key().equals(key)) {
      throw new IllegalArgumentException(
          "no story has the key \"" + key + "\"; there are " + stories.size() + " stories");
    }
    return low;
  }

  /// The story, counted by key, that stood there in the order given: the inverse of [#place].
  int byKey(int given) {
    return byKey[given];
  }

  /// Where a story, counted by key, stood in the order given.
  int place(int byKey) {
    return place[byKey];
  }

  /// The same things of all stories, by key, in the order given.
  <T> List<T> asGiven(List<T> byKey) {
    return IntStream.of(this.byKey).<T>mapToObj(byKey::get).toList();
  }
}
