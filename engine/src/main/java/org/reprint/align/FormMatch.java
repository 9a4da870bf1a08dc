package org.reprint.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.text.Prose;
import org.reprint.text.Range;

/// What two stories have in common of their forms ([Form]), whatever facts fill them.
///
/// @param less the share of the words of the story with fewer of them that stand in common runs, 0
///   to 1
/// @param more the same of the other story
/// @param content how many of those words carry content
/// @param slots what stands in the blanks that go with each other, in the order of both stories
/// @param links the common runs, sentence by sentence, in the order of both stories
public record FormMatch(
    double less, double more, int content, List<Slot> slots, List<Links> links) {
  /// What stands in the same blank of both stories.
  public record Slot(Fact a, Fact b) {}

  /// Stories of more words are not told in a form: who fills more writes it, and does not fill in.
  private static final int LONGEST = 400;

  /// Two forms of more cells than this are not aligned.
  private static final int CELLS = 60_000;

  /// A run of fewer symbols says nothing ...
  private static final int RUN = 3;

  /// ... nor does one of fewer words.
  private static final int WORDS = 2;

  /// A blank is in its place beside one word, between runs.
  private static final int PLACE = 2;

  /// Weights that are added in another order differ by less.
  private static final double ROUNDING = 1e-6;

  /// A stretch in which this share of the words is common is edited, else reworded.
  private static final double EDITED = Levels.EDITED;

  public FormMatch {
    slots = List.copyOf(slots);
    links = List.copyOf(links);
  }

  /// Compares the forms of two stories.
  ///
  /// @param least the share of the words of the smaller one that must be in the other one for a
  ///   closer look
  /// @param weight what both say must weigh so much for one
  /// @return null when they have less in common than that, or are too long for forms
  static FormMatch of(Telling a, Telling b, double least, double weight) {
    if (!isPossible(a.prose().tokens(), b.prose().tokens())) {
      return null;
    }
    if (a.prose().text().compareTo(b.prose().text()) > 0) {
      FormMatch turned = of(b, a, least, weight);
      return turned == null ? null : turned.swapped();
    }
    Form x = a.form();
    Form y = b.form();
    int smaller = Math.min(x.words(), y.words());
    if (smaller == 0 || x.common(y) < least * smaller || x.mostWeight(y) < weight - ROUNDING) {
      return null;
    }
    return new Builder(a, x, b, y).match();
  }

  /// Whether two stories are short enough to be told in one form.
  ///
  /// @param words of the one
  /// @param others of the other
  public static boolean isPossible(int words, int others) {
    return Math.max(words, others) <= LONGEST && (long) words * others <= CELLS;
  }

  private FormMatch swapped() {
    return new FormMatch(
        less,
        more,
        content,
        slots.stream().map(slot -> new Slot(slot.b(), slot.a())).toList(),
        links.stream().map(Links::swapped).toList());
  }

  /// From aligned symbols to what they come to.
  private static final class Builder {
    private final Telling a;
    private final Form x;
    private final Telling b;
    private final Form y;
    private final List<int[]> common = new ArrayList<>(); // pairs of symbols in common runs
    private final List<int[]> places = new ArrayList<>(); // the same, shorter runs among them

    Builder(Telling a, Form x, Telling b, Form y) {
      this.a = a;
      this.x = x;
      this.b = b;
      this.y = y;
    }

    FormMatch match() {
      List<int[]> pairs = new FormAligner(x, y).align();
      int from = 0;
      while (from < pairs.size()) {
        int to = from + 1;
        while (to < pairs.size() && follows(pairs.get(to - 1), pairs.get(to))) {
          to++;
        }
        if (isRun(pairs.subList(from, to), RUN, WORDS)) {
          common.addAll(pairs.subList(from, to));
        }
        if (isRun(pairs.subList(from, to), PLACE, 1)) {
          places.addAll(pairs.subList(from, to));
        }
        from = to;
      }
      int words = 0;
      int names = 0;
      int content = 0;
      List<Slot> slots = new ArrayList<>();
      for (int[] pair : common) {
        if (isSaid(pair)) {
          words++;
          names += x.fact(pair[0]) == null ? 0 : 1;
          content += x.fact(pair[0]) != null || x.content(pair[0]) ? 1 : 0;
        }
      }
      for (int[] pair : places) {
        if (!isSaid(pair)) {
          slots.add(new Slot(x.fact(pair[0]), y.fact(pair[1])));
        }
      }
      double less = words / (double) (Math.min(x.words(), y.words()) + names);
      double more = words / (double) (Math.max(x.words(), y.words()) + names);
      return new FormMatch(less, more, content, slots, links());
    }

    private static boolean follows(int[] pair, int[] next) {
      return next[0] == pair[0] + 1 && next[1] == pair[1] + 1;
    }

    private boolean isRun(List<int[]> run, int symbols, int least) {
      int words = 0;
      for (int[] pair : run) {
        words += isSaid(pair) ? 1 : 0;
      }
      return run.size() >= symbols && words >= least;
    }

    /// True for the same word, and for the same name: a name that both have is part of the form.
    private boolean isSaid(int[] pair) {
      Fact fact = x.fact(pair[0]);
      return fact == null
          || fact.kind() == FactKind.NAME && fact.value().equals(y.fact(pair[1]).value());
    }

    private List<Links> links() {
      List<Links> links = new ArrayList<>();
      int from = 0;
      while (from < common.size()) {
        int to = from + 1;
        while (to < common.size() && oneSentence(common.get(from), common.get(to))) {
          to++;
        }
        links.add(link(common.subList(from, to)));
        from = to;
      }
      return links;
    }

    private boolean oneSentence(int[] pair, int[] other) {
      return x.sentence(pair[0]) == x.sentence(other[0])
          && y.sentence(pair[1]) == y.sentence(other[1]);
    }

    private Links link(List<int[]> pairs) {
      int[] first = pairs.getFirst();
      int[] last = pairs.getLast();
      int a0 = x.first(first[0]);
      int a1 = x.end(last[0]);
      int b0 = y.first(first[1]);
      int b1 = y.end(last[1]);
      int[] toB = new int[a1 - a0];
      int[] toA = new int[b1 - b0];
      Arrays.fill(toB, -1);
      Arrays.fill(toA, -1);
      int linked = 0;
      for (int[] pair : pairs) {
        boolean equal =
            x.fact(pair[0]) == null || x.fact(pair[0]).value().equals(y.fact(pair[1]).value());
        if (equal) {
          toB[x.first(pair[0]) - a0] = y.first(pair[1]);
          toA[y.first(pair[1]) - b0] = x.first(pair[0]);
          linked++;
        }
      }
      double score = 2.0 * linked / (a1 - a0 + b1 - b0);
      Level level = score >= EDITED ? Level.EDITED : Level.REWORDED;
      Prose pa = a.prose();
      Prose pb = b.prose();
      Range rangeA = StoryMatcher.range(pa, x.sentence(first[0]), a0, a1);
      Range rangeB = StoryMatcher.range(pb, y.sentence(first[1]), b0, b1);
      return new Links(
          new Pair(rangeA, rangeB, level, Math.min(1, score)), a0, a1, b0, b1, toB, toA);
    }
  }
}
