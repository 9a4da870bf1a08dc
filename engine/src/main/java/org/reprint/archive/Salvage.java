package org.reprint.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;

/// Looks through an archive, whole or not, without opening it as one: nothing is written.
///
/// The index is checked as Lucene checks it, every file against its checksum, and every story is
/// read; journals are read record by record. Stories are read from the files of each segment that
/// hold them, so that neither the list of the segments nor what is searched need be whole; where
/// these files themselves are damaged, what can be found in them is. A story that stands in a
/// journal and in the index is one.
public final class Salvage {
  private static final int TRIES = 20;

  private final Folder folder;
  private final List<String> damage = new ArrayList<>();
  private final BitSet seen = new BitSet();
  private int next; // one past the highest ordinal that is known of
  private byte[] epoch; // the last that is noted, or null

  private Salvage(Folder folder) {
    this.folder = folder;
  }

  /// Told of each story.
  @FunctionalInterface
  public interface Visitor {
    /// Called for each story that can be read, each once.
    void story(Stored story);
  }

  /// Checks everything.
  ///
  /// @throws ArchiveException if there is no archive
  public static Verification verify(Path path) throws IOException {
    Salvage salvage = of(path);
    salvage.settings();
    salvage.stories(story -> {}, true);
    salvage.background();
    return salvage.verification();
  }

  /// Visits every story that can be read, those of the index first.
  ///
  /// @return what could not be read
  /// @throws ArchiveException if there is no archive
  public static Verification stories(Path path, Visitor visitor) throws IOException {
    Salvage salvage = of(path);
    salvage.stories(visitor, false);
    return salvage.verification();
  }

  private Verification verification() {
    return new Verification(damage, seen.cardinality(), next);
  }

  /// Looks whether there is any part of an archive.
  private static Salvage of(Path path) throws IOException {
    Folder folder = new Folder(path.toAbsolutePath());
    boolean there =
        Files.isDirectory(folder.path())
            && (folder.exists()
                || Files.isDirectory(folder.index())
                || !folder.journals().isEmpty());
    if (!there) {
      throw new ArchiveException("no archive in " + folder.path());
    }
    return new Salvage(folder);
  }

  private void settings() throws IOException {
    try {
      folder.rewrites();
    } catch (IOException e) {
      damage.add(Disk.reason(e));
    }
  }

  /// Whether stories can still be judged as they were last.
  private void background() {
    try {
      if (epoch != null) {
        Epoch.of(epoch, folder);
      }
    } catch (IOException e) {
      damage.add(Disk.reason(e));
    }
  }

  private boolean isWritten() throws IOException {
    return Holder.of(folder.path()) != null;
  }

  /// Journals are read before the index is opened: who writes meanwhile hands stories from them to
  /// the index, and not the other way.
  private void stories(Visitor visitor, boolean checked) throws IOException {
    NavigableMap<Long, Journaled> journals = journals();
    Contents.Notes notes = Contents.Notes.NONE;
    if (Files.isDirectory(folder.index())) {
      try (Directory index = FSDirectory.open(folder.index(), NoLockFactory.INSTANCE)) {
        notes = indexed(index, visitor, checked);
      }
    }
    long first = notes == null ? Long.MIN_VALUE : notes.journal();
    if (notes != null && !journals.containsKey(first) && !isWritten()) { // who writes renames them
      damage.add("the journal " + folder.journal(first) + " is missing; stories may be lost");
    }
    for (Journaled journal : journals.tailMap(first, true).values()) {
      visit(journal, visitor);
    }
  }

  /// @return what the index noted last, or null when that is lost
  private Contents.Notes indexed(Directory index, Visitor visitor, boolean checked)
      throws IOException {
    try (Opened opened = open(index)) {
      SegmentList list = opened.list;
      Map<String, String> faults = new TreeMap<>(); // by the name of the segment
      if (list.damage() != null) {
        damage.add(folder.index() + ": " + list.damage());
      } else if (checked && !list.segments().isEmpty()) {
        check(index, faults);
      }
      if (list.notes() != null) {
        next = list.notes().next();
        String judgedBy = list.notes().epoch();
        epoch = judgedBy == null ? null : judgedBy.getBytes(StandardCharsets.UTF_8);
      }
      for (String name : list.damage() == null ? opened.segments.keySet() : sorted(index, opened)) {
        String why = opened.faults.getOrDefault(name, faults.get(name));
        visit(index, name, opened.segments.get(name), why, visitor);
      }
      return list.notes();
    }
  }

  /// The segments of an index, opened together: who writes may merge them away.
  ///
  /// @param segments null for those that cannot be opened
  /// @param faults why they cannot
  private record Opened(
      SegmentList list, Map<String, SegmentStories> segments, Map<String, String> faults)
      implements Closeable {
    @Override
    public void close() throws IOException {
      for (SegmentStories segment : segments.values()) {
        if (segment != null) {
          segment.close();
        }
      }
    }
  }

