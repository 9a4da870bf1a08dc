package org.reprint.bench.corpus;

import java.util.Arrays;

/// Makes a planted copy of a story. Not thread-safe: one per worker.
final class Editor {
  private static final long EDITS = 0x65646974L; // tells these draws from those of the stories
  private static final int LEAST_WORDS = 110; // a shorter story is cut by three tenths at most
  private static final double EDITED = 0.02;
  private static final double MOST = 0.95; // of the words that may be edited

  private final long seed;
  private final Lexicon lexicon;
  private final Notices notices;
  private final StoryMaker maker;
  private final Chance chance = new Chance(0);
  private final Draft part = new Draft();
  private int[] starts = new int[1024]; // [room], where words start
  private int[] ends = new int[1024]; // [room], one past their last unit
  private int words;
  private char[] units;

  Editor(long seed, Lexicon lexicon, Notices notices, StoryMaker maker) {
    this.seed = seed ^ EDITS;
    this.lexicon = lexicon;
    this.notices = notices;
    this.maker = maker;
  }

  /// Makes a copy.
  ///
  /// @param number of the variant, from 0; all that is drawn follows from it
  /// @return what was done; a short story gets a milder cut than was drawn
  Kind edit(Draft base, int number, Draft into) {
    chance.reset(seed, number);
    Kind kind = Kind.draw(chance);
    find(base.text);
    if (kind.share() >= 0.5 && words < LEAST_WORDS) {
      kind = Kind.TRUNC30;
    }
    into.copy(base);
    switch (kind.edit()) {
      case NONE -> {}
      case SUBSTITUTE, DELETE, INSERT -> words(kind.edit(), kind.share(), into.text);
      case HEADLINE -> maker.rewriteHead(base, seed, number, into);
      case CUT_BOTTOM -> cut(0, kept(kind), into.text);
      case CUT_TOP -> cut(words - kept(kind), words, into.text);
      case LIFT -> lift(kind, into.text);
      case LIFT_EDITED -> {
        lift(kind, part.text);
        find(part.text);
        words(Kind.Edit.SUBSTITUTE, EDITED, into.text);
      }
      case BOILERPLATE -> boilerplate(base, into);
    }
    return kind;
  }

  /// So many words stay that of `n` shingles `(1 - share) n` do, and some.
  private int kept(Kind kind) {
    return Math.min(words, (int) Math.ceil(words * (1 - kind.share())) + 5);
  }

  private void lift(Kind kind, Ink into) {
    int kept = kept(kind);
    int from = chance.below(words - kept + 1);
    cut(from, from + kept, into);
  }

  /// Keeps the words `[from, to)`.
  private void cut(int from, int to, Ink into) {
    into.clear();
    into.add(units, starts[from], ends[to - 1]);
  }

  private void boilerplate(Draft base, Draft into) {
    int where = chance.below(4); // before, after, after, both
    into.text.clear();
    if (where == 0 || where == 3) {
      into.text.add(notices.before(chance));
      into.paragraph();
    }
    into.text.add(base.text.units(), 0, base.text.length());
    if (where > 0) {
      into.paragraph();
      into.text.add(notices.after(chance));
    }
  }

  /// Edits a share of the words at hand, none of them a name or a figure.
  private void words(Kind.Edit edit, double share, Ink into) {
    int plain = 0;
    for (int i = 0; i < words; i++) {
      plain += isPlain(i) ? 1 : 0;
    }
    double probability = Math.min(MOST, share * words / Math.max(1, plain));
    into.clear();
    int copied = words == 0 ? 0 : starts[0];
    for (int i = 0; i < words; i++) {
      if (!isPlain(i) || !chance.chance(probability)) {
        continue;
      }
      int end = plainEnd(i);
      into.add(units, copied, edit == Kind.Edit.INSERT ? end : starts[i]);
      copied = end;
      switch (edit) {
        case SUBSTITUTE -> StoryMaker.anyWord(lexicon, chance, into);
        case INSERT -> {
          into.add(' ');
          StoryMaker.anyWord(lexicon, chance, into);
        }
        default -> copied = afterDeleted(i);
      }
    }
    into.add(units, copied, words == 0 ? 0 : ends[words - 1]);
  }

  /// Where copying goes on after a word that is left out: with it goes one space, not its comma.
  private int afterDeleted(int word) {
    int end = plainEnd(word);
    boolean spaced = end == ends[word] && word + 1 < words && units[end] == ' ';
    return spaced ? end + 1 : end;
  }

  /// Whether a word is neither a name nor a figure, nor the first of a sentence: small letters from
  /// its start to a comma or the like.
  private boolean isPlain(int word) {
    int end = plainEnd(word);
    if (end == starts[word]) {
      return false;
    }
    for (int i = end; i < ends[word]; i++) {
      if (Character.isLetterOrDigit(units[i])) {
        return false;
      }
    }
    return true;
  }

  private int plainEnd(int word) {
    int end = starts[word];
    while (end < ends[word] && Character.isLowerCase(units[end])) {
      end++;
    }
    return end;
  }

  private void find(Ink text) {
    units = text.units();
    words = 0;
    int length = text.length();
    int at = 0;
    while (at < length) {
      while (at < length && units[at] <= ' ') {
        at++;
      }
      int start = at;
      while (at < length && units[at] > ' ') {
        at++;
      }
      if (at > start) {
        addWord(start, at);
      }
    }
  }

  private void addWord(int start, int end) {
    if (words == starts.length) {
      starts = Arrays.copyOf(starts, 2 * words);
      ends = Arrays.copyOf(ends, 2 * words);
    }
    starts[words] = start;
    ends[words++] = end;
  }
}
