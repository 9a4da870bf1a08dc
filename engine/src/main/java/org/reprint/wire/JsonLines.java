package org.reprint.wire;

import java.io.IOException;

/// One JSON object a line, each a story. A bad line is refused and the next one read.
final class JsonLines implements Format {
  private final JsonStory story;
  private final int mostBytes;

  /// @param limitChars of a text; a line may have room for that many, all escaped, and some
  JsonLines(JsonStory story, int limitChars) {
    this.story = story;
    this.mostBytes = 6 * limitChars + (1 << 16);
  }

  @Override
  public boolean claims(Source source) {
    return switch (JsonShape.of(source, story.json())) {
      case LINES -> true;
      case SPREAD -> false;
      case NONE -> source.endsWith(".jsonl") || source.endsWith(".ndjson");
    };
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    Encoding marked = source.marked() == null ? Encoding.UTF_8 : source.marked();
    Lines lines = new Lines(source.bytes(), marked, source.markBytes(), mostBytes);
    while (lines.next()) {
      if (lines.isTooLong()) {
        outlet.refuse(lines.number(), "a line of more than " + mostBytes + " bytes");
      } else if (!isBlank(lines, marked)) {
        line(lines, marked, outlet);
      }
    }
    if (!outlet.used()) {
      outlet.refuse(0, "nothing but white space");
    }
  }

  private void line(Lines lines, Encoding marked, Outlet outlet) throws IOException {
    Encoding encoding = marked;
    String note = null;
    if (marked.width() == 1) {
      int nul = nul(lines);
      if (nul >= 0) {
        long offset = lines.offset() + nul - lines.start();
        outlet.refuse(lines.number(), "not text: NUL at offset " + offset);
        return;
      }
      Encoding.Choice choice =
          Encoding.choose(lines.bytes(), lines.start(), lines.end(), lines.offset(), "line", true);
      if (choice.why() != null) {
        outlet.refuse(lines.number(), choice.why());
        return;
      }
      encoding = choice.encoding();
      note = choice.note();
    }
    JsonStory.Parsed parsed = story.read(lines.bytes(), lines.start(), lines.end(), encoding);
    if (parsed.why() != null) {
      outlet.refuse(lines.number(), parsed.why());
    } else {
      outlet.story(parsed.draft(), lines.number(), note);
    }
  }

  private static int nul(Lines lines) {
    for (int at = lines.start(); at < lines.end(); at++) {
      if (lines.bytes()[at] == 0) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isBlank(Lines lines, Encoding encoding) {
    if (encoding.width() == 2) {
      return encoding.text(lines.bytes(), lines.start(), lines.end()).isBlank();
    }
    for (int at = lines.start(); at < lines.end(); at++) {
      byte b = lines.bytes()[at];
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
