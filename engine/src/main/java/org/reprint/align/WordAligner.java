package org.reprint.align;

import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;
import org.reprint.text.Prose;

/// Aligns the words of two stretches one to one, in the order of confidence.
///
/// Content words that are alike are links; links are taken greedily by likeness, then by how many
/// links stand around them on both sides, then by how little the word moved (after Sultan, Bethard
/// and Sumner 2014, doi:10.1162/tacl_a_00178, with windows instead of parses). Then a function word
/// goes with the same word when a neighbour of the one goes with a neighbour of the other.
/// Symmetric. Keeps scratch: one per worker. Cost: the product of the two lengths.
final class WordAligner {
  /// How far around a link its company is looked for, in tokens.
  private static final int WINDOW = 3;

  /// What one link in the company weighs against likeness.
  private static final float COMPANY = 0.04f;

  /// What moving across the whole stretch costs.
  private static final float MOVED = 0.02f;

  /// Beyond this many pairs of words only equal terms are linked, each with the one of its turn.
  private static final int MOST = 40_000;

  /// The same beyond this many links: of 300 words of prose in two sentences fewer than half as
  /// many are alike, in a line of one figure after another all are.
  private static final int MOST_LINKS = 3_000;

  /// More company than this says no more.
  private static final int ENOUGH = 6;

  private final WordSimilarity similarity = new WordSimilarity();
  private Telling first;
  private Telling second;
  private boolean turned; // the similarity of words, to these two
  private Prose a;
  private Prose b;
  private int links;
  private int[] linkA = new int[64]; // [links] in the order of the first side, then of the second
  private int[] linkB = new int[64]; // [links]
  private float[] linkSim = new float[64]; // [links]
  private long[] order = new long[64]; // [links]
  private int[] loose = new int[64]; // function words of the first side without a partner

  /// An aligner turned to two stories.
  static WordAligner of(Telling first, Telling second) {
    WordAligner aligner = new WordAligner();
    aligner.between(first, second);
    return aligner;
  }

  /// Turns to two stories, or to one and itself. What that costs is spent when the first words are
  /// aligned: most pairs of stories have none to align.
  void between(Telling one, Telling other) {
    first = one;
    second = other;
    turned = false;
    a = one.prose();
    b = other.prose();
  }

  /// Aligns tokens `[a0, a1)` of the first story with `[b0, b1)` of the second.
  Alignment align(int a0, int a1, int b0, int b1) {
    int[] toB = new int[a1 - a0];
    int[] toA = new int[b1 - b0];
    Alignment alignment = new Alignment(a0, a1, b0, b1, toB, toA, new float[a1 - a0]);
    align(a0, a1, b0, b1, alignment);
    return alignment;
  }

  /// The same, into an alignment that is at hand: nothing is allocated.
  void align(int a0, int a1, int b0, int b1, Alignment into) {
    if (!turned) {
      similarity.between(first, second);
      turned = true;
    }
    into.turnTo(a0, a1, b0, b1);
    collect(into);
    takeContent(into);
    takeFunction(into);
  }

  private void collect(Alignment s) {
    links = 0;
    if ((long) (s.a1() - s.a0()) * (s.b1() - s.b0()) > MOST) {
      collectEqual(s);
      return;
    }
    if (s.b0() == s.b1()) {
      return;
    }
    WordTypes types = second.types();
    long stretch = types.placesOf(s.b0(), s.b1());
    for (int i = s.a0(); i < s.a1(); i++) {
      for (long places = similarity.places(i) & stretch; places != 0; places &= places - 1) {
        int place = Long.numberOfTrailingZeros(places);
        int end = Math.min(s.b1(), types.firstOfPlace(place + 1));
        for (int j = Math.max(s.b0(), types.firstOfPlace(place)); j < end; j++) {
          float sim = similarity.of(i, j);
          if (sim > 0) {
            addLink(i, j, sim);
          }
        }
      }
      if (links > MOST_LINKS) {
        links = 0;
        collectEqual(s);
        return;
      }
    }
  }

