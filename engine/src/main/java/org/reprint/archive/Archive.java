package org.reprint.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reprint.wire.Story;

/// A folder of stories that grows, is searched and survives.
///
/// Stories have ordinals, from 0, in the order of filing. A story is added, decided on, and
/// committed with others: when [#commit] returns, neither a kill nor a crash of the machine takes
/// it away. One at a time may write an archive; any number may read it meanwhile, and see it as it
/// was when they opened it. Not thread-safe: who shares it between threads sees to it that nobody
/// reads while somebody adds, commits or closes.
public final class Archive implements Closeable {
  private final Folder folder;
  private final ArchiveOptions options;
  private final Holdings holdings;
  private Writer writer; // null for one who reads
  private Epoch epoch;
  private Rarity rarity;
  private boolean closed;

  /// Gives the features of stories: the archive keeps those of recent stories in memory alone.
  @FunctionalInterface
  public interface Reading {
    /// The features of some stories, in their order.
    ///
    /// @param rewrites whether sentences are wanted
    List<Features> features(List<Story> stories, boolean rewrites);
  }

  private Archive(Folder folder, ArchiveOptions options, Snapshot snapshot, Contents.Notes notes) {
    this.folder = folder;
    this.options = options;
    this.holdings = new Holdings(snapshot, notes.next(), notes.sentences());
  }

  /// Opens an archive to write to it; makes one where there is none.
  ///
  /// @param path the folder
  /// @param options of which `rewrites` only counts for a new one
  /// @param reading gives the features of stories: those of recent stories are in memory alone
  /// @param first what stories of a new archive are judged by
  /// @param now written down for others who want to write
  /// @throws ArchiveException if it is being written by another, was made by another version, is
  ///   damaged, or cannot be written
  public static Archive open(
      Path path, ArchiveOptions options, Reading reading, Epoch first, Instant now)
      throws IOException {
    Folder folder = new Folder(path.toAbsolutePath());
    Holder holder = Opening.hold(folder, options, now);
    Index index = null;
    try {
      ArchiveOptions settled = options.withRewrites(folder.rewrites());
      index = Opening.index(folder);
      Contents contents = Contents.read(folder, Contents.Notes.of(index.notes()));
      Archive archive = new Archive(folder, settled, index.snapshot(), contents.notes());
      archive.fill(contents, reading, first);
      archive.writer =
          new Writer(folder, settled.recent(), holder, index, archive.holdings, contents);
      return archive;
    } catch (IOException | RuntimeException e) {
      if (index != null) {
        index.close();
      }
      holder.close();
      throw e;
    }
  }

  private void fill(Contents contents, Reading reading, Epoch first) throws IOException {
    List<Story> stories = new ArrayList<>();
    for (Stored stored : contents.stories()) {
      if (!stored.head().folded()) {
        stories.add(stored.story());
      }
    }
    List<Features> features = reading.features(stories, options.rewrites());
    int read = 0;
    for (Stored stored : contents.stories()) {
      Stored.Head head = stored.head();
      Features of = head.folded() ? Features.NONE : features.get(read++);
      Recent recent = holdings.recent();
      recent.add(
          new Filing(
              head.story(), head.filed(), head.names(), of, stored.links(), stored.decision()));
      recent.write();
    }
    Epoch last = contents.epoch(folder);
    judgeBy(last == null ? first : last);
  }

  /// Opens an archive to read it, as it is now.
  ///
  /// @throws ArchiveException if there is none, it was made by another version, or is damaged
  public static Archive read(Path path, ArchiveOptions options, Reading reading, Epoch first)
      throws IOException {
    Folder folder = new Folder(path.toAbsolutePath());
    ArchiveOptions settled = options.withRewrites(folder.rewrites());
    Opening.Seen seen = Opening.see(folder);
    try {
      Archive archive = new Archive(folder, settled, seen.snapshot(), seen.contents().notes());
      archive.fill(seen.contents(), reading, first);
      return archive;
    } catch (IOException | RuntimeException e) {
      seen.snapshot().close();
      throw e;
    }
  }

  /// Whether rewrites can be found.
  public boolean rewrites() {
    return options.rewrites();
  }

  /// What stories are judged by now.
  public Epoch epoch() {
    return epoch;
  }

  /// The number of stories.
  public int stories() {
    return holdings.stories();
  }

  /// The ordinal of the next story.
  public int next() {
    return holdings.next();
  }

  /// A story.
  ///
  /// @return null when there is none of this ordinal, or it was deleted
  public Stored story(int ordinal) throws IOException {
    return holdings.story(ordinal);
  }

  /// Whether there is a story of this ordinal.
  public boolean has(int ordinal) {
    return holdings.has(ordinal);
  }

