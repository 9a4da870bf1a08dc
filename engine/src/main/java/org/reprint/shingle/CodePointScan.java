package org.reprint.shingle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Cuts UTF-8 into words code point by code point: what [WordScan] leaves to it. Not thread-safe:
/// one per worker.
final class CodePointScan {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int MALFORMED = 0; // a control character of one byte
  private static final int GATHERED = 4 * WordHash.STEP; // bytes of a word, before they are hashed
  private static final long TOP = 0x8080808080808080L;
  private static final long FAR = ByteClasses.sums(0xE3 - 0x80); // U+3000 and beyond
  private static final byte[] EMPTY = {};

  private final byte[] gathered = new byte[GATHERED + WordHash.STEP];
  private int length; // of what is in gathered
  private long hash; // of the sixteens that were there before
  private byte[] text = EMPTY;
  private int end; // of the text
  private Words into = new Words(false);

  /// Adds words from a place outside of words, or the start of one, on, for as long as there is
  /// more of the kind ahead.
  ///
  /// @return where it ends: at least one word or one separator further
  int scan(byte[] bytes, int from, int to, Words words) {
    text = bytes;
    end = to;
    into = words;
    int at = from;
    do {
      int codePoint = codePoint(at);
      at =
          switch (Letters.headKind(codePoint)) {
            case Letters.NONE -> at + Letters.width(codePoint);
            case Letters.UNSPACED -> unspaced(at, codePoint);
            default -> spaced(at);
          };
    } while (at < end && isFarAhead(at));
    text = EMPTY; // it is not ours to keep
    return at;
  }

  /// Whether one of the next eight bytes begins a character that no window takes.
  private boolean isFarAhead(int at) {
    if (at > text.length - 8) {
      return false;
    }
    long eight = WordScan.load(text, at);
    return ((eight & ~TOP) + FAR & eight & TOP) != 0;
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
    into.add(WordScan.hash(hash, gathered, 0, length), start, at);
    return at;
  }

  /// Gathers the code point at a place if it belongs to a spaced word. Each width has a path of its
  /// own, so that the processor need not wait for a character to know where the next one is.
  ///
  /// @return where the next code point begins, or `at` if this one was not gathered
  private int take(int at) {
    byte[] bytes = text;
    int first = bytes[at];
    if (first >= 0) {
      return gather(Letters.lower(first)) ? at + 1 : at;
    }
    if ((first & 0xE0) == 0xC0 && end - at > 1) {
      return gather(Letters.lower(two(first, bytes[at + 1]))) ? at + 2 : at;
    }
    int codePoint = codePoint(at);
    return gather(Letters.lower(codePoint)) ? at + Letters.width(codePoint) : at;
  }

  /// Gathers a code point of a spaced word.
  ///
  /// @param lower as [Letters#lower] gives it
  /// @return whether it was one
  private boolean gather(long lower) {
    if (lower == 0) {
      return false;
    }
    INT.set(gathered, length, (int) lower);
    length += Letters.bytes(lower);
    if (length > GATHERED) {
      hash = WordScan.hash(hash, gathered, 0, GATHERED);
      length -= GATHERED;
      WordScan.store(
          gathered, 0, WordScan.load(gathered, GATHERED)); // what did not fit, 4 bytes at most
    }
    return true;
  }

  /// A stretch without spaces: every two neighbours, or the only one; returns where the stretch
  /// ends.
  private int unspaced(int start, int first) {
    int before = start;
    int left = Letters.utf8(first);
    int at = start + Letters.width(first);
    boolean alone = true;
    while (at < end) {
      int codePoint = codePoint(at);
      int kind = Letters.kind(codePoint);
      if (kind != Letters.UNSPACED && kind != Letters.MARK) {
        break;
      }
      int right = Letters.utf8(codePoint);
      int next = at + Letters.width(codePoint);
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

  /// The code point that begins at a place; one that separates words, and is one byte wide, where
  /// the text is malformed.
  private int codePoint(int at) {
    byte[] bytes = text;
    int first = bytes[at];
    if (first >= 0) {
      return first;
    }
    int left = end - at;
    if ((first & 0xE0) == 0xC0) {
      return left > 1 ? two(first, bytes[at + 1]) : MALFORMED;
    }
    if ((first & 0xF0) == 0xE0) {
      return left > 2 ? three(first, bytes[at + 1], bytes[at + 2]) : MALFORMED;
    }
    if ((first & 0xF8) == 0xF0) {
      return left > 3 ? four(first, bytes[at + 1], bytes[at + 2], bytes[at + 3]) : MALFORMED;
    }
    return MALFORMED;
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

  /// Whether a byte continues a character.
  static boolean follows(int unit) {
    return (unit & 0xC0) == 0x80;
  }
}
