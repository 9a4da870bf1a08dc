package org.reprint.align;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import org.reprint.align.Fragments.Fragment;
import org.reprint.text.Prose;

/// Cuts a fragment into pairs of one sentence to one, one to two or two to one. Where the other
/// side has no sentence end in the right place, it is cut at the word there: at the one that parts
/// the fewest words from their partners.
final class Pieces {
  /// A piece has this share of either side's weight in common at least.
  private static final double ALIKE = 0.3;

  /// The least weight in common, as a logarithm ([Match#evidence]).
  private static final double EVIDENT = 0.6;

  /// No piece is shorter, in tokens.
  private static final int SHORTEST = 4;

  /// Where this share of either side's weight is aligned, no end is loose.
  private static final double NOTHING_LOOSE = 0.95;

  private static final double LEAST_SCORE = 0.5;
  private static final double MOST_SCORE = 0.95;

  private final Matcher matcher;
  private final Telling a;
  private final Telling b;
  private final List<Match> pieces = new ArrayList<>();

  Pieces(Matcher matcher, Telling a, Telling b) {
    this.matcher = matcher;
    this.a = a;
    this.b = b;
  }

  /// The pieces of a fragment that have enough in common, in the order of the first story.
  List<Match> of(Fragment fragment) {
    pieces.clear();
    Alignment words = matcher.align(fragment.a0(), fragment.a1(), fragment.b0(), fragment.b1());
    cut(fragment.a0(), fragment.a1(), fragment.b0(), fragment.b1(), words);
    double score = Math.max(LEAST_SCORE, Math.min(MOST_SCORE, fragment.share()));
    double logit = Math.log(score / (1 - score));
    List<Match> alike = new ArrayList<>();
    for (Match piece : pieces) {
      Match trimmed = trimmed(piece);
      if (trimmed.least() >= ALIKE && trimmed.evidence() >= EVIDENT) {
        alike.add(trimmed.withLogit(Math.max(logit, trimmed.logit())));
      }
    }
    return alike;
  }

  private void cut(int a0, int a1, int b0, int b1, Alignment words) {
    if (a1 - a0 < SHORTEST || b1 - b0 < SHORTEST) {
      return;
    }
    IntArrayList bordersA = borders(a.prose(), a0, a1);
    IntArrayList bordersB = borders(b.prose(), b0, b1);
    int sentencesA = bordersA.size() + 1;
    int sentencesB = bordersB.size() + 1;
    if (sentencesA + sentencesB <= 3) {
      pieces.add(measured(a0, a1, b0, b1));
    } else if (sentencesA >= sentencesB) {
      int p = bordersA.getInt(bordersA.size() / 2);
      int q = opposite(a0, p, b.prose(), b0, b1, words.toB(), words.a0(), bordersB);
      cut(a0, p, b0, q, words);
      cut(p, a1, q, b1, words);
    } else {
      int q = bordersB.getInt(bordersB.size() / 2);
      int p = opposite(b0, q, a.prose(), a0, a1, words.toA(), words.b0(), bordersA);
      cut(a0, p, b0, q, words);
      cut(p, a1, q, b1, words);
    }
  }

  /// First tokens of the sentences that begin inside `(from, to)`.
  private static IntArrayList borders(Prose prose, int from, int to) {
    IntArrayList borders = new IntArrayList();
    int s = sentence(prose, from) + 1;
    while (s < prose.sentences() && prose.firstToken(s) < to) {
      borders.add(prose.firstToken(s++));
    }
    return borders;
  }

  /// The sentence that a token stands in.
  static int sentence(Prose prose, int token) {
    int low = 0;
    int high = prose.sentences() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (prose.firstToken(middle) <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// Where to cut `[from, to)` of the other side, so that the fewest words are parted from their
  /// partners when this side is cut at `border`; of several such places a sentence end, else the
  /// middle one.
  private static int opposite(
      int first,
      int border,
      Prose other,
      int from,
      int to,
      int[] partner,
      int base,
      IntArrayList otherBorders) {
    int[] change = new int[to - from + 1]; // by how much fewer are parted past each token
    int parted = 0;
    for (int t = first; t - base < partner.length; t++) {
      int j = partner[t - base];
      if (j >= from && j < to) {
        if (t < border) {
          parted++; // its partner lies beyond a cut at `from`
          change[j - from + 1]--;
        } else {
          change[j - from + 1]++;
        }
      }
    }
    int least = Integer.MAX_VALUE;
    int low = from;
    int high = from;
    for (int q = from; q <= to; q++) {
      parted += change[q - from];
      if (parted < least) {
        least = parted;
        low = q;
        high = q;
      } else if (parted == least && high == q - 1) {
        high = q;
      }
    }
    for (int q : otherBorders) {
      if (q >= low && q <= high) {
        return q;
      }
    }
    return high == other.tokens() ? low : (low + high) / 2;
  }

  private Match measured(int a0, int a1, int b0, int b1) {
    int i = sentence(a.prose(), a0);
    int j = sentence(b.prose(), b0);
    return matcher.score(a, i, a0, a1, b, j, b0, b1);
  }

  /// A match without its loose ends.
  Match trimmed(Match match) {
    if (match.least() > NOTHING_LOOSE) {
      return match;
    }
    Alignment words = matcher.align(match.a0(), match.a1(), match.b0(), match.b1());
    int[] ends = Trimmer.trim(a, b, words);
    boolean whole =
        ends[0] == match.a0()
            && ends[1] == match.a1()
            && ends[2] == match.b0()
            && ends[3] == match.b1();
    if (whole) {
      return match;
    }
    Match trimmed = measured(ends[0], ends[1], ends[2], ends[3]);
    return trimmed.withLogit(Math.max(match.logit(), trimmed.logit()));
  }
}
