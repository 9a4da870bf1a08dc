package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.util.Arrays;

/// The sentences that are worth a look for one that asks, then the same, ranked. Which they are and
/// how they rank depends on scores and on the numbers of sentences, never on where the index has
/// them. Not thread-safe.
///
/// A sentence is taken into the pool for the rarest terms it shares, and ranked by all. What it can
/// be worth at most is known beforehand: as if it shared every term that was not asked for. So the
/// most promising are looked at first, and no more when enough are better than the next can be. In
/// a large archive most words are too common to be counted, and that bound says little. So no more
/// than a quarter more than the wanted number are looked at, those for which most is counted, with
/// less regard to length than the rank has. With 50,000 stories 996 of 1,000 hits are among twice
/// the wanted number, and all that weigh twice what a hit needs; what is related stays the same
/// when a quarter more are looked at instead.
final class Pool {
  private static final int CHUNK = 64;
  private static final int SMALL_CHUNK = 16;
  private static final int LOOKS = 5; // for each LOOKS_OF that are wanted
  private static final int LOOKS_OF = 4;
  private static final int FREE = -1;
  private static final int TAKEN_BITS = 13;
  private static final float SLACK = 1e-3f; // sums of floats and of doubles differ by less

  /// Tells what one document shares.
  interface Sharing {
    /// The weight of the terms in `[from, to)` of a row, those of one document, that are shared.
    double shared(IntArrayList row, int from, int to);

    /// What weight is worth in a sentence of so many terms.
    double damping(int length);
  }

  private final int most; // of the pool
  private final int wanted; // sets of terms
  private final int looks; // so many are looked at, and those that are equal to the last one
  private float[] close; // scores of these, or promises; scratch
  private int[] near = new int[0]; // those in one step, by their place in the tally
  private final Steps steps = new Steps();
  private final long[] taken = new long[1 << TAKEN_BITS - 6]; // bits of documents
  private final int[] documents; // [most], of the pool
  private final float[] sums; // [most], weight of the terms that were counted
  private final float[] damped; // [most]
  private final float[] promise; // [most]
  private final int[] slots; // table: document -> place in the pool
  private final int shift;
  private final long[] bounds; // [most], what each is worth at most, best first, and its place
  private final LongArrayList equal = new LongArrayList(); // places in the tally
  private final IntArrayList row = new IntArrayList(); // terms of those that were looked at
  private final int[] chunk; // [most]
  private final long[] sets; // [most], scratch
  private final int[] looked; // [most] documents
  private final int[] ordinals; // [most], of those documents
  private final int[] sentences; // [most]
  private final double[] shared;
  private final double[] score;
  private final long[] hash;
  private final int[] from;
  private final int[] to;
  private final long[] order; // [most] score, best first, and place among those looked at
  private int pooled;
  private int size; // looked at

  Pool(int most, int wanted) {
    this.most = most;
    this.wanted = wanted;
    looks = Math.min(most, wanted * LOOKS / LOOKS_OF);
    close = new float[most];
    promise = new float[most];
    documents = new int[most];
    sums = new float[most];
    damped = new float[most];
    slots = new int[Integer.highestOneBit(most) << 2];
    shift = Integer.numberOfLeadingZeros(slots.length - 1);
    bounds = new long[most];
    chunk = new int[most];
    sets = new long[most];
    looked = new int[most];
    ordinals = new int[most];
    sentences = new int[most];
    shared = new double[most];
    score = new double[most];
    hash = new long[most];
    from = new int[most];
    to = new int[most];
    order = new long[most];
  }

  /// How many it takes.
  int most() {
    return most;
  }

