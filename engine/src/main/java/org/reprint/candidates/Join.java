package org.reprint.candidates;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Makes one sorted list of pairs of what the stories found each for itself.
final class Join {
  private static final int NEAR = 60; // units between fingerprints of one run: ten words
  private static final int DRIFT = 20; // units by which the sides may differ there: a few words edited

  private final Ranking ranking;
  private final CandidateOptions options;
  private final LongArrayList pairs = new LongArrayList(); // a in the upper half, b in the lower
  private final LongArrayList details = new LongArrayList(); // as in Finds, x of a, y of b

  Join(Ranking ranking, CandidateOptions options) {
    this.ranking = ranking;
    this.options = options;
  }

  List<Candidate> pairs(int stories, List<Hits> hits) {
    for (Hits hit : hits) {
      addFinds(hit);
    }
    for (List<Integer> copies : ranking.copies()) {
      for (int copy : copies.subList(1, copies.size())) {
        add(copies.getFirst(), copy, Source.IDENTICAL, 0, 0);
      }
    }
    if (stories <= options.everyPairUpTo()) {
      for (int a = 0; a < stories; a++) {
        for (int b = a; b < stories; b++) {
          add(a, b, Source.EVERY, 0, 0);
        }
      }
    }
    LongArrays.radixSort(pairs.elements(), details.elements(), 0, pairs.size());
    return group();
  }

  private void addFinds(Hits hit) {
    for (int i = 0; i < hit.finds.size(); i++) {
      long detail = hit.finds.detail(i);
      add(
          ranking.story()[hit.rank],
          ranking.story()[hit.finds.other(i)],
          Finds.source(detail),
          Finds.x(detail),
          Finds.y(detail));
    }
  }

  private void add(int mine, int other, Source source, int x, int y) {
    boolean turn = mine > other || (mine == other && x > y);
    long a = turn ? other : mine;
    long b = turn ? mine : other;
    pairs.add(a << Integer.SIZE | b);
    details.add(turn ? Finds.detail(source, y, x) : Finds.detail(source, x, y));
  }

  private List<Candidate> group() {
    List<Candidate> candidates = new ArrayList<>();
    for (int from = 0; from < pairs.size(); ) {
      int to = from + 1;
      while (to < pairs.size() && pairs.getLong(to) == pairs.getLong(from)) {
        to++;
      }
      Candidate candidate = candidate(from, to);
      if (!candidate.sources().isEmpty()) {
        candidates.add(candidate);
      }
      from = to;
    }
    return candidates;
  }

  /// The most fingerprints that follow each other closely, and alike, on both sides.
  private static int longestRun(IntArrayList x, IntArrayList y) {
    int longest = Math.min(1, x.size());
    int run = 1;
    for (int i = 1; i < x.size(); i++) {
      int here = x.getInt(i) - x.getInt(i - 1);
      int there = y.getInt(i) - y.getInt(i - 1);
      boolean follows = here <= NEAR && there > 0 && Math.abs(here - there) <= DRIFT;
      run = follows ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private Candidate candidate(int from, int to) {
    Set<Source> sources = EnumSet.noneOf(Source.class);
    IntArrayList[] places = {
      new IntArrayList(), new IntArrayList(), new IntArrayList(), new IntArrayList()
    };
    for (int i = from; i < to; i++) {
      long detail = details.getLong(i);
      if (i > from && detail == details.getLong(i - 1)) {
        continue; // found from both sides
      }
      Source source = Finds.source(detail);
      sources.add(source);
      if (source == Source.SENTENCES || source == Source.FINGERPRINTS) {
        int side = source == Source.SENTENCES ? 0 : 2;
        places[side].add(Finds.x(detail));
        places[side + 1].add(Finds.y(detail));
      }
    }
    if (longestRun(places[2], places[3]) < options.leastFingerprints()) {
      sources.remove(Source.FINGERPRINTS);
    }
    long pair = pairs.getLong(from);
    return new Candidate(
        (int) (pair >>> Integer.SIZE),
        (int) pair,
        sources,
        places[0].toIntArray(),
        places[1].toIntArray(),
        places[2].toIntArray(),
        places[3].toIntArray());
  }
}
