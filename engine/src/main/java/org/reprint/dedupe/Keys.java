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
    private long[] chosen = new long[1 << 10];

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
    /// over all of it. Of a short one those that a long one would sample too have the low numbers.
    ///
    /// @return how many have a number, of a short story a low one
    int samples(long[] hashes, int count, int line) throws IOException {
      int sampled = choose(hashes, count, Sampler.bits(count));
      boolean isShort = count < Sampler.SHORT;
      int askingBits = isShort ? Sampler.LEAST_BITS : Sampler.askingBits(count);
      int number = 0;
      int fine = Records.FINE;
      for (int i = 0; i < sampled; i++) {
        long hash = chosen[i];
        int given = Records.UNNUMBERED;
        if (Sampler.chooses(hash, askingBits)) {
          given = number < (isShort ? Records.FINE : Records.UNNUMBERED) ? number++ : given;
        } else if (isShort && fine < Records.UNNUMBERED) {
          given = fine++;
        }
        toSamples.add(Records.partition(hash), Records.sample(hash, line, given));
      }
      return number;
    }

    /// Copies the chosen hashes, without a branch on what cannot be foreseen.
    private int choose(long[] hashes, int count, int bits) {
      if (chosen.length < count) {
        chosen = new long[count + (count >> 1)];
      }
      if (bits == 0) {
        System.arraycopy(hashes, 0, chosen, 0, count);
        return count;
      }
      long[] into = chosen;
      int shift = Long.SIZE - bits;
      int sampled = 0;
      for (int i = 0; i < count; i++) {
        long hash = hashes[i];
        into[sampled] = hash;
        sampled += (int) ((hash >>> shift) - 1 >>> (Long.SIZE - 1)); // 1 when all are zero
      }
      return sampled;
    }

    @Override
    public void close() throws IOException {
      toIds.close();
      toBands.close();
      toSamples.close();
    }
  }
}
