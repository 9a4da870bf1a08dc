package org.reprint.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.reprint.align.PairScore;
import org.reprint.wire.Refused;

/// Adds a score to JSON lines that hold two sentences each. Every byte of a line stays as it came,
/// spaces and line end included; the key `reprint` is put in before the closing brace.
///
/// A line that already has a key `reprint` is refused: two of them would be read differently by
/// different programs.
public final class ScoreLines {
  private static final String ADDED = "reprint";

  private final String first;
  private final String second;

  /// What became of a line.
  public sealed interface Outcome {
    /// The line with its score.
    ///
    /// @param bytes all of it, the line end included where it had one
    record Scored(byte[] bytes) implements Outcome {}

    /// The line could not be scored.
    ///
    /// @param refused where and why
    record Rejected(Refused refused) implements Outcome {}

    /// A line of white space, which is no record.
    record Blank() implements Outcome {}
  }

  /// @param first the field of the one sentence
  /// @param second the field of the other sentence
  /// @throws IllegalArgumentException if both are one field, or one of them is `reprint`
  public ScoreLines(String first, String second) {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    if (first.equals(second)) {
      throw new IllegalArgumentException("the two fields must differ, both are \"" + first + "\"");
    }
    if (first.equals(ADDED) || second.equals(ADDED)) {
      throw new IllegalArgumentException("the field \"" + ADDED + "\" is the one that is added");
    }
    this.first = first;
    this.second = second;
  }

  /// Scores one line.
  ///
  /// @param where names the line in a refusal
  /// @param line in UTF-8, with or without its line end; not changed
  /// @param judge gives the score of two sentences
  public Outcome score(String where, byte[] line, BiFunction<String, String, PairScore> judge) {
    try {
      LineObject object = LineObject.read(line, Set.of(first, second, ADDED));
      if (object == null) {
        return new Outcome.Blank();
      }
      if (object.has(ADDED)) {
        throw new BadLine("the line has a \"" + ADDED + "\" field already");
      }
      PairScore score = judge.apply(object.string(first), object.string(second));
      return new Outcome.Scored(insert(line, score));
    } catch (BadLine bad) {
      return new Outcome.Rejected(new Refused(where, bad.getMessage()));
    }
  }

  private static byte[] insert(byte[] line, PairScore score) {
    int brace = line.length - 1;
    while (line[brace] != '}') { // only white space can follow the brace of a line that was read
      brace--;
    }
    byte[] added = added(score).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream whole = new ByteArrayOutputStream(line.length + added.length);
    whole.write(line, 0, brace);
    whole.writeBytes(added);
    whole.write(line, brace, line.length - brace);
    return whole.toByteArray();
  }

  private static String added(PairScore score) {
    String level = score.level() == null ? "unrelated" : score.level().id();
    return ",\""
        + ADDED
        + "\":{\"score\":"
        + JsonNumber.share(score.score())
        + ",\"forward\":"
        + JsonNumber.share(score.forward())
        + ",\"backward\":"
        + JsonNumber.share(score.backward())
        + ",\"level\":\""
        + level
        + "\"}";
  }
}
