package org.reprint.candidates;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongToIntFunction;

/// Makes one sorted list of pairs of what the stories found each for itself.
final class Join {
  private static final int[] NOWHERE = {};
  private static final int NEAR = 60; // units between fingerprints of one run: ten words
  private static final int DRIFT = 20; // by how many units the sides may differ there

  private final Ranking ranking;
  private final Window window;
  private final CandidateOptions options;
  private final LongArrayList pairs = new LongArrayList(); // a in the upper half, b in the lower
  private final LongArrayList details = new LongArrayList(); // as in Finds, x of a, y of b

  private final Set<Source> sources = EnumSet.noneOf(Source.class); // of the pair at hand, as below
  private final LongArrayList sentences = new LongArrayList();
  private final LongArrayList positions = new LongArrayList();

  Join(Ranking ranking, Window window, CandidateOptions options) {
    this.ranking = ranking;
    this.window = window;
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
      addEvery();
    }
    return group();
  }

  /// The pairs of one story.
  List<Candidate> pairs(Hits hits) {
    addFinds(hits);
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

  private void addEvery() {
    int[] rank = ranking.ranks();
    for (int a = 0; a < rank.length; a++) {
      for (int b = a; b < rank.length; b++) {
        if (!window.apart(rank[a], rank[b])) {
          add(a, b, Source.EVERY, 0, 0);
        }
      }
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
    LongArrays.radixSort(pairs.elements(), details.elements(), 0, pairs.size());
    List<Candidate> candidates = new ArrayList<>();
    for (int from = 0; from < pairs.size(); ) {
      int to = from + 1;
      while (to < pairs.size() && pairs.getLong(to) == pairs.getLong(from)) {
        to++;
      }
      gather(from, to);
      if (!sources.isEmpty()) {
        candidates.add(candidate(pairs.getLong(from)));
      }
      from = to;
    }
    return candidates;
  }

  /// Gathers what was found for one pair.
  private void gather(int from, int to) {
    sources.clear();
    sentences.clear();
    positions.clear();
    for (int i = from; i < to; i++) {
      long detail = details.getLong(i);
      if (i > from && detail == details.getLong(i - 1)) {
        continue; // found from both sides
      }
      Source source = Finds.source(detail);
      sources.add(source);
      if (source == Source.SENTENCES) {
        sentences.add(detail);
      } else if (source == Source.FINGERPRINTS) {
        positions.add(detail);
      }
    }
    if (longestRun(positions) < options.leastFingerprints()) {
      sources.remove(Source.FINGERPRINTS);
    }
  }

  /// The most fingerprints that follow each other closely, and alike, on both sides.
  static int longestRun(LongArrayList places) {
    int longest = Math.min(1, places.size());
    int run = 1;
    for (int i = 1; i < places.size(); i++) {
      int here = Finds.x(places.getLong(i)) - Finds.x(places.getLong(i - 1));
      int there = Finds.y(places.getLong(i)) - Finds.y(places.getLong(i - 1));
      boolean follows = here <= NEAR && there > 0 && Math.abs(here - there) <= DRIFT;
      run = follows ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private Candidate candidate(long pair) {
    return new Candidate(
        (int) (pair >>> Integer.SIZE),
        (int) pair,
        sources,
        places(sentences, Finds::x),
        places(sentences, Finds::y),
        places(positions, Finds::x),
        places(positions, Finds::y));
  }

  private static int[] places(LongArrayList details, LongToIntFunction side) {
    if (details.isEmpty()) {
      return NOWHERE;
    }
    int[] places = new int[details.size()];
    Arrays.setAll(places, i -> side.applyAsInt(details.getLong(i)));
    return places;
  }
}
