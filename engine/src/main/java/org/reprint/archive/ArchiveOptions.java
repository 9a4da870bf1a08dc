package org.reprint.archive;

import java.util.Objects;
import org.reprint.candidates.CandidateOptions;

/// What an archive is to find, and how it keeps its house.
///
/// @param rewrites whether the content terms of sentences are kept, by which rewrites are found;
///   settled when the archive is made
/// @param candidates what counts as a candidate
/// @param recent how many stories stand in memory and journal alone before they go to the index, at
///   least 1: what is read again when the archive is opened
public record ArchiveOptions(boolean rewrites, CandidateOptions candidates, int recent) {
  /// Ships in 0.2.
  public static final ArchiveOptions DEFAULT =
      new ArchiveOptions(true, CandidateOptions.DEFAULT, 2_000);

  public ArchiveOptions {
    Objects.requireNonNull(candidates, "candidates");
    if (recent < 1) {
      throw new IllegalArgumentException("recent must be at least 1, got " + recent);
    }
  }

  /// Returns these options with or without rewrites.
  public ArchiveOptions withRewrites(boolean newRewrites) {
    return new ArchiveOptions(newRewrites, candidates, recent);
  }

  /// Returns these options with another number of recent stories.
  public ArchiveOptions withRecent(int newRecent) {
    return new ArchiveOptions(rewrites, candidates, newRecent);
  }
}
