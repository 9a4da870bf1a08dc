package org.reprint.shingle;

/// The hash of a word in scheme [Shingler#SCHEME]: of the UTF-8 bytes of its lower-cased form.
///
/// Sixteen bytes at a time, as two little-endian numbers, the last ones padded with zeros (no word
/// has a NUL, so nothing is mistaken for a longer word); each pair is multiplied to 128 bits and
/// the halves are folded by exclusive or (the step of wyhash, Wang Yi, public domain). The numbers
/// that go in first are pieces of π and hold bytes that no word has, so neither factor of a word of
/// up to sixteen bytes is ever zero. Not keyed: whoever picks the words can make two of one hash.
final class WordHash {
  /// Bytes that one step takes in.
  static final int STEP = 16;

  private static final long LOW = 0x243F6A8885A308D3L; // π - 3, bits 0 to 63 after the point
  private static final long HIGH = 0x082EFA98EC4E6C89L; // the same, bits 192 to 255: odd

  private WordHash() {}

  /// One step.
  ///
  /// @param before 0, or the hash of the sixteens of bytes before
  /// @param low eight bytes, the first one lowest
  /// @param high the next eight
  static long fold(long before, long low, long high) {
    long a = low ^ LOW ^ before;
    long b = high ^ HIGH;
    return a * b ^ Math.unsignedMultiplyHigh(a, b);
  }
}
