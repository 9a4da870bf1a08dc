package org.reprint.bench.background;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reprint.align.Aligner;
import org.reprint.align.Telling;
import org.reprint.background.Background;
import org.reprint.background.BackgroundLearner;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.CandidateFinder;
import org.reprint.candidates.CandidateIndex;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.Entry;
import org.reprint.candidates.Source;
import org.reprint.facts.FactFinder;
import org.reprint.judge.Judge;
import org.reprint.judge.Subject;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;
import org.reprint.wire.Story;

/// Looks for single stories of about 500 words among many: candidates by rare terms, their
/// alignment and the judgement, each story as if it came alone.
final class StoryQueries {
  private static final int LEAST_WORDS = 450;
  private static final int MOST_WORDS = 550;
  private static final int WARMUP = 300;
  private static final int QUERIES = 300;
  private static final double MILLIS = 1e6;

  private final List<Subject> subjects = new ArrayList<>();
  private final CandidateIndex index;
  private final CandidateIndex.Worker worker;
  private final Aligner aligner = new Aligner();
  private final Judge judge = new Judge(10);
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private long pairs;
  private long found;

  private StoryQueries(List<Story> stories) {
    ProseParser parser = new ProseParser();
    BackgroundLearner learner = new BackgroundLearner();
    List<Entry> entries = new ArrayList<>();
    for (Story story : stories) {
      entries.add(EvaluateCandidates.entry(parser.parse(story.text())));
      learner.add(entries.getLast().prose());
    }
    Background background = learner.learn();
    FactFinder facts = new FactFinder();
    for (int i = 0; i < stories.size(); i++) {
      Prose prose = entries.get(i).prose();
      Telling telling = Telling.of(prose, facts.find(prose), background);
      subjects.add(new Subject(stories.get(i), telling, null));
    }
    index = new CandidateFinder(CandidateOptions.DEFAULT, background).index(entries);
    worker = index.worker();
  }

  static void run(List<Story> stories, PrintStream out) {
    new StoryQueries(stories).measure(out);
  }

  private void measure(PrintStream out) {
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < subjects.size() && asked.size() < WARMUP + QUERIES; i++) {
      int words = subjects.get(i).telling().prose().tokens();
      if (words >= LEAST_WORDS && words <= MOST_WORDS) {
        asked.add(i);
      }
    }
    List<Integer> counted = asked.subList(Math.min(WARMUP, asked.size() / 2), asked.size());
    asked.forEach(this::ask);
    pairs = 0;
    found = 0;
    double[][] millis = new double[2][counted.size()];
    for (int i = 0; i < counted.size(); i++) {
      double[] took = ask(counted.get(i));
      millis[0][i] = took[0];
      millis[1][i] = took[0] + took[1];
    }
    Arrays.sort(millis[0]);
    Arrays.sort(millis[1]);
    out.printf(
        Locale.ROOT,
        "one story of %d to %d words among %,d: median %.2f ms, of it %.2f ms to find candidates;"
            + " nine of ten below %.2f ms; %.1f pairs and %.2f relations each, of %d queries%n",
        LEAST_WORDS,
        MOST_WORDS,
        subjects.size(),
        millis[1][counted.size() / 2],
        millis[0][counted.size() / 2],
        millis[1][counted.size() * 9 / 10],
        (double) pairs / counted.size(),
        (double) found / counted.size(),
        counted.size());
  }

  /// @return milliseconds to find candidates, and to align and judge them
  private double[] ask(int story) {
    long start = clock.getCurrentThreadCpuTime();
    List<Candidate> candidates = index.pairs(worker.search(story));
    long searched = clock.getCurrentThreadCpuTime();
    for (Candidate pair : candidates) {
      if (pair.a() != pair.b()) {
        boolean thorough = !pair.sources().equals(Set.of(Source.SENTENCES));
        Subject a = subjects.get(pair.a());
        Subject b = subjects.get(pair.b());
        var links =
            aligner.align(a.telling(), b.telling(), pair.sentencesA(), pair.sentencesB(), thorough);
        found += judge.judge(a, b, links) == null ? 0 : 1;
        pairs++;
      }
    }
    long judged = clock.getCurrentThreadCpuTime();
    return new double[] {(searched - start) / MILLIS, (judged - searched) / MILLIS};
  }
}
