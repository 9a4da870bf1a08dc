package org.reprint.shingle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Cuts a text into the words of scheme `words-1` and hashes each as [WordHash] says.
///
/// Works on a byte for each unit of the text: the unit itself where it is ASCII, else any byte of
/// 0x80 or more. It goes by blocks of 64: a bit for each unit says whether it belongs to a word,
/// the bits where words start and end are found from that, and the bytes of a word are loaded as
/// one or two numbers. So no branch depends on where a word ends, which a processor cannot guess.
/// The bits of ASCII are found eight at a time; a block with other characters is first written out
/// in lower case, a character at a time, by a table. A block always begins outside of a word or at
/// the start of one, so that every word is cut and hashed within one block. Whatever is or touches
/// a character that the table does not hold, and words longer than a block, go code point by code
/// point.
abstract sealed class WordScan permits Utf8WordScan, Utf16WordScan {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int BLOCK = Long.SIZE;

  /// Bytes that a block reads: a word may start at its last byte but one.
  static final int READ = BLOCK + WordHash.STEP;

  private static final int GATHERED = 4 * WordHash.STEP; // bytes of a word, before they are hashed

  private static final int LOWERED = 3 * BLOCK + WordHash.STEP; // a block in lower case
  private static final long EACH = 0x0101010101010101L; // the number 1 in each byte
  private static final long TOP = 0x8080808080808080L;
  private static final long TO_LOWER = 0x20 * EACH; // set in all small letters and digits
  private static final long LETTER = sums('a');
  private static final long AFTER_LETTER = sums('z' + 1);
  private static final long DIGIT = sums('0');
  private static final long AFTER_DIGIT = sums('9' + 1);
  private static final byte[] EMPTY = {};

  private final byte[] tail = new byte[READ]; // the end of a text that has not enough behind it
  private final byte[] gathered = new byte[GATHERED + WordHash.STEP];
  private int length; // of what is in gathered
  private long hash; // of the sixteens that were there before
  private byte[] bytes = EMPTY; // [0, end) is the text, a byte for each unit
  private int end;
  private Words into = new Words(false);

  /// A block in UTF-8 and lower case, but for what belongs to no word.
  final byte[] lowered = new byte[LOWERED];

  /// Where the units of the block begin in `lowered`, and where the last one ends.
  final int[] offsets = new int[BLOCK + 1];

  /// A bit for each unit of the block that belongs to a word.
  long letters;

  private long beyond; // the top bits of what is not ASCII in the block, eight bytes on each other

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

  /// Writes a block out in lower case: `lowered`, `offsets` and `letters`, as far as it goes.
  ///
  /// @param source a byte for each unit, from `from`, and some to read behind them
  /// @param at where the block is in the text
  /// @param length units of the block, one at least
  /// @return how many units were read: all, or fewer before one that must go by code point
  abstract int lower(byte[] source, int from, int at, int length);

  /// Whether all that is not ASCII in a block plainly separates words: such a block goes like
  /// ASCII.
  abstract boolean punctuated(byte[] source, int from);

