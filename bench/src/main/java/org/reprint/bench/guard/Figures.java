package org.reprint.bench.guard;

import java.util.List;

/// The figures that must hold.
///
/// Floors are what was reached, side by side in one run, with some room below: the guard is to see
/// a lead that is lost, not a clock that wavers.
final class Figures {
  private static final String HOT = "a loop over millions of documents leaves the collector alone";
  private static final String PERMUTATION = "measured with one permutation: 0.62 us";

  /// Anything that is made for each document is at least an object of 8 bytes; what is less comes
  /// from the meter.
  private static final double NOTHING = 1;

  static final Figure SIGNATURE_ALLOCATION =
      Figure.below("signature: bytes allocated", NOTHING, HOT);
  static final Figure SHINGLE_ALLOCATION =
      Figure.below("tokenise and shingle: bytes allocated", NOTHING, HOT);
  static final Figure ESTIMATE_ALLOCATION = Figure.below("estimate: bytes allocated", NOTHING, HOT);
  static final Figure BAND_ALLOCATION = Figure.below("band keys: bytes allocated", NOTHING, HOT);

  static final Figure ALIGNMENT_ALLOCATION =
      Figure.below("alignment: bytes allocated", NOTHING, HOT);
  static final Figure PAIR_ALLOCATION =
      Figure.below("score of a pair: bytes allocated", NOTHING, HOT);

  static final Figure OVER_PLAIN =
      Figure.atLeast(
          "signature: lead over one written plainly", 1.0, "a kernel that is slower is none");
  static final Figure OVER_PERMUTATIONS =
      Figure.atLeast(
          "signature: lead over 128 permutations", 2.0, "why one permutation was chosen");
  static final Figure OVER_SUPER_MIN_HASH =
      Figure.atLeast(
          "signature: lead over hash4j SuperMinHash", 16, PERMUTATION + " against 11.4 us");
  static final Figure OVER_MIN_HASH =
      Figure.atLeast("signature: lead over hash4j MinHash", 150, PERMUTATION + " against 116 us");
  static final Figure OVER_JAVA_LSH =
      Figure.atLeast("signature: lead over java-lsh MinHash", 150, PERMUTATION + " against 156 us");
  static final Figure OVER_LUCENE =
      Figure.atLeast(
          "signature: lead over Lucene MinHashFilter",
          100,
          "reached 117: 0.46 us against 54 us, where its time wavers between 55 and 132");

  static final Figure OVER_FNV =
      Figure.atLeast(
          "tokenise and shingle: lead over FNV scan",
          1.7,
          "0.53 GB/s and more were reached where the scan made 0.28 to 0.31");
  static final Figure OVER_LUCENE_SHINGLES =
      Figure.atLeast(
          "tokenise and shingle: lead over Lucene", 25, "0.53 GB/s and more against 0.015");

  static final Figure OVER_PLAIN_ALIGNMENT =
      Figure.atLeast(
          "alignment: lead over one written plainly",
          4,
          "6.4 to 9.1 times in nine rounds of ten, on a busy machine");
  static final Figure RETRIEVAL_ALLOCATION =
      Figure.below("retrieval: bytes allocated", NOTHING, HOT);
  static final Figure OVER_PLAIN_RETRIEVAL =
      Figure.atLeast(
          "retrieval: lead over one written plainly",
          150,
          "0.11 ms a sentence against 34 ms among 45,024; 307 times as measured");

  static final List<Figure> ALL =
      List.of(
          SIGNATURE_ALLOCATION,
          OVER_PLAIN,
          OVER_PERMUTATIONS,
          OVER_SUPER_MIN_HASH,
          OVER_MIN_HASH,
          OVER_JAVA_LSH,
          OVER_LUCENE,
          SHINGLE_ALLOCATION,
          OVER_FNV,
          OVER_LUCENE_SHINGLES,
          ALIGNMENT_ALLOCATION,
          PAIR_ALLOCATION,
          OVER_PLAIN_ALIGNMENT,
          ESTIMATE_ALLOCATION,
          BAND_ALLOCATION,
          RETRIEVAL_ALLOCATION,
          OVER_PLAIN_RETRIEVAL);

  private Figures() {}
}
