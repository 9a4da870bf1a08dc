package org.reprint;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.reprint.align.PairScore;
import org.reprint.wire.Story;

/// The engine: compares stories with each other and with themselves. Thread-safe.
public final class Reprint {
  private Reprint(ReprintOptions options) {
    Objects.requireNonNull(options, "options");
  }

  /// An engine with these options.
  public static Reprint of(ReprintOptions options) {
    return new Reprint(options);
  }

  /// Compares all stories with each other and each with itself.
  ///
  /// @param stories with keys of their own
  /// @param done told the number of stories done, from 0 to the size, now and then
  public Scan scan(List<Story> stories, IntConsumer done) {
    throw new IllegalStateException("being written");
  }

  /// Judges two texts as one pair of sentences. The same for (a, b) and (b, a), but for forward and
  /// backward.
  public PairScore score(String a, String b) {
    throw new IllegalStateException("being written");
  }
}
