package org.reprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.reprint.align.Links;
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
import org.reprint.judge.Relation;
import org.reprint.judge.Subject;
import org.reprint.report.StoryLine;
import org.reprint.report.Summary;
import org.reprint.wire.Story;
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
  private final LongAdder tooLong = new LongAdder(); // pairs of sentences left out
  private final LongAdder scored = new LongAdder(); // pairs of sentences

  /// @throws IllegalArgumentException if two stories have one key
  ScanJob(ReprintOptions options, List<Story> given, IntConsumer done) {
    this.options = options;
    this.parallel = new Parallel(options.threads());
    this.order = new KeyOrder(given);
    this.stories = order.stories();
    this.done = done;
  }

  Scan run() {
    int size = stories.size();
    List<Reading> readings =
        parallel.map(
            size, () -> Reading.worker(stories, options.conventions()), n -> done.accept(n / 2));
    Background background = background(readings);
    List<Subject> subjects = subjects(readings, background);
    Candidates candidates = candidates(readings, background);
    ChainPairs tied = tied(subjects);
    List<Judged> judged = judge(subjects, tied.with(candidates.pairs()), background);
    judged.addAll(Titles.relate(subjects, order, options.window(), judged));
    Kills kills = new Kills(subjects, order, judged);
    judged.addAll(kills.reached());
    judged.sort(Comparator.comparingInt(Judged::a).thenComparingInt(Judged::b));
    List<StoryLine> lines = readings.stream().map(ScanJob::line).toList();
    List<Group> groups = Merging.groups(order.asGiven(subjects), judged);
    done.accept(size);
    return new Scan(
        background.version(),
        order.asGiven(lines),
        judged.stream().map(Judged::relation).toList(),
        groups,
        notCompared(readings, candidates.stats(), tied.leftOut() + kills.leftOut()),
        ScanStats.of(candidates.stats(), candidates.pairs().size(), scored.sum()));
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
    List<Reading> readings =
        parallel.map(stories.size(), () -> Reading.worker(stories, options.conventions()), n -> {});
    Background background = background(readings);
    List<Subject> subjects = subjects(readings, background);
    List<Candidate> candidates = tied(subjects).with(candidates(readings, background).pairs());
    Judge judge = new Judge(options.falseAlarms(), background.chance(), subjects.size());
    return new Explaining(subjects, candidates, judge, options.window()).explain(a, b);
  }

  private List<Subject> subjects(List<Reading> readings, Background background) {
    return parallel.map(readings.size(), () -> Subjects.worker(readings, background), n -> {});
  }

  private ChainPairs tied(List<Subject> subjects) {
    return new ChainPairs(
        stories, subjects.stream().map(Subject::marks).toList(), options.window());
  }

  private List<Summary.NotCompared> notCompared(
      List<Reading> readings, CandidateStats stats, long names) {
    List<Summary.NotCompared> left = new ArrayList<>(Languages.count(readings));
    left.addAll(Dates.count(stories, options.window()));
    if (stats.starSentences() > 0) {
      left.add(new Summary.NotCompared(SHARED_BY_MANY, stats.starSentences()));
    }
    if (names > 0) {
      left.add(new Summary.NotCompared(NAME_OF_MANY, names));
    }
    if (tooLong.sum() > 0) {
      left.add(new Summary.NotCompared("sentences of very long stories", tooLong.sum()));
    }
    return left;
  }

  private static StoryLine line(Reading reading) {
    return new StoryLine(reading.story(), reading.words(), reading.prose().language());
  }

  private static Background background(List<Reading> readings) {
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

  private List<Judged> judge(
      List<Subject> subjects, List<Candidate> candidates, Background background) {
    Judge judge = new Judge(options.falseAlarms(), background.chance(), subjects.size());
    int half = subjects.size() / 2;
    List<Judged> found =
        parallel.map(
            candidates.size(),
            () -> worker(judge, subjects, candidates),
            n ->
                done.accept(
                    half + (int) ((long) n * (subjects.size() - half) / candidates.size())));
    return new ArrayList<>(found.stream().filter(Objects::nonNull).toList());
  }

  private IntFunction<Judged> worker(
      Judge judge, List<Subject> subjects, List<Candidate> candidates) {
    Pairs pairs = new Pairs(subjects);
    return i -> {
      Candidate candidate = candidates.get(i);
      boolean swap = order.place(candidate.a()) > order.place(candidate.b());
      int a = swap ? candidate.b() : candidate.a();
      int b = swap ? candidate.a() : candidate.b();
      if (pairs.whyNot(a, b, candidate) != null) {
        return null;
      }
      long before = pairs.leftOut();
      long scoredBefore = pairs.scored();
      List<Links> links = pairs.align(a, b, candidate, swap);
      tooLong.add(pairs.leftOut() - before);
      scored.add(pairs.scored() - scoredBefore);
      Relation relation = judge.judge(subjects.get(a), subjects.get(b), links);
      return relation == null ? null : new Judged(order.place(a), order.place(b), relation);
    };
  }
}
