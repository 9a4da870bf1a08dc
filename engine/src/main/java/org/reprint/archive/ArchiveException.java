package org.reprint.archive;

import java.io.IOException;

/// An archive that cannot be opened, read or written; the message says which, where and why, and
/// what may be done.
public final class ArchiveException extends IOException {
  private static final long serialVersionUID = 1;

  /// @param message whole sentences for the user
  public ArchiveException(String message) {
    super(message);
  }

  /// @param message whole sentences for the user
  /// @param cause what was thrown
  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
