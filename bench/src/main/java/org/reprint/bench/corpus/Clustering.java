package org.reprint.bench.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well groups agree with families. Both are partitions: a story in none is alone.
///
/// @param pairs all pairs of the stories
/// @param grouped pairs in one group
/// @param related pairs in one family
/// @param both pairs in one group and one family
/// @param bcubedPrecision mean, over stories that are in a group or a family, of the share of a
///   story's group that is of its family, itself counted (Bagga and Baldwin 1998,
///   doi:10.3115/980451.980859)
/// @param bcubedRecall the same of the share of its family that is in its group
record Clustering(
    double pairs,
    long grouped,
    long related,
    long both,
    double bcubedPrecision,
    double bcubedRecall) {
  /// Compares.
  ///
  /// @param stories all there are, those that are alone included
  /// @param families a number by key
  static Clustering of(long stories, Grouping grouping, Map<String, Integer> families) {
    Map<Integer, Integer> sizes = new HashMap<>();
    families.values().forEach(family -> sizes.merge(family, 1, Integer::sum));
    Set<String> touched = new HashSet<>(families.keySet());
    touched.addAll(grouping.groupOf().keySet());
    long both = 0;
    double precision = 0;
    double recall = 0;
    long inGroups = 0;
    for (List<String> group : grouping.groups()) {
      Map<Integer, Integer> shared = new HashMap<>();
      for (String key : group) {
        Integer family = families.get(key);
        if (family == null) {
          precision += 1.0 / group.size(); // of its family, itself, is all alone there
          recall++;
        } else {
          shared.merge(family, 1, Integer::sum);
        }
      }
      inGroups += group.size();
      for (Map.Entry<Integer, Integer> part : shared.entrySet()) {
        long count = part.getValue();
        both += count * (count - 1) / 2;
        precision += (double) (count * count) / group.size();
        recall += (double) (count * count) / sizes.get(part.getKey());
      }
    }
    for (Map.Entry<String, Integer> member : families.entrySet()) {
      if (!grouping.groupOf().containsKey(member.getKey())) {
        precision++;
        recall += 1.0 / sizes.get(member.getValue());
      }
    }
    assert touched.size() >= inGroups;
    long related = 0;
    for (long size : sizes.values()) {
      related += size * (size - 1) / 2;
    }
    int counted = Math.max(1, touched.size());
    return new Clustering(
        stories * (stories - 1.0) / 2,
        grouping.pairs(),
        related,
        both,
        touched.isEmpty() ? 1 : precision / counted,
        touched.isEmpty() ? 1 : recall / counted);
  }

  /// Harmonic mean of the two.
  double bcubedF() {
    return 2 * bcubedPrecision * bcubedRecall / (bcubedPrecision + bcubedRecall);
  }

  /// The adjusted Rand index (Hubert and Arabie 1985, doi:10.1007/BF01908075): 1 for the same
  /// partition, 0 on average for partitions by lot.
  double adjustedRand() {
    double expected = grouped * (related / pairs);
    double most = (grouped + related) / 2.0;
    return most == expected ? 1 : (both - expected) / (most - expected);
  }
}
