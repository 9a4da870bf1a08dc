package org.reprint.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/// What stands in the journals behind an index.
///
/// @param notes what the index noted when it was written last
/// @param stories that are not in the index, in order
/// @param epoch what they are judged by at their end, null when the index's still holds
/// @param last the journal that is to be gone on with, null when there is none
record Contents(Notes notes, List<Stored> stories, byte[] epoch, JournalFile last) {
  /// What an index notes at a commit.
  ///
  /// @param next ordinal of the first story that is not in it
  /// @param sentences number of the first sentence that is not in it
  /// @param journal number of the first journal that has more
  /// @param epoch what stories are judged by, as [Epoch#bytes] has it; null for none yet
  record Notes(int next, int sentences, long journal, String epoch) {
    static final Notes NONE = new Notes(0, 0, 1, null);

    private static final String NEXT = "next";
    private static final String SENTENCES = "sentences";
    private static final String JOURNAL = "journal";
    private static final String EPOCH = "epoch";

    Map<String, String> toMap() {
      Map<String, String> map = new HashMap<>();
      map.put(NEXT, Integer.toString(next));
      map.put(SENTENCES, Integer.toString(sentences));
      map.put(JOURNAL, Long.toString(journal));
      if (epoch != null) {
        map.put(EPOCH, epoch);
      }
      return map;
    }

    static Notes of(Map<String, String> map) throws IOException {
      if (map.get(NEXT) == null) {
        return NONE;
      }
      try {
        return new Notes(
            Integer.parseInt(map.get(NEXT)),
            Integer.parseInt(map.get(SENTENCES)),
            Long.parseLong(map.get(JOURNAL)),
            map.get(EPOCH));
      } catch (NumberFormatException e) {
        throw new IOException("the notes of the index are not numbers: " + map, e);
      }
    }
  }

  /// Reads the journals that go on from an index.
  ///
  /// @throws ArchiveException if one is damaged or missing
  static Contents read(Folder folder, Notes notes) throws IOException {
    NavigableMap<Long, Path> journals = folder.journals().tailMap(notes.journal, true);
    if (!journals.containsKey(notes.journal)) {
      throw new ArchiveException(
          "the journal " + folder.journal(notes.journal) + " is missing; stories may be lost");
    }
    List<Stored> stories = new ArrayList<>();
    byte[] epoch = null;
    JournalFile last = null;
    for (Path path : journals.values()) {
      last = JournalFile.read(path);
      if (last.damage() != null) {
        throw new ArchiveException(
            path + " is damaged: " + last.damage() + "; verify says what can be saved");
      }
      for (JournalFile.Entry entry : last.records()) {
        if (entry.kind() == JournalFile.BACKGROUND) {
          epoch = entry.payload();
        } else {
          add(stories, Stored.of(entry.payload()), notes, path);
        }
      }
    }
    return new Contents(notes, stories, epoch, last);
  }

  private static void add(List<Stored> stories, Stored story, Notes notes, Path path)
      throws ArchiveException {
    int wanted = notes.next + stories.size();
    if (story.ordinal() < notes.next) {
      return; // the index has it: the journal was to be deleted next
    }
    if (story.ordinal() != wanted) {
      throw new ArchiveException(
          path + " goes on with story " + story.ordinal() + ", " + wanted + " was expected");
    }
    stories.add(story);
  }

  /// What stories are judged by at the end; null when nothing was said yet.
  Epoch epoch(Folder folder) throws IOException {
    if (epoch != null) {
      return Epoch.of(epoch, folder);
    }
    return notes.epoch == null
        ? null
        : Epoch.of(notes.epoch.getBytes(StandardCharsets.UTF_8), folder);
  }
}
