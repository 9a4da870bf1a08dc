package org.reprint.bench.corpus;

/// What a corpus is like. The defaults are those of a wire: `corpus-curves` compares.
///
/// @param stories number of stories, at least 1, variants included
/// @param seed of all that is drawn
/// @param variants share of stories that are planted copies of another, in `[0, 0.5]`
/// @param brief share of briefs, 30 to 120 words
/// @param full share of long stories, 1,000 to 1,800 words; the rest have 300 to 500
/// @param forms share of stories in the same words but for names and figures
/// @param shared share of stories that hold a paragraph of 60 words and more that thousands hold
/// @param recurring share of paragraphs that other stories have too
/// @param pool number of different paragraphs that those are drawn from, at least 1
/// @param redoneWords share of the words of such a paragraph that each story changes
record CorpusOptions(
    int stories,
    long seed,
    double variants,
    double brief,
    double full,
    double forms,
    double shared,
    double recurring,
    int pool,
    double redoneWords) {
  private static final int PARAGRAPHS = 11; // of an average story

  CorpusOptions {
    if (stories < 1 || pool < 1) {
      throw new IllegalArgumentException(
          "stories and pool must be at least 1, got " + stories + " and " + pool);
    }
    for (double share :
        new double[] {variants, forms, shared, recurring, redoneWords, brief + full}) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share must be in [0, 1], got " + share);
      }
    }
  }

  /// @param perParagraph stories that have one paragraph, on average, if all paragraphs of the
  ///   stories of usual length recur; 0 for a share that is usual in news
  static CorpusOptions of(
      int stories, long seed, double variants, double brief, double full, double perParagraph) {
    boolean usual = perParagraph == 0;
    double share = usual ? 0.01 : 1;
    double times = usual ? 8 : perParagraph;
    int pool = (int) Math.max(1, Math.round(stories * share * PARAGRAPHS / times));
    return new CorpusOptions(stories, seed, variants, brief, full, 0.01, 0.005, share, pool, 0.06);
  }
}
