package org.reprint.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Takes the drafts of one file, in order, and hands them on as stories. Keeps count of what came
/// of the file.
final class Outlet {
  private static final int MOST_TOLD = 3;

  private final String file;
  private final DateReader dates;
  private final HeaderReader headers;
  private final Consumer<Read> sink;
  private final Draft defaults; // what an archive says of all that is in a member
  private final List<String> refusals = new ArrayList<>(); // the first few
  private final List<String> passedOver = new ArrayList<>(); // the first few
  private String format; // null until it is known
  private int stories;
  private int refused;
  private int withoutStory;
  private boolean used;

  Outlet(String file, DateReader dates, Consumer<Read> sink) {
    this(file, 0, dates, sink);
  }

  /// @param stories how many stories of this file came before
  Outlet(String file, int stories, DateReader dates, Consumer<Read> sink) {
    this(file, stories, dates, sink, new Draft());
  }

  private Outlet(String file, int stories, DateReader dates, Consumer<Read> sink, Draft defaults) {
    this.file = file;
    this.stories = stories;
    this.defaults = defaults;
    this.dates = dates;
    this.headers = new HeaderReader(dates);
    this.sink = sink;
  }

  /// An outlet for one member of this archive.
  ///
  /// @param name the member's, below the file's
  /// @param memberDefaults taken where the member does not say
  Outlet member(String name, Draft memberDefaults) {
    return new Outlet(file + "/" + name, 0, dates, sink, memberDefaults);
  }

  /// An outlet for one record of this archive, whose stories are numbered on.
  Outlet record(Draft recordDefaults) {
    return new Outlet(file, stories, dates, sink, recordDefaults);
  }

  /// Counts what came of a member or a record.
  void add(Outlet part, boolean numbered) {
    stories = numbered ? part.stories : stories + part.stories;
    part.refusals.forEach(why -> tell(refusals, part.file + ": " + why));
    part.passedOver.forEach(why -> tell(passedOver, why));
    refused += part.refused;
    withoutStory += part.withoutStory;
    used |= part.used;
  }

  /// Says how the file is written.
  void format(String name) {
    format = name;
  }

  /// Hands on a story, unless it has nothing to compare.
  ///
  /// @param line from 1, or 0 when it is the whole file or has no line of its own
  /// @param encodingNote or null
  void storyAt(Draft draft, int line, String encodingNote) {
    if (draft.get(Field.TEXT) == null
        && draft.get(Field.TITLE) == null
        && !HeaderReader.isCanceled(draft)) {
      nothing("neither a text nor a headline");
    } else {
      story(draft, line, encodingNote);
    }
  }

  /// Counts a record that is as it should be and no story: a picture, a package, a plan.
  void nothing(String why) {
    used = true;
    withoutStory++;
    tell(passedOver, why);
  }

  /// Hands on a story.
  ///
  /// @param line from 1, or 0 when the story is the whole file
  /// @param encodingNote or null
  void story(Draft draft, int line, String encodingNote) {
    stories++;
    used = true;
    for (Field field : Field.values()) {
      draft.put(field, defaults.get(field));
    }
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
    deliver(
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
    refused++;
    tell(refusals, line == 0 ? why : "line " + line + ": " + why);
    deliver(new Refused(where(line), why));
  }

  /// Hands on why the file could not be read to its end.
  void refuseRest(String why) {
    String after =
        stories == 0 ? "" : ", after " + stories + (stories == 1 ? " story" : " stories");
    refuse(0, why + after);
  }

  private void deliver(Read read) {
    try {
      sink.accept(read);
    } catch (RuntimeException e) {
      throw e instanceof SinkFailure ? e : new SinkFailure(e);
    }
  }

  /// What the one who is told has thrown: no fault of the file, so it goes through all that deals
  /// with those.
  static final class SinkFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RuntimeException thrown;

    SinkFailure(RuntimeException thrown) {
      super(thrown);
      this.thrown = thrown;
    }

    RuntimeException thrown() {
      return thrown;
    }
  }

  /// Whether anything was handed on.
  boolean used() {
    return used;
  }

  /// What came of the file.
  ///
  /// @param fields what its stories say
  Recognition recognition(List<String> fields) {
    String why = null;
    if (refused > 0) {
      why = told(refusals, refused, "refusals");
    } else if (withoutStory > 0) {
      why = told(passedOver, withoutStory, "without a story");
    }
    boolean known = stories > 0 || withoutStory > 0 || (format != null && refused == 0);
    return new Recognition(file, known, format, stories, fields, why);
  }

  private static String told(List<String> told, int all, String what) {
    String first = String.join("; ", told);
    return all == told.size() ? first : first + "; " + all + " " + what + " in all";
  }

  private static void tell(List<String> told, String why) {
    if (told.size() < MOST_TOLD && !told.contains(why)) {
      told.add(why);
    }
  }

  private String where(int line) {
    return line == 0 ? file : file + ":" + line;
  }
}
