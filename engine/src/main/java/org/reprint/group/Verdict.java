package org.reprint.group;

import java.util.Locale;
import java.util.Objects;

/// What an editor has said of two stories.
///
/// @param a key of the one
/// @param b key of the other
/// @param ruling what they are to each other
/// @param where it was said: `verdicts.jsonl:4`
/// @param note why, or null
public record Verdict(String a, String b, Ruling ruling, String where, String note) {
  public Verdict {
    Objects.requireNonNull(a, "a");
    Objects.requireNonNull(b, "b");
    Objects.requireNonNull(ruling, "ruling");
    Objects.requireNonNull(where, "where");
  }

  /// What two stories are to each other.
  public enum Ruling {
    /// One story.
    SAME("the same story"),
    /// Two stories.
    DIFFERENT("two stories"),
    /// One story, and one of them is a later version of the other.
    VERSION("versions of one story");

    private final String words;

    Ruling(String words) {
      this.words = words;
    }

    /// The word for it in files.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// What it says, after "they are".
    public String words() {
      return words;
    }
  }

  /// In a sentence: `An editor says that they are two stories (verdicts.jsonl:4: other quarter).`
  public String sentence() {
    String reason = note == null || note.isBlank() ? "" : ": " + note.strip();
    return "An editor says that they are " + ruling.words() + " (" + where + reason + ").";
  }
}
