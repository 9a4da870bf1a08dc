package org.reprint.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;

/// Looks through an archive, whole or not, without opening it as one: nothing is written.
///
/// The index is checked as Lucene checks it, every file against its checksum, and every story is
/// read; journals are read record by record. A story that stands in a journal and in the index is
/// one.
public final class Salvage {
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
    void story(Stored story) throws IOException;
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

  /// Checks every file of an index, notes what is damaged, and leaves the segments out that cannot
  /// be opened, in memory alone.
  private void check(Directory index) throws IOException {
    try (PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        CheckIndex check = new CheckIndex(index, index.obtainLock("verify.lock"))) {
      check.setInfoStream(nowhere);
      CheckIndex.Status status = check.checkIndex();
      for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
        if (segment.error != null) {
          damage.add(
              folder.index()
                  + ", segment "
                  + segment.name
                  + " of "
                  + segment.maxDoc
                  + " documents: "
                  + segment.error.getMessage());
        }
      }
      if (!status.clean && !opens(index) && !status.missingSegments) {
        check.exorciseIndex(status);
      }
    } catch (IndexNotFoundException e) {
      return; // nothing was handed to it yet
    }
  }

  private static boolean opens(Directory index) {
    try (DirectoryReader reader = DirectoryReader.open(index)) {
      return reader.maxDoc() >= 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private void stories(Visitor visitor, boolean checked) throws IOException {
    long first = 1;
    if (Files.isDirectory(folder.index())) {
      try (Directory index =
          new Overlay(FSDirectory.open(folder.index(), NoLockFactory.INSTANCE))) {
        if (checked || !opens(index)) {
          check(index);
        }
        first = indexed(index, visitor);
      }
    }
    Map<Long, Path> journals = folder.journals();
    if (!journals.containsKey(first)
        && Holder.of(folder.path()) == null) { // who writes renames them
      damage.add("the journal " + folder.journal(first) + " is missing; stories may be lost");
    }
    for (Map.Entry<Long, Path> journal : journals.entrySet()) {
      if (journal.getKey() >= first) {
        journaled(journal.getValue(), visitor);
      }
    }
  }

  /// @return the number of the first journal that has more
  private long indexed(Directory index, Visitor visitor) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(index)) {
      Contents.Notes notes = Contents.Notes.of(reader.getIndexCommit().getUserData());
      next = notes.next();
      epoch = notes.epoch() == null ? null : notes.epoch().getBytes(StandardCharsets.UTF_8);
      for (LeafReaderContext leaf : reader.leaves()) {
        Bits live = leaf.reader().getLiveDocs();
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
          if (live == null || live.get(document)) {
            stored(leaf.reader(), document, visitor);
          }
        }
      }
      return notes.journal();
    } catch (IndexNotFoundException e) {
      return 1;
    } catch (IOException | IllegalArgumentException e) {
      damage.add(folder.index() + ": " + e.getMessage());
      return 1;
    }
  }

  private void stored(LeafReader reader, int document, Visitor visitor) {
    try {
      BinaryDocValues stories = reader.getBinaryDocValues(Fields.STORY);
      if (stories != null && stories.advanceExact(document)) {
        see(Stored.of(Packed.open(stories.binaryValue())), visitor);
      }
    } catch (IOException | RuntimeException e) {
      damage.add(folder.index() + ", document " + document + ": " + e.getMessage());
    }
  }

  private void journaled(Path path, Visitor visitor) throws IOException {
    JournalFile file = JournalFile.read(path);
    List<JournalFile.Entry> records = file.records();
    if (file.damage() != null) {
      damage.add(path + ": " + file.damage());
      records = JournalFile.salvage(path);
    }
    for (JournalFile.Entry record : records) {
      epoch = record.kind() == JournalFile.BACKGROUND ? record.payload() : epoch;
      if (record.kind() == JournalFile.STORY) {
        try {
          see(Stored.of(record.payload()), visitor);
        } catch (IOException e) {
          damage.add(path + ", byte " + record.at() + ": " + e.getMessage());
        }
      }
    }
  }

  private void see(Stored story, Visitor visitor) throws IOException {
    next = Math.max(next, story.ordinal() + 1);
    if (!seen.get(story.ordinal())) {
      seen.set(story.ordinal());
      visitor.story(story);
    }
  }
}
