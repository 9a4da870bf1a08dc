package org.reprint.bench.corpus;

/// A story before it is written out: its title, and its text with an empty line between paragraphs.
final class Draft {
  final Ink title = new Ink();
  final Ink text = new Ink();

  void clear() {
    title.clear();
    text.clear();
  }

  /// Starts a paragraph.
  void paragraph() {
    if (text.length() > 0) {
      text.add('\n');
      text.add('\n');
    }
  }

  /// Where the first paragraph ends.
  int firstParagraph() {
    char[] units = text.units();
    for (int i = 0; i < text.length(); i++) {
      if (units[i] == '\n') {
        return i;
      }
    }
    return text.length();
  }

  /// Makes this a copy of another.
  void copy(Draft other) {
    clear();
    title.add(other.title.units(), 0, other.title.length());
    text.add(other.text.units(), 0, other.text.length());
  }
}