  private Opened open(Directory index) throws IOException {
    for (int tries = 1; ; tries++) {
      SegmentList list = SegmentList.of(index);
      Opened opened = new Opened(list, new LinkedHashMap<>(), new TreeMap<>());
      for (SegmentCommitInfo segment : list.segments()) {
        String name = segment.info.name;
        try {
          opened.segments.put(name, SegmentStories.open(index, segment));
        } catch (IOException e) {
          opened.segments.put(name, null);
          opened.faults.put(name, Disk.reason(e));
        }
      }
      for (String name : list.undescribed()) {
        opened.segments.put(name, null);
        opened.faults.put(name, "its description, " + name + ".si, is missing or damaged");
      }
      boolean whole = list.damage() == null && opened.faults.isEmpty();
      if (whole || tries == TRIES || !isWritten()) {
        return opened;
      }
      opened.close();
    }
  }

  /// Checks every file of an index whose list is whole, and notes by segment what is damaged.
  private void check(Directory index, Map<String, String> faults) throws IOException {
    try (PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        CheckIndex check = new CheckIndex(index, index.obtainLock("verify.lock"))) {
      check.setInfoStream(nowhere);
      for (CheckIndex.Status.SegmentInfoStatus segment : check.checkIndex().segmentInfos) {
        if (segment.error != null) {
          faults.put(segment.name, segment.error.getMessage());
        }
      }
    } catch (NoSuchFileException e) {
      if (!isWritten()) { // else it was merged away meanwhile
        throw e;
      }
    }
  }

  /// Visits the stories of one segment.
  ///
  /// @param stories null when its files cannot be opened
  /// @param fault what is wrong with it, or null
  private void visit(
      Directory index, String name, SegmentStories stories, String fault, Visitor visitor)
      throws IOException {
    int before = seen.cardinality();
    String why = fault;
    boolean listed = false;
    try {
      listed = look(index, name, stories, (packed, where) -> packed(packed, where, visitor));
    } catch (IOException e) {
      why = (why == null ? "" : why + "; ") + Disk.reason(e);
    }
    if (why != null) {
      damage.add(
          String.format(
              Locale.ROOT,
              "%s, segment %s: %s; %,d stories of it can be read%s",
              folder.index(),
              name,
              why,
              seen.cardinality() - before,
              listed ? "" : ", found without their list: expired ones may be among them"));
    }
  }

  /// Looks at what a segment holds: at the stories that are listed, or else at what looks like one.
  ///
  /// @return whether they are listed
  /// @throws IOException when all was looked at, if their list breaks off
  private static boolean look(
      Directory index, String name, SegmentStories stories, SegmentStories.Visitor visitor)
      throws IOException {
    IOException failed = null;
    if (stories != null) {
      try {
        stories.visit(visitor);
        return true;
      } catch (IOException e) {
        failed = e;
      }
    }
    new Carving(index, visitor).segment(name);
    if (failed != null) {
      throw failed;
    }
    return false;
  }

  /// The names of segments in the order of filing, by their first stories: what is exported is
  /// filed again in its order.
  private static List<String> sorted(Directory index, Opened opened) {
    Map<String, Integer> first = new TreeMap<>();
    opened.segments.forEach((name, stories) -> {
      first.put(name, Integer.MAX_VALUE);
      try {
        look(index, name, stories, (packed, _) -> first.merge(name, ordinal(packed), Math::min));
      } catch (IOException e) {
        return; // said when it is visited
      }
    });
    return first.keySet().stream().sorted(Comparator.comparing(first::get)).toList();
  }

  private static int ordinal(BytesRef packed) {
    try {
      return Stored.of(Packed.open(packed)).ordinal();
    } catch (IOException | RuntimeException e) { // of bytes that are no story
      return Integer.MAX_VALUE;
    }
  }

  private void packed(BytesRef packed, String where, Visitor visitor) {
    Stored story;
    try {
      story = Stored.of(Packed.open(packed));
    } catch (IOException | RuntimeException e) { // of bytes that are no story
      damage.add(folder.index() + ", " + where + ": " + e.getMessage());
      return;
    }
    see(story, visitor);
  }

  /// The records of a journal that can be read.
  private record Journaled(Path path, List<JournalFile.Entry> records, String damage) {}

  private NavigableMap<Long, Journaled> journals() throws IOException {
    NavigableMap<Long, Journaled> journals = new TreeMap<>();
    for (Map.Entry<Long, Path> journal : folder.journals().entrySet()) {
      Path path = journal.getValue();
      try {
        JournalFile file = JournalFile.read(path);
        List<JournalFile.Entry> records =
            file.damage() == null ? file.records() : JournalFile.salvage(path);
        journals.put(journal.getKey(), new Journaled(path, records, file.damage()));
      } catch (NoSuchFileException e) {
        if (!isWritten()) { // else the index has it by now
          throw e;
        }
      }
    }
    return journals;
  }

  private void visit(Journaled journal, Visitor visitor) {
    if (journal.damage != null) {
      damage.add(journal.path + ": " + journal.damage);
    }
    for (JournalFile.Entry record : journal.records) {
      epoch = record.kind() == JournalFile.BACKGROUND ? record.payload() : epoch;
      if (record.kind() == JournalFile.STORY) {
        Stored story;
        try {
          story = Stored.of(record.payload());
        } catch (IOException | RuntimeException e) {
          damage.add(journal.path + ", byte " + record.at() + ": " + e.getMessage());
          continue;
        }
        see(story, visitor);
      }
    }
  }

  private void see(Stored story, Visitor visitor) {
    next = Math.max(next, story.ordinal() + 1);
    if (!seen.get(story.ordinal())) {
      seen.set(story.ordinal());
      visitor.story(story);
    }
  }
}
