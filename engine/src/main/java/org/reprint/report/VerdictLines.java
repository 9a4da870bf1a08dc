package org.reprint.report;

import java.util.Locale;
import java.util.Set;
import org.reprint.group.Verdict;
import org.reprint.wire.Refused;

/// Reads JSON lines of an editor's verdicts: the keys of two stories, `a` and `b`, a `verdict`:
/// same, different or version, and a `note` if there is one.
public final class VerdictLines {
  private static final Set<String> FIELDS = Set.of("a", "b", "verdict", "note");

  private VerdictLines() {}

  /// What became of a line.
  public sealed interface Outcome {
    /// A verdict.
    record Said(Verdict verdict) implements Outcome {}

    /// The line could not be read.
    ///
    /// @param refused where and why
    record Rejected(Refused refused) implements Outcome {}

    /// A line of white space, which is no record.
    record Blank() implements Outcome {}
  }

  /// Reads one line.
  ///
  /// @param where names the line in refusals and in reasons
  /// @param line in UTF-8, with or without its line end
  public static Outcome read(String where, byte[] line) {
    try {
      LineObject object = LineObject.read(line, FIELDS);
      if (object == null) {
        return new Outcome.Blank();
      }
      String note = object.has("note") ? object.string("note") : null;
      return new Outcome.Said(
          new Verdict(
              object.string("a"),
              object.string("b"),
              ruling(object.string("verdict")),
              where,
              note));
    } catch (BadLine bad) {
      return new Outcome.Rejected(new Refused(where, bad.getMessage()));
    }
  }

  /// What a word in the field `verdict` says.
  static Verdict.Ruling ruling(String word) throws BadLine {
    for (Verdict.Ruling ruling : Verdict.Ruling.values()) {
      if (ruling.id().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return ruling;
      }
    }
    throw new BadLine(
        "the field \"verdict\" must be same, different or version, got \"" + word + "\"");
  }
}
