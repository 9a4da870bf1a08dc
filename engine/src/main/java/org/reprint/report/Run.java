package org.reprint.report;

/// A stretch of text that looks the same throughout.
///
/// @param text safe to show, white space already single
/// @param look how it looks
record Run(String text, Look look) {
  /// How a run looks. Never by colour alone: what is removed is struck through, what is added
  /// underlined.
  enum Look {
    PLAIN(""),
    STRONG("\u001b[1m"),
    REMOVED("\u001b[31;9m"),
    ADDED("\u001b[32;4m");

    /// Ends every look.
    static final String END = "\u001b[0m";

    private final String begin;

    Look(String begin) {
      this.begin = begin;
    }

    /// The escape sequence that switches it on.
    String begin() {
      return begin;
    }
  }

  static Run plain(String text) {
    return new Run(text, Look.PLAIN);
  }
}
