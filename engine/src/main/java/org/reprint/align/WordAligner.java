package org.reprint.align;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
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

  private final WordSimilarity similarity = new WordSimilarity();
  private Prose a;
  private Prose b;
  private final IntArrayList linkA = new IntArrayList();
  private final IntArrayList linkB = new IntArrayList();
  private final FloatArrayList linkSim = new FloatArrayList();

  /// An aligner turned to two stories.
  static WordAligner of(Telling first, Telling second) {
    WordAligner aligner = new WordAligner();
    aligner.between(first, second);
    return aligner;
  }

  /// Turns to two stories, or to one and itself.
  void between(Telling first, Telling second) {
    a = first.prose();
    b = second.prose();
    similarity.between(first, second);
  }

  /// Aligns tokens `[a0, a1)` of the first story with `[b0, b1)` of the second.
  Alignment align(int a0, int a1, int b0, int b1) {
    int[] toB = new int[a1 - a0];
    int[] toA = new int[b1 - b0];
    Arrays.fill(toB, -1);
    Arrays.fill(toA, -1);
    Alignment alignment = new Alignment(a0, a1, b0, b1, toB, toA, new float[a1 - a0]);
    collect(alignment);
    takeContent(alignment);
    takeFunction(a, b, alignment);
    return alignment;
  }

  private void collect(Alignment s) {
    linkA.clear();
    linkB.clear();
    linkSim.clear();
    if ((long) (s.a1() - s.a0()) * (s.b1() - s.b0()) > MOST) {
      collectEqual(s);
      return;
    }
    for (int i = s.a0(); i < s.a1(); i++) {
      if (a.function(i)) {
        continue;
      }
      for (int j = s.b0(); j < s.b1(); j++) {
        float sim = similarity.of(i, j);
        if (sim > 0) {
          linkA.add(i);
          linkB.add(j);
          linkSim.add(sim);
        }
      }
    }
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
        linkA.add(i);
        linkB.add(same.dequeueInt());
        linkSim.add(1);
      }
    }
  }

  private void takeContent(Alignment s) {
    int links = linkA.size();
    long[] order = new long[links];
    for (int k = 0; k < links; k++) {
      // Best first; equal ones in the order of both sides, so that swapping the stories swaps
      // nothing else.
      int rank = Math.round((2 - priority(k, s)) * 100_000);
      order[k] = ((long) rank << 32) | k;
    }
    Arrays.sort(order);
    for (long entry : order) {
      int k = (int) entry;
      int i = linkA.getInt(k);
      int j = linkB.getInt(k);
      if (s.partnerOfA(i) < 0 && s.partnerOfB(j) < 0) {
        s.toB()[i - s.a0()] = j;
        s.toA()[j - s.b0()] = i;
        s.sim()[i - s.a0()] = linkSim.getFloat(k);
      }
    }
  }

  private float priority(int link, Alignment s) {
    int i = linkA.getInt(link);
    int j = linkB.getInt(link);
    int company = 0;
    for (int k = link - 1; k >= 0 && i - linkA.getInt(k) <= WINDOW; k--) {
      company += near(k, i, j) ? 1 : 0;
    }
    for (int k = link + 1; k < linkA.size() && linkA.getInt(k) - i <= WINDOW; k++) {
      company += near(k, i, j) ? 1 : 0;
    }
    double relativeA = (i - s.a0() + 0.5) / (s.a1() - s.a0());
    double relativeB = (j - s.b0() + 0.5) / (s.b1() - s.b0());
    float moved = (float) Math.abs(relativeA - relativeB);
    return linkSim.getFloat(link) + COMPANY * Math.min(company, 6) - MOVED * moved;
  }

  private boolean near(int link, int i, int j) {
    return linkA.getInt(link) != i
        && linkB.getInt(link) != j
        && Math.abs(linkB.getInt(link) - j) <= WINDOW;
  }

  private static void takeFunction(Prose a, Prose b, Alignment s) {
    for (int distance = 1; distance <= WINDOW; distance++) {
      for (int i = s.a0(); i < s.a1(); i++) {
        if (!a.function(i) || s.partnerOfA(i) >= 0) {
          continue;
        }
        int j = partner(a, b, s, i, distance);
        if (j >= 0) {
          s.toB()[i - s.a0()] = j;
          s.toA()[j - s.b0()] = i;
          s.sim()[i - s.a0()] = 1;
        }
      }
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
