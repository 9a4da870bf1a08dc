package org.reprint.report;

/// How text for people is laid out.
///
/// @param width of a line in columns, 60 to 400
/// @param colour whether ANSI colours may be used
public record TextOptions(int width, boolean colour) {
  /// 100 columns, no colour.
  public static final TextOptions DEFAULT = new TextOptions(100, false);

  public TextOptions {
    if (width < 60 || width > 400) {
      throw new IllegalArgumentException("width must be in [60, 400], got " + width);
    }
  }
}
