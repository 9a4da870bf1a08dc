package org.reprint.bench.background;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reprint.candidates.CandidateIndex;
import org.reprint.candidates.Candidates;
import org.reprint.candidates.Hits;
import org.reprint.candidates.Source;

/// Searches all stories of an index in one thread, and says what it took.
final class CandidateFinderRun {
  private CandidateFinderRun() {}

  static Candidates of(CandidateIndex index, PrintStream out) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    CandidateIndex.Worker worker = index.worker();
    List<Hits> hits = new ArrayList<>();
    for (int story = 0; story < index.stories(); story++) {
      hits.add(worker.search(story));
    }
    long searched = clock.getCurrentThreadCpuTime();
    Candidates found = index.join(hits);
    long joined = clock.getCurrentThreadCpuTime();
    long voted =
        found.pairs().stream().filter(pair -> pair.sources().contains(Source.VOTE)).count();
    out.printf(
        Locale.ROOT,
        "  %,d sentences: %.1f us and %,.0f postings each; %.1f pairs a story, %.1f of them voted;"
            + " %.1f s to search, %.1f s to join%n",
        found.stats().sentences(),
        (searched - start) / 1e3 / found.stats().sentences(),
        (double) found.stats().postingsRead() / found.stats().sentences(),
        (double) found.pairs().size() / index.stories(),
        (double) voted / index.stories(),
        (searched - start) / 1e9,
        (joined - searched) / 1e9);
    return found;
  }
}
