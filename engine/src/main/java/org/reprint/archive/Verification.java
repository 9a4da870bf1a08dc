package org.reprint.archive;

import java.util.List;

/// What is whole in an archive and what is not.
///
/// @param damage what is wrong, in words, each with its file; empty when all is well
/// @param stories that can be read, wherever they stand
/// @param filed that are known to have been filed at all, expired ones included
public record Verification(List<String> damage, int stories, int filed) {
  public Verification {
    damage = List.copyOf(damage);
  }
}
