package org.reprint.bench.guard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundRobinTest {
  @Test
  void ratiosAreTakenRoundByRound() {
    // The machine is twice as slow in the second round, and hiccups in the third.
    RoundRobin.Times times =
        new RoundRobin.Times(List.of("fast", "slow"), new double[][] {{1, 2, 1}, {3, 6, 30}});
    assertEquals(3, times.ratio(1, 0, 0.5));
    assertEquals(30, times.ratio(1, 0, 1));
    assertEquals(1, times.median(0));
    assertEquals(1, times.index("slow"));
    assertThrows(IllegalArgumentException.class, () -> times.index("absent"));
  }

  @Test
  void everyContenderHasATurnInEveryRound() {
    List<String> turns = new ArrayList<>();
    List<Contender> contenders = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      contenders.add(
          new Contender(
              name,
              documents -> {
                turns.add(name);
                return documents;
              }));
    }
    RoundRobin.Times times = new RoundRobin(4, 1, 1).run(contenders);
    List<String> counted = turns.subList(turns.size() - 12, turns.size());
    assertEquals("abcbcacababc", String.join("", counted));
    assertEquals(List.of("a", "b", "c"), times.names());
    assertEquals(4, times.nanos()[0].length);
  }

  @Test
  void theMeterSeesWhatIsAllocatedAndNothingElse() {
    Contender frugal = new Contender("frugal", documents -> documents * 3L);
    long[][] kept = new long[1][];
    Contender lavish =
        new Contender(
            "lavish",
            documents -> {
              for (int i = 0; i < documents; i++) {
                kept[0] = new long[100];
              }
              return kept[0].length;
            });
    Allocation allocation = new Allocation();
    assertTrue(allocation.perDocument(frugal, 10_000) < 1);
    double bytes = allocation.perDocument(lavish, 10_000);
    assertTrue(bytes >= 800 && bytes < 850, () -> "bytes " + bytes);
  }

  @Test
  void theTextsAreTheSameOnEveryRunAndOfTheSizeOfNews() {
    byte[][] texts = Texts.of(20);
    assertArrayEquals(texts[19], Texts.of(20)[19]);
    double bytes = 0;
    for (byte[] text : texts) {
      bytes += text.length;
    }
    assertEquals(2_650, bytes / texts.length, 250);
  }
}
