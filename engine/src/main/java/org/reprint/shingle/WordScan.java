package org.reprint.shingle;

/// Cuts a text into the words of scheme `words-1` and hashes each as [org.reprint.text.TermHash]
/// would its lower-cased form.
///
/// The hash is folded in unit by unit, so that no word is ever copied; the tests hold both to the
/// same bits.
final class WordScan {
  private static final long OFFSET = 0xcbf29ce484222325L; // FNV-1a, 64 bits
  private static final long PRIME = 0x100000001b3L;

  private final char[] text;
  private final int end;
  private final Shingles into;

  WordScan(char[] text, int end, Shingles into) {
    this.text = text;
    this.end = end;
    this.into = into;
  }

  /// Adds every word of `[from, end)`, in the order of the text.
  void scan(int from) {
    int at = from;
    while (at < end) {
      char unit = text[at];
      if (unit < Letters.TABLE) {
        at = Letters.lower(unit) == 0 ? at + 1 : spaced(at);
      } else {
        int codePoint = codePoint(at);
        at =
            switch (Letters.kind(codePoint)) {
              case Letters.NONE -> at + Character.charCount(codePoint);
              case Letters.UNSPACED -> unspaced(at, codePoint);
              default -> spaced(at);
            };
      }
    }
  }

  /// One word; returns where it ends.
  private int spaced(int start) {
    long hash = OFFSET;
    int at = start;
    while (at < end) {
      char unit = text[at];
      if (unit < Letters.TABLE) {
        char lower = Letters.lower(unit);
        if (lower == 0) {
          break;
        }
        hash = (hash ^ lower) * PRIME;
        at++;
      } else {
        int codePoint = codePoint(at);
        int kind = Letters.kind(codePoint);
        if (kind == Letters.NONE || kind == Letters.UNSPACED) {
          break;
        }
        hash = fold(hash, codePoint);
        at += Character.charCount(codePoint);
      }
    }
    into.addWord(NGrams.mix(hash), start, at);
    return at;
  }

  /// A stretch without spaces: every two neighbours, or the only one; returns where the stretch
  /// ends.
  private int unspaced(int start, int first) {
    int before = start;
    long left = fold(OFFSET, first);
    int at = start + Character.charCount(first);
    boolean alone = true;
    while (at < end) {
      int codePoint = codePoint(at);
      int kind = Letters.kind(codePoint);
      if (kind != Letters.UNSPACED && kind != Letters.MARK) {
        break;
      }
      int next = at + Character.charCount(codePoint);
      into.addWord(NGrams.mix(fold(left, codePoint)), before, next);
      left = fold(OFFSET, codePoint);
      before = at;
      at = next;
      alone = false;
    }
    if (alone) {
      into.addWord(NGrams.mix(left), start, at);
    }
    return at;
  }

  /// The code point at an index; an unpaired surrogate stands for itself.
  private int codePoint(int at) {
    char unit = text[at];
    return Character.isHighSurrogate(unit) ? Character.codePointAt(text, at, end) : unit;
  }

  private static long fold(long hash, int codePoint) {
    int lower = Character.toLowerCase(codePoint);
    if (Character.isBmpCodePoint(lower)) {
      return (hash ^ lower) * PRIME;
    }
    long high = (hash ^ Character.highSurrogate(lower)) * PRIME;
    return (high ^ Character.lowSurrogate(lower)) * PRIME;
  }
}
