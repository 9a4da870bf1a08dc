package org.reprint.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupIdTest {
  @Test
  void aNameHasAllDigitsSoThatOtherGroupsChangeNothingInIt() {
    assertEquals(
        List.of("g-5f0c120000000000", "g-0000000000000000", "g-ffffffffffffffff"),
        GroupId.of(List.of("a", "b", "c"), new long[] {0x5f0c120000000000L, 0, -1}));
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
    assertTrue(names.stream().allMatch(name -> name.matches("g-[0-9a-f]{16}")), names::toString);
  }
}
