package org.reprint.dedupe;

/// Told how far a run is. Called often and from any thread, one call at a time within a stage.
@FunctionalInterface
public interface Progress {
  /// What a run does, in this order.
  enum Stage {
    /// Streams and compressed files are copied; the total is not known and given as 0.
    UNPACK("unpacking"),
    /// All lines are read; bytes.
    READ("reading"),
    /// Keys are sorted and joined; partitions.
    JOIN("joining"),
    /// Candidates are measured; partitions.
    VERIFY("verifying"),
    /// Kept lines are written; bytes.
    WRITE("writing");

    private final String word;

    Stage(String word) {
      this.word = word;
    }

    /// The word for it: `reading`.
    public String word() {
      return word;
    }
  }

  /// Tells how much of a stage is done.
  ///
  /// @param total of the same unit, or 0 when it is not known
  void at(Stage stage, long done, long total);
}
