package org.reprint.chain;

import java.time.Instant;
import java.util.List;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

/// Stories as a wire sends them, for tests.
record Wire(
    String title,
    String text,
    Instant date,
    String source,
    String slug,
    String takeKey,
    String chain,
    List<String> replaces,
    Header.Status status,
    String note,
    String id,
    String version) {
  private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

  static Wire of(String title, String text) {
    return new Wire(
        title,
        text,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        Header.Status.USABLE,
        null,
        null,
        null);
  }

  /// Sent so many minutes after noon.
  Wire at(int minutes) {
    return new Wire(
        title,
        text,
        NOON.plusSeconds(60L * minutes),
        source,
        slug,
        takeKey,
        chain,
        replaces,
        status,
        note,
        id,
        version);
  }

  Wire from(String newSource) {
    return new Wire(
        title, text, date, newSource, slug, takeKey, chain, replaces, status, note, id, version);
  }

  Wire slug(String newSlug, String newTakeKey) {
    return new Wire(
        title, text, date, source, newSlug, newTakeKey, chain, replaces, status, note, id, version);
  }

  Wire chain(String newChain) {
    return new Wire(
        title, text, date, source, slug, takeKey, newChain, replaces, status, note, id, version);
  }

  Wire replaces(String... ids) {
    return new Wire(
        title, text, date, source, slug, takeKey, chain, List.of(ids), status, note, id, version);
  }

  Wire canceled() {
    return new Wire(
        title,
        text,
        date,
        source,
        slug,
        takeKey,
        chain,
        replaces,
        Header.Status.CANCELED,
        note,
        id,
        version);
  }

  Wire note(String newNote) {
    return new Wire(
        title, text, date, source, slug, takeKey, chain, replaces, status, newNote, id, version);
  }

  Wire id(String newId, String newVersion) {
    return new Wire(
        title, text, date, source, slug, takeKey, chain, replaces, status, note, newId, newVersion);
  }

  Story story(String key) {
    Header header =
        new Header(slug, takeKey, chain, replaces, status, null, note, null, null, null, 0, null);
    Story.Origin origin = new Story.Origin("f:1", "f", 1, id, version);
    return new Story(key, text, title, date, source, null, List.of(), header, origin);
  }

  Marks marks() {
    return new Chains().read(story("k"));
  }
}
