package org.reprint;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.reprint.archive.Archive;
import org.reprint.archive.Features;
import org.reprint.archive.Stored;

/// Which stories stand for a text when the first that had it goes.
final class Successors {
  private Successors() {}

  /// Of each text whose first story goes, the next one that stays, with what it is found by from
  /// now on.
  ///
  /// @param old ordinals of those that go, ascending
  static Map<Integer, Features> of(int[] old, Archive archive, DeskReader reader)
      throws IOException {
    Map<Integer, Features> successors = new TreeMap<>();
    for (int ordinal : old) {
      Stored gone = archive.story(ordinal);
      if (!gone.head().folded() && !gone.story().text().isEmpty()) {
        Arrays.stream(archive.named(StoryNames.ofText(gone.story())))
            .filter(at -> Arrays.binarySearch(old, at) < 0)
            .findFirst()
            .ifPresent(at -> successors.put(at, reader.read(gone.story()).features()));
      }
    }
    return successors;
  }
}
