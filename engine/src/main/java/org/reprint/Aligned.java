package org.reprint;

import java.util.List;
import org.reprint.align.Links;

/// What was aligned in two stories, the one that was given first as the first.
///
/// @param links in the order of the first story
/// @param leftOut pairs of sentences that were not scored: the stories are too long
/// @param scored pairs of sentences that were
record Aligned(List<Links> links, long leftOut, long scored) {
  Aligned {
    links = List.copyOf(links);
  }
}
