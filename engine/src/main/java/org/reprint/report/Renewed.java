package org.reprint.report;

import java.util.Objects;

/// That an archive judges by another background from here on.
///
/// @param background its version
/// @param learnedFrom from how many stories it was learned
/// @param stories how many stories chance is reckoned with from now on
public record Renewed(String background, int learnedFrom, int stories) {
  public Renewed {
    Objects.requireNonNull(background, "background");
  }
}
