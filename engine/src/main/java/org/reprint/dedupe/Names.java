package org.reprint.dedupe;

import java.util.BitSet;

/// Keys of stories, by the rule of [org.reprint.wire.StoryRegister]: the id; `id@version` where
/// several versions of that id are present; without an id the file, or `file#3` for its third
/// story. Thread-safe once made.
final class Names {
  private static final int STRIDE = 1 << 12; // lines between two counts

  private final Inputs inputs;
  private final LineTable lines;
  private final int[] firstLines;
  private final BitSet versioned; // lines whose id came in several versions
  private final int[] stories; // [lines / STRIDE + 1], before each stride

  /// @param versioned may be filled later, before keys are asked for
  Names(Inputs inputs, LineTable lines, int[] firstLines, BitSet versioned) {
    this.inputs = inputs;
    this.lines = lines;
    this.firstLines = firstLines;
    this.versioned = versioned;
    stories = new int[lines.lines() / STRIDE + 1];
    for (int s = 1; s < stories.length; s++) {
      stories[s] = stories[s - 1] + count((s - 1) * STRIDE, s * STRIDE);
    }
  }

  /// The key of a story.
  ///
  /// @param id as given, or null
  /// @param version as given, or null
  String key(int line, String id, String version) {
    if (id == null) {
      return place(line);
    }
    return versioned.get(line) && version != null ? id + "@" + version : id;
  }

  /// Where a line stands: `feed.jsonl:41`.
  String where(int line) {
    int section = inputs.sectionOf(lines.position(line));
    return inputs.sections().get(section).name() + ":" + (line - firstLines[section] + 1);
  }

  /// The key of a story that has no id.
  String place(int line) {
    int section = inputs.sectionOf(lines.position(line));
    String name = inputs.sections().get(section).name();
    return stories(section) == 1
        ? name
        : name + "#" + (storiesBefore(line) - storiesBefore(firstLines[section]) + 1);
  }

  private int stories(int section) {
    int to = section + 1 < firstLines.length ? firstLines[section + 1] : lines.lines();
    return storiesBefore(to) - storiesBefore(firstLines[section]);
  }

  /// Stories of files that were given again.
  int again() {
    int again = 0;
    for (int section = 0; section < firstLines.length; section++) {
      int times = inputs.again(section);
      again += times == 0 ? 0 : times * stories(section);
    }
    return again;
  }

  private int storiesBefore(int line) {
    int stride = line / STRIDE;
    return stories[stride] + count(stride * STRIDE, line);
  }

  private int count(int from, int to) {
    int count = 0;
    for (int line = from; line < to; line++) {
      count += lines.wasStory(line) ? 1 : 0;
    }
    return count;
  }
}
