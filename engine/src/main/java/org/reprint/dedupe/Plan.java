package org.reprint.dedupe;

import java.util.Objects;
import org.reprint.sketch.Bands;
import org.reprint.sketch.SketchOptions;

/// What a run will find and what it will need, told before it begins.
///
/// The chances are those of the theory, for hashes that are as good as random; the bytes are
/// counted from what the program holds for each story.
///
/// @param options of the run
/// @param stories how many, in [1, 2147483647]: more are not run at once
/// @param shingles of a story on average, at least 1: a word less four
public record Plan(DedupeOptions options, long stories, int shingles) {
  /// Candidates a story that keys make by chance or for a shared paragraph, as measured on news and
  /// generated copies; the true pairs come to it.
  public static final double CHANCE_CANDIDATES = 0.15;

  /// Of a signature, whatever the bands.
  static final int SLOTS = SketchOptions.DEFAULT.slots();

  private static final int FEWEST_ROWS = 4;
  private static final int USUAL = 400; // shingles of a news story
  private static final int LINE_BYTES = 17 + 32 + 8 + 4; // LineTable, Outlines, Rarest, Components
  private static final long JVM_BYTES = 200L << 20; // measured: code, classes, the collector
  private static final long THREAD_BYTES = 64L << 20; // blocks, chunks of keys, sets of shingles
  private static final double HEAP_SLACK = 1.3; // what the collector leaves unused, measured

  public Plan {
    Objects.requireNonNull(options, "options");
    if (stories < 1 || stories > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "stories must be in [1, " + Integer.MAX_VALUE + "], got " + stories);
    }
    if (shingles < 1) {
      throw new IllegalArgumentException("shingles must be at least 1, got " + shingles);
    }
  }

  /// The bands that find, together with the samples, the asked share of pairs at the asked
  /// similarity: of stories of 400 shingles each. The samples leave them little to find, but half
  /// they find alone. Half the slots of a signature are enough for that, unless so few rows made a
  /// key that most stories would meet under one.
  ///
  /// @throws IllegalArgumentException if no signature of 128 slots can do that
  static Bands bands(DedupeOptions options) {
    double jaccard = options.rule().jaccard();
    double missed = (1 - options.recall()) / (1 - bySamples(containment(jaccard), USUAL));
    double alone = Math.max(0.5, 1 - missed);
    Bands few = atMost(SLOTS / 2, alone, jaccard);
    return few.rows() >= FEWEST_ROWS ? few : atMost(SLOTS, alone, jaccard);
  }

  private static Bands atMost(int slots, double retrieval, double jaccard) {
    Bands bands = Bands.forTarget(retrieval, jaccard, slots);
    return Bands.of(SLOTS, bands.bands(), bands.rows());
  }

  /// The share of each of two equally large sets that the other has too.
  private static double containment(double jaccard) {
    return 2 * jaccard / (1 + jaccard);
  }

  /// Number of bands; each is a key of eight bytes.
  public int bands() {
    return bands(options).bands();
  }

  /// Slots of a signature that make a band.
  public int rows() {
    return bands(options).rows();
  }

  /// Slots of a signature.
  public int slots() {
    return SLOTS;
  }

  /// The chance that the bands make two stories candidates.
  ///
  /// @param jaccard similarity of the two, in [0, 1]
  public double byBands(double jaccard) {
    return bands(options).retrieval(jaccard);
  }

  /// The chance that bands or samples make two stories of 400 shingles each candidates.
  ///
  /// @param jaccard similarity of the two, in [0, 1]
  public double byEither(double jaccard) {
    return 1 - (1 - byBands(jaccard)) * (1 - bySamples(containment(jaccard), USUAL));
  }

  /// The chance that the samples make two stories candidates, when the rarest shingles of the
  /// smaller are shared as often as all.
  ///
  /// @param containment share of the smaller story's shingles that the larger has, in [0, 1]
  /// @param smaller shingles of the smaller, at least 128: shorter ones are sampled more densely
  public static double bySamples(double containment, int smaller) {
    // So many on average, Poisson; of a few hundred all ask in any case, and e^-1000 is no number.
    double sampled = Math.min(500.0, (double) smaller / Sampler.RATE);
    double found = 0;
    double chance = Math.exp(-sampled);
    for (int count = 0; count < 4 * sampled + 40; count++) {
      found += chance * enoughShared(Math.min(count, Rarest.ASKING), containment);
      chance *= sampled / (count + 1);
    }
    return Math.min(1, found);
  }

  /// The chance that two of the samples with which a story asks are shared, or one where it has
  /// fewer than five.
  private static double enoughShared(int asking, double containment) {
    double none = Math.pow(1 - containment, asking);
    double one = asking * containment * Math.pow(1 - containment, asking - 1);
    return asking < Rarest.ASKING ? 1 - none : 1 - none - one;
  }

  /// Bytes of keys a story.
  public double keyBytes() {
    return Long.BYTES * (bands() + 1 + Sampler.expected(shingles)); // and the id
  }

  /// Bytes that stay in memory for each line.
  public int lineBytes() {
    return LINE_BYTES;
  }

  /// Bytes of keys held in memory at most.
  public long heldBytes() {
    return (long) Math.min((double) options.resources().memory(), keyBytes() * stories);
  }

  /// Bytes of memory at the peak, all told: lines, keys held, one partition of keys a thread,
  /// buffers, and the JVM itself.
  public long residentBytes() {
    long partition = (long) (keyBytes() / 2 * stories / Records.PARTITIONS);
    return JVM_BYTES
        + (long) (HEAP_SLACK * (LINE_BYTES * stories + heldBytes()))
        + options.resources().threads() * (THREAD_BYTES + partition);
  }

  /// Bytes of keys on disk, in the folder for temporary files. Compressed and streamed input comes
  /// to it in full.
  public long diskBytes() {
    return Math.max(0, (long) (keyBytes() * stories) - heldBytes());
  }

  /// Candidates to measure, besides the true pairs.
  public long chanceCandidates() {
    return (long) (CHANCE_CANDIDATES * stories);
  }
}
