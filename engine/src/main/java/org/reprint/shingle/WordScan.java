package org.reprint.shingle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Cuts a text into the words of scheme `words-1` and hashes each as [WordHash] says.
///
/// Works on a byte for each unit of the text: the unit itself where it is ASCII, else any byte of
/// 0x80 or more. ASCII goes by blocks of 64 bytes, eight bytes at a time: a bit for each byte says
/// whether it belongs to a word, the bits where words start and end are found from that, and the
/// bytes of a word are loaded as one or two numbers. A block always begins outside of a word or at
/// the start of one, so that every word is cut and hashed within one block. Whatever is or touches
/// anything else than ASCII, and words longer than a block, go code point by code point.
abstract sealed class WordScan permits Utf8WordScan, Utf16WordScan {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int BLOCK = Long.SIZE;

  /// Bytes that a block reads: a word may start at its last byte but one.
  static final int READ = BLOCK + WordHash.STEP;

  private static final int GATHERED = 4 * WordHash.STEP; // bytes of a word, before they are hashed

  private static final long EACH = 0x0101010101010101L; // the number 1 in each byte
  private static final long TOP = EACH << 7;
  private static final long TO_LOWER = 0x20 * EACH; // set in all small letters and digits
  private static final byte[] EMPTY = {};

  private final byte[] tail = new byte[READ]; // the end of a text that has not enough behind it
  private final byte[] gathered = new byte[GATHERED + WordHash.STEP];
  private int length; // of what is in gathered
  private long hash; // of the sixteens that were there before
  private byte[] bytes = EMPTY; // [0, end) is the text, a byte for each unit
  private int end;
  private Words into = new Words(false);

  /// The code point that begins at a unit in `[0, end)`; one that separates words, and is one unit
  /// wide, where the text is malformed.
  abstract int codePoint(int at);

  /// Units of a code point.
  abstract int width(int codePoint);

  /// Gathers the code point at a unit if it belongs to a spaced word.
  ///
  /// Each width has a path of its own, so that the processor need not wait for a character to know
  /// where the next one is.
  ///
  /// @return where the next code point begins, or `at` if this one was not gathered
  abstract int take(int at);

  final int end() {
    return end;
  }

  final byte[] bytes() {
    return bytes;
  }

  /// Adds every word of `[from, to)`, in the order of the text.
  final void scan(byte[] text, int from, int to, Words words) {
    bytes = text;
    end = to;
    into = words;
    int whole = text.length - READ;
    int at = from;
    while (at < to) {
      if (at <= whole) {
        at = block(text, at, at);
      } else {
        int left = Math.min(READ, to - at);
        System.arraycopy(text, at, tail, 0, left);
        Arrays.fill(tail, left, READ, (byte) 0);
        at = block(tail, 0, at);
      }
    }
    bytes = EMPTY; // the text is not ours to keep
  }

  /// One block; returns where the next one begins.
  ///
  /// @param from where the block is in `source`
  /// @param at where it is in the text
  private int block(byte[] source, int from, int at) {
    int length = Math.min(BLOCK, end - at);
    long valid = -1L >>> -length;
    long word = letters(source, from) & valid;
    long other = others(source, from) & valid;
    boolean ascii = other == 0;
    if (!ascii) {
      length = Long.numberOfTrailingZeros(other);
      word &= (1L << length) - 1;
    }
    long starts = word & ~(word << 1);
    long ends = ~word & (word << 1);
    if (!ascii) {
      ends &= (1L << length) - 1; // what touches another character is not over
    }
    if (length > 0 && (word >>> (length - 1)) != 0 && (length == BLOCK || !ascii)) {
      length = BLOCK - 1 - Long.numberOfLeadingZeros(starts); // the next block has it whole
    }
    words(source, from, starts, ends);
    if (into.placed()) {
      places(at, starts, ends);
    }
    into.added(Long.bitCount(ends));
    return ascii && length > 0 ? at + length : codePoints(at + length);
  }

  /// A bit for each byte of a block that is an ASCII letter or digit, the first byte lowest.
  private static long letters(byte[] source, int from) {
    return letters(load(source, from))
        | letters(load(source, from + 8)) << 8
        | letters(load(source, from + 16)) << 16
        | letters(load(source, from + 24)) << 24
        | letters(load(source, from + 32)) << 32
        | letters(load(source, from + 40)) << 40
        | letters(load(source, from + 48)) << 48
        | letters(load(source, from + 56)) << 56;
  }

  /// The same for eight bytes. A sum of seven bits and a number has its top bit set from some value
  /// on; two such bits differ inside a range.
  private static long letters(long eight) {
    long low = eight & ~TOP;
    long lower = low | TO_LOWER;
    long letter = (lower + (0x80 - 'a') * EACH) ^ (lower + (0x7F - 'z') * EACH);
    long digit = (low + (0x80 - '0') * EACH) ^ (low + (0x7F - '9') * EACH);
    return topBits((letter ^ digit) & ~eight);
  }

