package org.reprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.reprint.background.Background;
import org.reprint.background.BackgroundLearner;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.CandidateFinder;
import org.reprint.candidates.CandidateIndex;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.CandidateStats;
import org.reprint.candidates.Candidates;
import org.reprint.candidates.Hits;
import org.reprint.group.Group;
import org.reprint.judge.Explanation;
import org.reprint.judge.Judge;
import org.reprint.judge.Subject;
import org.reprint.report.StoryLine;
import org.reprint.report.Summary;
import org.reprint.wire.Story;
import org.reprint.wire.StoryRegister;
import org.reprint.work.Parallel;

/// One scan: reads all stories, learns the background, finds candidates, aligns and judges them,
/// and groups.
///
/// Works on the stories in the order of their keys, so that the order in which they came changes
/// nothing but the order of the output.
final class ScanJob {
  /// From this many stories on it is learned from them which words are rare; fewer say too little.
  /// Boilerplate is learned from any.
  private static final int LEARNS_FROM = 100;

  /// Counted in sentences: the pairs of stories themselves are not known, which is the point.
  private static final String SHARED_BY_MANY =
      "sentences told more than "
          + CandidateOptions.DEFAULT.bucketCap()
          + " times, each compared with the first few of them";

  private static final String NAME_OF_MANY =
      "an id, slug or headline of very many stories, each paired with the nearest in time";

  private final ReprintOptions options;
  private final Parallel parallel;
  private final KeyOrder order;
  private final List<Story> stories; // by key
  private final IntConsumer done;

  /// @throws IllegalArgumentException if two stories have one key
  ScanJob(ReprintOptions options, List<Story> given, IntConsumer done) {
    this.options = options;
    this.parallel = new Parallel(options.threads());
    this.order = new KeyOrder(given);
    this.stories = order.stories();
    this.done = done;
  }

  /// What all pairs are held against.
  private record Prepared(List<Reading> readings, Background background, List<Subject> subjects) {
    /// The same, when it is known what each sentence shares with anybody.
    Prepared with(List<float[]> rivals) {
      List<Subject> known = new ArrayList<>();
      for (int i = 0; i < subjects.size(); i++) {
        known.add(subjects.get(i).withRivals(rivals.get(i)));
      }
      return new Prepared(readings, background, known);
    }
  }

  private Prepared prepare() {
    List<Reading> readings =
        parallel.map(
            stories.size(),
            () -> Reading.worker(stories, options.conventions()),
            n -> done.accept(n / 2));
    Background background = background(readings);
    return new Prepared(readings, background, subjects(readings, background));
  }

  private List<Subject> subjects(List<Reading> readings, Background background) {
    return parallel.map(readings.size(), () -> Subjects.worker(readings, background), n -> {});
  }

  Scan run() {
    Prepared prepared = prepare();
    Candidates candidates = candidates(prepared.readings(), prepared.background());
    CandidateStats stats = candidates.stats();
    Alignments pairs = found(candidates, prepared.subjects());
    ScanStats did = ScanStats.of(stats, candidates.pairs().size(), 0);
    return decide(prepared.with(candidates.rivals()), pairs, did, stats.starSentences());
  }

  /// Aligns all pairs that are worth a look, whatever the scope, and decides nothing.
  ///
  /// @param filed the stories with what was refused of them
  Scores score(StoryRegister.Filed filed) {
    Prepared prepared = prepare();
    Candidates candidates = candidates(prepared.readings(), prepared.background());
    FoundPairs pairs = found(candidates, prepared.subjects());
    List<byte[]> packed =
        parallel.map(
            pairs.pairs(),
            () -> {
              Alignments.Worker worker = pairs.worker();
              return i -> PairCodec.pack(pairs.a(i), pairs.b(i), worker.align(i));
            },
            n -> done.accept(share(n, pairs.pairs())));
    CandidateStats stats = candidates.stats();
    done.accept(stories.size());
    return new Scores(
        filed,
        prepared.background().version(),
        options.window(),
        outline(prepared.readings()),
        ScanStats.of(stats, candidates.pairs().size(), 0),
        stats.starSentences(),
        candidates.rivals(),
        packed);
  }

  /// Decides again.
  ///
  /// @param scores of the stories of this job
  /// @throws IllegalArgumentException if they were scored against another background, or with
  ///   another window
  Scan decide(Scores scores) {
    Prepared prepared = prepare();
    scores.requireSame(
        prepared.background().version(), options.window(), outline(prepared.readings()));
    Alignments pairs = new SavedPairs(scores.pairs(), prepared.subjects());
    return decide(prepared.with(scores.rivals()), pairs, scores.stats(), scores.starSentences());
  }

