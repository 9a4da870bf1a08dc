package org.reprint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.reprint.align.Aligner;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.background.Background;
import org.reprint.background.BackgroundLearner;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.CandidateFinder;
import org.reprint.candidates.CandidateIndex;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.Hits;
import org.reprint.candidates.Source;
import org.reprint.group.Group;
import org.reprint.group.Grouper;
import org.reprint.group.Link;
import org.reprint.judge.Judge;
import org.reprint.judge.Relation;
import org.reprint.judge.Subject;
import org.reprint.report.StoryLine;
import org.reprint.report.Summary;
import org.reprint.wire.Story;

/// One scan: reads all stories, learns the background, finds candidates, aligns and judges them, and groups.
///
/// Works on the stories in the order of their keys, so that the order in which they came changes nothing but the order of the output.
final class ScanJob {
  /// From this many stories on the background is learned from them; fewer say too little about what is rare.
  private static final int LEARNS_FROM = 100;

  /// A candidate pair and what became of it.
  private record Judged(int a, int b, Relation relation) {}

  private final ReprintOptions options;
  private final Parallel parallel;
  private final List<Story> given;
  private final int[] place; // [sorted] index into `given`
  private final List<Story> stories; // sorted by key
  private final IntConsumer done;

  ScanJob(ReprintOptions options, List<Story> given, IntConsumer done) {
    this.options = options;
    this.parallel = new Parallel(options.threads());
    this.given = given;
    this.done = done;
    this.place =
        IntStream.range(0, given.size())
            .boxed()
            .sorted(Comparator.comparing(i -> given.get(i).key()))
            .mapToInt(Integer::intValue)
            .toArray();
    this.stories = IntStream.of(place).mapToObj(given::get).toList();
    requireOwnKeys();
  }

  private void requireOwnKeys() {
    for (int i = 1; i < stories.size(); i++) {
      if (stories.get(i).key().equals(stories.get(i - 1).key())) {
        throw new IllegalArgumentException(
            "two stories have the key \"" + stories.get(i).key() + "\"");
      }
    }
  }

