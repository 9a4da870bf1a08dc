package org.reprint.shingle;

/// Words of UTF-16; a unit is a `char`. An unpaired surrogate stands for itself, and separates.
final class Utf16WordScan extends WordScan {
  private static final char NOT_ASCII = 0x80;
  private static final int NEAR = 4; // units; few, as looking is no work done
  private static final char[] EMPTY = {};

  // A longer text gets a buffer of its own, so that one giant does not stay in memory.
  private static final int KEPT = 1 << 20;

  private byte[] narrow = new byte[1 << 13]; // a byte for each unit, and room to read past them
  private char[] text = EMPTY;
  private int origin; // the unit of the text for which the first byte stands

  /// Adds every word of `[from, to)`, in the order of the text.
  void scan(char[] units, int from, int to, Words words) {
    int length = to - from;
    byte[] ascii = room(length);
    for (int i = 0; i < length; i++) {
      int unit = units[from + i];
      ascii[i] = (byte) (unit < NOT_ASCII ? unit : NOT_ASCII); // twice as fast as Math.min here
    }
    text = units;
    origin = from;
    scan(ascii, 0, length, words);
    text = EMPTY; // not ours to keep
  }

  private byte[] room(int length) {
    int needed = Math.addExact(length, READ);
    if (needed <= narrow.length) {
      return narrow;
    }
    if (needed > KEPT) {
      return new byte[needed];
    }
    narrow = new byte[Math.min(KEPT, Math.max(needed, 2 * narrow.length))];
    return narrow;
  }

  /// A unit that is not ASCII has no byte that tells what it is.
  @Override
  boolean punctuated(byte[] source, int from) {
    return false;
  }

  @Override
  int lower(byte[] source, int from, int at, int length) {
    char[] units = text;
    byte[] into = lowered;
    int[] places = offsets;
    int first = origin + at;
    long word = 0;
    int place = 0;
    int i = 0;
    while (i < length) {
      long lower = Letters.inTable(units[first + i]);
      if (lower < 0) {
        break;
      }
      INT.set(into, place, (int) lower);
      places[i] = place;
      place += Letters.bytes(lower);
      word = word >>> 1 | -lower & Long.MIN_VALUE; // no branch: the top bit if it is not 0
      i++;
    }
    places[i] = place;
    letters = i == 0 ? 0 : word >>> -i;
    return i;
  }

  @Override
  boolean codePointsAhead(int at) {
    int near = Math.min(end(), at + NEAR);
    for (int i = at; i < near; i++) {
      if (Letters.inTable(text[origin + i]) < 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  int codePoint(int at) {
    char unit = text[origin + at];
    return Character.isHighSurrogate(unit)
        ? Character.codePointAt(text, origin + at, origin + end())
        : unit;
  }

  @Override
  int take(int at) {
    char unit = text[origin + at];
    if (!Character.isHighSurrogate(unit)) {
      return gather(Letters.lower(unit)) ? at + 1 : at;
    }
    int codePoint = codePoint(at);
    return gather(Letters.lower(codePoint)) ? at + Character.charCount(codePoint) : at;
  }

  @Override
  int width(int codePoint) {
    return Character.charCount(codePoint);
  }
}
