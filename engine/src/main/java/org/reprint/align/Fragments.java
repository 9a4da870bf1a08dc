package org.reprint.align;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.reprint.text.Prose;

/// Grows passages from pairs of sentences that have many terms in common, as the winners of the PAN
/// competitions did: pairs near each other on both sides are one fragment, and where it does not
/// hold together as a whole, the gaps allowed in it shrink (Sanchez-Perez, Sidorov and Gelbukh
/// 2014, A winning approach to text alignment for text reuse detection at PAN 2014). Whether the
/// sentences say the same one by one is not asked: words shuffled over sentence ends, three
/// sentences made one.
final class Fragments {
  /// A seed has this many terms in common ...
  private static final int SEED_TERMS = 3;

  /// ... and this share of the sentence that has fewer.
  private static final double SEED_SHARE = 0.4;

  /// The widest gap allowed in a fragment, in sentences.
  private static final int WIDEST = 4;

  /// A fragment holds together when this share of the weight of either side is common.
  private static final double HOLDS = 0.5;

  /// A fragment has this many content words in common at least: more than a sentence pair.
  private static final int LEAST_WORDS = 12;

  private final Telling a;
  private final Telling b;
  private final SentenceTerms termsA;
  private final SentenceTerms termsB;
  private final List<Fragment> found = new ArrayList<>();

  /// Tokens of both sides, and the share of them that is common, on the side where that is less.
  record Fragment(int a0, int a1, int b0, int b1, double share) {
    boolean holds(Match match) {
      return match.a0() >= a0 && match.a1() <= a1 && match.b0() >= b0 && match.b1() <= b1;
    }
  }

  private Fragments(Telling a, Telling b) {
    this.a = a;
    this.b = b;
    this.termsA = a.terms();
    this.termsB = b.terms();
  }

  /// The fragments of two stories, in the order of the first.
  ///
  /// @param scored pairs of sentences, in any order
  static List<Fragment> find(Telling a, Telling b, List<Match> scored) {
    Fragments fragments = new Fragments(a, b);
    List<Match> seeds = new ArrayList<>();
    for (Match match : scored) {
      if (fragments.isSeed(match.sentenceA(), match.sentenceB())) {
        seeds.add(match);
      }
    }
    if (!seeds.isEmpty()) {
      fragments.cluster(seeds, WIDEST);
    }
    fragments.found.sort(Comparator.comparingInt(Fragment::a0).thenComparingInt(Fragment::b0));
    return fragments.found;
  }

  private boolean isSeed(int i, int j) {
    int least = Math.min(termsA.size(i), termsB.size(j));
    int common = termsA.common(i, termsB, j);
    return common >= SEED_TERMS && common >= SEED_SHARE * least;
  }

  /// Parts seeds where a gap on either side is wider than `gap` sentences, and keeps what holds
  /// together; of the rest, parts again with a smaller gap.
  private void cluster(List<Match> seeds, int gap) {
    List<List<Match>> parts = parted(seeds, gap);
    if (parts.size() > 1) {
      parts.forEach(part -> cluster(part, gap));
      return;
    }
    Fragment fragment = fragment(seeds);
    if (fragment != null) {
      found.add(fragment);
      return;
    }
    int narrow = seeds.size() > 1 ? gap - 1 : -1;
    while (narrow >= 0 && parted(seeds, narrow).size() == 1) {
      narrow--;
    }
    if (narrow >= 0) {
      cluster(seeds, narrow);
    }
  }

  private static List<List<Match>> parted(List<Match> seeds, int gap) {
    if (seeds.size() == 1) {
      return List.of(seeds);
    }
    List<List<Match>> both = new ArrayList<>();
    for (List<Match> part : parted(seeds, Match::sentenceA, gap)) {
      both.addAll(parted(part, Match::sentenceB, gap));
    }
    return both;
  }

  private static List<List<Match>> parted(List<Match> seeds, ToIntFunction<Match> side, int gap) {
    List<Match> sorted = new ArrayList<>(seeds);
    sorted.sort(Comparator.comparingInt(side));
    List<List<Match>> parts = new ArrayList<>();
    int last = Integer.MIN_VALUE;
    for (Match seed : sorted) {
      int at = side.applyAsInt(seed);
      if (parts.isEmpty() || at - last > gap + 1) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(seed);
      last = at;
    }
    return parts;
  }

  /// The stretch that seeds span, or null when it does not hold together.
  private Fragment fragment(List<Match> seeds) {
    Prose pa = a.prose();
    Prose pb = b.prose();
    int i0 = seeds.stream().mapToInt(Match::sentenceA).min().orElseThrow();
    int i1 = seeds.stream().mapToInt(Match::sentenceA).max().orElseThrow();
    int j0 = seeds.stream().mapToInt(Match::sentenceB).min().orElseThrow();
    int j1 = seeds.stream().mapToInt(Match::sentenceB).max().orElseThrow();
    int a0 = pa.firstToken(i0);
    int a1 = pa.endToken(i1);
    int b0 = pb.firstToken(j0);
    int b1 = pb.endToken(j1);
    double share = share(a0, a1, b0, b1);
    return share >= HOLDS ? new Fragment(a0, a1, b0, b1, share) : null;
  }

  private static int content(Prose prose, int from, int to) {
    int content = 0;
    for (int t = from; t < to; t++) {
      content += prose.function(t) ? 0 : 1;
    }
    return content;
  }

  /// The share of the weight of content words that is common, on the side where it is less; 0 when
  /// few are common.
  private double share(int a0, int a1, int b0, int b1) {
    if (content(a.prose(), a0, a1) < LEAST_WORDS || content(b.prose(), b0, b1) < LEAST_WORDS) {
      return 0;
    }
    Long2IntOpenHashMap rest = new Long2IntOpenHashMap(); // how often a has each term
    double weightA = 0;
    for (int t = a0; t < a1; t++) {
      if (!a.prose().function(t)) {
        rest.addTo(a.prose().hash(t), 1);
        weightA += a.weight(t);
      }
    }
    double weightB = 0;
    double common = 0;
    int words = 0;
    for (int t = b0; t < b1; t++) {
      if (!b.prose().function(t)) {
        weightB += b.weight(t);
        if (rest.get(b.prose().hash(t)) > 0) {
          rest.addTo(b.prose().hash(t), -1);
          common += b.weight(t);
          words++;
        }
      }
    }
    return words < LEAST_WORDS ? 0 : common / Math.max(weightA, weightB);
  }
}
