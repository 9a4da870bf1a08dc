package org.reprint.wire;

import java.util.Objects;

/// A record that could not be read.
///
/// @param where the file, and the line (from 1) or byte offset in it where that is known:
///   `feed/x.jsonl:41`
/// @param why what is wrong, the value, and what was allowed
public record Refused(String where, String why) implements Read {
  public Refused {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(why, "why");
  }
}
