package org.reprint.bench.kernels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.reprint.align.Lexicon;
import org.reprint.text.Prose;

/// The engine's alignment of words, written as it is described: each content word held against
/// each, the links sorted by how good they are, the best taken first. What the engine's must equal,
/// link by link, and be faster than.
///
/// For texts of less than 200 words; beyond that the engine takes another way.
public final class PlainAlignment {
  private static final int WINDOW = 3;
  private static final int MOST_COMPANY = 6;

  private final Lexicon lexicon = Lexicon.english();

  /// Two content words that are alike.
  private record Link(int a, int b, float sim) {}

  /// A link and how early it is taken: the lower, the earlier.
  private record Ranked(Link link, int rank) {}

  /// Makes an aligner.
  public PlainAlignment() {}

  /// The partner in `b` of each token of `a`, or -1.
  public int[] align(Prose a, Prose b) {
    int[] toB = new int[a.tokens()];
    int[] toA = new int[b.tokens()];
    Arrays.fill(toB, -1);
    Arrays.fill(toA, -1);
    for (Ranked ranked : ranked(links(a, b), a.tokens(), b.tokens())) {
      Link link = ranked.link();
      if (toB[link.a()] < 0 && toA[link.b()] < 0) {
        toB[link.a()] = link.b();
        toA[link.b()] = link.a();
      }
    }
    for (int distance = 1; distance <= WINDOW; distance++) {
      for (int i = 0; i < toB.length; i++) {
        int j = a.function(i) && toB[i] < 0 ? besideNeighbour(a, b, toB, toA, i, distance) : -1;
        if (j >= 0) {
          toB[i] = j;
          toA[j] = i;
        }
      }
    }
    return toB;
  }

  private List<Link> links(Prose a, Prose b) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < a.tokens(); i++) {
      for (int j = 0; j < b.tokens(); j++) {
        float sim = a.function(i) || b.function(j) ? 0 : alike(a, i, b, j);
        if (sim > 0) {
          links.add(new Link(i, j, sim));
        }
      }
    }
    return links;
  }

  private float alike(Prose a, int i, Prose b, int j) {
    if (a.hash(i) == b.hash(j)) {
      return 1;
    }
    if (a.number(i) || b.number(j)) {
      return 0;
    }
    if (a.capital(i) && b.capital(j) && spelledAlike(a.form(i), b.form(j))) {
      return 0.9f;
    }
    return (float) lexicon.relatedness(lexicon.find(a.form(i)), lexicon.find(b.form(j)));
  }

  private static boolean spelledAlike(String x, String y) {
    int shorter = Math.min(x.length(), y.length());
    return shorter >= 5 && x.charAt(0) == y.charAt(0) && edits(x, y) <= (shorter >= 8 ? 2 : 1);
  }

  private static int edits(String x, String y) {
    int[][] table = new int[x.length() + 1][y.length() + 1];
    for (int i = 0; i <= x.length(); i++) {
      for (int j = 0; j <= y.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int swap = table[i - 1][j - 1] + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
          table[i][j] = Math.min(swap, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        }
      }
    }
    return table[x.length()][y.length()];
  }

  private static List<Ranked> ranked(List<Link> links, int tokensA, int tokensB) {
    List<Ranked> ranked = new ArrayList<>();
    for (Link link : links) {
      int company = 0;
      for (Link other : links) {
        boolean near =
            Math.abs(other.a() - link.a()) <= WINDOW && Math.abs(other.b() - link.b()) <= WINDOW;
        company += near && other.a() != link.a() && other.b() != link.b() ? 1 : 0;
      }
      float moved = (float) Math.abs((link.a() + 0.5) / tokensA - (link.b() + 0.5) / tokensB);
      float good = link.sim() + 0.04f * Math.min(company, MOST_COMPANY) - 0.02f * moved;
      ranked.add(new Ranked(link, Math.round((2 - good) * 100_000)));
    }
    ranked.sort(Comparator.comparingInt(Ranked::rank)); // stable: else in the order of both sides
    return ranked;
  }

  /// A free equal function word, as far from the partner of a neighbour as `i` is from that.
  private static int besideNeighbour(Prose a, Prose b, int[] toB, int[] toA, int i, int distance) {
    for (int neighbour : new int[] {i - distance, i + distance}) {
      boolean has = neighbour >= 0 && neighbour < toB.length && toB[neighbour] >= 0;
      int j = has ? toB[neighbour] + i - neighbour : -1;
      if (j >= 0 && j < toA.length && toA[j] < 0 && a.hash(i) == b.hash(j)) {
        return j;
      }
    }
    return -1;
  }
}
