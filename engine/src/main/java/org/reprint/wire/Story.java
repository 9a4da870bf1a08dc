package org.reprint.wire;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// One story as it came over the wire. Offsets everywhere in the engine are `[start, end)` in
/// UTF-16 units of [#text].
///
/// @param key names the story within a run: its id, `id@version`, its path, or `path#3`
/// @param text the story as decoded, without a byte-order mark; may be empty when there is a title
/// @param title headline, or null
/// @param date when it was sent, or null when not given or not readable
/// @param source who sent it, or null
/// @param dateline place line where it came apart from the text, or null
/// @param notes what the reader had to decide, in words: another encoding, a date that cannot be
///   read
public record Story(
    String key,
    String text,
    String title,
    Instant date,
    String source,
    String dateline,
    List<String> notes)
    implements Read {
  public Story {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(text, "text");
    notes = List.copyOf(notes);
  }

  /// A story of a key and a text alone.
  public static Story of(String key, String text) {
    return new Story(key, text, null, null, null, null, List.of());
  }
}