  /// Takes the best of a tally, of those that are equally good the earlier.
  ///
  /// Scores are counted by steps. Those above the step that the last one taken is in are in the
  /// pool, and only within that step they are compared.
  ///
  /// @param tally of those that stand in more rows than one; others that may be taken are added
  /// @param sieve of those that stand in one
  /// @param damping by length
  void fill(Tally tally, Sieve sieve, float[] damping, Forward forward) {
    pooled = 0;
    Arrays.fill(slots, FREE);
    Arrays.fill(taken, 0);
    if (tally.size() + sieve.countAlone() <= most) {
      sieve.addAlone(damping, 0, tally);
      for (int i = 0; i < tally.size(); i++) {
        put(tally, i, damping);
      }
      return;
    }
    int last = lastStep(tally, sieve, damping);
    sieve.addAlone(damping, last, tally);
    reserve(tally.size());
    int size = 0;
    for (int i = 0; i < tally.size(); i++) {
      float score = tally.score(i, damping);
      int step = Steps.of(score);
      if (step > last) {
        put(tally, i, damping);
      } else if (step == last) {
        close[size] = score;
        near[size++] = i;
      }
    }
    float least = NthLargest.of(close, size, most - 1 - pooled);
    equal.clear();
    for (int i = 0; i < size; i++) {
      float score = tally.score(near[i], damping);
      if (score > least) {
        put(tally, near[i], damping);
      } else if (score == least) {
        equal.add(near[i]);
      }
    }
    putEqual(tally, damping, forward);
  }

  /// Takes as many of those with the least score as there is room for.
  private void putEqual(Tally tally, float[] damping, Forward forward) {
    if (equal.size() > most - pooled) {
      for (int i = 0; i < equal.size(); i++) {
        long number = forward.rank(tally.key((int) equal.getLong(i)));
        equal.set(i, number << Integer.SIZE | equal.getLong(i));
      }
      Arrays.sort(equal.elements(), 0, equal.size());
    }
    for (int i = 0; i < equal.size() && pooled < most; i++) {
      put(tally, (int) equal.getLong(i), damping);
    }
  }

  /// @return the highest step so that as many as the pool takes are in it or above
  private int lastStep(Tally tally, Sieve sieve, float[] damping) {
    steps.clear();
    for (int i = 0; i < tally.size(); i++) {
      steps.count(tally.score(i, damping), 1);
    }
    sieve.countAlone(damping, steps);
    return steps.last(most);
  }

  private void reserve(int size) {
    if (near.length < size) {
      near = new int[2 * size];
      close = new float[Math.max(most, 2 * size)];
    }
  }

  private void put(Tally tally, int at, float[] damping) {
    int document = tally.key(at);
    documents[pooled] = document;
    sums[pooled] = tally.sum(at);
    damped[pooled] = damping[tally.length(at)];
    slots[slot(document)] = pooled++;
    int bit = bit(document);
    taken[bit >>> 6] |= 1L << bit;
  }

  /// One of few bits for a document: most that are not in the pool are known by it.
  private static int bit(int document) {
    return (document * 0x9E3779B9) >>> (Integer.SIZE - TAKEN_BITS);
  }

