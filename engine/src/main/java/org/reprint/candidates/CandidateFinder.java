package org.reprint.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reprint.background.Background;

/// Finds the pairs of stories worth aligning. Immutable, safe to share.
///
/// A pair is found when either of the two finds the other, so the order of a pair does not matter.
/// Neither does the order of stories: the same stories give the same pairs, ties are broken by date
/// and content, never by index. Nor do threads: see [CandidateIndex].
///
/// How mass copies are kept from growing with the square of their number:
///
/// - **One text sent many times.** Stories of one text, unit by unit, are folded: the first stands
///   for all in every search. [Candidates#copies] lists them, and the first is paired with each
///   other one ([Source#IDENTICAL]): 10,000 copies are 9,999 pairs. Every other pair of the first,
///   also with itself, holds for each of its copies, place by place, since their texts are equal;
///   whoever reports may say it once for the first or repeat it.
/// - **Nearly one text sent many times.** A band, fingerprint or sentence shared by more than
///   [CandidateOptions#bucketCap] stories makes a star: each of the stories is paired with a few
///   fixed ones, the same for all bands and fingerprints as far as they have them, not with each
///   other. A group stays connected through these. How many such buckets there were is counted.
/// - **Votes** add at most [TermOptions#stories] pairs a story.
///
/// With a [CandidateOptions#window], stories whose dates lie further apart are not compared, and
/// what is said above holds for those within reach: a text sent again under another date is a near
/// copy.
///
/// Up to [CandidateOptions#everyPairUpTo] stories, every pair is a candidate and every story is one
/// with itself; the other sources still say what they found.
public final class CandidateFinder {
  private final CandidateOptions options;
  private final Background background;

  /// Makes a finder.
  ///
  /// @param background says which terms are rare
  public CandidateFinder(CandidateOptions options, Background background) {
    this.options = Objects.requireNonNull(options, "options");
    this.background = Objects.requireNonNull(background, "background");
  }

  /// Indexes stories; numbers in all results are indexes into this list. Cost: linear in their
  /// tokens. The entries are not held, but their texts, bands and fingerprints are.
  public CandidateIndex index(List<Entry> stories) {
    List<Material> materials = new ArrayList<>(stories.size());
    for (Entry story : stories) {
      materials.add(Material.of(story, options.window()));
    }
    return indexMaterials(materials);
  }

  /// Indexes stories and searches all of them, in the calling thread.
  public Candidates find(List<Entry> stories) {
    return find(index(stories));
  }

  CandidateIndex indexMaterials(List<Material> materials) {
    return new CandidateIndex(materials, options, background);
  }

  static Candidates find(CandidateIndex index) {
    CandidateIndex.Worker worker = index.worker();
    List<Hits> hits = new ArrayList<>(index.stories());
    for (int story = 0; story < index.stories(); story++) {
      hits.add(worker.search(story));
    }
    return index.join(hits);
  }
}
