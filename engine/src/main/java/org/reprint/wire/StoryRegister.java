package org.reprint.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// Collects what a run reads and gives each story the key that it keeps.
///
/// The key is the `id` given; `id@version` when several versions of that id are present (a record
/// of that id without a version keeps the bare id); without an id the file's path when the file
/// holds one story, else `path#3` for its third. A story made in memory keeps the key that it has.
/// The same key with the same text is one record sent again, filed once; with another text the
/// later one is refused. Stories without text go by their titles instead. A canceled record often
/// comes under the id and the version of what it kills: where its key stands for a usable story
/// too, it is called `key@canceled`, whichever came first.
///
/// Takes the reads of a [StoryReader], of several readers too. Holds every story. Not thread-safe.
public final class StoryRegister implements Consumer<Read> {
  private final List<Read> reads = new ArrayList<>();
  private final Map<String, Integer> storiesOfFile = new HashMap<>();
  private final Map<String, Set<String>> versionsOfId = new HashMap<>(); // "" for none

  @Override
  public void accept(Read read) {
    Objects.requireNonNull(read, "read");
    reads.add(read);
    if (read instanceof Story story && story.origin() != null) {
      Story.Origin origin = story.origin();
      storiesOfFile.merge(origin.file(), origin.number(), Math::max);
      if (origin.id() != null) {
        versionsOfId
            .computeIfAbsent(origin.id(), _ -> new HashSet<>(2))
            .add(Objects.requireNonNullElse(origin.version(), ""));
      }
    }
  }

  /// Files what was taken so far. May be asked again after more.
  public Filed file() {
    Set<String> alive = new HashSet<>();
    for (Read read : reads) {
      if (read instanceof Story story && !isCanceled(story)) {
        alive.add(key(story));
      }
    }
    Map<String, Story> byKey = new HashMap<>();
    List<Story> stories = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    int resends = 0;
    for (Read read : reads) {
      switch (read) {
        case Refused r -> refused.add(r);
        case Story arrived -> {
          String key = key(arrived);
          boolean kills = isCanceled(arrived) && alive.contains(key);
          Story story = arrived.withKey(kills ? key + "@canceled" : key);
          Story first = byKey.putIfAbsent(story.key(), story);
          if (first == null) {
            stories.add(story);
          } else if (isSame(first, story)) {
            resends++;
          } else {
            refused.add(conflict(first, story));
          }
        }
      }
    }
    return new Filed(stories, refused, resends);
  }

  private String key(Story story) {
    Story.Origin origin = story.origin();
    if (origin == null) {
      return story.key();
    }
    if (origin.id() != null) {
      boolean several = versionsOfId.get(origin.id()).size() > 1;
      return several && origin.version() != null
          ? origin.id() + "@" + origin.version()
          : origin.id();
    }
    return storiesOfFile.get(origin.file()) == 1
        ? origin.file()
        : origin.file() + "#" + origin.number();
  }

  private static boolean isCanceled(Story story) {
    return story.header().status() == Header.Status.CANCELED;
  }

  private static boolean isSame(Story a, Story b) {
    return a.text().equals(b.text())
        && (!a.text().isEmpty() || Objects.equals(a.title(), b.title()));
  }

  private static Refused conflict(Story first, Story later) {
    return new Refused(
        where(later),
        "key \"" + later.key() + "\" stands for another text already, at " + where(first));
  }

  private static String where(Story story) {
    return story.origin() == null ? story.key() : story.origin().where();
  }

  /// What a run has read, in the order of arrival.
  ///
  /// @param stories no two with one key
  /// @param refused what the readers refused, and the later of two texts under one key
  /// @param resends records that came again with the same key and text, and were not filed again
  public record Filed(List<Story> stories, List<Refused> refused, int resends) {
    public Filed {
      stories = List.copyOf(stories);
      refused = List.copyOf(refused);
    }
  }
}
