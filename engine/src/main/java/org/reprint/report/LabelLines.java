package org.reprint.report;

import java.util.Set;
import org.reprint.group.Verdict;
import org.reprint.wire.Refused;

/// Reads JSON lines of labelled pairs: two sentences `s1` and `s2`, or two files `a` and `b` of one
/// story each, and a `label`: 1 or true when they say the same, 0 or false when they do not. A
/// `verdict` as in [VerdictLines] may stand for the label: same and version say the same.
public final class LabelLines {
  private static final Set<String> FIELDS = Set.of("s1", "s2", "a", "b", "label", "verdict");

  private LabelLines() {}

  /// What became of a line.
  public sealed interface Outcome {
    /// A labelled pair.
    ///
    /// @param stories true when `first` and `second` are paths of stories, false for sentences
    /// @param same the label
    record Labelled(boolean stories, String first, String second, boolean same)
        implements Outcome {}

    /// The line could not be read.
    ///
    /// @param refused where and why
    record Rejected(Refused refused) implements Outcome {}

    /// A line of white space, which is no record.
    record Blank() implements Outcome {}
  }

  /// Reads one line.
  ///
  /// @param where names the line in a refusal
  /// @param line in UTF-8, with or without its line end
  public static Outcome read(String where, byte[] line) {
    try {
      LineObject object = LineObject.read(line, FIELDS);
      if (object == null) {
        return new Outcome.Blank();
      }
      boolean sentences = object.has("s1") || object.has("s2");
      boolean stories = object.has("a") || object.has("b");
      if (sentences == stories) {
        throw new BadLine(
            (stories ? "both" : "neither") + " sentences \"s1\", \"s2\" and files \"a\", \"b\"");
      }
      return new Outcome.Labelled(
          stories,
          object.string(stories ? "a" : "s1"),
          object.string(stories ? "b" : "s2"),
          same(object));
    } catch (BadLine bad) {
      return new Outcome.Rejected(new Refused(where, bad.getMessage()));
    }
  }

  private static boolean same(LineObject object) throws BadLine {
    if (object.has("verdict") && object.has("label")) {
      throw new BadLine("both a \"label\" and a \"verdict\"");
    }
    return object.has("verdict")
        ? VerdictLines.ruling(object.string("verdict")) != Verdict.Ruling.DIFFERENT
        : object.yes("label");
  }
}
