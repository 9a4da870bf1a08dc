package org.reprint;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.reprint.wire.Story;

/// The stories of a scan in the order of their keys, and where each stood in the order given.
final class KeyOrder {
  private final List<Story> stories; // by key
  private final int[] place; // [stories by key] index in the order given

  /// @throws IllegalArgumentException if two stories have one key
  KeyOrder(List<Story> given) {
    place =
        IntStream.range(0, given.size())
            .boxed()
            .sorted(Comparator.comparing(i -> given.get(i).key()))
            .mapToInt(Integer::intValue)
            .toArray();
    stories = IntStream.of(place).mapToObj(given::get).toList();
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

  /// Where a story, counted by key, stood in the order given.
  int place(int byKey) {
    return place[byKey];
  }

  /// The same things of all stories, by key, in the order given.
  <T> List<T> asGiven(List<T> byKey) {
    int[] rank = new int[place.length];
    for (int i = 0; i < place.length; i++) {
      rank[place[i]] = i;
    }
    return IntStream.of(rank).<T>mapToObj(byKey::get).toList();
  }
}
