package org.reprint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
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

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

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
      String text = decode(line);
      if (text.isBlank()) {
        return new Outcome.Blank();
      }
      String[] two = sentences(text);
      return new Outcome.Scored(insert(line, judge.apply(two[0], two[1])));
    } catch (BadLine bad) {
      return new Outcome.Rejected(new Refused(where, bad.getMessage()));
    }
  }

  private String[] sentences(String text) throws BadLine {
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadLine(
            "a line must be a JSON object, this one is " + kind(parser.currentToken()));
      }
      String[] two = new String[2];
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals(ADDED)) {
          throw new BadLine("the line has a \"" + ADDED + "\" field already");
        }
        if (name.equals(first)) {
          two[0] = sentence(parser, name, two[0]);
        } else if (name.equals(second)) {
          two[1] = sentence(parser, name, two[1]);
        } else {
          parser.skipChildren();
        }
      }
      require(two[0], first);
      require(two[1], second);
      if (parser.nextToken() != null) {
        throw new BadLine("a line must hold one object, something follows it");
      }
      return two;
    } catch (JsonProcessingException e) {
      throw new BadLine("not JSON: " + e.getOriginalMessage() + column(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sentence(JsonParser parser, String name, String before)
      throws IOException, BadLine {
    if (before != null) {
      throw new BadLine("the field \"" + name + "\" stands twice");
    }
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw new BadLine(
          "the field \"" + name + "\" must be a string, it is " + kind(parser.currentToken()));
    }
    return parser.getText();
  }

  private static void require(String sentence, String field) throws BadLine {
    if (sentence == null) {
      throw new BadLine("no \"" + field + "\" field");
    }
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "an array";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case null, default -> token == null ? "nothing" : token.asString();
    };
  }

  private static String column(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
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

  /// Decodes strictly; a byte-order mark is not part of the text.
  private static String decode(byte[] line) throws BadLine {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(line);
    CharBuffer chars = CharBuffer.allocate(line.length);
    CoderResult result = decoder.decode(bytes, chars, true);
    if (result.isError()) {
      throw new BadLine(
          "not UTF-8: byte "
              + (bytes.position() + 1)
              + " of the line is 0x"
              + HexFormat.of().toHexDigits(line[bytes.position()]));
    }
    chars.flip();
    String text = chars.toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;

    BadLine(String why) {
      super(why);
    }
  }
}
