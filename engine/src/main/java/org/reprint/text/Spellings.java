package org.reprint.text;

/// The words that a worker has met, found by their characters where they stand: no string is made
/// of a word that is known. Bounded: it forgets all and begins anew when it is full.
///
/// A short word of Latin letters is its own key, so that it is known by that alone; the key of any
/// other is a hash, and its characters are compared. The keys of a few words are made before these
/// are looked up, so that the processor waits for all of them at once.
final class Spellings {
  private static final int MOST = 100_000;
  private static final int FEWEST_SLOTS = 1 << 12;
  private static final long FACTOR = 0x9E3779B97F4A7C15L; // of Fibonacci hashing

  /// So many characters of one byte, and their number, fit into a key.
  private static final int SHORT = 7;

  private static final int ONE_BYTE = 0xFF;
  private static final long HASHED = Long.MIN_VALUE; // the bit of the key of a longer word
  private static final int AT_ONCE = 64;

  private long[] keys = new long[FEWEST_SLOTS]; // open addressing, at most half full, 0 for none
  private Spelling[] slots = new Spelling[FEWEST_SLOTS];
  private final long[] asked = new long[AT_ONCE];
  private int size;

  /// Looks the tokens of a text up.
  ///
  /// @param words `[tokens]`, filled
  void of(Tokenizer tokens, Spelling[] words) {
    char[] text = tokens.chars();
    for (int from = 0; from < words.length; from += AT_ONCE) {
      int to = Math.min(words.length, from + AT_ONCE);
      for (int t = from; t < to; t++) {
        asked[t - from] = key(text, tokens.start(t), tokens.end(t));
      }
      for (int t = from; t < to; t++) {
        words[t] = of(asked[t - from], text, tokens.start(t), tokens.end(t));
      }
    }
  }

  /// The word at `[start, end)` of a text, which is not empty.
  Spelling of(char[] text, int start, int end) {
    return of(key(text, start, end), text, start, end);
  }

  private Spelling of(long key, char[] text, int start, int end) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key && (key > 0 || is(slots[slot].raw(), text, start, end))) {
        return slots[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    Spelling word = new Spelling(new String(text, start, end - start));
    add(key, word);
    return word;
  }

  private void add(long key, Spelling word) {
    if (size >= MOST) {
      keys = new long[FEWEST_SLOTS];
      slots = new Spelling[FEWEST_SLOTS];
      size = 0;
    }
    if (2 * (size + 1) > slots.length) {
      long[] oldKeys = keys;
      Spelling[] old = slots;
      keys = new long[2 * old.length];
      slots = new Spelling[2 * old.length];
      for (int i = 0; i < old.length; i++) {
        if (old[i] != null) {
          put(oldKeys[i], old[i]);
        }
      }
    }
    put(key, word);
    size++;
  }

  private void put(long key, Spelling word) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    slots[slot] = word;
  }

  private int slot(long key) {
    return (int) (key * FACTOR >>> Long.numberOfLeadingZeros(keys.length - 1));
  }

  /// The characters and their number where these are few and of one byte, above 0; else a hash,
  /// below 0.
  private static long key(char[] text, int start, int end) {
    int length = end - start;
    if (length <= SHORT) {
      long key = length;
      int all = 0;
      for (int i = start; i < end; i++) {
        all |= text[i];
        key = key << Byte.SIZE | text[i];
      }
      if (all <= ONE_BYTE) {
        return key;
      }
    }
    long hash = length;
    for (int i = start; i < end; i++) {
      hash = (Long.rotateLeft(hash, 5) ^ text[i]) * FACTOR;
    }
    return hash | HASHED;
  }

  private static boolean is(String word, char[] text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (word.charAt(i - start) != text[i]) {
        return false;
      }
    }
    return true;
  }
}
