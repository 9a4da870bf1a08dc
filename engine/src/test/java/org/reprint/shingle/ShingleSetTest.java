package org.reprint.shingle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.RandomText;
import org.reprint.Trials;

class ShingleSetTest {
  @Test
  void measuresAgreeWithHashSets() {
    Trials.run(
        1_000,
        random -> {
          int range = random.nextInt(1, 60);
          long[] first = hashes(random, range);
          long[] second = hashes(random, range);
          Set<Long> a = set(first);
          Set<Long> b = set(second);
          Set<Long> both = new HashSet<>(a);
          both.retainAll(b);
          Set<Long> either = new HashSet<>(a);
          either.addAll(b);
          ShingleSet x = ShingleSet.of(first, first.length);
          ShingleSet y = ShingleSet.of(second, second.length);
          assertEquals(a.size(), x.size());
          assertEquals(both.size(), x.common(y));
          assertEquals(either.isEmpty() ? 0 : (double) both.size() / either.size(), x.jaccard(y));
          assertEquals(x.jaccard(y), y.jaccard(x));
          assertEquals(a.isEmpty() ? 0 : (double) both.size() / a.size(), x.containmentIn(y));
          assertEquals(b.isEmpty() ? 0 : (double) both.size() / b.size(), y.containmentIn(x));
        });
  }

  @Test
  void stretchesOfOneArrayAreSetsTooAndWhatLiesAroundThemStays() {
    Trials.run(
        1_000,
        random -> {
          int range = random.nextInt(1, 60);
          long[] first = hashes(random, range);
          long[] second = hashes(random, range);
          long[] both = new long[first.length + second.length + 2];
          both[0] = Long.MAX_VALUE;
          System.arraycopy(first, 0, both, 1, first.length);
          System.arraycopy(second, 0, both, 1 + first.length, second.length);
          both[both.length - 1] = Long.MIN_VALUE;
          int start = 1 + first.length;
          int firstEnd = ShingleSet.sortDistinct(both, 1, start);
          int secondEnd = ShingleSet.sortDistinct(both, start, both.length - 1);
          assertEquals(set(first), set(Arrays.copyOfRange(both, 1, firstEnd)));
          assertEquals(set(first).size(), firstEnd - 1);
          for (int i = 2; i < firstEnd; i++) {
            assertTrue(both[i - 1] < both[i], "ascending");
          }
          Set<Long> common = set(first);
          common.retainAll(set(second));
          assertEquals(common.size(), ShingleSet.common(both, 1, firstEnd, both, start, secondEnd));
          assertEquals(Long.MAX_VALUE, both[0]);
          assertEquals(Long.MIN_VALUE, both[both.length - 1]);
        });
  }

  @Test
  void stretchesOutsideTheArrayAreRefused() {
    long[] hashes = new long[3];
    assertThrows(IndexOutOfBoundsException.class, () -> ShingleSet.sortDistinct(hashes, 2, 4));
    assertThrows(
        IndexOutOfBoundsException.class, () -> ShingleSet.common(hashes, 0, 4, hashes, 0, 3));
    assertThrows(
        IndexOutOfBoundsException.class, () -> ShingleSet.common(hashes, 0, 3, hashes, 2, 1));
    assertEquals(1, ShingleSet.sortDistinct(hashes, 1, 1));
  }

  /// Few different values, so that sets share some; both signs, so that the order is the signed
  /// one.
  private static long[] hashes(SplittableRandom random, int range) {
    long[] values = {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE};
    return random
        .ints(random.nextInt(80), 0, range)
        .mapToLong(i -> i < values.length ? values[i] : (i - range / 2) * 0x9E3779B97F4A7C15L)
        .toArray();
  }

  private static Set<Long> set(long[] hashes) {
    Set<Long> set = new HashSet<>();
    for (long hash : hashes) {
      set.add(hash);
    }
    return set;
  }

  @Test
  void aTrimmedStoryIsContainedInTheWholeOne() {
    Trials.run(
        1,
        random -> {
          String whole = RandomText.words(random, 400, 1 << 30);
          String half = whole.substring(0, whole.indexOf("\n", whole.length() / 2));
          ShingleSet a = setOf(half);
          ShingleSet b = setOf(whole);
          assertEquals(1, a.containmentIn(b));
          assertEquals((double) a.size() / b.size(), b.containmentIn(a));
          assertEquals((double) a.size() / b.size(), a.jaccard(b));
        });
  }

  private static ShingleSet setOf(String text) {
    Shingles shingles = new Shingles();
    new Shingler().shingle(text, shingles);
    return ShingleSet.of(shingles);
  }

  @Test
  void emptySetsShareNothing() {
    ShingleSet none = setOf("");
    ShingleSet one = setOf("word");
    assertEquals(0, none.size());
    assertEquals(0, none.jaccard(none));
    assertEquals(0, none.containmentIn(one));
    assertEquals(0, one.jaccard(none));
    assertEquals(1, one.jaccard(setOf("Word.")));
  }

  @Test
  void onlyTheCountedHashesAreReadAndNoneAreMoved() {
    long[] hashes = {5, 3, 5, 9};
    assertEquals(2, ShingleSet.of(hashes, 3).size());
    assertEquals(5, hashes[0]);
    assertThrows(IndexOutOfBoundsException.class, () -> ShingleSet.of(hashes, 5));
    assertThrows(IndexOutOfBoundsException.class, () -> ShingleSet.of(hashes, -1));
  }
}
