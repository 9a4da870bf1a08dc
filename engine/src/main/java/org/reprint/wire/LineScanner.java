package org.reprint.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Finds the text, the id and the version of one JSON line in place, for pipelines that read
/// millions of stories.
///
/// [#scan] takes the lines that are plainly right: a flat object of strings, numbers, `true`,
/// `false` and `null`. What a line says is settled by [#read], as [StoryReader] does it; `scan` is
/// a short way to the same text, id and version, and leaves to it every line that it does not
/// understand through and through. A byte-order mark before a line is passed over.
///
/// Memory: about four times the longest line scanned, at most 4 MiB, and nothing per line. For
/// lines of UTF-8 files; of the kind of date that cannot be read it says so once, so one scanner
/// for one run. Not thread-safe: one per worker.
public final class LineScanner {
  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};
  private static final byte[] UNWRITABLE = {(byte) 0xFF}; // stands in no well-formed line

  private final JsonStory story;
  private final JsonLine line;
  private final DateReader dates = new DateReader();
  private final byte[][] names; // by slot of JsonStory
  private final byte[][] dateNames = bytes(JsonNames.of(Field.DATE));
  private final byte[][] sourceNames = bytes(JsonNames.of(Field.SOURCE));
  private final int limitChars;
  private final JsonString text = new JsonString();
  private final JsonString id = new JsonString();
  private final JsonString version = new JsonString();
  private final JsonString date = new JsonString();
  private final JsonString source = new JsonString();
  private final JsonString other = new JsonString(); // keys, and values nobody asks for

  public LineScanner(ReadOptions options) {
    Objects.requireNonNull(options, "options");
    story = new JsonStory(options);
    line = new JsonLine(story, JsonItems.of(story, options), options.limitChars());
    limitChars = options.limitChars();
    List<String> fields = story.names();
    names = new byte[fields.size()][];
    for (int slot = 0; slot < names.length; slot++) {
      String field = fields.get(slot);
      byte[] name = field.getBytes(StandardCharsets.UTF_8);
      boolean whole = new String(name, StandardCharsets.UTF_8).equals(field);
      names[slot] = whole ? name : UNWRITABLE;
    }
  }

  private static byte[][] bytes(List<String> names) {
    return names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
  }

  /// Scans one line without an object per line.
  ///
  /// Cost: one pass over the line, eight bytes at a time; no allocation once the longest line was
  /// seen.
  ///
  /// @param bytes of which `[from, to)` is the line, without its line feed
  /// @return true when it is a story with a text and everything in it is plain: then the text, the
  ///   id and the version hold until the next call. False when [#read] must be asked: the line is
  ///   blank, broken, without a text, longer than 1 MiB, has objects or arrays inside, or is
  ///   otherwise left to the long way; then nothing holds
  /// @throws IndexOutOfBoundsException if the line is not within the array
  public boolean scan(byte[] bytes, int from, int to) {
    Objects.checkFromToIndex(from, to, bytes.length);
    clear();
    boolean scanned =
        to - from <= Math.min(JsonStory.LARGE_BYTES, line.mostBytes())
            && isStory(bytes, Utf8.afterMark(bytes, from, to), to)
            && text.length() > 0
            && !text.isBlank();
    if (!scanned) {
      clear();
    }
    if (id.isBlank()) {
      id.clear();
    }
    if (version.isBlank()) {
      version.clear();
    }
    return scanned;
  }

  /// Bytes of the longest line that is read; [#read] refuses a longer one, of which it need see no
  /// more than one byte beyond.
  public int mostBytes() {
    return line.mostBytes();
  }

  /// The text as well-formed UTF-8, unescaped, in `[0, textLength)`.
  public byte[] text() {
    return text.bytes();
  }

  /// Bytes of the text, at least 1; -1 when the line was not scanned.
  public int textLength() {
    return text.length();
  }

  /// The id as UTF-8, unescaped, in `[0, idLength)`; a number is taken as written.
  public byte[] id() {
    return id.bytes();
  }

  /// Bytes of the id; -1 when there is none, or a blank one.
  public int idLength() {
    return id.length();
  }

  /// The version as UTF-8, unescaped, in `[0, versionLength)`; a number is taken as written.
  public byte[] version() {
    return version.bytes();
  }

  /// Bytes of the version; -1 when there is none, or a blank one.
  public int versionLength() {
    return version.length();
  }

  /// When it was sent; null when it does not say, or the date cannot be read. Read at each call.
  public Instant date() {
    return date.length() < 0
        ? null
        : dates.read(new String(date.bytes(), 0, date.length(), StandardCharsets.UTF_8), _ -> {});
  }

  /// Who sent it; null when it does not say. Made at each call.
  public String source() {
    return source.length() < 0
        ? null
        : new String(source.bytes(), 0, source.length(), StandardCharsets.UTF_8);
  }

  /// Reads one line with all its fields: what [StoryReader] gives for it. Offsets that are told of
  /// bytes count from the beginning of the line.
  ///
  /// @param file as shown in keys and places
  /// @param number of the line in the file, from 1
  /// @param stories how many stories of this file came before, for keys `path#N`
  /// @return null for a line that holds nothing to read: a blank one, or one that is no story, as
  ///   an agency's record of a picture is
  public Read read(byte[] bytes, int from, int to, String file, int number, int stories) {
    return read(bytes, from, to, file, number, stories, 0);
  }

  /// The same, with offsets that count from the beginning of the file.
  ///
  /// @param offset of `from` in the file
  public Read read(
      byte[] bytes, int from, int to, String file, int number, int stories, long offset) {
    Objects.checkFromToIndex(from, to, bytes.length);
    Objects.requireNonNull(file, "file");
    List<Read> taken = new ArrayList<>();
    Outlet outlet = new Outlet(file, stories, dates, taken::add);
    if (to - from > line.mostBytes()) {
      line.refuseTooLong(number, outlet);
      return taken.getFirst();
    }
    int start = Utf8.afterMark(bytes, from, to);
    try {
      line.read(bytes, start, to, Encoding.UTF_8, number, offset + start - from, outlet);
    } catch (IOException e) {
      outlet.refuseRest(e.toString());
    }
    if (taken.size() > 1) {
      String why = "a line of " + taken.size() + " stories, expected one a line";
      return new Refused(file + ":" + number, why);
    }
    return taken.isEmpty() ? null : taken.getFirst();
  }

  private void clear() {
    text.clear();
    id.clear();
    version.clear();
    date.clear();
    source.clear();
  }

  private boolean isStory(byte[] bytes, int from, int to) {
    int at = space(bytes, from, to);
    if (at == to || bytes[at] != '{') {
      return false;
    }
    int seen = 0; // a bit for each slot
    boolean dated = false; // under a name of others
    boolean sourced = false;
    do {
      at = space(bytes, at + 1, to);
      if (at == to || bytes[at] != '"') {
        return false;
      }
      at = other.read(bytes, at + 1, to);
      if (at < 0 || other.length() > limitChars) {
        return false;
      }
      int slot = slot();
      if (slot < 0) {
        dated |= isOneOf(dateNames);
        sourced |= isOneOf(sourceNames);
      }
      at = space(bytes, at + 1, to);
      if (at == to || bytes[at] != ':' || (slot >= 0 && (seen & 1 << slot) != 0)) {
        return false;
      }
      seen |= slot < 0 ? 0 : 1 << slot;
      at = value(bytes, space(bytes, at + 1, to), to, slot);
      if (at < 0) {
        return false;
      }
      at = space(bytes, at, to);
    } while (at < to && bytes[at] == ',');
    return at < to
        && bytes[at] == '}'
        && space(bytes, at + 1, to) == to
        && !(dated && date.length() < 0)
        && !(sourced && source.length() < 0);
  }

  // Whether the key that was just read is one of these but for case and marks between letters.
  private boolean isOneOf(byte[][] plainNames) {
    byte[] key = other.bytes();
    int length = other.length();
    for (byte[] name : plainNames) {
      int at = 0;
      int same = 0;
      while (at < length && same <= name.length) {
        int c = key[at++];
        int lower = c >= 'A' && c <= 'Z' ? c + 32 : c;
        if (isLetterOrDigit(lower)) {
          same = same < name.length && name[same] == lower ? same + 1 : name.length + 1;
        }
      }
      if (same == name.length) {
        return true;
      }
    }
    return false;
  }

  // What is beyond ASCII may be a letter or not: no name has such, and the long way settles it.
  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  // The slot of the key that was just read, or -1.
  private int slot() {
    int length = other.length();
    for (int slot = 0; slot < names.length; slot++) {
      byte[] name = names[slot];
      if (name.length == length && Arrays.equals(name, 0, length, other.bytes(), 0, length)) {
        return slot;
      }
    }
    return -1;
  }

  // Takes the value at `at` and returns where it ends; -1 if it is none, or not one for this slot.
  private int value(byte[] bytes, int at, int to, int slot) {
    if (at == to) {
      return -1;
    }
    byte first = bytes[at];
    if (first == '"') {
      JsonString value = holder(slot);
      int end = value.read(bytes, at + 1, to);
      return end < 0 || value.length() > limitChars ? -1 : end + 1;
    }
    if (first == 'n') {
      return literal(bytes, at, to, NULL);
    }
    if (first == 't' || first == 'f') {
      return slot >= 0 ? -1 : literal(bytes, at, to, first == 't' ? TRUE : FALSE);
    }
    int end = number(bytes, at, to);
    if (end < 0 || end - at > limitChars || (slot >= 0 && !story.mayBeNumber(slot))) {
      return -1;
    }
    if (slot >= 0) {
      holder(slot).copy(bytes, at, end);
    }
    return end;
  }

  private JsonString holder(int slot) {
    return switch (slot) {
      case JsonStory.TEXT -> text;
      case JsonStory.ID -> id;
      case JsonStory.VERSION -> version;
      case JsonStory.DATE -> date;
      case JsonStory.SOURCE -> source;
      default -> other;
    };
  }

  private static int literal(byte[] bytes, int at, int to, byte[] word) {
    int end = at + word.length;
    return end <= to && Arrays.equals(bytes, at, end, word, 0, word.length) ? end : -1;
  }

  // As RFC 8259 has it; what follows is looked at by the caller.
  private static int number(byte[] bytes, int from, int to) {
    int whole = bytes[from] == '-' ? from + 1 : from;
    int at = digits(bytes, whole, to);
    if (at == whole || (bytes[whole] == '0' && at > whole + 1)) {
      return -1;
    }
    if (at < to && bytes[at] == '.') {
      int fraction = at + 1;
      at = digits(bytes, fraction, to);
      if (at == fraction) {
        return -1;
      }
    }
    if (at < to && (bytes[at] | 0x20) == 'e') {
      boolean signed = at + 1 < to && (bytes[at + 1] == '+' || bytes[at + 1] == '-');
      int power = at + (signed ? 2 : 1);
      at = digits(bytes, power, to);
      if (at == power) {
        return -1;
      }
    }
    return at;
  }

  private static int digits(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at;
  }

  private static int space(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to
        && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
    return at;
  }
}