  /// A bit for each byte of a block that is not ASCII.
  private static long others(byte[] source, int from) {
    long any = 0;
    for (int i = 0; i < BLOCK; i += 8) {
      any |= load(source, from + i);
    }
    if ((any & TOP) == 0) {
      return 0;
    }
    long others = 0;
    for (int i = 0; i < BLOCK; i += 8) {
      others |= topBits(load(source, from + i)) << i;
    }
    return others;
  }

  /// The top bits of eight bytes, side by side in the lowest eight bits: the product brings the bit
  /// of byte `i` to place `56 + i`, and no two bits meet.
  private static long topBits(long eight) {
    return ((eight & TOP) >>> 7) * 0x0102040810204080L >>> 56;
  }

  private static long load(byte[] source, int at) {
    return (long) LONG.get(source, at);
  }

  /// Writes the hashes of the words of a block.
  private void words(byte[] source, int from, long starts, long ends) {
    int count = Long.bitCount(ends);
    into.reserve(count);
    long[] hashes = into.hashes();
    int first = into.count();
    for (int i = 0; i < count; i++) {
      int start = Long.numberOfTrailingZeros(starts);
      int length = Long.numberOfTrailingZeros(ends) - start;
      starts &= starts - 1;
      ends &= ends - 1;
      hashes[first + i] = fold(0, source, from + start, length, TO_LOWER);
    }
  }

  private void places(int at, long starts, long ends) {
    int word = into.count();
    while (ends != 0) {
      into.place(
          word++, at + Long.numberOfTrailingZeros(starts), at + Long.numberOfTrailingZeros(ends));
      starts &= starts - 1;
      ends &= ends - 1;
    }
  }

  /// Folds the bytes of a word, one at least, into the hash of the sixteens before them.
  ///
  /// @param set bits to set in every eight bytes first
  private static long fold(long hash, byte[] source, int from, int length, long set) {
    while (length > WordHash.STEP) {
      hash = WordHash.fold(hash, load(source, from) | set, load(source, from + 8) | set);
      from += WordHash.STEP;
      length -= WordHash.STEP;
    }
    long last = -1L >>> -(length << 3); // of the last eight bytes those that are the word's
    long low = load(source, from) | set;
    return length <= 8
        ? WordHash.fold(hash, low & last, 0)
        : WordHash.fold(hash, low, (load(source, from + 8) | set) & last);
  }

  /// From a place outside of words, or the start of one, to where ASCII goes on, at least one word
  /// or one separator further.
  private int codePoints(int from) {
    int at = from;
    do {
      int codePoint = codePoint(at);
      at =
          switch (Letters.headKind(codePoint)) {
            case Letters.NONE -> at + width(codePoint);
            case Letters.UNSPACED -> unspaced(at, codePoint);
            default -> spaced(at);
          };
    } while (at <= bytes.length - 8 && at < end && (load(bytes, at) & TOP) != 0);
    return at;
  }

  /// One word; returns where it ends. Its bytes are gathered and hashed at once: no branch on how
  /// many a character has, which would be guessed wrong at every other word.
  private int spaced(int start) {
    hash = 0;
    length = 0;
    int at = start;
    int next = take(at);
    while (next > at) {
      at = next;
      next = at < end ? take(at) : at;
    }
    into.add(fold(hash, gathered, 0, length, 0), start, at);
    return at;
  }

  /// Gathers a code point of a spaced word.
  ///
  /// @param lower as [Letters#lower] gives it
  /// @return whether it was one
  final boolean gather(long lower) {
    if (lower == 0) {
      return false;
    }
    INT.set(gathered, length, (int) lower);
    length += Letters.bytes(lower);
    if (length > GATHERED) {
      hash = fold(hash, gathered, 0, GATHERED, 0);
      length -= GATHERED;
      LONG.set(gathered, 0, load(gathered, GATHERED)); // what did not fit, 4 bytes at most
    }
    return true;
  }

  /// A stretch without spaces: every two neighbours, or the only one; returns where the stretch
  /// ends.
  private int unspaced(int start, int first) {
    int before = start;
    int left = Letters.utf8(first);
    int at = start + width(first);
    boolean alone = true;
    while (at < end) {
      int codePoint = codePoint(at);
      int kind = Letters.kind(codePoint);
      if (kind != Letters.UNSPACED && kind != Letters.MARK) {
        break;
      }
      int right = Letters.utf8(codePoint);
      int next = at + width(codePoint);
      into.add(pair(left, right), before, next);
      left = right;
      before = at;
      at = next;
      alone = false;
    }
    if (alone) {
      into.add(pair(left, 0), start, at);
    }
    return at;
  }

  /// The hash of a word of two code points, or of one and 0.
  private static long pair(int left, int right) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(left); // of whole bytes but in ASCII
    return WordHash.fold(0, left & 0xFFFFFFFFL | (right & 0xFFFFFFFFL) << (bits + 7 & -8), 0);
  }
}
