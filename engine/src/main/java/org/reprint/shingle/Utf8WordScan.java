package org.reprint.shingle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Words of UTF-8; a unit is a byte.
///
/// Malformed bytes separate words, as the replacement characters do that a decoder puts for them:
/// which bytes one such character stands for makes no difference, since all but the first are
/// continuation bytes, which begin nothing.
final class Utf8WordScan extends WordScan {
  private static final int MALFORMED = 0; // a control character of one byte
  private static final long TOP = 0x8080808080808080L;
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int THREE = 0xE0; // from here on a byte begins three, or four
  private static final long FAR = sums(0xE3 - 0x80); // U+3000 and beyond

  Utf8WordScan() {
    Arrays.setAll(offsets, i -> i); // what does not keep its place goes by code point
  }

  /// Quotation marks and dashes, U+2000 to U+203F, are the bytes E2 80 and one more; none of them
  /// belongs to a word. Continuation bytes at the head are the end of one that the block before had
  /// the beginning of, or malformed: they separate as well.
  @Override
  boolean punctuated(byte[] source, int from) {
    long left = beyondAscii(source, from);
    for (int i = 0; i < 2 && isContinuation(source[from + i]); i++) {
      left &= ~(1L << i);
    }
    while (left != 0) {
      int at = Long.numberOfTrailingZeros(left);
      if ((source[from + at] & 0xFF) != 0xE2
          || (source[from + at + 1] & 0xFF) != 0x80
          || !isContinuation(source[from + at + 2])) {
        return false;
      }
      left &= ~(7L << at);
    }
    return true;
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }

  @Override
  int lower(byte[] source, int from, int at, int length) {
    long word = 0;
    long leads = 0;
    long follow = 0;
    long threes = 0;
    for (int i = 0; i < Long.SIZE; i += 8) {
      long eight = load(source, from + i);
      long ascii = letters(eight);
      store(lowered, i, eight | ascii >>> 2); // sets 0x20
      word |= topBits(ascii) << i;
      long lead = eight & eight << 1 & TOP;
      leads |= topBits(lead) << i;
      follow |= topBits(eight & ~lead & TOP) << i;
      threes |= lead & eight << 2;
    }
    leads &= -1L >>> -length;
    letters = word;
    boolean pairs = threes == 0 && length == Long.SIZE && leads << 1 == (follow & ~1L);
    if (pairs && leads > 0 && pairs(source, from, leads)) {
      return length;
    }
    return any(source, from, leads, end() - at, length);
  }

  /// Lower-cases characters of two bytes, all of them well-formed and whole.
  ///
  /// @return whether all are in the table and stay as wide; if not, nothing is done
  private boolean pairs(byte[] source, int from, long leads) {
    byte[] into = lowered;
    long first = 0;
    long all = 0;
    for (long rest = leads; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      int pair = (short) SHORT.get(source, from + i);
      int lower = Letters.pair((pair & 0x1F) << 6 | pair >>> 8 & 0x3F);
      SHORT.set(into, i, (short) lower);
      first |= (long) (lower >>> 31) << i;
      all |= lower;
    }
    if ((all & Letters.NO_PAIR) != 0) {
      return false;
    }
    letters |= first | first << 1;
    return true;
  }

  /// Lower-cases characters of any width, until one that must go by code point.
  private int any(byte[] source, int from, long leads, int left, int length) {
    long word = letters;
    long rest = leads;
    while (rest != 0) {
      int i = Long.numberOfTrailingZeros(rest);
      rest &= rest - 1;
      int width = (source[from + i] & 0xFF) < THREE ? 2 : 3;
      long lower = width == 2 ? two(source, from + i) : three(source, from + i);
      int bytes = Letters.bytes(lower);
      if (lower < 0 || width > left - i || (bytes ^ width) * bytes != 0) {
        letters = word;
        return i;
      }
      lowered[i] = (byte) lower;
      lowered[i + 1] = (byte) (lower >>> 8);
      if (width == 3) {
        lowered[i + 2] = (byte) (lower >>> 16);
      }
      word |= (1L << bytes) - 1 << i;
    }
    letters = word;
    return length;
  }

  /// As [Letters#inTable], of the two bytes there; negative also for what is malformed.
  private static long two(byte[] source, int at) {
    int second = source[at + 1];
    return follows(second) ? Letters.inTable((source[at] & 0x1F) << 6 | second & 0x3F) : -1;
  }

  /// As [Letters#inTable], of the three bytes there; negative also for what is malformed or long.
  private static long three(byte[] source, int at) {
    int second = source[at + 1];
    int third = source[at + 2];
    int codePoint = (source[at] & 0x1F) << 12 | (second & 0x3F) << 6 | third & 0x3F;
    return follows(second) && follows(third) && codePoint >= 0x800
        ? Letters.inTable(codePoint)
        : -1;
  }

  @Override
  boolean codePointsAhead(int at) {
    if (at > bytes().length - 8) {
      return false;
    }
    long eight = load(bytes(), at);
    return ((eight & ~TOP) + FAR & eight & TOP) != 0;
  }

  @Override
  int codePoint(int at) {
    byte[] text = bytes();
    int first = text[at];
    if (first >= 0) {
      return first;
    }
    int left = end() - at;
    if ((first & 0xE0) == 0xC0) {
      return left > 1 ? two(first, text[at + 1]) : MALFORMED;
    }
    if ((first & 0xF0) == 0xE0) {
      return left > 2 ? three(first, text[at + 1], text[at + 2]) : MALFORMED;
    }
    if ((first & 0xF8) == 0xF0) {
      return left > 3 ? four(first, text[at + 1], text[at + 2], text[at + 3]) : MALFORMED;
    }
    return MALFORMED;
  }

  @Override
  int take(int at) {
    byte[] text = bytes();
    int first = text[at];
    if (first >= 0) {
      return gather(Letters.lower(first)) ? at + 1 : at;
    }
    if ((first & 0xE0) == 0xC0 && end() - at > 1) {
      return gather(Letters.lower(two(first, text[at + 1]))) ? at + 2 : at;
    }
    int codePoint = codePoint(at);
    return gather(Letters.lower(codePoint)) ? at + Letters.width(codePoint) : at;
  }

  private static int two(int first, int second) {
    int codePoint = (first & 0x1F) << 6 | second & 0x3F;
    return follows(second) && codePoint >= 0x80 ? codePoint : MALFORMED;
  }

  private static int three(int first, int second, int third) {
    int codePoint = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F;
    boolean shortest = codePoint >= 0x800;
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return follows(second) && follows(third) && shortest && !surrogate ? codePoint : MALFORMED;
  }

  private static int four(int first, int second, int third, int fourth) {
    int codePoint =
        (first & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F;
    boolean inRange =
        codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT
            && codePoint <= Character.MAX_CODE_POINT;
    return follows(second) && follows(third) && follows(fourth) && inRange ? codePoint : MALFORMED;
  }

  private static boolean follows(int unit) {
    return (unit & 0xC0) == 0x80;
  }

  @Override
  int width(int codePoint) {
    return Letters.width(codePoint);
  }
}
