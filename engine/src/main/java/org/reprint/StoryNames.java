package org.reprint;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.reprint.chain.Marks;
import org.reprint.judge.Judge;
import org.reprint.text.TermHash;
import org.reprint.wire.Story;

/// The names under which an archive finds a story again. Each begins with what kind of name it is.
final class StoryNames {
  private static final HexFormat HEX = HexFormat.of();

  private StoryNames() {}

  /// The key that a story keeps at a desk: `id@version` when it has a version, for others of its id
  /// may come; else its id, or what the reader called it.
  static String key(Story story) {
    Story.Origin origin = story.origin();
    if (origin == null || origin.id() == null) {
      return story.key();
    }
    return origin.version() == null ? origin.id() : origin.id() + "@" + origin.version();
  }

  /// All of them.
  ///
  /// @param story under the key that it keeps
  static List<String> of(Story story, Marks marks) {
    List<String> names = new ArrayList<>();
    names.add(identity(story));
    names.add(ofKey(story.key()));
    if (!story.text().isEmpty()) {
      names.add(ofText(story));
    }
    String title = Judge.titleKey(story);
    if (!title.isEmpty()) {
      names.add(ofTitle(title));
    }
    Story.Origin origin = story.origin();
    if (origin != null && origin.id() != null) {
      names.add(ofId(origin.id()));
    }
    marks.keys().forEach(key -> names.add(ofChain(key)));
    return names;
  }

  /// What one record has and no other: source, key and text; without a text, the title.
  static String identity(Story story) {
    String told = story.text().isEmpty() ? String.valueOf(story.title()) : story.text();
    String source = Objects.requireNonNullElse(story.source(), "");
    return "record:" + source + "\n" + story.key() + "\n" + hash(told);
  }

  static String ofKey(String key) {
    return "key:" + key;
  }

  static String ofText(Story story) {
    return "text:" + story.text().length() + ":" + hash(story.text());
  }

  static String ofTitle(String titleKey) {
    return "title:" + titleKey;
  }

  static String ofId(String id) {
    return "id:" + id;
  }

  static String ofChain(String chainKey) {
    return "chain:" + chainKey;
  }

  private static String hash(String text) {
    return HEX.toHexDigits(TermHash.of(text));
  }
}
