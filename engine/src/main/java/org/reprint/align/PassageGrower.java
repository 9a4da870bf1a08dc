package org.reprint.align;

import java.util.ArrayList;
import java.util.List;
import org.reprint.align.Fragments.Fragment;
import org.reprint.align.VerbatimRuns.Run;

/// From matched sentences to passages: puts in what the sentences one by one do not show, fragments
/// that hold together as a whole and runs of the same words that know no sentence ends.
final class PassageGrower {
  /// The pieces of a fragment stand in the place of the matches inside it when they cover so many
  /// times as much.
  private static final double CLEARLY_MORE = 1.1;

  /// The log odds of the same words in the same order.
  private static final double SAME_WORDS = 4;

  private final Telling a;
  private final Telling b;
  private final boolean within;
  private final Pieces pieces;
  private final Matcher matcher;

  PassageGrower(Matcher matcher, Telling a, Telling b, boolean within) {
    this.matcher = matcher;
    this.a = a;
    this.b = b;
    this.within = within;
    this.pieces = new Pieces(matcher, a, b);
  }

  /// The match without its loose ends.
  Match trimmed(Match match) {
    return pieces.trimmed(match);
  }

  /// The matches with what fragments and runs add to them; nothing overlaps on either side.
  ///
  /// @param told matches that overlap nowhere
  /// @param scored all pairs of sentences that were scored
  List<Match> grow(List<Match> told, List<Match> scored) {
    List<Match> grown = new ArrayList<>(told);
    if (within) {
      return grown;
    }
    for (Fragment fragment : Fragments.find(a, b, scored)) {
      take(fragment, grown);
    }
    addRuns(grown);
    return grown;
  }

  private void take(Fragment fragment, List<Match> grown) {
    List<Match> inside = grown.stream().filter(fragment::holds).toList();
    List<Match> outside = new ArrayList<>(grown);
    outside.removeAll(inside);
    Cover cover = Cover.of(outside, within);
    List<Match> more = pieces.of(fragment).stream().filter(cover::offer).toList();
    if (size(more) > CLEARLY_MORE * size(inside)) {
      grown.removeAll(inside);
      grown.addAll(more);
    }
  }

  private static int size(List<Match> matches) {
    return matches.stream().mapToInt(m -> m.a1() - m.a0() + m.b1() - m.b0()).sum();
  }

  private void addRuns(List<Match> grown) {
    List<Run> runs = VerbatimRuns.find(a, b);
    if (runs.isEmpty()) {
      return;
    }
    Cover cover = Cover.of(grown, within);
    for (Run run : runs) {
      int from = 0;
      while (from < run.length()) {
        int to = from;
        while (to < run.length() && free(cover, run, to)) {
          to++;
        }
        if (to - from >= VerbatimRuns.LONG_ENOUGH
            && VerbatimRuns.weighty(a, run.a0() + from, run.a0() + to)) {
          addRun(run, from, to, cover, grown);
        }
        from = Math.max(to, from + 1);
      }
    }
  }

  /// True when a token of a run is covered on neither side and tells something on both.
  private boolean free(Cover cover, Run run, int at) {
    int x = run.a0() + at;
    int y = run.b0() + at;
    return cover.freeA(x) && cover.freeB(y) && tells(a, x) && tells(b, y);
  }

  private static boolean tells(Telling t, int token) {
    int sentence = Pieces.sentence(t.prose(), token);
    return !t.prose().furniture(sentence) && !t.boilerplate(sentence);
  }

  /// Adds `[from, to)` of a run, sentence by sentence of the first story.
  private void addRun(Run run, int from, int to, Cover cover, List<Match> grown) {
    int at = from;
    while (at < to) {
      int sentence = Pieces.sentence(a.prose(), run.a0() + at);
      int end = Math.min(to, a.prose().endToken(sentence) - run.a0());
      int other = Pieces.sentence(b.prose(), run.b0() + at);
      Match match =
          matcher
              .score(
                  a,
                  sentence,
                  run.a0() + at,
                  run.a0() + end,
                  b,
                  other,
                  run.b0() + at,
                  run.b0() + end)
              .withLogit(SAME_WORDS);
      cover.take(match);
      grown.add(match);
      at = end;
    }
  }
}
