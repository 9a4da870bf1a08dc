package org.reprint;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.reprint.chain.Marks;
import org.reprint.judge.Judge;
import org.reprint.text.TermHash;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

/// The names under which an archive finds a story again. Each begins with what kind of name it is.
final class StoryNames {
  private static final int DIGITS = 8;
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

  /// A story under another key, when its key was only the place where it was read and stands for
  /// another text already: the same place and the first digits of the hash of what it says. Null
  /// when it is under that key already, or names itself.
  private static Story apart(Story story) {
    Story.Origin origin = story.origin();
    if (origin == null || origin.id() != null) {
      return null;
    }
    String key = origin.number() == 1 ? origin.file() : origin.file() + "#" + origin.number();
    String other = key + suffix(story);
    return story.key().equals(other) ? null : story.withKey(other);
  }

  /// A story under another key, when its key stands for another record. A canceled record often
  /// comes under the id and the version of what it kills: it is called `key@canceled`, as in a
  /// scan. The same id from another source is another record: `key~` and the first digits of the
  /// hash of its source. What has no id is called by its place and the hash of what it says. Null
  /// when it is another text of the same record.
  static Story apart(Story story, Story filed) {
    Story place = apart(story);
    if (place != null) {
      return place;
    }
    if (isCanceled(story) != isCanceled(filed)) {
      return isCanceled(story) ? story.withKey(story.key() + "@canceled") : beside(story);
    }
    String source = Objects.requireNonNullElse(story.source(), "");
    return source.equals(Objects.requireNonNullElse(filed.source(), ""))
        ? null
        : story.withKey(story.key() + "~" + hash(source).substring(0, DIGITS));
  }

  private static boolean isCanceled(Story story) {
    return story.header().status() == Header.Status.CANCELED;
  }

  /// A story under a key of its own, when its key stands for another text: it is asked about beside
  /// that text, not in its place.
  static Story beside(Story story) {
    Story apart = apart(story);
    return apart != null ? apart : story.withKey(story.key() + suffix(story));
  }

  private static String suffix(Story story) {
    return "~" + hash(told(story)).substring(0, DIGITS);
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
    for (String key : marks.keys()) {
      names.add(ofChain(key));
      if (marks.signed()) {
        names.add(ofSigned(key));
      }
    }
    return names;
  }

  /// What one record has and no other: source, key and text; without a text, the title.
  static String identity(Story story) {
    String source = Objects.requireNonNullElse(story.source(), "");
    return "record:" + source + "\n" + story.key() + "\n" + hash(told(story));
  }

  private static String told(Story story) {
    return story.text().isEmpty() ? String.valueOf(story.title()) : story.text();
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

  /// Of a story that says something of its place in the chain.
  static String ofSigned(String chainKey) {
    return "signed:" + chainKey;
  }

  static String ofChain(String chainKey) {
    return "chain:" + chainKey;
  }

  private static String hash(String text) {
    return HEX.toHexDigits(TermHash.of(text));
  }
}
