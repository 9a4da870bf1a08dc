package org.reprint.bench;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Features that need nothing but the words: no stems, no rarity, no synonyms. What a model of them
/// reaches is the floor that alignment has to beat.
final class SurfaceFeatures implements PairFeatures {
  private static final List<String> NAMES =
      List.of(
          "jaccard1",
          "jaccard2",
          "jaccard3",
          "containment.max",
          "containment.min",
          "stemJaccard",
          "subsequence",
          "lengthRatio",
          "numbersShared",
          "numbersDiffer",
          "letters4");

  /// Letters of a word that stand for its stem, and the number of letters in a shingle of letters.
  private static final int STEM = 5;

  private static final int LETTERS = 4;

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public double[] of(String a, String b) {
    String[] left = Words.of(a);
    String[] right = Words.of(b);
    Set<String> leftSet = Set.copyOf(Arrays.asList(left));
    Set<String> rightSet = Set.copyOf(Arrays.asList(right));
    double shared = shared(leftSet, rightSet);
    double least = Math.max(1, Math.min(leftSet.size(), rightSet.size()));
    double most = Math.max(1, Math.max(leftSet.size(), rightSet.size()));
    Set<String> leftNumbers = numbers(leftSet);
    Set<String> rightNumbers = numbers(rightSet);
    double numbers = shared(leftNumbers, rightNumbers);
    boolean differ = numbers < Math.min(leftNumbers.size(), rightNumbers.size());
    return new double[] {
      jaccard(leftSet, rightSet),
      jaccard(shingles(left, 2), shingles(right, 2)),
      jaccard(shingles(left, 3), shingles(right, 3)),
      shared / least,
      shared / most,
      jaccard(stems(left), stems(right)),
      longestSubsequence(left, right) / Math.max(1.0, Math.min(left.length, right.length)),
      Math.min(left.length, right.length) / Math.max(1.0, Math.max(left.length, right.length)),
      numbers > 0 ? 1 : 0,
      differ ? 1 : 0,
      jaccard(letters(left), letters(right))
    };
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    double shared = shared(one, other);
    double union = one.size() + other.size() - shared;
    return union == 0 ? 0 : shared / union;
  }

  private static double shared(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).count();
  }

  private static Set<String> shingles(String[] words, int length) {
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + length <= words.length; i++) {
      shingles.add(String.join(" ", Arrays.asList(words).subList(i, i + length)));
    }
    return shingles;
  }

  private static Set<String> stems(String[] words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      stems.add(word.substring(0, Math.min(STEM, word.length())));
    }
    return stems;
  }

  private static Set<String> letters(String[] words) {
    String text = String.join(" ", words);
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + LETTERS <= text.length(); i++) {
      shingles.add(text.substring(i, i + LETTERS));
    }
    return shingles;
  }

  private static Set<String> numbers(Set<String> words) {
    Set<String> numbers = new HashSet<>();
    for (String word : words) {
      if (Character.isDigit(word.charAt(0))) {
        numbers.add(word);
      }
    }
    return numbers;
  }

  private static int longestSubsequence(String[] left, String[] right) {
    int[] row = new int[right.length + 1];
    for (String word : left) {
      int corner = 0;
      for (int j = 1; j <= right.length; j++) {
        int above = row[j];
        row[j] = word.equals(right[j - 1]) ? corner + 1 : Math.max(above, row[j - 1]);
        corner = above;
      }
    }
    return row[right.length];
  }
}
