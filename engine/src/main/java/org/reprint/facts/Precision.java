package org.reprint.facts;

/// How exactly a figure is meant, by the words before it.
public enum Precision {
  /// `17`, `exactly 17`.
  EXACT,
  /// `about 17`, `some 17`.
  ABOUT,
  /// `half`, `a third`: a share in words.
  SHARE,
  /// `more than 17`, `at least 17`, `over 17`.
  AT_LEAST,
  /// `fewer than 17`, `nearly 17`, `up to 17`.
  AT_MOST
}
