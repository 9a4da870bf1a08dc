package org.reprint.bench;

/// A check that was carried out and did not pass: exit code 1. The message names what failed.
public final class CheckFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message each thing that failed, its value, and what was allowed
  public CheckFailed(String message) {
    super(message);
  }
}
