package org.reprint.chain;

import java.util.List;

/// What ties a story to others of its chain.
///
/// @param keys names that versions of one story share, each with its kind before it: `id:urn:x`;
///   stories with a key in common are worth a look
/// @param id as given in the record, or null
/// @param version as given in the record, or null
public record Marks(List<String> keys, String id, String version) {
  /// A story that says nothing of itself.
  public static final Marks NONE = new Marks(List.of(), null, null);

  public Marks {
    keys = List.copyOf(keys);
  }
}
