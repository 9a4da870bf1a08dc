package org.reprint.bench.relations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reprint.wire.Story;

/// Stories and pairs of them that a person labelled.
///
/// @param name for the report
/// @param stories by key, all that stand in a pair
record LabelledSet(String name, Map<String, Story> stories, List<LabelledPair> pairs) {
  /// @throws IllegalArgumentException if a pair names a story that is not there
  LabelledSet {
    stories = Collections.unmodifiableMap(new LinkedHashMap<>(stories));
    pairs = List.copyOf(pairs);
    for (LabelledPair pair : pairs) {
      for (String key : List.of(pair.a(), pair.b())) {
        if (!stories.containsKey(key)) {
          throw new IllegalArgumentException(
              name + ": no story \"" + key + "\" of pair " + pair.a() + " " + pair.b());
        }
      }
    }
  }
}