  /// Whether there is something near that must go by code point, and blocks are no use yet.
  abstract boolean codePointsAhead(int at);

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
    long word = plainLetters(source, from);
    if (beyond != 0 && !punctuated(source, from)) {
      return mixed(source, from, at);
    }
    int length = Math.min(BLOCK, end - at);
    word &= upTo(length);
    long starts = word & ~(word << 1);
    long ends = ~word & (word << 1);
    int count = Long.bitCount(ends);
    into.reserve(count);
    long[] hashes = into.hashes();
    int first = into.count();
    long start = starts;
    long end = ends;
    for (int i = 0; i < count; i++) {
      int begin = Long.numberOfTrailingZeros(start);
      int bytes = Long.numberOfTrailingZeros(end) - begin;
      start &= start - 1;
      end &= end - 1;
      hashes[first + i] = fold(0, source, from + begin, bytes, TO_LOWER);
    }
    found(at, starts, ends, count);
    int done = length == BLOCK ? beforeOpen(word, BLOCK) : length;
    return done > 0 ? at + done : codePoints(at);
  }

  /// One block with other characters than ASCII; returns where the next one begins.
  private int mixed(byte[] source, int from, int at) {
    int length = Math.min(BLOCK, end - at);
    int read = lower(source, from, at, length);
    if (read == 0) {
      return codePoints(at);
    }
    long word = letters & upTo(read);
    long starts = word & ~(word << 1);
    long ends = ~word & (word << 1);
    boolean cut = read < length;
    if (cut) {
      ends &= upTo(read); // what touches an unread character is not over
    }
    int count = Long.bitCount(ends);
    into.reserve(count);
    long[] hashes = into.hashes();
    int first = into.count();
    long start = starts;
    long end = ends;
    for (int i = 0; i < count; i++) {
      int begin = offsets[Long.numberOfTrailingZeros(start)];
      int bytes = offsets[Long.numberOfTrailingZeros(end)] - begin;
      start &= start - 1;
      end &= end - 1;
      hashes[first + i] = fold(0, lowered, begin, bytes, 0);
    }
    found(at, starts, ends, count);
    int done = cut || length == BLOCK ? beforeOpen(word, read) : length;
    return cut || done == 0 ? codePoints(at + done) : at + done;
  }

  /// The lowest bits, one at least.
  private static long upTo(int bits) {
    return -1L >>> -bits;
  }

  /// The start of the last word if it touches the end of what was read, so that the next block has
  /// it whole; else that end.
  private static int beforeOpen(long word, int read) {
    if (word >>> (read - 1) == 0) {
      return read;
    }
    return BLOCK - 1 - Long.numberOfLeadingZeros(word & ~(word << 1));
  }

  /// A bit for each byte of a block that is not ASCII, the first byte lowest.
  static long beyondAscii(byte[] source, int from) {
    long bits = 0;
    for (int i = 0; i < BLOCK; i += 8) {
      bits |= topBits(load(source, from + i) & TOP) << i;
    }
    return bits;
  }

  /// A bit for each byte of a block that is an ASCII letter or digit, the first byte lowest; and
  /// in `beyond` the top bits of bytes that are not ASCII.
  private long plainLetters(byte[] source, int from) {
    long a = load(source, from);
    long b = load(source, from + 8);
    long c = load(source, from + 16);
    long d = load(source, from + 24);
    long e = load(source, from + 32);
    long f = load(source, from + 40);
    long g = load(source, from + 48);
    long h = load(source, from + 56);
    beyond = (a | b | c | d | e | f | g | h) & TOP;
    return topBits(letters(a))
        | topBits(letters(b)) << 8
        | topBits(letters(c)) << 16
        | topBits(letters(d)) << 24
        | topBits(letters(e)) << 32
        | topBits(letters(f)) << 40
        | topBits(letters(g)) << 48
        | topBits(letters(h)) << 56;
  }

  /// The top bit of each of eight bytes that is one. A sum of seven bits and a number has its top
  /// bit set from some value on; two such bits differ inside a range.
  static long letters(long eight) {
    long low = eight & ~TOP;
    long lower = low | TO_LOWER;
    long letter = (lower + LETTER) ^ (lower + AFTER_LETTER);
    long digit = (low + DIGIT) ^ (low + AFTER_DIGIT);
    return (letter ^ digit) & ~eight & TOP;
  }

  /// What to add to seven bits in each byte to set the top one from a value on.
  static long sums(int value) {
    return (0x80 - value) * EACH;
  }

  /// The top bits of eight bytes, side by side in the lowest eight bits: the product brings the bit
  /// of byte `i` to place `56 + i`, and no two bits meet.
  ///
  /// @param tops eight bytes of 0x80 or 0
  static long topBits(long tops) {
    return (tops >>> 7) * 0x0102040810204080L >>> 56;
  }

  static long load(byte[] source, int at) {
    return (long) LONG.get(source, at);
  }

  static void store(byte[] target, int at, long eight) {
    LONG.set(target, at, eight);
  }

  /// Adds words whose hashes have been written already.
  private void found(int at, long starts, long ends, int count) {
    if (into.placed()) {
      places(at, starts, ends);
    }
    into.added(count);
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
    } while (at < end && codePointsAhead(at));
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
