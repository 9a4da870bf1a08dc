package org.reprint.candidates;

import java.util.Arrays;
import java.util.List;
import org.reprint.background.Background;

/// An index of stories that finds candidates among them. Immutable, safe to share.
///
/// To use several threads, give each a [Worker], search every story once with any of them, and
/// [#join] what they found: the result is the same for any division of the work.
public final class CandidateIndex {
  private final int stories;
  private final CandidateOptions options;
  private final Ranking ranking;
  private final int[] rankOf; // [stories], -1 for a copy that the first stands for
  private final KeyIndex bands;
  private final KeyIndex fingerprints;
  private final TermIndex terms;

  CandidateIndex(List<Material> materials, CandidateOptions options, Background background) {
    this.stories = materials.size();
    this.options = options;
    ranking = Ranking.of(materials);
    rankOf = new int[stories];
    Arrays.fill(rankOf, -1);
    for (int rank = 0; rank < ranking.size(); rank++) {
      rankOf[ranking.story()[rank]] = rank;
    }
    bands = KeyIndex.ofBands(ranking.materials(), options.bucketCap());
    fingerprints = KeyIndex.ofFingerprints(ranking.materials(), options.bucketCap());
    terms = new TermIndex(ranking.materials(), background);
  }

  /// The number of stories indexed, copies included.
  public int stories() {
    return stories;
  }

  /// A worker for one thread. It takes 8 bytes for each different sentence, 1 for each term and 16
  /// for each story.
  public Worker worker() {
    return new Worker();
  }

  /// Puts together what was found.
  ///
  /// @param hits one of each story, in any order
  /// @throws IllegalArgumentException when they are not as many as the stories
  public Candidates join(List<Hits> hits) {
    if (hits.size() != stories) {
      throw new IllegalArgumentException(
          "one hits per story is wanted: " + stories + " stories, got " + hits.size());
    }
    List<Candidate> pairs = new Join(ranking, options).pairs(stories, hits);
    return new Candidates(pairs, ranking.copies(), stats(hits));
  }

  private CandidateStats stats(List<Hits> hits) {
    long passedOver = 0;
    long read = 0;
    for (Hits hit : hits) {
      passedOver += hit.finds.termsPassedOver;
      read += hit.finds.postingsRead;
    }
    return new CandidateStats(
        stories,
        stories - ranking.size(),
        terms.entries(),
        terms.termCount(),
        terms.termsAbove(options.terms().postingCap()),
        passedOver,
        read,
        bands.stars(),
        fingerprints.stars(),
        terms.entriesAbove(options.bucketCap()));
  }

  /// Searches for one thread: it holds scratch.
  public final class Worker {
    private final SentenceSearch sentences = new SentenceSearch(terms, ranking.size(), options);

    private Worker() {}

    /// Finds what a story has in common with the others and with itself. Finds nothing for a copy
    /// that another story stands for.
    ///
    /// @param story index of the story, in `[0, stories)`
    public Hits search(int story) {
      int rank = rankOf[story];
      Finds finds = new Finds();
      if (rank >= 0) {
        bands.search(rank, finds);
        fingerprints.search(rank, finds);
        sentences.search(rank, finds);
      }
      return new Hits(rank, finds);
    }
  }
}
