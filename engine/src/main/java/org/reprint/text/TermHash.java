package org.reprint.text;

/// The 64-bit hash of a term, frozen under the name [#SCHEME].
///
/// FNV-1a over UTF-16 units, then the finaliser of MurmurHash3 so that every bit of the result
/// depends on every unit (Appleby, MurmurHash3, public domain). Not keyed: do not use it where an
/// adversary picks the words.
public final class TermHash {
  /// Names the function; a change of its bits is a new name.
  public static final String SCHEME = "term64-1";

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private TermHash() {}

  /// Hashes a term. Cost: one multiplication a unit.
  public static long of(CharSequence term) {
    long h = OFFSET;
    for (int i = 0; i < term.length(); i++) {
      h = (h ^ term.charAt(i)) * PRIME;
    }
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
