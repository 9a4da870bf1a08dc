package org.reprint.judge;

import java.util.Locale;

/// What one story is to another. Unrelated pairs have no relation and no label.
public enum Label {
  RESEND,
  VERSION,
  TRIM,
  SYNDICATED,
  REWRITE,
  PARTIAL,
  REPEAT,
  LOOKALIKE,
  QUOTES_ONLY,
  BOILERPLATE_ONLY,
  SAME_FACTS;

  /// The word for it in the output.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// True when two stories so related may be shown as one.
  public boolean mayBeMerged() {
    return this == RESEND || this == VERSION || this == TRIM || this == SYNDICATED;
  }
}