  private FoundPairs found(Candidates candidates, List<Subject> subjects) {
    List<Candidate> all = tied(subjects).with(candidates.pairs());
    return new FoundPairs(all, subjects, order);
  }

  private ChainPairs tied(List<Subject> subjects) {
    return new ChainPairs(
        stories, subjects.stream().map(Subject::marks).toList(), options.window());
  }

  private static long outline(List<Reading> readings) {
    return Scores.outline(
        readings.stream().map(Reading::prose).toList(),
        readings.stream().map(Reading::marks).toList());
  }

  /// Explains what two of the stories are to each other; what [#run] decides of them is decided in
  /// the same way.
  ///
  /// @param keyA key of the first story
  /// @param keyB key of the second; the same for a story and itself
  /// @throws IllegalArgumentException if no story has such a key
  Explanation explain(String keyA, String keyB) {
    int a = order.find(keyA);
    int b = order.find(keyB);
    Prepared prepared = prepare();
    Candidates candidates = candidates(prepared.readings(), prepared.background());
    List<Candidate> found = candidates.pairs();
    List<Subject> subjects = prepared.with(candidates.rivals()).subjects();
    Judge judge = new Judge(options.falseAlarms(), prepared.background().chance(), subjects.size());
    Explaining explaining =
        new Explaining(subjects, tied(subjects).with(found), judge, options.window());
    return new Rulings(options)
        .explained(subjects.get(a), subjects.get(b), explaining.explain(a, b));
  }

  private int share(int pairs, int of) {
    int half = stories.size() / 2;
    return of == 0 ? half : half + (int) ((long) pairs * (stories.size() - half) / of);
  }

  private Scan decide(Prepared prepared, Alignments pairs, ScanStats did, long starSentences) {
    List<Subject> subjects = prepared.subjects();
    Deciding deciding = new Deciding(options, order, subjects, prepared.background(), pairs);
    int all = deciding.pairs();
    List<Judged> judged = deciding.judge(parallel, n -> done.accept(share(n, all)));
    Kills kills = new Kills(subjects, order, judged);
    judged.addAll(deciding.ruled(kills.reached()));
    judged.sort(Comparator.comparingInt(Judged::a).thenComparingInt(Judged::b));
    long names = tied(subjects).leftOut() + kills.leftOut();
    List<StoryLine> lines = prepared.readings().stream().map(ScanJob::line).toList();
    List<Group> groups = Merging.groups(options, order.asGiven(subjects), judged);
    done.accept(stories.size());
    return new Scan(
        prepared.background().version(),
        order.asGiven(lines),
        judged.stream().map(Judged::relation).toList(),
        groups,
        notCompared(prepared.readings(), starSentences, names, deciding.leftOut()),
        did.withSentencePairs(deciding.scored()));
  }

  private List<Summary.NotCompared> notCompared(
      List<Reading> readings, long starSentences, long names, long tooLong) {
    List<Summary.NotCompared> left = new ArrayList<>(Languages.count(readings));
    left.addAll(Dates.count(stories, options.window()));
    left.addAll(new Scopes(options.scope(), options.groups().families()).count(stories));
    if (starSentences > 0) {
      left.add(new Summary.NotCompared(SHARED_BY_MANY, starSentences));
    }
    if (names > 0) {
      left.add(new Summary.NotCompared(NAME_OF_MANY, names));
    }
    if (tooLong > 0) {
      left.add(new Summary.NotCompared("sentences of very long stories", tooLong));
    }
    return left;
  }

  private static StoryLine line(Reading reading) {
    return new StoryLine(reading.story(), reading.words(), reading.prose().language());
  }

  static Background background(List<Reading> readings) {
    BackgroundLearner learner = new BackgroundLearner(Background.builtin());
    for (Reading reading : readings) {
      Story story = reading.story();
      learner.add(reading.prose(), story.source(), story.date());
    }
    return readings.size() < LEARNS_FROM ? learner.learnBoilerplate() : learner.learn();
  }

  private Candidates candidates(List<Reading> readings, Background background) {
    CandidateOptions wanted = CandidateOptions.DEFAULT.withWindow(options.window());
    CandidateFinder finder = new CandidateFinder(wanted, background);
    CandidateIndex index = finder.index(readings.stream().map(Reading::entry).toList());
    List<Hits> hits =
        parallel.map(
            readings.size(),
            () -> {
              CandidateIndex.Worker worker = index.worker();
              return worker::search;
            },
            n -> {});
    return index.join(hits);
  }
}
