package org.reprint.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.reprint.wire.Story;

/// One story to be filed, with what was decided of it.
///
/// @param story under the key that it keeps
/// @param filed when it came
/// @param names by which it is found again: identities, chains, titles, whatever the caller likes
/// @param features by which others find it
/// @param links what the caller wants to have of every story when it opens the archive; often empty
/// @param decision what the caller wants to have with the story when it asks for it
public record Filing(
    Story story,
    Instant filed,
    List<String> names,
    Features features,
    byte[] links,
    byte[] decision) {
  public Filing {
    Objects.requireNonNull(story, "story");
    Objects.requireNonNull(filed, "filed");
    Objects.requireNonNull(features, "features");
    names = List.copyOf(names);
  }

  /// The same with what was decided meanwhile.
  public Filing withDecision(byte[] newLinks, byte[] newDecision) {
    return new Filing(story, filed, names, features, newLinks, newDecision);
  }
}
