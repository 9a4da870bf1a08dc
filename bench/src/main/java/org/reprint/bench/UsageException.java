package org.reprint.bench;

/// A command that cannot be carried out as given: an unknown word, a missing folder or file. The
/// message is for the person who typed it.
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message what is wrong, the value, and what was allowed
  public UsageException(String message) {
    super(message);
  }
}
