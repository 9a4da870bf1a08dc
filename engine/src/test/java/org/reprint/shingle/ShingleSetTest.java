package org.reprint.shingle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
