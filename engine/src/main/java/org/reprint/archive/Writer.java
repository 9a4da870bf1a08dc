package org.reprint.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;

/// Writes an archive: stories to the journal, so that they last, and from there to the index. Not
/// thread-safe.
final class Writer implements Closeable {
  private final Folder folder;
  private final int most; // recent stories, before they go to the index
  private final Holder holder;
  private final Index index;
  private final HandOver handOver = new HandOver();
  private final Holdings holdings;
  private Journal journal;
  private long journalNumber;
  private String failed; // why nothing can be written any more, or null

  /// @param holdings of the index and of the journals behind it
  /// @param contents of these
  Writer(Folder folder, int most, Holder holder, Index index, Holdings holdings, Contents contents)
      throws IOException {
    this.folder = folder;
    this.most = most;
    this.holder = holder;
    this.index = index;
    this.holdings = holdings;
    NavigableMap<Long, Path> journals = folder.journals();
    for (Path old : journals.headMap(contents.notes().journal(), false).values()) {
      Files.delete(old);
    }
    journalNumber = journals.lastKey();
    journal = Journal.resume(contents.last());
  }

  /// Throws when nothing can be written any more.
  void check() throws ArchiveException {
    if (failed != null) {
      throw new ArchiveException(failed);
    }
  }

  /// Nothing can be written any more.
  ///
  /// @param why for whoever tries; the first reason counts
  void fail(String why) {
    failed = failed == null ? why : failed;
  }

  private interface Work {
    void run() throws IOException;
  }

  private void attempt(Work work) throws ArchiveException {
    check();
    try {
      work.run();
    } catch (IOException e) {
      fail(
          e instanceof ArchiveException
              ? e.getMessage()
              : folder.path()
                  + " cannot be written: "
                  + Disk.reason(e)
                  + "; what was acknowledged is safe");
      throw new ArchiveException(failed, e);
    }
  }

  /// Writes the recent stories that are not written yet: they last when this returns.
  ///
  /// @param epoch what stories are judged by
  void commit(Epoch epoch) throws ArchiveException {
    attempt(() -> {
      if (handOver.isDone()) {
        settle();
      }
      Recent recent = holdings.recent();
      while (recent.written() < recent.size()) {
        journal.add(JournalFile.STORY, recent.write());
      }
      journal.commit();
      if (recent.size() >= most) {
        handOver(epoch);
      }
    });
  }

  /// Writes down what stories are judged by from now on.
  void renew(Epoch next) throws ArchiveException {
    attempt(() -> {
      folder.keep(next.background());
      journal.add(JournalFile.BACKGROUND, next.bytes());
      journal.commit();
    });
  }

  /// Begins to hand the recent stories to the index. The next journal is made first, so that at any
  /// moment the index names a journal that is there, and those behind it follow without a gap.
  private void handOver(Epoch epoch) throws IOException {
    settle();
    Path old = journal.path();
    Journal next = Journal.create(folder.journal(journalNumber + 1));
    journal.close();
    journal = next;
    journalNumber++;
    folder.keep(epoch.background());
    Recent passing = holdings.pass();
    Map<String, String> notes = notes(holdings.recent().firstSentence(), epoch);
    handOver.begin(() -> {
      Snapshot snapshot = index.add(passing, notes);
      Files.deleteIfExists(old);
      return snapshot;
    });
  }

  /// Waits until the index has what was handed to it.
  private void settle() throws IOException {
    Snapshot newer = handOver.take();
    if (newer != null) {
      holdings.settle(newer);
    }
  }

  private Map<String, String> notes(int sentences, Epoch epoch) {
    String judgedBy = new String(epoch.bytes(), StandardCharsets.UTF_8);
    return new Contents.Notes(holdings.next(), sentences, journalNumber, judgedBy).toMap();
  }

  /// Makes the index hold all stories.
  void handOverAll(Epoch epoch) throws ArchiveException {
    commit(epoch);
    attempt(() -> {
      if (holdings.recent().size() > 0) {
        handOver(epoch);
      }
      settle();
    });
  }

  /// Deletes stories of the index, which has all.
  ///
  /// @param refiled features for stories that were filed without
  void delete(int[] ordinals, Map<Integer, Features> refiled, Epoch epoch) throws ArchiveException {
    attempt(() -> {
      int sentences = holdings.recent().firstSentence();
      for (Map.Entry<Integer, Features> entry : refiled.entrySet()) {
        Recent alone = new Recent(entry.getKey(), sentences);
        alone.add(holdings.story(entry.getKey()).filing(entry.getValue()));
        index.replace(alone);
        sentences += alone.sentences();
      }
      Snapshot snapshot = index.delete(ordinals, notes(sentences, epoch));
      holdings.begin(sentences);
      holdings.settle(snapshot);
    });
  }

  /// Makes the index one piece.
  void compact() throws ArchiveException {
    attempt(() -> {
      settle();
      holdings.settle(index.compact());
    });
  }

  /// Closes all of it, when what was begun is done; what is held of the index first, for the index
  /// cannot give up a file that is being read.
  @Override
  public void close() throws IOException {
    Journal open = journal;
    try (holder;
        index;
        open;
        holdings;
        handOver) {
      failed = failed == null ? "the archive is closed" : failed;
    }
  }
}
