package org.reprint.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupIdTest {
  @Test
  void fourDigitsSufficeWhereNothingCollides() {
    assertEquals(
        List.of("g-5f0c", "g-5f0d"),
        GroupId.of(List.of("a", "b"), new long[] {0x5f0c000000000000L, 0x5f0d000000000000L}));
  }

  @Test
  void onlyThoseThatCollideGetMoreDigits() {
    assertEquals(
        List.of("g-5f0c12", "g-0000", "g-5f0c13", "g-ffff"),
        GroupId.of(
            List.of("a", "b", "c", "d"),
            new long[] {0x5f0c120000000000L, 0, 0x5f0c130000000000L, -1}));
  }

  @Test
  void oneWholeHashIsNumberedInTheOrderOfTheKeys() {
    assertEquals(
        List.of("g-5f0c120000000000-2", "g-5f0c120000000000"),
        GroupId.of(List.of("b", "a"), new long[] {0x5f0c120000000000L, 0x5f0c120000000000L}));
  }

  @Test
  void namesAreDifferentAndStay() {
    List<String> keys = IntStream.range(0, 5_000).mapToObj(i -> "story " + i).toList();
    List<String> names = GroupId.of(keys);
    assertEquals(keys.size(), new HashSet<>(names).size());
    assertEquals(names, GroupId.of(keys));
    assertTrue(names.stream().allMatch(name -> name.matches("g-[0-9a-f]{4,16}")), names::toString);
  }
}
