package org.reprint.wire;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Collects which fields the stories of a file have.
final class StoryFields {
  private final Set<Field> found = EnumSet.noneOf(Field.class);

  void add(Story story) {
    Header header = story.header();
    Story.Origin origin = story.origin();
    add(Field.ID, origin == null ? null : origin.id());
    add(Field.VERSION, origin == null ? null : origin.version());
    add(Field.TEXT, story.text().isBlank() ? null : story.text());
    add(Field.TITLE, story.title());
    add(Field.DATE, story.date());
    add(Field.SOURCE, story.source());
    add(Field.DATELINE, story.dateline());
    add(Field.SLUG, header.slug());
    add(Field.TAKE_KEY, header.takeKey());
    add(Field.CHAIN, header.chain());
    add(Field.REPLACES, header.replaces().isEmpty() ? null : header.replaces());
    add(Field.STATUS, header.status() == Header.Status.USABLE ? null : header.status());
    add(Field.EMBARGO, header.embargo());
    add(Field.NOTE, header.note());
    add(Field.BYLINE, header.byline());
    add(Field.CREDIT, header.credit());
    add(Field.LANGUAGE, header.language());
    add(Field.URGENCY, header.urgency() == 0 ? null : header.urgency());
    add(Field.LINK, header.link());
  }

  private void add(Field field, Object value) {
    if (value != null) {
      found.add(field);
    }
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    found.forEach(field -> names.add(field.label()));
    return names;
  }
}
