package org.reprint.report;

/// A line that is not what it must be; the message says why.
final class BadLine extends Exception {
  private static final long serialVersionUID = 1L;

  BadLine(String why) {
    super(why);
  }
}
