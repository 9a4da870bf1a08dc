package org.reprint.sketch;

/// How the slots of a signature are made. Signatures of different schemes cannot be compared; the
/// bits of a scheme never change.
public enum Scheme {
  /// MinHash with signed 32-bit slots, `high + factor * low` of a mixed 64-bit shingle. A first
  /// version: not yet stored anywhere.
  MINHASH32_0("minhash32-0");

  private final String id;

  Scheme(String id) {
    this.id = id;
  }

  /// The name to store beside signatures.
  public String id() {
    return id;
  }
}
