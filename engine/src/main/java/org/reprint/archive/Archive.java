package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
  private final Holder holder; // null for one who reads
  private final Index index; // null for one who reads
  private final Snapshot fixed; // null for one who writes
  private final Recent recent;
  private Journal journal; // null for one who reads
  private long journalNumber;
  private int written; // recent stories that stand in the journal
  private KeyFilter filter;
  private Epoch epoch;
  private Rarity rarity;
  private String failed; // why nothing can be written any more, or null

  /// Gives the features of stories: the archive keeps those of recent stories in memory alone.
  @FunctionalInterface
  public interface Reading {
    /// The features of some stories, in their order.
    ///
    /// @param rewrites whether sentences are wanted
    List<Features> features(List<Story> stories, boolean rewrites);
  }

  private Archive(
      Folder folder, ArchiveOptions options, Holder holder, Index index, Snapshot fixed) {
    this.folder = folder;
    this.options = options;
    this.holder = holder;
    this.index = index;
    this.fixed = fixed;
    this.recent = new Recent(0, 0);
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
      boolean rewrites = folder.rewrites();
      index = Opening.index(folder);
      Archive archive = new Archive(folder, options.withRewrites(rewrites), holder, index, null);
      archive.begin(Contents.Notes.of(index.notes()), reading, first);
      return archive;
    } catch (IOException | RuntimeException e) {
      if (index != null) {
        index.close();
      }
      holder.close();
      throw e;
    }
  }

  private void begin(Contents.Notes notes, Reading reading, Epoch first) throws IOException {
    Contents contents = Contents.read(folder, notes);
    fill(contents, reading, first);
    NavigableMap<Long, Path> journals = folder.journals();
    for (Path old : journals.headMap(notes.journal(), false).values()) {
      Files.delete(old);
    }
    journalNumber = journals.lastKey();
    journal = Journal.resume(contents.last());
    filter = KeyFilter.of(index.snapshot());
  }

  private void fill(Contents contents, Reading reading, Epoch first) throws IOException {
    recent.clear(contents.notes().next(), contents.notes().sentences());
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
      recent.add(
          new Filing(
              head.story(), head.filed(), head.names(), of, stored.links(), stored.decision()));
    }
    written = recent.size();
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
      Archive archive = new Archive(folder, settled, null, null, seen.snapshot());
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
    return snapshot().stories() + recent.size();
  }

  /// The ordinal of the next story.
  public int next() {
    return recent.firstStory() + recent.size();
  }

  private Snapshot snapshot() {
    return index == null ? fixed : index.snapshot();
  }

  /// A story.
  ///
  /// @return null when there is none of this ordinal, or it was deleted
  public Stored story(int ordinal) throws IOException {
    int at = ordinal - recent.firstStory();
    if (at >= recent.size()) {
      return null;
    }
    return at >= 0 ? Stored.of(ordinal, recent.story(at)) : snapshot().story(ordinal);
  }

  /// Whether there is a story of this ordinal.
  public boolean has(int ordinal) {
    int at = ordinal - recent.firstStory();
    return at >= 0 ? at < recent.size() : snapshot().has(ordinal);
  }

  /// How many different fingerprints a story has; 0 for one that was filed without features.
  public int fingerprints(int ordinal) {
    int at = ordinal - recent.firstStory();
    return at >= 0
        ? recent.story(at).features().fingerprints().length
        : snapshot().fingerprints(ordinal);
  }

  /// The ordinals of the stories with a name, ascending.
  public int[] named(String name) throws IOException {
    IntArrayList found = new IntArrayList();
    snapshot().named(Names.hash(name), found);
    for (int story : recent.named(name)) {
      found.add(recent.firstStory() + story);
    }
    found.sort(null);
    return found.toIntArray();
  }

  /// Told of one story and its links.
  @FunctionalInterface
  public interface LinkVisitor {
    /// Called for each story that has links, in no order.
    void links(int ordinal, byte[] links) throws IOException;
  }

  /// Visits the links of all stories that have any.
  public void links(LinkVisitor visitor) throws IOException {
    snapshot().links(visitor::links);
    for (int story = 0; story < recent.size(); story++) {
      byte[] links = recent.story(story).links();
      if (links.length > 0) {
        visitor.links(recent.firstStory() + story, links);
      }
    }
  }

  /// Searches for one thread: it holds scratch.
  public final class Searcher {
    private final Search search = new Search(options.candidates());

    private Searcher() {}

    /// The candidates for a story that is not here, by ordinal.
    public List<Found> search(Features features) throws IOException {
      return search.search(features, View.of(snapshot(), recent), rarity, filter);
    }

    /// The candidates for a recent story among those before it.
    public List<Found> before(int ordinal) throws IOException {
      return before(ordinal, recent.story(ordinal - recent.firstStory()).features());
    }

    /// The same for a recent story that was filed without its features.
    public List<Found> before(int ordinal, Features features) throws IOException {
      View view = View.of(snapshot(), recent).before(ordinal);
      return search.search(features, view, rarity, filter);
    }
  }

  /// A searcher for one thread.
  public Searcher searcher() {
    return new Searcher();
  }

  /// Adds a story: it is found from now on, and written with the next [#commit].
  ///
  /// @return its ordinal
  public int add(Filing filing) throws ArchiveException {
    checkWritable();
    recent.add(filing);
    return next() - 1;
  }

  /// Says what was decided of a story that was added and is not committed yet.
  public void decide(int ordinal, byte[] links, byte[] decision) {
    int at = ordinal - recent.firstStory();
    if (at < written || at >= recent.size()) {
      throw new IllegalArgumentException("story " + ordinal + " is not waiting for a decision");
    }
    recent.decide(at, recent.story(at).withDecision(links, decision));
  }

  /// Writes what was added: it lasts when this returns.
  ///
  /// @throws ArchiveException if it cannot be written; then none of it is kept, and nothing more
  ///   can be written before the archive is opened again
  public void commit() throws IOException {
    checkWritable();
    try {
      for (int at = written; at < recent.size(); at++) {
        Stored stored = Stored.of(recent.firstStory() + at, recent.story(at));
        journal.add(JournalFile.STORY, stored.bytes());
      }
      journal.commit();
      written = recent.size();
      if (recent.size() >= options.recent()) {
        flush();
      }
    } catch (IOException e) {
      throw fail(e);
    }
  }

  /// From now on stories are judged by another background. It lasts when this returns.
  public void renew(Epoch next) throws IOException {
    commit();
    try {
      folder.keep(next.background());
      journal.add(JournalFile.BACKGROUND, next.bytes());
      journal.commit();
      judgeBy(next);
    } catch (IOException e) {
      throw fail(e);
    }
  }

  private void judgeBy(Epoch next) {
    epoch = next;
    rarity = new Rarity(next.background());
  }

  /// Hands the recent stories to the index. The next journal is made first, so that at any moment
  /// the index names a journal that is there.
  private void flush() throws IOException {
    Journal next = Journal.create(folder.journal(journalNumber + 1));
    folder.keep(epoch.background());
    boolean room = filter.add(recent);
    index.add(recent, notes(recent.sentences(), journalNumber + 1).toMap());
    recent.clear(next(), recent.firstSentence() + recent.sentences());
    written = 0;
    journal.close();
    Files.deleteIfExists(journal.path());
    journal = next;
    journalNumber++;
    if (!room) {
      filter = KeyFilter.of(index.snapshot());
    }
  }

  private Contents.Notes notes(int sentences, long journalOfMore) {
    return new Contents.Notes(
        next(),
        recent.firstSentence() + sentences,
        journalOfMore,
        new String(epoch.bytes(), StandardCharsets.UTF_8));
  }

  private ArchiveException fail(IOException e) {
    failed =
        e instanceof ArchiveException
            ? e.getMessage()
            : folder.path()
                + " cannot be written: "
                + Disk.reason(e)
                + "; what was acknowledged is safe";
    return new ArchiveException(failed, e);
  }

  /// Says that what was added cannot be decided: it is not written, and nothing more can be before
  /// the archive is opened again.
  public void abandon() {
    if (failed == null) {
      failed =
          "a group of stories could not be filed to its end in "
              + folder.path()
              + "; open it again: what was acknowledged is safe";
    }
  }

  private void checkWritable() throws ArchiveException {
    if (journal == null) {
      throw new IllegalStateException("the archive was opened to be read");
    }
    if (failed != null) {
      throw new ArchiveException(failed);
    }
  }

  /// The ordinals of the stories that are older than a moment, ascending: by their date, or when
  /// they came where they have none.
  public int[] before(Instant moment) throws IOException {
    handOver();
    return snapshot().before(moment.getEpochSecond());
  }

  /// Deletes stories. What was said of others keeps their keys.
  ///
  /// @param ordinals as [#before] gave them
  /// @param refiled features for stories that were filed without, because one of these had the same
  ///   text
  public void delete(int[] ordinals, Map<Integer, Features> refiled) throws IOException {
    handOver();
    try {
      int sentences = recent.firstSentence();
      for (Map.Entry<Integer, Features> entry : refiled.entrySet()) {
        Recent alone = new Recent(entry.getKey(), sentences);
        Stored stored = snapshot().story(entry.getKey());
        alone.add(stored.filing(entry.getValue()));
        index.replace(alone);
        filter.add(alone);
        sentences += alone.sentences();
      }
      recent.clear(next(), sentences);
      index.delete(ordinals, notes(0, journalNumber).toMap());
    } catch (IOException e) {
      throw fail(e);
    }
  }

  /// Makes the index hold all stories.
  private void handOver() throws IOException {
    commit();
    try {
      if (recent.size() > 0) {
        flush();
      }
    } catch (IOException e) {
      throw fail(e);
    }
  }

  /// Gives back the room of what was deleted, and makes the index one piece. Takes as much room
  /// again while it runs.
  public void compact() throws IOException {
    handOver();
    try {
      index.compact();
      filter = KeyFilter.of(index.snapshot());
    } catch (IOException e) {
      throw fail(e);
    }
  }

  /// Bytes that the archive takes on disk.
  public long bytes() throws IOException {
    return folder.bytes();
  }

  /// Stories that stand in the journal and not in the index yet.
  public int recentStories() {
    return recent.size();
  }

  /// Who writes to an archive now, in words; null when nobody does.
  public static String writer(Path path) throws IOException {
    return Files.isDirectory(path) ? Holder.of(path) : null;
  }

  /// Closes the archive. What was added and not committed is gone.
  @Override
  public void close() throws IOException {
    if (index == null) {
      fixed.close();
      return;
    }
    try (holder;
        index) {
      journal.close();
    }
  }
}
