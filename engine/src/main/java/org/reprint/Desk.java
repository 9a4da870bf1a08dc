package org.reprint;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.reprint.archive.Archive;
import org.reprint.archive.ArchiveOptions;
import org.reprint.archive.Epoch;
import org.reprint.archive.LastUsed;
import org.reprint.archive.Salvage;
import org.reprint.archive.Verification;
import org.reprint.background.Background;
import org.reprint.report.Filed;
import org.reprint.report.Renewed;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import org.reprint.work.Parallel;

/// A desk at which copy arrives one story at a time: it says what each is to those before it, and
/// keeps it in an archive.
///
/// ```java
/// try (Desk desk = Desk.open(Path.of("archive"), DeskOptions.DEFAULT)) {
///   Filed filed = desk.file(Story.of("a-17", text));
///   filed.relations().forEach(relation -> System.out.println(relation.why().text()));
/// }
/// ```
///
/// What [#file] has said lasts: when it returns, the stories of the group and what was said of them
/// are on disk. The same record (source, key and text) filed again is told the same again, and not
/// filed twice; the same key from another source is another record, filed as `key~` and the first
/// digits of the hash of its source. What is said of a story depends on the stories before it and
/// on the background that holds when it comes, and on nothing else: not on groups, threads, or on
/// how often the archive was closed, or killed, meanwhile.
///
/// Stories are compared and grouped by the options of a scan, and of the same stories and the same
/// background the same is said:
///
/// - **Window, scope and tolerance** hold for a story when it comes. What was measured is kept; a
///   desk that is opened with other options does not measure filed stories again.
/// - **What others share with a sentence** is known to a scan among all stories, to a desk of each
///   of the two among those before it; it is kept with the story, in the weights of the background
///   of then. So a few pairs that are hardly more alike than chance makes them are told by the desk
///   alone.
/// - **A crowd**, more stories of one form than are compared each with each, is taken in as it
///   comes: a story is compared with the best and the earliest of those before it, in a scan also
///   with later ones, which may leave no room for earlier ones.
/// - **Verdicts, families and the keep rule** are laid over what was measured each time that
///   something is said: of a story that comes, of one that is asked about, and of a record that
///   comes again. So a verdict wins at once, in relations and groups, over stories filed long
///   before it, whatever was said of them then; what was said and written down elsewhere is not
///   called back. Pairs that an editor says are one are related whatever was found. A verdict taken
///   back is as if it had never been. They are those of the options: open the desk again to read a
///   file anew. Keys are those that a desk gives: `id@version` for a record with a version.
/// - **Groups** are formed of all stories that relations and verdicts lead to from one, up to
///   1,000; in a larger web of stories its group may differ from that of a scan.
/// - **Conventions** are settled when an archive is made, for by them its stories are taken apart;
///   others are refused.
///
/// A record that comes again is told what was said when it came, with the group of then, and
/// without what has expired since.
///
/// Thread-safe: one files at a time, while nobody asks; any number may ask at once. One desk at a
/// time may write an archive, any number may [#read] it beside.
public final class Desk implements Closeable {
  /// Stories taken apart that are kept: 165 bytes a word when they were aligned, a hundredth of the
  /// heap at most.
  private static final long MOST_WORDS = 1_000_000;

  private static final int WORD = 165;
  private static final int SHARE = 100;

  private final DeskOptions options;
  private final Archive archive;
  private final Parallel parallel;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Dossiers dossiers = new Dossiers(LastUsed.room(SHARE, MOST_WORDS * WORD) / WORD);
  private final BondGraph graph = new BondGraph();
  private final Workers workers;
  private final Answers answers;
  private PairJudge judge;

  private Desk(DeskOptions options, Archive archive) throws IOException {
    ReprintOptions comparing = options.comparing();
    this.options = options;
    this.archive = archive;
    this.parallel = new Parallel(comparing.threads());
    this.workers = new Workers(() -> new DeskWorker(archive, dossiers, comparing));
    this.answers = new Answers(archive, graph, comparing);
    archive.links(graph::add);
    graph.remove(ordinal -> !archive.has(ordinal));
    graph.sort();
    judgeAnew();
  }

