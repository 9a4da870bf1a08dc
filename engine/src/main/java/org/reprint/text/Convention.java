package org.reprint.text;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One custom of the wire: a form of words and what it means.
///
/// @param kind where it stands
/// @param form as written in the table
/// @param meaning one of those that the kind allows
/// @param pattern finds the form; a number in it is the group `n`, a list of names the group
///   `names`
public record Convention(Kind kind, String form, String meaning, Pattern pattern) {
  public Convention {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(pattern, "pattern");
  }

  /// The longest word of the form, in lower case: a text that is without it, in whatever case, is
  /// without the form. Empty for a form of holes alone.
  public String longestWord() {
    return Form.longestWord(form);
  }

  /// What a headline tag, a take key, a note or a notice can say of the story that carries it.
  static final String SIGNS =
      "alert update writethru correction refile repeat kill hold part label plain";

  /// Where a convention stands.
  public enum Kind {
    /// A tag at the head or the end of a headline: `UPDATE {n}`.
    TAG(SIGNS),
    /// A take key, or a piece of one between commas: `{n} Ld-Writethru`.
    TAKE(SIGNS),
    /// How a note to editors begins: `Adds`.
    NOTE(SIGNS),
    /// Words by which the text itself says that a story must not be used: `KILL KILL KILL`.
    NOTICE("kill hold"),
    /// What a keyword line begins with: `BC-`.
    CYCLE("plain"),
    /// A paragraph, whole, that is no part of what the story tells.
    LINE("byline sign-off credit advisory boilerplate"),
    /// The name of an agency; the meaning is the name that all its names stand for.
    AGENCY(null),
    /// A month in a dateline, by its number.
    MONTH("1 2 3 4 5 6 7 8 9 10 11 12"),
    /// A day of the week in a dateline, Monday first.
    DAY("1 2 3 4 5 6 7");

    private final String allowed; // null: any word

    Kind(String allowed) {
      this.allowed = allowed;
    }

    /// The word for it in a table.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean allows(String meaning) {
      return allowed == null
          ? !meaning.isEmpty()
          : Stream.of(allowed.split(" ", -1)).anyMatch(meaning::equals);
    }

    String allowed() {
      return allowed == null ? "any word" : allowed;
    }

    /// All of them, in words.
    static String all() {
      return Stream.of(values()).map(Kind::id).collect(Collectors.joining(" "));
    }
  }
}
