package org.reprint.wire;

/// The eighth bit of a teletype's characters: set where it makes the number of set bits even, or
/// odd.
final class Parity {
  // Told by the opening alone, so that a format is claimed and read by one answer, and an error of
  // the line behind it does not turn the characters.
  private static final int TESTED = 256;
  private static final int LEAST = 16; // fewer characters say nothing

  private Parity() {}

  /// Whether all of the first bytes have one parity, and not all of them seven bits.
  ///
  /// @param bytes as Latin-1
  static boolean isIn(String bytes) {
    int length = Math.min(bytes.length(), TESTED);
    int even = 0;
    int high = 0;
    for (int i = 0; i < length; i++) {
      even += Integer.bitCount(bytes.charAt(i) & 0xFF) % 2 == 0 ? 1 : 0;
      high += bytes.charAt(i) >> 7;
    }
    return length >= LEAST && high > 0 && (even == length || even == 0);
  }

  static String without(String bytes) {
    StringBuilder seven = new StringBuilder(bytes.length());
    bytes.chars().forEach(c -> seven.append((char) (c & 0x7F)));
    return seven.toString();
  }
}
