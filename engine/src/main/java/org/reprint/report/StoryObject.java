package org.reprint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

/// Writes the fields of a story as it was read, to be read again.
final class StoryObject {
  private StoryObject() {}

  static void write(JsonGenerator g, Story story) throws IOException {
    Story.Origin origin = story.origin();
    boolean named = origin != null && origin.id() != null;
    g.writeStringField("id", named ? origin.id() : story.key());
    if (named && origin.version() != null) {
      g.writeStringField("version", origin.version());
    }
    optional(g, "title", story.title());
    optional(g, "date", story.date() == null ? null : story.date().toString());
    optional(g, "source", story.source());
    optional(g, "dateline", story.dateline());
    header(g, story.header());
    g.writeStringField("text", story.text());
  }

  private static void header(JsonGenerator g, Header header) throws IOException {
    optional(g, "slug", header.slug());
    optional(g, "takeKey", header.takeKey());
    optional(g, "chain", header.chain());
    if (!header.replaces().isEmpty()) {
      LineWriter.strings(g, "replaces", header.replaces());
    }
    if (header.status() != Header.Status.USABLE) {
      g.writeStringField("status", header.status().name().toLowerCase(Locale.ROOT));
    }
    optional(g, "embargo", header.embargo() == null ? null : header.embargo().toString());
    optional(g, "note", header.note());
    optional(g, "byline", header.byline());
    optional(g, "credit", header.credit());
    optional(g, "language", header.language());
    if (header.urgency() > 0) {
      g.writeNumberField("urgency", header.urgency());
    }
    optional(g, "link", header.link());
  }

  private static void optional(JsonGenerator g, String name, String value) throws IOException {
    if (value != null) {
      g.writeStringField(name, value);
    }
  }
}
