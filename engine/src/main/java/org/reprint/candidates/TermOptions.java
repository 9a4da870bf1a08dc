package org.reprint.candidates;

/// How rewrites are looked for.
///
/// @param queryTerms how many of a sentence's rarest terms are asked for, in [1, 64]
/// @param sentences how many of the best sentences are kept for each, in [1, 10,000]
/// @param stories how many of the best stories are kept for each, in [1, 10,000]
/// @param leastShare the rarity two sentences must share, as a share of what they have
///     ([Candidate] has the formula), in [0, 1], for a hit to count outside the best stories
/// @param postingCap a term in more different sentences than this is passed over unless the sentence
///     has nothing rarer, at least 1
public record TermOptions(
    int queryTerms, int sentences, int stories, double leastShare, int postingCap) {
  private static final int MOST_TERMS = 64;
  private static final int MOST_KEPT = 10_000;

  /// Ships in 0.1: 8 terms, 50 sentences, 20 stories.
  public static final TermOptions DEFAULT = new TermOptions(8, 50, 20, 0.25, 4096);

  public TermOptions {
    require("queryTerms", queryTerms, MOST_TERMS);
    require("sentences", sentences, MOST_KEPT);
    require("stories", stories, MOST_KEPT);
    require("postingCap", postingCap, Integer.MAX_VALUE);
    if (!(leastShare >= 0 && leastShare <= 1)) {
      throw new IllegalArgumentException("leastShare must be in [0, 1], got " + leastShare);
    }
  }

  private static void require(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " must be in [1, " + most + "], got " + value);
    }
  }

  /// Returns these options with another number of query terms.
  public TermOptions withQueryTerms(int newQueryTerms) {
    return new TermOptions(newQueryTerms, sentences, stories, leastShare, postingCap);
  }

  /// Returns these options with another cap on postings.
  public TermOptions withPostingCap(int newPostingCap) {
    return new TermOptions(queryTerms, sentences, stories, leastShare, newPostingCap);
  }
}
