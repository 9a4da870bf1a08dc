package org.reprint.chain;

import java.util.Locale;

/// How a version of a story follows another.
public enum Kind {
  /// New facts were added or the top was replaced: `UPDATE 2-`, `1st Ld`.
  UPDATE,
  /// The whole story in its latest form: `1st Ld-Writethru`.
  WRITETHRU,
  /// Something in it was wrong: `CORRECTED-`.
  CORRECTION,
  /// Sent again for a small fault: `REFILE-`.
  REFILE,
  /// Sent again unchanged: `REPEAT-`.
  REPEAT,
  /// Withdrawn, with all its versions: `STORY WITHDRAWN`.
  KILL;

  /// The word for it in the output.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
