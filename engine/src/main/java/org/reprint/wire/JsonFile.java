package org.reprint.wire;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/// JSON over several lines: an object that is a story by itself or holds some, a list of them, or
/// one after another.
final class JsonFile extends JsonRecords {
  private static final Pattern LIST = Pattern.compile("\\s*\\[\\s*(\\{\\s*[\"}]|]\\s*$)");

  private final JsonStory story;
  private final JsonItems items;

  JsonFile(JsonStory story, JsonItems items) {
    super(story.json());
    this.story = story;
    this.items = items;
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean claims(Source source) {
    return switch (JsonShape.of(source, json())) {
      case LINES -> false;
      case SPREAD -> true;
      case NONE -> source.endsWith(".json") || LIST.matcher(source.glimpse()).lookingAt();
    };
  }

  @Override
  void read(Map<?, ?> item, String note, int line, Outlet outlet) {
    if (!items.read(item, note, line, outlet, /* onlyTexts= */ false)) {
      outlet.refuse(line, story.without(item));
    }
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    super.read(source, outlet);
    if (!outlet.used()) {
      outlet.nothing("a list without records");
    }
  }
}
