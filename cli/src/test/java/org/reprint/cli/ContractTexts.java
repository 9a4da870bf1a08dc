package org.reprint.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The texts of stories by their keys, and what they have in common.
final class ContractTexts {
  private final Map<String, String> texts;
  private final Map<String, Set<String>> shingles = new HashMap<>();

  ContractTexts(Map<String, String> texts) {
    this.texts = texts;
  }

  /// Null for a key that nobody gave.
  String of(String key) {
    return texts.get(key);
  }

  private Set<String> shingles(String key) {
    return shingles.computeIfAbsent(
        key, asked -> ContractShingles.of(texts.getOrDefault(asked, "")));
  }

  double jaccard(String a, String b) {
    return ContractShingles.jaccard(shingles(a), shingles(b));
  }

  /// How much of the one stands in the other.
  double containment(String of, String in) {
    return ContractShingles.containment(shingles(of), shingles(in));
  }
}