  private void addLink(int i, int j, float sim) {
    if (links == linkA.length) {
      linkA = Arrays.copyOf(linkA, 2 * links);
      linkB = Arrays.copyOf(linkB, 2 * links);
      linkSim = Arrays.copyOf(linkSim, 2 * links);
      order = new long[2 * links];
    }
    linkA[links] = i;
    linkB[links] = j;
    linkSim[links] = sim;
    links++;
  }

  /// Links the first of each term with the first of it, the second with the second, and so on: in
  /// linear time, for one word said a thousand times would be a million links.
  private void collectEqual(Alignment s) {
    Long2ObjectOpenHashMap<IntArrayFIFOQueue> places = new Long2ObjectOpenHashMap<>();
    for (int j = s.b0(); j < s.b1(); j++) {
      if (!b.function(j)) {
        places.computeIfAbsent(b.hash(j), hash -> new IntArrayFIFOQueue()).enqueue(j);
      }
    }
    for (int i = s.a0(); i < s.a1(); i++) {
      IntArrayFIFOQueue same = a.function(i) ? null : places.get(a.hash(i));
      if (same != null && !same.isEmpty()) {
        addLink(i, same.dequeueInt(), 1);
      }
    }
  }

  private void takeContent(Alignment s) {
    for (int k = 0; k < links; k++) {
      // Best first; equal ones in the order of both sides, so that swapping the stories swaps
      // nothing else.
      int rank = Math.round((2 - priority(k, s)) * 100_000);
      order[k] = ((long) rank << 32) | k;
    }
    Arrays.sort(order, 0, links);
    for (int at = 0; at < links; at++) {
      int k = (int) order[at];
      int i = linkA[k];
      int j = linkB[k];
      if (s.partnerOfA(i) < 0 && s.partnerOfB(j) < 0) {
        s.link(i, j, linkSim[k]);
      }
    }
  }

  private float priority(int link, Alignment s) {
    int i = linkA[link];
    int j = linkB[link];
    int company = 0;
    for (int k = link - 1; k >= 0 && i - linkA[k] <= WINDOW && company < ENOUGH; k--) {
      company += near(k, i, j) ? 1 : 0;
    }
    for (int k = link + 1; k < links && linkA[k] - i <= WINDOW && company < ENOUGH; k++) {
      company += near(k, i, j) ? 1 : 0;
    }
    double relativeA = (i - s.a0() + 0.5) / (s.a1() - s.a0());
    double relativeB = (j - s.b0() + 0.5) / (s.b1() - s.b0());
    float moved = (float) Math.abs(relativeA - relativeB);
    return linkSim[link] + COMPANY * company - MOVED * moved;
  }

  private boolean near(int link, int i, int j) {
    return linkA[link] != i && linkB[link] != j && Math.abs(linkB[link] - j) <= WINDOW;
  }

  private void takeFunction(Alignment s) {
    if (links == 0) {
      return; // no neighbour has a partner
    }
    if (loose.length < s.a1() - s.a0()) {
      loose = new int[2 * (s.a1() - s.a0())];
    }
    int words = 0;
    for (int i = s.a0(); i < s.a1(); i++) {
      loose[words] = i;
      words += a.function(i) ? 1 : 0;
    }
    for (int distance = 1; distance <= WINDOW; distance++) {
      int left = 0;
      for (int k = 0; k < words; k++) {
        int i = loose[k];
        int j = partner(a, b, s, i, distance);
        if (j >= 0) {
          s.link(i, j, 1);
        } else {
          loose[left++] = i;
        }
      }
      words = left;
    }
  }

  /// A free equal word that stands as far from a partner of a neighbour as this one from the
  /// neighbour, or -1.
  private static int partner(Prose a, Prose b, Alignment s, int i, int distance) {
    for (int step = -distance; step <= distance; step += 2 * distance) {
      int neighbour = i + step;
      if (neighbour < s.a0() || neighbour >= s.a1() || s.partnerOfA(neighbour) < 0) {
        continue;
      }
      int j = s.partnerOfA(neighbour) - step;
      if (j >= s.b0() && j < s.b1() && s.partnerOfB(j) < 0 && a.hash(i) == b.hash(j)) {
        return j;
      }
    }
    return -1;
  }
}