  /// The ordinals of the stories with a name, ascending.
  public int[] named(String name) throws IOException {
    return holdings.named(name);
  }

  /// Told of one story and its links.
  @FunctionalInterface
  public interface LinkVisitor {
    /// Called for each story that has links, in no order.
    void links(int ordinal, byte[] links) throws IOException;
  }

  /// Visits the links of all stories that have any.
  public void links(LinkVisitor visitor) throws IOException {
    holdings.links(visitor);
  }

  /// Searches for one thread: it holds scratch.
  public final class Searcher {
    private final Search search = new Search(options.candidates(), rewrites());

    private Searcher() {}

    /// The candidates for a story that is not here, by ordinal.
    public List<Found> search(Features features) throws IOException {
      return search.search(features, holdings.view(), rarity);
    }

    /// The candidates for a story among those before it.
    ///
    /// @param ordinal of one that was added and is not committed yet
    public List<Found> before(int ordinal, Features features) throws IOException {
      return search.search(features, holdings.before(ordinal), rarity);
    }

    /// How much each sentence of the story that was asked about last shares with anybody, as
    /// [org.reprint.candidates.RivalLevel] defines it; empty when it has none that ask.
    public float[] rivals() {
      return search.rivals();
    }
  }

  /// A searcher for one thread.
  public Searcher searcher() {
    return new Searcher();
  }

  /// Adds a story: it is found from now on, and written with the next [#commit].
  ///
  /// @return its ordinal
  /// @throws ArchiveException if nothing can be written any more, or if it would be more than an
  ///   archive takes: 100 million sentences and stories
  public int add(Filing filing) throws ArchiveException {
    if (holdings.documents() + filing.features().sentences() >= Posting.MOST_DOCUMENTS) {
      writer()
          .fail(
              "the archive is full: it takes "
                  + Posting.MOST_DOCUMENTS
                  + " sentences and stories; let some expire and compact it, or begin another");
    }
    writer().check();
    holdings.recent().add(filing);
    return next() - 1;
  }

  /// Says what was decided of a story that was added and is not committed yet.
  public void decide(int ordinal, byte[] links, byte[] decision) {
    Recent recent = holdings.recent();
    int at = ordinal - recent.firstStory();
    if (at < recent.written() || at >= recent.size()) {
      throw new IllegalArgumentException("story " + ordinal + " is not waiting for a decision");
    }
    recent.decide(at, recent.story(at).withDecision(links, decision));
  }

  /// Writes what was added: it lasts when this returns.
  ///
  /// @throws ArchiveException if it cannot be written; then none of it is kept, and nothing more
  ///   can be written before the archive is opened again
  public void commit() throws IOException {
    writer().commit(epoch);
  }

  /// From now on stories are judged by another background. It lasts when this returns.
  public void renew(Epoch next) throws IOException {
    commit();
    writer.renew(next);
    judgeBy(next);
  }

  private void judgeBy(Epoch next) {
    epoch = next;
    rarity = new Rarity(next.background());
  }

  /// Says that what was added cannot be decided: it is not written, and nothing more can be before
  /// the archive is opened again.
  public void abandon() {
    writer()
        .fail(
            "a group of stories could not be filed to its end in "
                + folder.path()
                + "; open it again: what was acknowledged is safe");
  }

  private Writer writer() {
    if (writer == null) {
      throw new IllegalStateException("the archive was opened to be read");
    }
    return writer;
  }

  /// The ordinals of the stories that are older than a moment, ascending: by their date, or when
  /// they came where they have none.
  public int[] before(Instant moment) throws IOException {
    writer().handOverAll(epoch);
    return holdings.snapshot().before(moment.getEpochSecond());
  }

  /// Deletes stories. What was said of others keeps their keys.
  ///
  /// @param ordinals as [#before] gave them
  /// @param refiled features for stories that were filed without, because one of these had the same
  ///   text
  public void delete(int[] ordinals, Map<Integer, Features> refiled) throws IOException {
    writer().handOverAll(epoch);
    writer.delete(ordinals, refiled, epoch);
  }

  /// Gives back the room of what was deleted, and makes the index one piece. Takes as much room
  /// again while it runs. Stories that stand in the journal stay there: for few of them the index
  /// takes more room.
  public void compact() throws IOException {
    writer().compact();
  }

  /// Bytes that the archive takes on disk.
  public long bytes() throws IOException {
    return folder.bytes();
  }

  /// Stories that stand in the journal and not in the index yet.
  public int recentStories() {
    return holdings.outside();
  }

  /// Who writes to an archive now, in words; null when nobody does.
  public static String writer(Path path) throws IOException {
    return Files.isDirectory(path) ? Holder.of(path) : null;
  }

  /// Closes the archive, unless it is closed. What was added and not committed is gone.
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (holdings) {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
