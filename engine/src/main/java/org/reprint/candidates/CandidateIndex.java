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
  private final int[] rankOf; // [stories], for a copy that of the story that stands for it
  private final Window window;
  private final KeyIndex bands;
  private final KeyIndex fingerprints;
  private final TermIndex terms;

  CandidateIndex(List<Material> materials, CandidateOptions options, Background background) {
    this.stories = materials.size();
    this.options = options;
    ranking = Ranking.of(materials);
    rankOf = ranking.ranks();
    window = Window.of(ranking.materials(), options.window());
    bands = KeyIndex.ofBands(ranking.materials(), window, options.bucketCap());
    fingerprints = KeyIndex.ofFingerprints(ranking.materials(), window, options.bucketCap());
    terms = new TermIndex(ranking.materials(), background, window);
  }

  /// The number of stories indexed, copies included.
  public int stories() {
    return stories;
  }

  /// The number of a sentence's set of content terms, by which [Worker#rank] names what it finds:
  /// sentences of the same terms have one number. -1 for a sentence without content terms.
  ///
  /// @param story index of the story, in `[0, stories)`
  /// @param sentence number of the sentence in its prose
  public int termSet(int story, int sentence) {
    return terms.entry(rankOf[story], sentence);
  }

  /// A worker for one thread. It takes 1 byte for each term and 16 for each story.
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
    List<Candidate> pairs = new Join(ranking, window, options).pairs(stories, hits);
    return new Candidates(pairs, ranking.copies(), rivals(hits), stats(hits));
  }

  /// A copy has the rivals of the story that stands for it.
  private List<float[]> rivals(List<Hits> hits) {
    float[][] ofRank = new float[ranking.size()][];
    for (Hits hit : hits) {
      if (hit.finds.rivals != null) {
        ofRank[hit.rank] = hit.finds.rivals;
      }
    }
    return Arrays.stream(rankOf).mapToObj(rank -> ofRank[rank]).toList();
  }

  /// The pairs that one story found by itself: those by which a story that comes alone is compared.
  /// By sentences it finds any other one, by bands and fingerprints those before it in the index.
  public List<Candidate> pairs(Hits hits) {
    return new Join(ranking, window, options).pairs(hits);
  }

  private CandidateStats stats(List<Hits> hits) {
    long passedOver = 0;
    long notAsked = 0;
    long read = 0;
    for (Hits hit : hits) {
      passedOver += hit.finds.termsPassedOver;
      notAsked += hit.finds.sentencesNotAsked;
      read += hit.finds.postingsRead;
    }
    return new CandidateStats(
        stories,
        stories - ranking.size(),
        terms.entries(),
        terms.termCount(),
        terms.termsAbove(options.terms().postingCap()),
        passedOver,
        notAsked,
        read,
        bands.stars(),
        fingerprints.stars(),
        terms.entriesAbove(options.bucketCap()));
  }

  /// Searches for one thread: it holds scratch.
  public final class Worker {
    private final SentenceSearch sentences = new SentenceSearch(terms, ranking.size(), options);

    private final Reach reach = new Reach();

    private Worker() {}

    /// Finds what a story has in common with the others and with itself. Finds nothing for a copy
    /// that another story stands for.
    ///
    /// @param story index of the story, in `[0, stories)`
    public Hits search(int story) {
      int rank = rankOf[story];
      Finds finds = new Finds();
      if (ranking.story()[rank] == story) {
        bands.search(rank, reach, finds);
        fingerprints.search(rank, reach, finds);
        sentences.search(rank, finds);
      }
      return new Hits(rank, finds);
    }

    /// Ranks the sentences that share rare terms with one of them, best first, without weighing
    /// them any further. Allocates nothing. Cost: the postings of its rarest terms.
    ///
    /// @param story index of the story, in `[0, stories)`
    /// @param sentence number of the sentence in its prose
    /// @return how many sets of terms were found, at most [TermOptions#sentences]
    public int rank(int story, int sentence) {
      return sentences.rank(rankOf[story], sentence);
    }

    /// One of the sets of terms that [#rank] found last, as [CandidateIndex#termSet] numbers them.
    ///
    /// @param at place from the best, in `[0, rank(...))`
    public int ranked(int at) {
      return sentences.ranked(at);
    }
  }
}
