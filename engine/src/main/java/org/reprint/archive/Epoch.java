package org.reprint.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.reprint.background.Background;

/// What stories are judged by from one moment to the next.
///
/// @param background how rare terms are, and what is boilerplate
/// @param stories how many stories chance is reckoned with
public record Epoch(Background background, int stories) {
  /// The part that is written down; the background has a file of its own.
  byte[] bytes() {
    return (background.version() + "\t" + stories).getBytes(StandardCharsets.UTF_8);
  }

  static Epoch of(byte[] bytes, Folder folder) throws IOException {
    String line = new String(bytes, StandardCharsets.UTF_8);
    int tab = line.indexOf('\t');
    try {
      return new Epoch(
          folder.load(line.substring(0, Math.max(0, tab))),
          Integer.parseInt(line.substring(tab + 1)));
    } catch (NumberFormatException e) {
      throw new IOException("not a background and a number of stories: " + line, e);
    }
  }
}
