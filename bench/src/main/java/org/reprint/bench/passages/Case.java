package org.reprint.bench.passages;

import java.util.List;
import org.reprint.text.Range;

/// A suspicious story, one that passages may have been taken from, and which were.
///
/// @param obfuscation what was done to them
/// @param sourceKey names the source story
/// @param source text of the source story
/// @param suspicious text of the suspicious story
/// @param taken the truth, in the order of the suspicious story
record Case(
    Obfuscation obfuscation,
    String sourceKey,
    String source,
    String suspicious,
    List<Reuse> taken) {
  Case {
    taken = List.copyOf(taken);
  }

  /// A passage and where it comes from, as planted or as found.
  ///
  /// @param suspicious where in the suspicious story
  /// @param source where in the source story
  record Reuse(Range suspicious, Range source) {}
}
