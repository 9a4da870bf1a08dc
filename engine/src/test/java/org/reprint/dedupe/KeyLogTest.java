package org.reprint.dedupe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.Trials;

/// What is written is read, wherever it was meanwhile.
final class KeyLogTest {
  private static final int CHUNK = 1 << 10;

  @TempDir private Path temp;

  private KeyLog log(int partitions, long memory) {
    return new KeyLog(partitions, new KeyLog.Budget(memory), new Temporary(temp));
  }

  private static long[] read(KeyLog log, int partition, long[] reuse) throws IOException {
    long[] records = log.read(partition, reuse);
    long[] sorted = Arrays.copyOf(records, log.size(partition));
    Arrays.sort(sorted);
    return sorted;
  }

  private static long[] drained(KeyLog log, int partition) throws IOException {
    LongArrayList records = new LongArrayList();
    log.drain(partition, records::add);
    records.sort(null);
    return records.toLongArray();
  }

  @Test
  void everyPartitionGivesWhatItWasGivenHeldOrFiled() {
    Trials.run(
        12,
        random -> {
          int partitions = 1 << random.nextInt(6);
          long memory = new long[] {0, 5_000, 60_000, 1L << 30}[random.nextInt(4)];
          List<LongArrayList> expected = new ArrayList<>();
          for (int p = 0; p < partitions; p++) {
            expected.add(new LongArrayList());
          }
          try (KeyLog log = log(partitions, memory)) {
            KeyLog.Writer[] writers = {log.writer(), log.writer(), log.writer()};
            for (int i = random.nextInt(40_000); i > 0; i--) {
              int partition = (int) (partitions * Math.pow(random.nextDouble(), 3));
              long record = random.nextLong();
              expected.get(partition).add(record);
              writers[random.nextInt(writers.length)].add(partition, record);
            }
            for (KeyLog.Writer writer : writers) {
              writer.close();
            }
            long[] reuse = null;
            for (int p = 0; p < partitions; p++) {
              expected.get(p).sort(null);
              long[] all = expected.get(p).toLongArray();
              assertEquals(all.length, log.size(p));
              if (random.nextBoolean()) {
                assertArrayEquals(all, drained(log, p));
              } else {
                reuse = new long[random.nextInt(3_000)];
                assertArrayEquals(all, read(log, p, reuse));
              }
            }
            long bytes = 8L * expected.stream().mapToInt(LongArrayList::size).sum();
            assertTrue(log.filedBytes() >= bytes - memory, () -> log.filedBytes() + " of " + bytes);
            assertTrue(memory < bytes || log.filedBytes() == 0, () -> "" + log.filedBytes());
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void aChunkMayBeFullOrLackOneOrHaveOneMore() throws IOException {
    for (long memory : new long[] {0, 8 * CHUNK, 1 << 20}) {
      for (int count :
          new int[] {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1}) {
        long[] expected = new long[count];
        Arrays.setAll(expected, i -> i - 7L);
        try (KeyLog log = log(2, memory)) {
          try (KeyLog.Writer writer = log.writer()) {
            for (long record : expected) {
              writer.add(1, record);
            }
          }
          assertEquals(0, log.size(0));
          assertArrayEquals(new long[0], read(log, 0, null));
          assertArrayEquals(expected, read(log, 1, null), () -> count + " with " + memory);
        }
      }
    }
  }

  @Test
  void anArrayThatIsLargeEnoughIsUsedAgain() throws IOException {
    try (KeyLog log = log(2, 0)) {
      try (KeyLog.Writer writer = log.writer()) {
        writer.add(0, 5);
        writer.add(1, 6);
      }
      long[] mine = new long[1];
      assertEquals(mine, log.read(0, mine));
      assertEquals(5, mine[0]);
      assertTrue(log.read(1, new long[0]).length >= 1);
    }
  }

  @Test
  void whatIsReadGivesItsMemoryBackToTheOthers() throws IOException {
    KeyLog.Budget budget = new KeyLog.Budget(8 * CHUNK);
    try (KeyLog first = new KeyLog(1, budget, new Temporary(temp));
        KeyLog second = new KeyLog(1, budget, new Temporary(temp));
        KeyLog third = new KeyLog(1, budget, new Temporary(temp))) {
      fill(first);
      fill(second);
      assertEquals(0, first.filedBytes());
      assertEquals(8 * CHUNK, second.filedBytes());
      first.drain(0, _ -> {});
      fill(third);
      assertEquals(0, third.filedBytes());
    }
  }

  private static void fill(KeyLog log) throws IOException {
    try (KeyLog.Writer writer = log.writer()) {
      for (int i = 0; i < CHUNK; i++) {
        writer.add(0, i);
      }
    }
  }

  @Test
  void theFileHasNoNameAsLongAsItIsOpen() throws IOException {
    try (KeyLog log = log(1, 0)) {
      fill(log);
      assertTrue(log.filedBytes() > 0);
      try (Stream<Path> files = Files.list(temp)) {
        assertEquals(0, files.count());
      }
    }
  }
}
