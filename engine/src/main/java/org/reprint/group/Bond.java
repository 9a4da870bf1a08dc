package org.reprint.group;

/// What holds two stories together, the weaker first.
public enum Bond {
  /// They were measured, and are copies.
  COPY,
  /// The wire says that one follows the other, however alike they are.
  CHAIN,
  /// An editor says that they are one story.
  VERDICT
}
