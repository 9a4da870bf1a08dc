package org.reprint.wire;

import java.util.List;
import java.util.Objects;

/// How to read.
///
/// @param fields the names under which JSON records give what a story is made of
/// @param limitChars the longest text of one story, in UTF-16 units, in `[1, 268435456]`; a longer
///   one is refused
public record ReadOptions(Fields fields, int limitChars) {
  /// The fields are called as in [Fields#DEFAULT]; a story has at most 64 Mi characters.
  public static final ReadOptions DEFAULT = new ReadOptions(Fields.DEFAULT, 1 << 26);

  // Six bytes of escaped JSON a character must fit in one array.
  private static final int MAX_LIMIT = 1 << 28;

  public ReadOptions {
    Objects.requireNonNull(fields, "fields");
    if (limitChars < 1 || limitChars > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limitChars must be in [1, " + MAX_LIMIT + "], got " + limitChars);
    }
  }

  /// Returns these options with other field names.
  public ReadOptions withFields(Fields newFields) {
    return new ReadOptions(newFields, limitChars);
  }

  /// Returns these options with another limit.
  public ReadOptions withLimitChars(int newLimitChars) {
    return new ReadOptions(fields, newLimitChars);
  }

  /// Names of the fields of a JSON record, no two alike.
  public record Fields(
      String id,
      String text,
      String title,
      String date,
      String source,
      String dateline,
      String version) {
    /// Each field is called what it is.
    public static final Fields DEFAULT =
        new Fields("id", "text", "title", "date", "source", "dateline", "version");

    public Fields {
      List<String> names = List.of(id, text, title, date, source, dateline, version);
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).isEmpty()) {
          throw new IllegalArgumentException("a field name must not be empty, got " + names);
        }
        if (names.indexOf(names.get(i)) < i) {
          throw new IllegalArgumentException(
              "field names must differ, got \"" + names.get(i) + "\" twice");
        }
      }
    }

    /// Returns these names with another one for the id.
    public Fields withId(String name) {
      return new Fields(name, text, title, date, source, dateline, version);
    }

    /// Returns these names with another one for the text.
    public Fields withText(String name) {
      return new Fields(id, name, title, date, source, dateline, version);
    }

    /// Returns these names with another one for the title.
    public Fields withTitle(String name) {
      return new Fields(id, text, name, date, source, dateline, version);
    }

    /// Returns these names with another one for the date.
    public Fields withDate(String name) {
      return new Fields(id, text, title, name, source, dateline, version);
    }

    /// Returns these names with another one for the source.
    public Fields withSource(String name) {
      return new Fields(id, text, title, date, name, dateline, version);
    }

    /// Returns these names with another one for the dateline.
    public Fields withDateline(String name) {
      return new Fields(id, text, title, date, source, name, version);
    }

    /// Returns these names with another one for the version.
    public Fields withVersion(String name) {
      return new Fields(id, text, title, date, source, dateline, name);
    }
  }
}
