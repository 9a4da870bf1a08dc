package org.reprint.text;

/// The words that a worker has met, found by their characters where they stand: no string is made
/// of a word that is known. Bounded: it forgets all and begins anew when it is full.
final class Spellings {
  private static final int MOST = 100_000;
  private static final int FEWEST_SLOTS = 1 << 12;
  private static final int FACTOR = 0x9E3779B1; // of Fibonacci hashing

  private Spelling[] slots = new Spelling[FEWEST_SLOTS]; // open addressing, at most half full
  private int size;

  /// The word at `[start, end)` of a text, which is not empty.
  Spelling of(char[] text, int start, int end) {
    int hash = hash(text, start, end);
    int slot = slot(hash);
    Spelling found = slots[slot];
    while (found != null && !(found.hash() == hash && is(found.raw(), text, start, end))) {
      slot = slot + 1 & slots.length - 1;
      found = slots[slot];
    }
    return found == null ? add(new Spelling(new String(text, start, end - start), hash)) : found;
  }

  private Spelling add(Spelling word) {
    if (size >= MOST) {
      slots = new Spelling[FEWEST_SLOTS];
      size = 0;
    }
    if (2 * (size + 1) > slots.length) {
      Spelling[] old = slots;
      slots = new Spelling[2 * old.length];
      for (Spelling known : old) {
        if (known != null) {
          slots[free(known.hash())] = known;
        }
      }
    }
    slots[free(word.hash())] = word;
    size++;
    return word;
  }

  private int free(int hash) {
    int slot = slot(hash);
    while (slots[slot] != null) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private int slot(int hash) {
    return hash >>> Integer.numberOfLeadingZeros(slots.length - 1);
  }

  private static int hash(char[] text, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = (Integer.rotateLeft(hash, 5) ^ text[i]) * FACTOR;
    }
    return hash;
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
