package org.reprint.dedupe;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.reprint.shingle.ShingleHashes;
import org.reprint.shingle.Shingler;
import org.reprint.wire.Header;
import org.reprint.wire.LineScanner;
import org.reprint.wire.Read;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;

/// Reads single lines: quickly where the line is plain, else as every other reader does. One per
/// thread.
final class StoryScan {
  /// Tells the shingles of a title, where there is no text, from those of texts.
  private static final long TITLE = 0x6A09E667F3BCC909L;

  private final LineScanner scanner;
  private final Shingler shingler = new Shingler();
  private final ShingleHashes hashes = new ShingleHashes();
  private Story story; // when the line was read the long way
  private Refused refused;

  StoryScan(ReadOptions reading) {
    scanner = new LineScanner(reading);
  }

  /// Reads one line.
  ///
  /// @param section names the file in refusals
  /// @param number of the line in it, from 1
  /// @return whether it is a story; if not, it is blank or [#refused]
  boolean read(byte[] line, int from, int to, Inputs.Section section, int number) {
    return read(line, from, to, section, number, /* thoroughly= */ false);
  }

  /// The same.
  ///
  /// @param thoroughly whether all is wanted that the wire says of it
  boolean read(
      byte[] line, int from, int to, Inputs.Section section, int number, boolean thoroughly) {
    story = null;
    refused = null;
    if (!thoroughly && scanner.scan(line, from, to)) {
      shingler.shingle(scanner.text(), 0, scanner.textLength(), hashes);
      return true;
    }
    Read read = scanner.read(line, from, to, section.name(), number, 0);
    switch (read) {
      case null -> {}
      case Refused no -> refused = no;
      case Story yes -> {
        story = yes;
        shingle(yes);
      }
    }
    return story != null;
  }

  private void shingle(Story read) {
    boolean titled = read.text().isBlank();
    String text = titled ? title(read) : read.text();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    shingler.shingle(bytes, 0, bytes.length, hashes);
    if (titled) {
      for (int i = 0; i < hashes.count(); i++) {
        hashes.hashes()[i] ^= TITLE;
      }
    }
  }

  /// Bytes of the longest line that is not refused for its length.
  int mostBytes() {
    return scanner.mostBytes();
  }

  /// Why the last line was refused, or null.
  Refused refused() {
    return refused;
  }

  /// The shingles of the last line, repeats included; `[0, count)` is valid.
  long[] hashes() {
    return hashes.hashes();
  }

  int count() {
    return hashes.count();
  }

  /// A hash of the id, or 0 when the story has none.
  long idHash() {
    if (story != null) {
      String id = story.origin().id();
      byte[] bytes = id == null ? null : id.getBytes(StandardCharsets.UTF_8);
      return bytes == null ? 0 : hash(bytes, bytes.length);
    }
    return scanner.idLength() < 0 ? 0 : hash(scanner.id(), scanner.idLength());
  }

  private static long hash(byte[] bytes, int length) {
    long hash = length;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ bytes[i]) * 0x100000001b3L;
    }
    return mix(hash);
  }

  private static long mix(long bits) {
    long h = (bits ^ (bits >>> 32)) * 0xd6e8feb86659fd93L;
    return h ^ (h >>> 32);
  }

  /// The id, or null.
  String id() {
    if (story != null) {
      return story.origin().id();
    }
    return scanner.idLength() < 0
        ? null
        : new String(scanner.id(), 0, scanner.idLength(), StandardCharsets.UTF_8);
  }

  /// The version, or null.
  String version() {
    if (story != null) {
      return story.origin().version();
    }
    return scanner.versionLength() < 0
        ? null
        : new String(scanner.version(), 0, scanner.versionLength(), StandardCharsets.UTF_8);
  }

  /// When it was sent, or null.
  Instant date() {
    return story != null ? story.date() : scanner.date();
  }

  /// All of it, or null when it was not read thoroughly.
  Story story() {
    return story;
  }

  /// Who sent it, or null.
  String source() {
    return story != null ? story.source() : scanner.source();
  }

  /// What the wire says of it; nothing when it was not read thoroughly.
  Header header() {
    return story != null ? story.header() : Header.NONE;
  }

  /// The length of its text in UTF-16 units.
  int length() {
    return story != null ? story.text().length() : utf16(scanner.text(), scanner.textLength());
  }

  /// The text as UTF-8, or the title where there is no text, marked as such.
  byte[] content() {
    if (story == null) {
      return Arrays.copyOf(scanner.text(), scanner.textLength());
    }
    String text = story.text().isBlank() ? "\0" + title(story) : story.text();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // A kill may have neither text nor title; it is like nothing, and stays.
  private static String title(Story story) {
    return Objects.requireNonNullElse(story.title(), "");
  }

  private static int utf16(byte[] utf8, int length) {
    int units = 0;
    for (int i = 0; i < length; i++) {
      int b = utf8[i];
      units += (b & 0xC0) != 0x80 ? 1 : 0; // every sequence has one byte that is no continuation
      units += (b & 0xF8) == 0xF0 ? 1 : 0; // and four bytes make two units
    }
    return units;
  }
}
