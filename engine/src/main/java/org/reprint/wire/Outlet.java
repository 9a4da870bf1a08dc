package org.reprint.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Takes the drafts of one file, in order, and hands them on as stories.
final class Outlet {
  private final String file;
  private final DateReader dates;
  private final Consumer<Read> sink;
  private int stories;
  private boolean used;

  Outlet(String file, DateReader dates, Consumer<Read> sink) {
    this(file, 0, dates, sink);
  }

  /// @param stories how many stories of this file came before
  Outlet(String file, int stories, DateReader dates, Consumer<Read> sink) {
    this.file = file;
    this.stories = stories;
    this.dates = dates;
    this.sink = sink;
  }

  /// Hands on a story.
  ///
  /// @param line from 1, or 0 when the story is the whole file
  /// @param encodingNote or null
  void story(Draft draft, int line, String encodingNote) {
    stories++;
    used = true;
    List<String> notes = new ArrayList<>();
    if (encodingNote != null) {
      notes.add(encodingNote);
    }
    Instant date = dates.read(draft.date(), notes::add);
    Story.Origin origin = new Story.Origin(where(line), file, stories, draft.id(), draft.version());
    String key = draft.id() != null ? draft.id() : stories == 1 ? file : file + "#" + stories;
    sink.accept(
        new Story(
            key,
            draft.text(),
            draft.title(),
            date,
            draft.source(),
            draft.dateline(),
            notes,
            draft.header(),
            origin));
  }

  /// Hands on a refusal.
  ///
  /// @param line from 1, or 0 for the file as a whole
  void refuse(int line, String why) {
    used = true;
    sink.accept(new Refused(where(line), why));
  }

  /// Hands on why the file could not be read to its end.
  void refuseRest(String why) {
    String after =
        stories == 0 ? "" : ", after " + stories + (stories == 1 ? " story" : " stories");
    refuse(0, why + after);
  }

  /// Whether anything was handed on.
  boolean used() {
    return used;
  }

  private String where(int line) {
    return line == 0 ? file : file + ":" + line;
  }
}