  Scan run() {
    int size = stories.size();
    List<Reading> readings =
        parallel.map(size, () -> Reading.worker(stories), n -> done.accept(n / 2));
    Background background = background(readings);
    List<Telling> tellings =
        parallel.map(size, () -> i -> tell(readings.get(i), background), n -> {});
    List<Subject> subjects = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Reading reading = readings.get(i);
      subjects.add(new Subject(reading.story(), tellings.get(i), reading.shingles()));
    }
    List<Judged> judged = judge(subjects, candidates(readings, background));
    judged.addAll(titles(subjects));
    judged.sort(Comparator.comparingInt(Judged::a).thenComparingInt(Judged::b));
    done.accept(size);
    return new Scan(
        background.version(),
        lines(readings),
        judged.stream().map(Judged::relation).toList(),
        groups(subjects, judged),
        notCompared(readings));
  }

  private static Telling tell(Reading reading, Background background) {
    return Telling.of(reading.prose(), reading.facts(), background);
  }

  private static Background background(List<Reading> readings) {
    if (readings.size() < LEARNS_FROM) {
      return Background.builtin();
    }
    BackgroundLearner learner = new BackgroundLearner(Background.builtin());
    readings.forEach(reading -> learner.add(reading.prose()));
    return learner.learn();
  }

  private List<Candidate> candidates(List<Reading> readings, Background background) {
    CandidateFinder finder = new CandidateFinder(CandidateOptions.DEFAULT, background);
    CandidateIndex index = finder.index(readings.stream().map(Reading::entry).toList());
    List<Hits> hits =
        parallel.map(
            readings.size(),
            () -> {
              CandidateIndex.Worker worker = index.worker();
              return worker::search;
            },
            n -> {});
    return index.join(hits).pairs();
  }

  private List<Judged> judge(List<Subject> subjects, List<Candidate> candidates) {
    Judge judge = new Judge(options.falseAlarms());
    int half = subjects.size() / 2;
    List<Judged> found =
        parallel.map(
            candidates.size(),
            () -> worker(judge, subjects, candidates),
            n -> done.accept(half + (int) ((long) n * (subjects.size() - half) / candidates.size())));
    return new ArrayList<>(found.stream().filter(Objects::nonNull).toList());
  }

  private IntFunction<Judged> worker(
      Judge judge, List<Subject> subjects, List<Candidate> candidates) {
    Aligner aligner = new Aligner();
    return i -> {
      Candidate candidate = candidates.get(i);
      boolean swap = place[candidate.a()] > place[candidate.b()];
      int a = swap ? candidate.b() : candidate.a();
      int b = swap ? candidate.a() : candidate.b();
      Subject first = subjects.get(a);
      Subject second = subjects.get(b);
      if (languagesDiffer(first, second)) {
        return null;
      }
      boolean thorough = !candidate.sources().equals(Set.of(Source.SENTENCES));
      List<Links> links =
          aligner.align(
              first.telling(),
              second.telling(),
              swap ? candidate.sentencesB() : candidate.sentencesA(),
              swap ? candidate.sentencesA() : candidate.sentencesB(),
              thorough);
      Relation relation = judge.judge(first, second, links);
      return relation == null ? null : new Judged(place[a], place[b], relation);
    };
  }

  private static boolean languagesDiffer(Subject a, Subject b) {
    String first = a.telling().prose().language();
    String second = b.telling().prose().language();
    return !first.equals(second) && !first.equals("und") && !second.equals("und");
  }

  /// Stories without text are compared by their titles.
  private List<Judged> titles(List<Subject> subjects) {
    Map<String, List<Integer>> byTitle = new TreeMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      String title = Judge.titleKey(subjects.get(i).story());
      if (!title.isEmpty()) {
        byTitle.computeIfAbsent(title, key -> new ArrayList<>()).add(i);
      }
    }
    List<Judged> found = new ArrayList<>();
    for (List<Integer> same : byTitle.values()) {
      int first = same.getFirst();
      for (int other : same.subList(1, same.size())) {
        Subject a = subjects.get(place[first] < place[other] ? first : other);
        Subject b = subjects.get(place[first] < place[other] ? other : first);
        if (a.story().text().isBlank() || b.story().text().isBlank()) {
          int low = Math.min(place[first], place[other]);
          found.add(new Judged(low, Math.max(place[first], place[other]), Judge.titles(a, b)));
        }
      }
    }
    return found;
  }

  private List<StoryLine> lines(List<Reading> readings) {
    List<StoryLine> lines = new ArrayList<>(Collections.nCopies(readings.size(), null));
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      lines.set(place[i], new StoryLine(reading.story(), reading.words(), reading.prose().language()));
    }
    return lines;
  }

  private List<Group> groups(List<Subject> subjects, List<Judged> judged) {
    List<Link> links = new ArrayList<>();
    int[] sorted = new int[place.length];
    for (int i = 0; i < place.length; i++) {
      sorted[place[i]] = i;
    }
    for (Judged pair : judged) {
      Subject a = subjects.get(sorted[pair.a()]);
      Subject b = subjects.get(sorted[pair.b()]);
      if (pair.relation().label().mayBeMerged() && a.shingles() != null && b.shingles() != null) {
        links.add(
            new Link(
                pair.a(),
                pair.b(),
                pair.relation().jaccard(),
                a.shingles().containmentIn(b.shingles()),
                b.shingles().containmentIn(a.shingles())));
      }
    }
    List<org.reprint.group.Candidate> members = new ArrayList<>();
    for (Story story : given) {
      members.add(
          new org.reprint.group.Candidate(story.key(), story.date(), story.text().length()));
    }
    return new Grouper().group(members, links);
  }

  private static List<Summary.NotCompared> notCompared(List<Reading> readings) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Reading reading : readings) {
      if (!reading.prose().language().equals("und")) {
        counts.merge(reading.prose().language(), 1, Integer::sum);
      }
    }
    List<Summary.NotCompared> left = new ArrayList<>();
    List<String> languages = List.copyOf(counts.keySet());
    for (int i = 0; i < languages.size(); i++) {
      for (int j = i + 1; j < languages.size(); j++) {
        String x = languages.get(i);
        String y = languages.get(j);
        long pairs = (long) counts.get(x) * counts.get(y);
        left.add(new Summary.NotCompared("languages differ: " + x + ", " + y, pairs));
      }
    }
    return left;
  }
}
