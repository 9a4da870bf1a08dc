package org.reprint.wire;

import java.util.Locale;
import java.util.Map;

/// What a record may say of a story. A format says where it stands; what it means is read in one
/// place, [Outlet].
enum Field {
  ID("id"),
  VERSION("version"),
  TEXT("text"),
  TITLE("title"),
  DATE("date"),
  SOURCE("source"),
  DATELINE("dateline"),
  SLUG("slug"),
  TAKE_KEY("takeKey"),
  CHAIN("chain"),
  REPLACES("replaces"),
  STATUS("status"),
  EMBARGO("embargo"),
  NOTE("note"),
  BYLINE("byline"),
  CREDIT("credit"),
  LANGUAGE("language"),
  URGENCY("urgency"),
  LINK("link");

  /// Names under which records with named fields give what stands in the header, in lower case.
  private static final Map<String, Field> HEADER_NAMES =
      Map.ofEntries(
          Map.entry("slug", SLUG),
          Map.entry("slugline", SLUG),
          Map.entry("takekey", TAKE_KEY),
          Map.entry("chain", CHAIN),
          Map.entry("replaces", REPLACES),
          Map.entry("status", STATUS),
          Map.entry("embargo", EMBARGO),
          Map.entry("embargoed", EMBARGO),
          Map.entry("note", NOTE),
          Map.entry("ednote", NOTE),
          Map.entry("byline", BYLINE),
          Map.entry("credit", CREDIT),
          Map.entry("language", LANGUAGE),
          Map.entry("urgency", URGENCY),
          Map.entry("link", LINK),
          Map.entry("url", LINK));

  private final String label;

  Field(String label) {
    this.label = label;
  }

  /// What it is called in our own records.
  String label() {
    return label;
  }

  /// Returns the field of the header that is called so, or null.
  static Field ofHeader(String name) {
    return HEADER_NAMES.get(name.toLowerCase(Locale.ROOT));
  }
}
