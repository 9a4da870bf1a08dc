package org.reprint.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParallelTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void resultsStandInTheOrderOfTheirIndexes(int threads) {
    AtomicInteger workers = new AtomicInteger();
    ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
    List<Integer> results =
        new Parallel(threads)
            .map(
                500,
                () -> {
                  workers.incrementAndGet();
                  return i -> 2 * i;
                },
                done::add);
    assertEquals(IntStream.range(0, 500).mapToObj(i -> 2 * i).toList(), results);
    assertEquals(IntStream.rangeClosed(1, 500).boxed().toList(), done.stream().sorted().toList());
    assertEquals(threads, workers.get());
    assertEquals(List.of(), new Parallel(threads).map(0, () -> i -> i, _ -> {}));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void whatATaskThrowsIsThrownAndTheRestIsNotBegun(int threads) {
    for (Throwable planted :
        List.of(new IllegalArgumentException("planted"), new StackOverflowError("planted"))) {
      AtomicInteger begun = new AtomicInteger();
      Throwable thrown =
          assertThrows(
              planted.getClass(),
              () ->
                  new Parallel(threads)
                      .map(
                          1_000_000,
                          () ->
                              i -> {
                                begun.incrementAndGet();
                                if (i == 100) {
                                  fail(planted);
                                } else if (i > 100) {
                                  LockSupport.parkNanos(100_000);
                                }
                                return i;
                              },
                          _ -> {}));
      assertSame(planted, thrown);
      assertTrue(begun.get() < 1_000_000, () -> begun + " begun");
    }
  }

  private static void fail(Throwable planted) {
    switch (planted) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError(planted);
    }
  }

  @Test
  void anInterruptEndsTheWaitAndStays() {
    Thread caller = Thread.currentThread();
    assertThrows(
        IllegalStateException.class,
        () ->
            new Parallel(2)
                .map(
                    1_000_000,
                    () ->
                        i -> {
                          caller.interrupt();
                          return i;
                        },
                    _ -> {}));
    assertTrue(Thread.interrupted());
  }
}
