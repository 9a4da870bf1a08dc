package org.reprint.sketch;

/// How the slots of a signature are made. Signatures of different schemes cannot be compared; the
/// bits of a scheme never change, so that what was stored under its name stays readable.
public enum Scheme {
  /// One-permutation hashing with signed 31-bit values in 32-bit slots, densified by one shuffled
  /// order of offsets.
  OPH32_1("oph32-1");

  private final String id;

  Scheme(String id) {
    this.id = id;
  }

  /// The name to store beside signatures.
  public String id() {
    return id;
  }
}