  /// Where a document stands in the table, or would.
  private int slot(int document) {
    int slot = (document * 0x9E3779B9) >>> shift;
    while (slots[slot] != FREE && documents[slots[slot]] != document) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /// Counts a further term for a document, if it is in the pool.
  void count(int document, float weight) {
    int bit = bit(document);
    if ((taken[bit >>> 6] & 1L << bit) != 0) {
      int at = slots[slot(document)];
      if (at != FREE) {
        sums[at] += weight;
      }
    }
  }

  /// Ranks those of the pool that can be among the wanted.
  ///
  /// @param rest the weight of the terms that were not counted
  void rank(double rest, Forward forward, Sharing sharing) throws IOException {
    size = 0;
    row.clear();
    int considered = 0;
    float least = leastPromise();
    for (int i = 0; i < pooled; i++) {
      if (promise[i] >= least) {
        float bound = (float) ((sums[i] + rest) * damped[i]);
        bounds[considered++] = descending(bound) | i;
      }
    }
    Arrays.sort(bounds, 0, considered);
    for (int at = 0; at < considered && (at == 0 || !isEnough(at)); ) {
      int end = chunkEnd(at, considered);
      lookThrough(at, end, sharing, forward);
      at = end;
    }
    rank(forward);
  }

  /// Where those end that are looked at together: with one all that may be worth as much.
  private int chunkEnd(int at, int considered) {
    int end = Math.min(considered, at + (at == 0 ? CHUNK : SMALL_CHUNK));
    while (end < considered && value(bounds[end]) == value(bounds[end - 1])) {
      end++;
    }
    return end;
  }

  /// What those must promise that are looked at.
  private float leastPromise() {
    for (int i = 0; i < pooled; i++) {
      promise[i] = sums[i] * (float) Math.sqrt(damped[i]);
    }
    if (pooled <= looks) {
      return 0;
    }
    System.arraycopy(promise, 0, close, 0, pooled);
    return NthLargest.of(close, pooled, looks - 1);
  }

  /// Whether none from one on can be among the wanted.
  private boolean isEnough(int at) {
    return better(value(bounds[at]) + SLACK) >= wanted;
  }

  /// Positive floats in the upper half so that the largest is the least number.
  private static long descending(float value) {
    return (long) (Integer.MAX_VALUE - Float.floatToRawIntBits(value)) << Integer.SIZE;
  }

  private static float value(long ordered) {
    return Float.intBitsToFloat(Integer.MAX_VALUE - (int) (ordered >>> Integer.SIZE));
  }

  private void lookThrough(int begin, int end, Sharing sharing, Forward forward)
      throws IOException {
    for (int i = begin; i < end; i++) {
      chunk[i - begin] = documents[(int) bounds[i]];
    }
    Arrays.sort(chunk, 0, end - begin);
    forward.fetch(chunk, end - begin);
    for (int i = 0; i < end - begin; i++) {
      from[size] = row.size();
      forward.look(i, row);
      to[size] = row.size();
      ordinals[size] = forward.ordinal();
      sentences[size] = forward.sentence();
      shared[size] = sharing.shared(row, from[size], to[size]);
      score[size] = shared[size] * sharing.damping(to[size] - from[size]);
      hash[size] = hash(from[size], to[size]);
      looked[size++] = chunk[i];
    }
  }

  /// How many sets of terms are worth more than a bound.
  private int better(float bound) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (score[i] > bound) {
        sets[count++] = hash[i];
      }
    }
    if (count < wanted) {
      return count;
    }
    Arrays.sort(sets, 0, count);
    int different = 0;
    for (int i = 0; i < count; i++) {
      different += i == 0 || sets[i] != sets[i - 1] ? 1 : 0;
    }
    return different;
  }

  private long hash(int begin, int end) {
    long sum = (long) end - begin;
    for (int i = begin; i < end; i++) {
      sum = (sum ^ row.getInt(i)) * 0x9E3779B97F4A7C15L;
      sum ^= sum >>> 29;
    }
    return sum;
  }

  /// Orders by score, then terms, then number.
  private void rank(Forward forward) {
    for (int i = 0; i < size; i++) {
      order[i] = descending((float) score[i]) | i;
    }
    Arrays.sort(order, 0, size);
    for (int begin = 0; begin < size; ) {
      int end = begin + 1;
      while (end < size && order[end] >>> Integer.SIZE == order[begin] >>> Integer.SIZE) {
        end++;
      }
      if (end - begin > 1) {
        settle(begin, end, forward);
      }
      begin = end;
    }
  }

  /// Orders what the upper half leaves equal.
  private void settle(int begin, int end, Forward forward) {
    for (int i = begin + 1; i < end; i++) {
      long moved = order[i];
      int at = i;
      for (; at > begin && before((int) moved, (int) order[at - 1], forward); at--) {
        order[at] = order[at - 1];
      }
      order[at] = moved;
    }
  }

  private boolean before(int x, int y, Forward forward) {
    int by = Double.compare(score[y], score[x]);
    by = by == 0 ? Long.compare(hash[x], hash[y]) : by;
    return by == 0 ? forward.rank(looked[x]) < forward.rank(looked[y]) : by < 0;
  }

  /// The number of those that were ranked.
  int size() {
    return size;
  }

  /// The story of the document at a rank.
  int ordinal(int at) {
    return ordinals[(int) order[at]];
  }

  /// The number of its sentence in its story.
  int sentence(int at) {
    return sentences[(int) order[at]];
  }

  /// Whether two ranks have the same terms.
  boolean same(int at, int other) {
    return hash[(int) order[at]] == hash[(int) order[other]];
  }

  /// The weight of what it shares with the one that asked.
  double shared(int at) {
    return shared[(int) order[at]];
  }

  /// Where its terms begin; see [#term].
  int from(int at) {
    return from[(int) order[at]];
  }

  int to(int at) {
    return to[(int) order[at]];
  }

  int term(int at) {
    return row.getInt(at);
  }
}
