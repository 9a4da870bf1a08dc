package org.reprint.wire;

import java.io.IOException;

/// Reads one line of JSON lines: a story, a refusal, or nothing where it is blank.
final class JsonLine {
  private final JsonStory story;
  private final JsonItems items;
  private final int mostBytes;

  /// @param items for lines that name their text otherwise
  /// @param limitChars of a text; a line may have room for that many, all escaped, and some
  JsonLine(JsonStory story, JsonItems items, int limitChars) {
    this.story = story;
    this.items = items;
    this.mostBytes = 6 * limitChars + (1 << 16);
  }

  /// Longer lines are refused.
  int mostBytes() {
    return mostBytes;
  }

  /// Refuses a line that is too long.
  void refuseTooLong(int number, Outlet outlet) {
    outlet.refuse(number, "a line of more than " + mostBytes + " bytes");
  }

  /// Reads the line in `[from, to)`, without its line feed and without a byte-order mark.
  ///
  /// @param marked what the file's byte-order mark says; UTF-8 without one, and then the line may
  ///   also turn out to be windows-1252
  /// @param number of the line, from 1
  /// @param offset of `from` in the file
  /// @throws IOException never in earnest, as in [JsonStory#read]
  void read(byte[] bytes, int from, int to, Encoding marked, int number, long offset, Outlet outlet)
      throws IOException {
    if (isBlank(bytes, from, to, marked)) {
      return;
    }
    Encoding encoding = marked;
    String note = null;
    if (marked.width() == 1) {
      int nul = nul(bytes, from, to);
      if (nul >= 0) {
        outlet.refuse(number, "not text: NUL at offset " + (offset + nul - from));
        return;
      }
      Encoding.Choice choice = Encoding.choose(bytes, from, to, offset, "line", true);
      if (choice.why() != null) {
        outlet.refuse(number, choice.why());
        return;
      }
      encoding = choice.encoding();
      note = choice.note();
    }
    JsonStory.Parsed parsed = story.read(bytes, from, to, encoding);
    if (parsed.withoutText()
        && items.read(
            story.tree(bytes, from, to, encoding),
            note,
            number,
            outlet,
            /* onlyTexts= */ parsed.why() == null)) {
      return;
    }
    if (parsed.why() != null) {
      outlet.refuse(number, parsed.why());
    } else {
      outlet.story(parsed.draft(), number, note);
    }
  }

  private static int nul(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == 0) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isBlank(byte[] bytes, int from, int to, Encoding encoding) {
    if (encoding.width() == 2) {
      return encoding.text(bytes, from, to).isBlank();
    }
    for (int at = from; at < to; at++) {
      byte b = bytes[at];
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
