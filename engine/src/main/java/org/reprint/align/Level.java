package org.reprint.align;

import java.util.Locale;

/// How much alike two passages are, from the same words to the same facts.
public enum Level {
  VERBATIM,
  EDITED,
  REWORDED,
  SAME_FACTS,
  QUOTATION,
  BOILERPLATE;

  /// The word for it in the output.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
