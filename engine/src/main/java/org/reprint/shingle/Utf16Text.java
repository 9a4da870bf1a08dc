package org.reprint.shingle;

import java.util.Arrays;

/// UTF-16 as UTF-8, and which unit a byte of it comes from. Not thread-safe: one per worker.
final class Utf16Text {
  private static final byte MALFORMED =
      (byte) 0xFF; // separates words, as an unpaired surrogate does
  private static final int MOST_BYTES = 3; // of a unit

  // A longer text gets a buffer of its own, so that one giant does not stay in memory.
  private static final int KEPT = 1 << 20;

  private byte[] bytes = new byte[1 << 13];
  private int length;
  private int[] wideEnds = new int[1 << 8]; // [wide], after each character beyond ASCII, in bytes
  private int[] surplus = new int[1 << 8]; // [wide], bytes less units so far
  private int wide;

  /// Encodes a stretch. Unpaired surrogates become bytes that are malformed.
  ///
  /// @throws ArithmeticException if it takes more than 2,147,483,647 bytes
  void encode(char[] units, int from, int to) {
    room(to - from <= KEPT ? MOST_BYTES * (to - from) : bytesOf(units, from, to));
    byte[] out = bytes;
    int at = 0;
    wide = 0;
    for (int i = from; i < to; i++) {
      char unit = units[i];
      if (unit < 0x80) {
        out[at++] = (byte) unit;
      } else {
        int codePoint = Character.codePointAt(units, i, to);
        i += Character.charCount(codePoint) - 1;
        at = beyondAscii(codePoint, at);
        note(at, i + 1 - from);
      }
    }
    length = at;
  }

  /// How many bytes a giant takes: it is worth counting them first.
  private static int bytesOf(char[] units, int from, int to) {
    long bytes = 0;
    for (int i = from; i < to; i++) {
      char unit = units[i];
      bytes +=
          unit < 0x80 ? 1 : unit < 0x800 ? 2 : MOST_BYTES; // 6 for two surrogates, which take 4
    }
    return Math.toIntExact(bytes);
  }

  private int beyondAscii(int codePoint, int at) {
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      bytes[at] = MALFORMED;
      return at + 1;
    }
    int width = Letters.width(codePoint);
    int utf8 = Letters.utf8(codePoint);
    for (int i = 0; i < width; i++) {
      bytes[at + i] = (byte) (utf8 >>> 8 * i);
    }
    return at + width;
  }

  private void note(int byteEnd, int unitEnd) {
    if (wide == wideEnds.length) {
      wideEnds = Arrays.copyOf(wideEnds, 2 * wide);
      surplus = Arrays.copyOf(surplus, 2 * wide);
    }
    wideEnds[wide] = byteEnd;
    surplus[wide++] = byteEnd - unitEnd;
  }

  private void room(int needed) {
    if (needed > bytes.length) {
      bytes = new byte[needed > KEPT ? needed : Math.max(needed, 2 * bytes.length)];
    }
  }

  /// The text, in `[0, length)`.
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /// Turns the places of words from bytes of the text to units of it.
  void placeInUnits(Words words) {
    int starts = 0; // characters beyond ASCII before the start of the word, and before its end
    int ends = 0;
    for (int w = 0; wide > 0 && w < words.count(); w++) {
      int start = words.start(w);
      int end = words.end(w);
      while (starts < wide && wideEnds[starts] <= start) {
        starts++;
      }
      while (ends < wide && wideEnds[ends] <= end) {
        ends++;
      }
      words.place(w, start - surplusBefore(starts), end - surplusBefore(ends));
    }
  }

  private int surplusBefore(int characters) {
    return characters == 0 ? 0 : surplus[characters - 1];
  }

  /// Gives back the memory of a giant.
  void release() {
    if (bytes.length > KEPT) {
      bytes = new byte[1 << 13];
    }
    if (wideEnds.length > KEPT) {
      wideEnds = new int[1 << 8];
      surplus = new int[1 << 8];
    }
  }
}
