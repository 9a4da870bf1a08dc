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
/// @param header what the wire says about it
/// @param origin where it was read and what it was called there, or null for a story made in memory
public record Story(
    String key,
    String text,
    String title,
    Instant date,
    String source,
    String dateline,
    List<String> notes,
    Header header,
    Origin origin)
    implements Read {
  /// How the note of a record without an end begins.
  static final String CUT_OFF = "cut off: ";

  public Story {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(text, "text");
    notes = List.copyOf(notes);
    Objects.requireNonNull(header, "header");
  }

  /// A story made in memory: one without an origin.
  public Story(
      String key,
      String text,
      String title,
      Instant date,
      String source,
      String dateline,
      List<String> notes) {
    this(key, text, title, date, source, dateline, notes, Header.NONE, null);
  }

  /// A story of a key and a text alone.
  public static Story of(String key, String text) {
    return new Story(key, text, null, null, null, null, List.of());
  }

  /// Whether its record has no end, where its format has one: it may have been cut short. Then a
  /// note says so.
  public boolean isCutOff() {
    return notes.stream().anyMatch(note -> note.startsWith(CUT_OFF));
  }

  /// Returns this story under another key.
  public Story withKey(String newKey) {
    return new Story(newKey, text, title, date, source, dateline, notes, header, origin);
  }

  /// Returns this story with another header.
  public Story withHeader(Header newHeader) {
    return new Story(key, text, title, date, source, dateline, notes, newHeader, origin);
  }

  /// Where a story was read and what it was called there; its final key is made of this.
  ///
  /// @param where the place, as in [Refused#where]: `feed/x.jsonl:41`
  /// @param file the file's path as the user gave it, with `/` between names, or `stdin`
  /// @param number from 1, counting the stories of that file
  /// @param id as given in the record, or null
  /// @param version as given in the record, or null
  public record Origin(String where, String file, int number, String id, String version) {
    public Origin {
      Objects.requireNonNull(where, "where");
      Objects.requireNonNull(file, "file");
      if (number < 1) {
        throw new IllegalArgumentException("number must be at least 1, got " + number);
      }
    }
  }
}
