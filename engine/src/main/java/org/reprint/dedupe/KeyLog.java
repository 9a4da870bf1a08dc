package org.reprint.dedupe;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Records of 64 bits in partitions: written in any order by many threads, then read one partition
/// at a time. Held in memory while the budget lasts, in an unnamed file from then on.
///
/// Writers write at the same time; reading begins when all are closed. A partition is read once:
/// reading gives its memory back.
final class KeyLog implements Closeable {
  private static final int CHUNK = 1 << 10; // records: 8 KB
  private static final int COUNT_BITS = 11; // for [0, CHUNK]

  private final int partitions;
  private final Budget budget;
  private final Temporary temporary;
  private final List<Partition> contents = new ArrayList<>();
  private final AtomicLong end = new AtomicLong(); // of the file, in records
  private FileChannel file; // null until something must go there

  /// What several logs may hold in memory together.
  static final class Budget {
    private final AtomicLong left;

    /// @param bytes at least 0
    Budget(long bytes) {
      left = new AtomicLong(bytes);
    }

    private boolean take(long bytes) {
      if (left.addAndGet(-bytes) >= 0) {
        return true;
      }
      left.addAndGet(bytes);
      return false;
    }

    private void give(long bytes) {
      left.addAndGet(bytes);
    }
  }

  private static final class Partition {
    private final List<long[]> held = new ArrayList<>(); // each exactly as long as it is full
    private final LongArrayList filed = new LongArrayList(); // place in records, number of records
    private long size;
  }

  /// @param partitions a power of two
  KeyLog(int partitions, Budget budget, Temporary temporary) {
    this.partitions = partitions;
    this.budget = budget;
    this.temporary = temporary;
    for (int p = 0; p < partitions; p++) {
      contents.add(new Partition());
    }
  }

  int partitions() {
    return partitions;
  }

  /// Records of one partition.
  int size(int partition) {
    return Math.toIntExact(contents.get(partition).size);
  }

  /// Bytes that went to the file.
  long filedBytes() {
    return end.get() * Long.BYTES;
  }

  /// A writer for one thread.
  Writer writer() {
    return new Writer();
  }

  /// Collects records and hands them over a chunk at a time. Not thread-safe.
  final class Writer implements Closeable {
    private final long[][] chunks = new long[partitions][]; // [partitions][CHUNK], null when empty
    private final int[] counts = new int[partitions];
    private ByteBuffer bytes; // null until something must go to the file

    /// Adds one record.
    void add(int partition, long record) throws IOException {
      long[] chunk = chunks[partition];
      if (chunk == null) {
        chunk = new long[CHUNK];
        chunks[partition] = chunk;
      }
      chunk[counts[partition]++] = record;
      if (counts[partition] == CHUNK) {
        counts[partition] = 0;
        if (hold(partition, chunk)) {
          chunks[partition] = null;
        } else {
          file(partition, chunk, CHUNK);
        }
      }
    }

    /// Hands over what is left.
    @Override
    public void close() throws IOException {
      for (int p = 0; p < partitions; p++) {
        int count = counts[p];
        if (count > 0) {
          long[] rest = new long[count];
          System.arraycopy(chunks[p], 0, rest, 0, count);
          if (!hold(p, rest)) {
            file(p, rest, count);
          }
        }
        chunks[p] = null;
        counts[p] = 0;
      }
    }

    private boolean hold(int partition, long[] records) {
      if (!budget.take((long) records.length * Long.BYTES)) {
        return false;
      }
      Partition to = contents.get(partition);
      synchronized (to) {
        to.held.add(records);
        to.size += records.length;
      }
      return true;
    }

    private void file(int partition, long[] records, int count) throws IOException {
      if (bytes == null) {
        bytes = buffer();
      }
      bytes.clear();
      bytes.asLongBuffer().put(records, 0, count);
      bytes.limit(count * Long.BYTES);
      long place = end.getAndAdd(count);
      FileChannel channel = channel();
      for (long at = place * Long.BYTES; bytes.hasRemaining(); ) {
        at += channel.write(bytes, at);
      }
      Partition to = contents.get(partition);
      synchronized (to) {
        to.filed.add(place << COUNT_BITS | count);
        to.size += count;
      }
    }
  }

  /// Reads a partition and gives its memory back.
  ///
  /// @param reuse an array to fill, or null
  /// @return the array given where it is large enough, else a larger one; [#size] records, in no
  ///   particular order
  long[] read(int partition, long[] reuse) throws IOException {
    Partition from = contents.get(partition);
    int size = size(partition);
    long[] into = reuse != null && reuse.length >= size ? reuse : new long[room(size)];
    int at = 0;
    for (long[] held : from.held) {
      System.arraycopy(held, 0, into, at, held.length);
      at += held.length;
    }
    budget.give((long) at * Long.BYTES);
    from.held.clear();
    if (!from.filed.isEmpty()) {
      ByteBuffer bytes = buffer();
      for (int i = 0; i < from.filed.size(); i++) {
        at += readChunk(from.filed.getLong(i), bytes, into, at);
      }
    }
    return into;
  }

  /// Takes the records of a partition one by one and gives its memory back.
  interface Taker {
    void take(long record) throws IOException;
  }

  /// Hands over a partition that may be larger than memory.
  void drain(int partition, Taker taker) throws IOException {
    Partition from = contents.get(partition);
    for (long[] held : from.held) {
      budget.give((long) held.length * Long.BYTES);
      for (long record : held) {
        taker.take(record);
      }
    }
    from.held.clear();
    if (!from.filed.isEmpty()) {
      ByteBuffer bytes = buffer();
      long[] chunk = new long[CHUNK];
      for (int i = 0; i < from.filed.size(); i++) {
        int count = readChunk(from.filed.getLong(i), bytes, chunk, 0);
        for (int r = 0; r < count; r++) {
          taker.take(chunk[r]);
        }
      }
    }
  }

  private static int room(int size) {
    return (int) Math.min(Integer.MAX_VALUE - 8L, size + (size >> 3) + (long) CHUNK);
  }

  private int readChunk(long filed, ByteBuffer bytes, long[] into, int at) throws IOException {
    int count = (int) (filed & ((1 << COUNT_BITS) - 1));
    bytes.clear().limit(count * Long.BYTES);
    long place = (filed >>> COUNT_BITS) * Long.BYTES;
    while (bytes.hasRemaining()) {
      int read = file.read(bytes, place + bytes.position());
      if (read < 0) {
        throw new IOException("a temporary file is shorter than it was written");
      }
    }
    bytes.flip().asLongBuffer().get(into, at, count);
    return count;
  }

  private static ByteBuffer buffer() {
    return ByteBuffer.allocateDirect(CHUNK * Long.BYTES).order(ByteOrder.nativeOrder());
  }

  private synchronized FileChannel channel() throws IOException {
    if (file == null) {
      file = temporary.open();
    }
    return file;
  }

  @Override
  public synchronized void close() throws IOException {
    contents.clear();
    if (file != null) {
      file.close();
    }
  }
}