  /// Opens a desk, and an archive for it where there is none.
  ///
  /// @param path the folder of the archive
  /// @throws org.reprint.archive.ArchiveException if it is being written by another, was made by
  ///   another version, is damaged, or cannot be written; the message says what to do
  public static Desk open(Path path, DeskOptions options) throws IOException {
    Archive archive =
        Archive.open(
            path,
            ArchiveOptions.DEFAULT
                .withRewrites(options.keeping().rewrites())
                .withRecent(options.keeping().recent()),
            reading(options),
            first(options),
            options.clock().instant());
    return opened(path, options, archive, archive.next() == 0);
  }

  /// Opens a desk that only answers. It sees the archive as it is now; whoever writes it meanwhile
  /// is not disturbed.
  public static Desk read(Path path, DeskOptions options) throws IOException {
    Archive archive = Archive.read(path, ArchiveOptions.DEFAULT, reading(options), first(options));
    return opened(path, options, archive, false);
  }

  private static Desk opened(Path path, DeskOptions options, Archive archive, boolean fresh)
      throws IOException {
    try {
      SettledConventions.require(path, options.comparing().conventions(), fresh);
      return new Desk(options, archive);
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private static Epoch first(DeskOptions options) {
    return new Epoch(options.start().background(), options.start().stories());
  }

  private static Archive.Reading reading(DeskOptions options) {
    return (stories, rewrites) ->
        new Parallel(options.comparing().threads())
            .map(
                stories.size(),
                () -> {
                  DeskReader reader = new DeskReader(rewrites, options.comparing().conventions());
                  return i -> reader.read(stories.get(i)).features();
                },
                n -> {});
  }

  private void judgeAnew() {
    Epoch epoch = archive.epoch();
    judge = new PairJudge(options.comparing(), epoch.background().chance(), epoch.stories());
    dossiers.clear();
  }

  /// Told what became of the stories of one group, in their order, when all of it lasts.
  public interface Sink {
    /// A story was filed, or had been filed before.
    void filed(Filed filed);

    /// A story was not filed: another text is filed under its key.
    void refused(Refused refused);

    /// The archive judges by another background from here on.
    void renewed(Renewed renewed);
  }

  /// Files one story.
  ///
  /// @return what it is to those before it
  /// @throws IllegalArgumentException if another text is filed under its key
  /// @throws IOException if it could not be written; then it is not filed
  public Filed file(Story story) throws IOException {
    List<Filed> filed = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    file(
        List.of(story),
        new Sink() {
          @Override
          public void filed(Filed one) {
            filed.add(one);
          }

          @Override
          public void refused(Refused one) {
            refused.add(one);
          }

          @Override
          public void renewed(Renewed renewed) {
            // the answer names it by what it says
          }
        });
    if (filed.isEmpty()) {
      throw new IllegalArgumentException(refused.getFirst().why());
    }
    return filed.getFirst();
  }

  /// Files a group of stories, one after the other: they are written to disk together, which is
  /// what takes time.
  ///
  /// @throws IOException if they could not be written; then none of them is filed, and the desk
  ///   must be opened again before it can file
  public void file(List<Story> stories, Sink sink) throws IOException {
    lock.writeLock().lock();
    List<Runnable> told = new ArrayList<>();
    boolean whole = false;
    try {
      for (int from = 0; from < stories.size(); ) {
        renewIfDue(told, sink);
        int room = Learning.next(archive.next()) - archive.next();
        List<Story> part = stories.subList(from, Math.min(stories.size(), from + room));
        new Batch(archive, graph, answers, judge, workers)
            .file(part, options.clock().instant(), parallel, told, sink);
        from += part.size();
      }
      archive.commit();
      renewIfDue(told, sink);
      whole = true;
    } finally {
      if (!whole) {
        archive.abandon();
      }
      lock.writeLock().unlock();
    }
    told.forEach(Runnable::run);
  }

  private void renewIfDue(List<Runnable> told, Sink sink) throws IOException {
    int filed = archive.next();
    int judgedAs = Learning.next(filed);
    if (options.renewal() == DeskOptions.Renewal.NEVER
        || !Learning.due(filed)
        || archive.epoch().stories() == judgedAs) {
      return;
    }
    archive.commit();
    archive.renew(Learning.learn(archive, parallel, options.comparing().conventions()));
    judgeAnew();
    Renewed renewed =
        new Renewed(
            archive.epoch().background().version(), Learning.learnedFrom(archive), judgedAs);
    told.add(() -> sink.renewed(renewed));
  }

  /// Says what a story is to those that are filed, without filing it; of a record that is filed,
  /// what was said when it came. A text whose key stands for another one is told as `key~` and the
  /// first digits of its hash; one from another source as [#file] would call it.
  public Filed ask(Story given) throws IOException {
    lock.readLock().lock();
    try {
      return answerUnder(given.withKey(StoryNames.key(given)));
    } finally {
      lock.readLock().unlock();
    }
  }

  /// What a story is under its key, or under one of its own where that stands for another record.
  private Filed answerUnder(Story story) throws IOException {
    int[] same = archive.named(StoryNames.identity(story));
    if (same.length > 0) {
      return workers.with(worker -> answers.again(same[0], worker, judge));
    }
    int[] taken = archive.named(StoryNames.ofKey(story.key()));
    if (taken.length > 0) {
      Story other = StoryNames.apart(story, archive.story(taken[0]).story());
      return answerUnder(other == null ? StoryNames.beside(story) : other);
    }
    int standIn = Batch.standIn(archive, story);
    return workers.with(worker -> {
      DeskWorker.Arrival arrival =
          new DeskWorker.Arrival(story, worker.reader().read(story), -1, standIn);
      Background background = archive.epoch().background();
      DeskSearch.Result found = worker.search(arrival, background);
      float[] rivals = worker.rivals(arrival, found);
      List<DeskWorker.Related> related =
          worker.relate(arrival, found, rivals, judge.measuring(), background);
      return answers.of(arrival, related, worker, judge, options.clock().instant()).said();
    });
  }

  /// The version of the background that stories are judged by now.
  public String background() {
    lock.readLock().lock();
    try {
      return archive.epoch().background().version();
    } finally {
      lock.readLock().unlock();
    }
  }

  /// The number of stories.
  public int stories() {
    lock.readLock().lock();
    try {
      return archive.stories();
    } finally {
      lock.readLock().unlock();
    }
  }

  /// What an archive holds.
  ///
  /// @param stories that are filed
  /// @param recent of these, those that stand in the journal alone
  /// @param rewrites whether rewrites can be found, or copies alone
  /// @param background version of what stories are judged by
  /// @param judgedAs how many stories chance is reckoned with
  /// @param bytes on disk
  public record Info(
      int stories, int recent, boolean rewrites, String background, int judgedAs, long bytes) {}

  /// What the archive holds.
  public Info info() throws IOException {
    lock.readLock().lock();
    try {
      return new Info(
          archive.stories(),
          archive.recentStories(),
          archive.rewrites(),
          archive.epoch().background().version(),
          archive.epoch().stories(),
          archive.bytes());
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Deletes the stories that are older than a moment: by their date, or when they came where they
  /// have none. What was said of others keeps their keys.
  ///
  /// @return how many
  public int expire(Instant moment) throws IOException {
    lock.writeLock().lock();
    try {
      int[] old = archive.before(moment);
      DeskReader reader = new DeskReader(archive.rewrites(), options.comparing().conventions());
      archive.delete(old, Successors.of(old, archive, reader));
      graph.remove(ordinal -> !archive.has(ordinal));
      dossiers.clear();
      return old.length;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /// Gives back the room of what was deleted. Takes as much room again while it runs.
  public void compact() throws IOException {
    lock.writeLock().lock();
    try {
      archive.compact();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /// Who writes to an archive now, in words: process, host, since when. Null when nobody does.
  public static String writer(Path path) throws IOException {
    return Archive.writer(path);
  }

  /// Checks every file of an archive and reads every story, also while another writes, and where
  /// the archive can no longer be opened.
  public static Verification verify(Path path) throws IOException {
    return Salvage.verify(path);
  }

  /// Visits every story that can be read, in an archive that is whole or not.
  ///
  /// @return what could not be read
  public static Verification export(Path path, Consumer<Story> visitor) throws IOException {
    return Salvage.stories(path, stored -> visitor.accept(stored.story()));
  }

  /// Closes the desk and gives the archive free.
  @Override
  public void close() throws IOException {
    lock.writeLock().lock();
    try {
      archive.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
