package org.reprint.wire;

import java.io.IOException;

/// One JSON object a line, each a story. A bad line is refused and the next one read.
final class JsonLines implements Format {
  private final JsonStory story;
  private final JsonLine line;

  /// @param limitChars as for [JsonLine]
  JsonLines(JsonStory story, JsonItems items, int limitChars) {
    this.story = story;
    this.line = new JsonLine(story, items, limitChars);
  }

  @Override
  public String name() {
    return "json-lines";
  }

  /// Whether a stream that nothing claims is broken JSON lines rather than a text.
  boolean areMeant(Source source) {
    return JsonShape.isMeant(source, story.json());
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
    Lines lines = new Lines(source.bytes(), marked, source.markBytes(), line.mostBytes());
    while (lines.next()) {
      if (lines.isTooLong()) {
        line.refuseTooLong(lines.number(), outlet);
      } else {
        line.read(
            lines.bytes(),
            lines.start(),
            lines.end(),
            marked,
            lines.number(),
            lines.offset(),
            outlet);
      }
    }
    if (!outlet.used()) {
      outlet.refuse(0, "nothing but white space");
    }
  }
}
