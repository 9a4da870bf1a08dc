package org.reprint.shingle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Cuts UTF-8 into the words of scheme `words-1` and hashes each as [WordHash] says.
///
/// It goes by windows. A bit for each byte of a window says whether it belongs to a word; where
/// these bits change, words begin and end; and the bytes of a word are loaded as one or two
/// numbers. Each of these is a loop of its own without a branch on where a word ends, which a
/// processor cannot guess. The bits of ASCII are found many at a time ([ByteClasses]); letters
/// beyond it that the table of [Letters] holds and whose lower-case form is as wide are lowered one
/// by one, in a copy of the window. Before any other character, and where a word is longer than a
/// window, [CodePointScan] takes over for a while. A window begins outside of words or at the start
/// of one; a word that its end cuts is left to the next window. Not thread-safe: one per worker.
final class WordScan {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int BLOCK = Long.SIZE;
  private static final int SLACK = 2 * WordHash.STEP; // bytes behind a window that may be loaded
  private static final int GROUP = 6; // starts written at a time; a block of English has ten
  private static final int THREE = 0xE0; // from here on a byte begins three, or four
  private static final byte[] EMPTY = {};

  private final ByteClasses classes = new ByteClasses();
  private final CodePointScan codePoints = new CodePointScan();
  private final byte[] copy = new byte[ByteClasses.MOST + SLACK];
  private final int[] starts = new int[ByteClasses.MOST / 2 + BLOCK]; // of words in the window

  private byte[] text = EMPTY;
  private int end; // of the text
  private Words into = new Words(false);
  private int base; // where the window begins in the text
  private int length; // of the window
  private byte[] source = EMPTY; // has the window: the text, or the copy
  private boolean isCopied;
  private int shift; // what to add to a place in the window to find it in the source
  private boolean exhausted; // the window is

  /// Adds every word of `[from, to)`, in the order of the text. Malformed bytes separate words, as
  /// the replacement characters do that a decoder puts for them: which bytes one such character
  /// stands for makes no difference, since all but the first are continuation bytes, which begin
  /// nothing.
  void scan(byte[] bytes, int from, int to, Words words) {
    text = bytes;
    end = to;
    into = words;
    int at = from;
    while (at < to) {
      open(at);
      while (!exhausted && at < base + length) {
        at = words(at);
      }
    }
    text = EMPTY; // it is not ours to keep
    source = EMPTY;
  }

  /// Opens a window.
  private void open(int at) {
    base = at;
    length = Math.min(ByteClasses.MOST, end - at);
    source = text;
    isCopied = false;
    shift = at;
    if (text.length - at - length < SLACK) {
      copied();
    }
    classes.read(source, shift, length);
    exhausted = false;
  }

  /// Makes the copy the source.
  private void copied() {
    if (!isCopied) {
      isCopied = true;
      System.arraycopy(text, base, copy, 0, Math.min(length + SLACK, text.length - base));
      source = copy;
      shift = 0;
    }
  }

  /// Adds the words from a place in the window on, up to what must go by code point; returns where
  /// to go on.
  private int words(int at) {
    int from = at - base;
    int stop = classes.ascii() ? length : letters(from);
    int count = starts(from, stop);
    int to = base + stop;
    if (count > 0 && to < end && classes.isWord(stop - 1)) {
      to = base + starts[--count]; // the last word is cut, or touches what stopped it
    }
    add(count, stop);
    exhausted = stop == length;
    return stop < length || to == at ? codePoints.scan(text, to, end, into) : to;
  }

  /// Writes down where words begin in `[from, to)` of the window; returns how many there are.
  private int starts(int from, int to) {
    int[] found = starts;
    int count = 0;
    long before = 0; // whether the last byte so far belongs to a word
    for (int block = from & -BLOCK; block < to; block += BLOCK) {
      long word = classes.words(block);
      word &= block < from ? -1L << from : -1L;
      word &= to - block < BLOCK ? (1L << to) - 1 : -1L;
      long first = word & ~(word << 1 | before);
      before = word >>> (BLOCK - 1);
      write(first, block, found, count);
      count += Long.bitCount(first);
    }
    return count;
  }

