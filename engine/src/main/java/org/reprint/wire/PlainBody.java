package org.reprint.wire;

import java.util.ArrayList;
import java.util.List;

/// Bodies in plain text inside of other formats: their paragraphs parted by an empty line.
final class PlainBody {
  private static final int LONG_LINE = 100;

  private PlainBody() {}

  /// Brings plain text into paragraphs. Where it has no empty lines and its lines are longer than
  /// any terminal's, each line is a paragraph.
  static String paragraphs(String text) {
    List<String> lines = text.replace('\u00A0', ' ').lines().map(String::stripTrailing).toList();
    boolean parted = lines.stream().anyMatch(String::isEmpty);
    boolean open = !parted && lines.stream().anyMatch(line -> line.length() > LONG_LINE);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (line.isEmpty() || open) {
        flush(paragraph, paragraphs);
      }
      if (!line.isEmpty()) {
        paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
      }
    }
    flush(paragraph, paragraphs);
    return String.join("\n\n", paragraphs);
  }

  /// Joins lines that were broken to fit a width; an empty line ends a paragraph, and so does a
  /// line that is indented or begins an item of a list.
  static String unwrapped(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      String stripped = line.strip();
      boolean begins =
          stripped.isEmpty()
              || line.startsWith("\t")
              || line.startsWith("  ")
              || stripped.startsWith("- ")
              || stripped.startsWith("* ");
      if (begins) {
        flush(paragraph, paragraphs);
      }
      if (!stripped.isEmpty()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(stripped);
      }
    }
    flush(paragraph, paragraphs);
    return String.join("\n\n", paragraphs);
  }

  private static void flush(StringBuilder paragraph, List<String> paragraphs) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }
}
