package org.reprint.dedupe;

import java.io.Closeable;
import java.io.IOException;

/// By what stories may meet: ids, bands of signatures, and samples of shingles.
final class Keys implements Closeable {
  private final KeyLog ids;
  private final KeyLog bands;
  private final KeyLog samples;

  Keys(KeyLog.Budget budget, Temporary temporary) {
    ids = new KeyLog(Records.PARTITIONS, budget, temporary);
    bands = new KeyLog(Records.PARTITIONS, budget, temporary);
    samples = new KeyLog(Records.PARTITIONS, budget, temporary);
  }

  KeyLog ids() {
    return ids;
  }

  KeyLog bands() {
    return bands;
  }

  KeyLog samples() {
    return samples;
  }

  /// A writer for one thread.
  Writer writer() {
    return new Writer();
  }

  @Override
  public void close() throws IOException {
    ids.close();
    bands.close();
    samples.close();
  }

  /// Not thread-safe.
  final class Writer implements Closeable {
    private final KeyLog.Writer toIds = ids.writer();
    private final KeyLog.Writer toBands = bands.writer();
    private final KeyLog.Writer toSamples = samples.writer();

    /// The id of a story.
    void id(long key, int line) throws IOException {
      toIds.add(Records.partition(key), Records.keyed(key, line));
    }

    /// One band of a story.
    void band(long key, int line) throws IOException {
      toBands.add(Records.partition(key), Records.keyed(key, line));
    }

    /// The sampled shingles of a story.
    ///
    /// Of a long story those that ask for others are sampled once more, so that they are spread
    /// over all of it.
    ///
    /// @return how many may ask, and have a number
    int samples(long[] hashes, int count, int line) throws IOException {
      int bits = Sampler.bits(count);
      int askingBits = bits;
      while (Math.scalb((double) count, -askingBits) > Records.UNNUMBERED / 2.0) {
        askingBits++;
      }
      int number = 0;
      for (int i = 0; i < count; i++) {
        long hash = hashes[i];
        if (Sampler.chooses(hash, bits)) {
          boolean asks = number < Records.UNNUMBERED && Sampler.chooses(hash, askingBits);
          toSamples.add(
              Records.partition(hash),
              Records.sample(hash, line, asks ? number++ : Records.UNNUMBERED));
        }
      }
      return number;
    }

    @Override
    public void close() throws IOException {
      toIds.close();
      toBands.close();
      toSamples.close();
    }
  }
}
