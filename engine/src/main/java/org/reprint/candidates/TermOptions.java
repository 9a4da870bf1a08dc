package org.reprint.candidates;

/// How rewrites are looked for.
///
/// @param queryTerms how many of a sentence's rarest terms are asked for, in [1, 64]
/// @param sentences how many of the best sentences are kept for each, in [1, 10,000]
/// @param stories how many of the best stories are kept for each, in [1, 10,000]
/// @param leastWeight what two sentences must weigh in common to be a hit ([Candidate] has the
///   formula), at least 0
/// @param leastVote what a story's sentences must count together for a vote ([Source#VOTE] has the
///   formula), at least 0
/// @param postingCap a term in more different sentences than this, within the window, is passed
///   over where the sentence has enough rarer ones ([TermChoice] has the rule), and for a sentence
///   not more postings are read than of `queryTerms` terms at the cap; in [1, 1,000,000]
public record TermOptions(
    int queryTerms,
    int sentences,
    int stories,
    double leastWeight,
    double leastVote,
    int postingCap) {
  private static final int MOST_TERMS = 64;
  private static final int MOST_KEPT = 10_000;
  private static final int MOST_POSTINGS = 1_000_000;

  /// Ships in 0.1. Measured with `evaluate candidates` of the bench: a reworded sentence's source
  /// is among the best 50 of 500,000 for 96.7 of 100, with 8 terms and this cap. All of the 167
  /// sentences of rewritten articles lie in voted pairs with votes of 0.4 as with votes of 0.8, so
  /// this leaves room; it spares the alignment of stories that share a word here and there.
  public static final TermOptions DEFAULT = new TermOptions(8, 50, 20, 0.5, 0.4, 2_000);

  public TermOptions {
    require("queryTerms", queryTerms, MOST_TERMS);
    require("sentences", sentences, MOST_KEPT);
    require("stories", stories, MOST_KEPT);
    require("postingCap", postingCap, MOST_POSTINGS);
    require("leastWeight", leastWeight);
    require("leastVote", leastVote);
  }

  private static void require(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be in [0, inf), got " + value);
    }
  }

  private static void require(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " must be in [1, " + most + "], got " + value);
    }
  }

  /// Returns these options with another number of query terms.
  public TermOptions withQueryTerms(int newQueryTerms) {
    return new TermOptions(newQueryTerms, sentences, stories, leastWeight, leastVote, postingCap);
  }

  /// Returns these options with another cap on postings.
  public TermOptions withPostingCap(int newPostingCap) {
    return new TermOptions(queryTerms, sentences, stories, leastWeight, leastVote, newPostingCap);
  }

  /// Returns these options with another least vote.
  public TermOptions withLeastVote(double newLeastVote) {
    return new TermOptions(queryTerms, sentences, stories, leastWeight, newLeastVote, postingCap);
  }
}
