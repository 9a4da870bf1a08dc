package org.reprint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.Source;
import org.reprint.chain.Chains;
import org.reprint.chain.Marks;
import org.reprint.wire.Story;

/// Finds the pairs of stories that names of the wire tie: ids, chains, slugs, headlines.
///
/// Stories of one name stand in the order of their dates, and each is paired with the nearest
/// [#NEIGHBOURS] on either side, one that kills with [#KILLED]: a name that thousands share (a slug
/// that comes every day) costs so much for each of them and no more. By a slug or headline only
/// those are paired of which one says something of its place in a chain. Cost: sorting, and the
/// pairs.
final class ChainPairs {
  static final int NEIGHBOURS = 32;
  static final int KILLED = 1_000;

  private static final int[] NONE = {};

  private final List<Story> stories; // by key
  private final List<Marks> marks; // by key
  private final Duration window;
  private final Set<Long> pairs = new TreeSet<>(); // the lower index in the upper half
  private long leftOut;

  /// @param window null when there is none
  ChainPairs(List<Story> stories, List<Marks> marks, Duration window) {
    this.stories = stories;
    this.marks = marks;
    this.window = window;
    Map<String, List<Integer>> byName = new TreeMap<>();
    for (int i = 0; i < marks.size(); i++) {
      for (String key : marks.get(i).keys()) {
        byName.computeIfAbsent(key, name -> new ArrayList<>()).add(i);
      }
    }
    byName.forEach(this::pair);
  }

  /// How many pairs of one name were left out because too many stories share it.
  long leftOut() {
    return leftOut;
  }

  /// These candidates and those that only a name ties, in ascending order of `a`, then `b`.
  List<Candidate> with(List<Candidate> candidates) {
    Set<Long> known = new HashSet<>();
    for (Candidate candidate : candidates) {
      known.add(pair(candidate.a(), candidate.b()));
    }
    List<Candidate> all = new ArrayList<>(candidates);
    for (long pair : pairs) {
      if (!known.contains(pair)) {
        int a = (int) (pair >>> Integer.SIZE);
        int b = (int) pair;
        all.add(new Candidate(a, b, Set.of(Source.CHAIN), NONE, NONE, NONE, NONE));
      }
    }
    all.sort(Comparator.comparingInt(Candidate::a).thenComparingInt(Candidate::b));
    return all;
  }

  private static long pair(int a, int b) {
    return (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
  }

  private void pair(String name, List<Integer> members) {
    boolean sure = Chains.isSure(name);
    if (members.size() < 2
        || !sure && members.stream().noneMatch(story -> marks.get(story).signed())) {
      return;
    }
    List<Integer> byDate = new ArrayList<>(members);
    byDate.sort(
        Comparator.comparing(this::date, Comparator.nullsFirst(Instant::compareTo))
            .thenComparing(story -> story));
    int[] signed = new int[byDate.size() + 1]; // how many before
    for (int i = 0; i < byDate.size(); i++) {
      boolean counts = sure || marks.get(byDate.get(i)).signed();
      signed[i + 1] = signed[i] + (counts ? 1 : 0);
    }
    int end = 0;
    for (int i = 0; i < byDate.size(); i++) {
      end = Math.max(end, i + 1);
      while (end < byDate.size() && (sure || near(byDate.get(i), byDate.get(end)))) {
        end++;
      }
      boolean any = signed[i + 1] > signed[i];
      long tied = any ? end - i - 1 : signed[end] - signed[i + 1];
      leftOut += tied - pairWithLater(byDate, i, end, signed);
    }
  }

  /// Pairs one story with those after it, up to `end`, and says with how many.
  private int pairWithLater(List<Integer> byDate, int i, int end, int[] signed) {
    int story = byDate.get(i);
    boolean any = signed[i + 1] > signed[i];
    int paired = 0;
    for (int j = i + 1; j < Math.min(end, i + 1 + KILLED); j++) {
      int other = byDate.get(j);
      boolean ends = marks.get(story).killed() || marks.get(other).killed();
      if ((any || signed[j + 1] > signed[j]) && (ends || j - i <= NEIGHBOURS)) {
        paired++;
        if (!Dates.apart(stories.get(story), stories.get(other), window)) {
          pairs.add(pair(story, other));
        }
      }
    }
    return paired;
  }

  private Instant date(int story) {
    return stories.get(story).date();
  }

  private boolean near(int story, int later) {
    return date(story) == null
        || Duration.between(date(story), date(later)).compareTo(Chains.LONGEST_CUSTOM) <= 0;
  }
}