  /// Writes the places of bits, six at a time: how many there are is not foreseen, but seldom is it
  /// more sixes or fewer. What is written too much is overwritten.
  private static void write(long bits, int at, int[] into, int from) {
    long left = bits;
    int to = from;
    do {
      into[to] = at + Long.numberOfTrailingZeros(left);
      left &= left - 1;
      into[to + 1] = at + Long.numberOfTrailingZeros(left);
      left &= left - 1;
      into[to + 2] = at + Long.numberOfTrailingZeros(left);
      left &= left - 1;
      into[to + 3] = at + Long.numberOfTrailingZeros(left);
      left &= left - 1;
      into[to + 4] = at + Long.numberOfTrailingZeros(left);
      left &= left - 1;
      into[to + 5] = at + Long.numberOfTrailingZeros(left);
      left &= left - 1;
      to += GROUP;
    } while (left != 0);
  }

  /// Hashes words and adds them.
  ///
  /// @param stop where the last one ends at the latest
  private void add(int count, int stop) {
    into.reserve(count);
    long[] hashes = into.hashes();
    int first = into.count();
    byte[] bytes = source;
    int[] places = starts;
    int origin = shift;
    for (int i = 0; i < count; i++) {
      int start = places[i];
      hashes[first + i] = hash(0, bytes, origin + start, classes.wordLength(start, stop));
    }
    if (into.placed()) {
      for (int i = 0; i < count; i++) {
        int start = base + places[i];
        into.place(first + i, start, start + classes.wordLength(places[i], stop));
      }
    }
    into.added(count);
  }

  /// Folds the bytes of a word, one at least, into the hash of the sixteens before them.
  static long hash(long before, byte[] source, int from, int length) {
    long hash = before;
    int at = from;
    int left = length;
    while (left > WordHash.STEP) {
      hash = WordHash.fold(hash, lower(load(source, at)), lower(load(source, at + 8)));
      at += WordHash.STEP;
      left -= WordHash.STEP;
    }
    long last = -1L >>> -(left << 3); // of the last eight bytes those that are the word's
    long low = lower(load(source, at));
    return left <= 8
        ? WordHash.fold(hash, low & last, 0)
        : WordHash.fold(hash, low, lower(load(source, at + 8)) & last);
  }

  /// Eight bytes of a word with their capitals of ASCII in lower case; the others stay.
  private static long lower(long eight) {
    return eight | ~eight >>> 2 & ByteClasses.TO_LOWER;
  }

  /// Lowers the letters beyond ASCII from a place in the window on, and marks them as such; returns
  /// where one must go by code point, or the end of the window.
  private int letters(int from) {
    int next = from; // what lies before it is done
    for (int block = from & -BLOCK; block < length; block += BLOCK) {
      long beyond = classes.beyond(block);
      while (beyond != 0) {
        int at = block + Long.numberOfTrailingZeros(beyond);
        beyond &= beyond - 1;
        if (at >= next && at < length) {
          next = at + letter(at);
          if (next == at) {
            return at;
          }
        }
      }
    }
    return length;
  }

  /// Lowers one character; returns how wide it is, or 0 where it must go by code point.
  private int letter(int at) {
    int first = source[shift + at] & 0xFF;
    if (first < 0xC0) {
      return 1; // a continuation of nothing
    }
    int width = first < THREE ? 2 : 3;
    if (at + width > length) {
      return 0;
    }
    long lower = width == 2 ? two(source, shift + at) : three(source, shift + at);
    int bytes = Letters.bytes(lower);
    if (lower < 0 || bytes != 0 && bytes != width) {
      return 0;
    }
    if (bytes != 0) {
      copied();
      for (int i = 0; i < width; i++) {
        copy[at + i] = (byte) (lower >>> 8 * i);
      }
      classes.word(at, width);
    }
    return width;
  }

  /// As [Letters#inTable], of the two bytes there; negative also for what is malformed.
  private static long two(byte[] source, int at) {
    int second = source[at + 1];
    return CodePointScan.follows(second)
        ? Letters.inTable((source[at] & 0x1F) << 6 | second & 0x3F)
        : -1;
  }

  /// As [Letters#inTable], of the three bytes there; negative also for what is malformed or long.
  private static long three(byte[] source, int at) {
    int second = source[at + 1];
    int third = source[at + 2];
    int codePoint = (source[at] & 0x1F) << 12 | (second & 0x3F) << 6 | third & 0x3F;
    return CodePointScan.follows(second) && CodePointScan.follows(third) && codePoint >= 0x800
        ? Letters.inTable(codePoint)
        : -1;
  }

  static long load(byte[] source, int at) {
    return (long) LONG.get(source, at);
  }

  static void store(byte[] target, int at, long eight) {
    LONG.set(target, at, eight);
  }
}
