package org.reprint.wire;

import java.io.IOException;

/// One JSON object over several lines, a story by itself.
final class JsonFile implements Format {
  private final JsonStory story;
  private final int mostBytes;

  /// @param limitChars as for [JsonLines]
  JsonFile(JsonStory story, int limitChars) {
    this.story = story;
    this.mostBytes = 6 * limitChars + (1 << 16);
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean claims(Source source) {
    return switch (JsonShape.of(source, story.json())) {
      case LINES -> false;
      case SPREAD -> true;
      case NONE -> source.endsWith(".json");
    };
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    byte[] bytes = source.bytes(mostBytes);
    if (bytes.length > mostBytes) {
      outlet.refuse(0, "an object of more than " + mostBytes + " bytes");
      return;
    }
    Encoding.Choice choice =
        source.marked() != null && source.marked().width() == 2
            ? new Encoding.Choice(source.marked(), null, null)
            : Encoding.choose(bytes, 0, bytes.length, source.markBytes(), "file", true);
    if (choice.why() != null) {
      outlet.refuse(0, choice.why());
      return;
    }
    JsonStory.Parsed parsed = story.read(bytes, 0, bytes.length, choice.encoding());
    if (parsed.why() != null) {
      outlet.refuse(parsed.line(), parsed.why());
    } else {
      outlet.story(parsed.draft(), 0, choice.note());
    }
  }
}
