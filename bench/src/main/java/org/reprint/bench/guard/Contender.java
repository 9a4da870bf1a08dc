package org.reprint.bench.guard;

import java.util.Objects;

/// Something that handles documents, to be measured.
///
/// @param name for tables
/// @param batch the work
record Contender(String name, Batch batch) {
  /// A loop over documents. The loop belongs to the contender, so that the call of it costs nothing
  /// and each gets code of its own.
  @FunctionalInterface
  interface Batch {
    /// Does the work once.
    ///
    /// @param documents how many to handle; the same ones come round again
    /// @return a number that depends on all results, so that none can be left out
    long run(int documents);
  }

  Contender {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(batch, "batch");
  }
}
