package org.reprint.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Takes the drafts of one file, in order, and hands them on as stories.
final class Outlet {
  private final String file;
  private final DateReader dates;
  private final HeaderReader headers;
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
    this.headers = new HeaderReader(dates);
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
    notes.addAll(draft.notes());
    Instant date = dates.read(draft.get(Field.DATE), notes::add);
    Header header = headers.read(draft, notes::add);
    String id = draft.get(Field.ID);
    Story.Origin origin =
        new Story.Origin(where(line), file, stories, id, draft.get(Field.VERSION));
    String key = id != null ? id : stories == 1 ? file : file + "#" + stories;
    sink.accept(
        new Story(
            key,
            Objects.requireNonNullElse(draft.get(Field.TEXT), ""),
            draft.get(Field.TITLE),
            date,
            draft.get(Field.SOURCE),
            draft.get(Field.DATELINE),
            notes,
            header,
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
