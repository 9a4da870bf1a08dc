package org.reprint.bench.guard;

import java.util.List;
import org.reprint.background.Background;
import org.reprint.bench.kernels.MinHash;
import org.reprint.bench.kernels.PlainOnePermutation;
import org.reprint.bench.kernels.PlainRetrieval;
import org.reprint.candidates.CandidateIndex;
import org.reprint.candidates.CandidateOptions;
import org.reprint.shingle.ShingleHashes;
import org.reprint.shingle.Shingler;
import org.reprint.sketch.Bands;
import org.reprint.sketch.Signatures;
import org.reprint.sketch.SketchOptions;
import org.reprint.sketch.Sketcher;

/// The engine's hot loops, as contenders, and the plainer ways that they must stay ahead of.
final class Kernels {
  static final String PLAIN = "one permutation, written plainly";
  static final String PERMUTATIONS = "128 permutations, vectorised";

  static final String PLAIN_RETRIEVAL = "retrieval, written plainly";

  private static final int SLOTS = SketchOptions.DEFAULT.slots();

  private Kernels() {}

  /// Shingle hashes to a signature.
  static Contender signature(long[][] sets) {
    Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT);
    int[] table = new int[SLOTS];
    return new Contender(
        "reprint signature",
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            long[] set = sets[i % sets.length];
            sketcher.sketch(set, set.length, table, 0);
            sum += table[i % SLOTS];
          }
          return sum;
        });
  }

  /// The same method as one reads it in the paper.
  static Contender plain(long[][] sets) {
    PlainOnePermutation sketcher = new PlainOnePermutation(SLOTS, SketchOptions.DEFAULT.seed());
    int[] table = new int[SLOTS];
    return new Contender(
        PLAIN,
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            long[] set = sets[i % sets.length];
            sketcher.sketch(set, set.length, table, 0);
            sum += table[i % SLOTS];
          }
          return sum;
        });
  }

  /// The textbook's method, a hash function a slot, in loops that are turned into vector code.
  static Contender permutations(long[][] sets) {
    MinHash sketcher = MinHash.fast(SLOTS, SketchOptions.DEFAULT.seed());
    int[] table = new int[SLOTS];
    return new Contender(
        PERMUTATIONS,
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            long[] set = sets[i % sets.length];
            sketcher.sketch(set, set.length, table, 0);
            sum += table[i % SLOTS];
          }
          return sum;
        });
  }

  /// UTF-8 to shingle hashes.
  static Contender shingle(byte[][] texts) {
    Shingler shingler = new Shingler();
    ShingleHashes shingles = new ShingleHashes();
    return new Contender(
        "reprint tokenise and shingle",
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            byte[] text = texts[i % texts.length];
            shingler.shingle(text, 0, text.length, shingles);
            sum += shingles.hashes()[shingles.count() - 1];
          }
          return sum;
        });
  }

  /// One sentence to the best that share rare terms with it; a document is a sentence.
  static Contender retrieval(Sentences sentences) {
    CandidateIndex.Worker worker = sentences.index().worker();
    int[] story = sentences.story();
    int[] sentence = sentences.sentence();
    return new Contender(
        "reprint retrieval",
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            int at = i % story.length;
            int size = worker.rank(story[at], sentence[at]);
            sum += size == 0 ? 0 : worker.ranked(size - 1);
          }
          return sum;
        });
  }

  /// The same with a hash map, all postings of all terms added up.
  static Contender plainRetrieval(Sentences sentences) {
    CandidateIndex index = sentences.index();
    PlainRetrieval plain =
        new PlainRetrieval(sentences.stories(), index::termSet, Background.builtin());
    int best = CandidateOptions.DEFAULT.terms().sentences();
    int[] story = sentences.story();
    int[] sentence = sentences.sentence();
    return new Contender(
        PLAIN_RETRIEVAL,
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            int at = i % story.length;
            List<Integer> found = plain.rank(index.termSet(story[at], sentence[at]), best);
            sum += found.isEmpty() ? 0 : found.getLast();
          }
          return sum;
        });
  }

  /// Two signatures to an estimate; a document is a pair.
  static Contender estimate(long[][] sets) {
    Signatures table = Signatures.of(SketchOptions.DEFAULT);
    Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT);
    for (long[] set : sets) {
      sketcher.add(set, set.length, table);
    }
    int rows = table.rows();
    return new Contender(
        "reprint estimate",
        documents -> {
          double sum = 0;
          for (int i = 0; i < documents; i++) {
            sum += table.estimate(i % rows, (i + 1 + i / rows) % rows);
          }
          return Double.doubleToLongBits(sum);
        });
  }

  /// A signature to its keys.
  static Contender bandKeys(long[][] sets) {
    int[] table = new int[sets.length * SLOTS];
    Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT);
    for (int row = 0; row < sets.length; row++) {
      sketcher.sketch(sets[row], sets[row].length, table, row);
    }
    Bands bands = Bands.DEFAULT;
    long[] keys = new long[bands.bands()];
    return new Contender(
        "reprint band keys",
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            bands.keys(table, i % sets.length, keys, 0);
            sum += keys[i % keys.length];
          }
          return sum;
        });
  }
}
