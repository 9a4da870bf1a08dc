package org.reprint.bench.guard;

import java.util.SplittableRandom;
import org.reprint.shingle.ShingleHashes;
import org.reprint.shingle.Shingler;
import org.reprint.sketch.Bands;
import org.reprint.sketch.Signatures;
import org.reprint.sketch.SketchOptions;
import org.reprint.sketch.Sketcher;

/// The engine's hot loops, as contenders.
final class Kernels {
  private static final String CHOICE = "reprint.kernel"; // read when a sketcher is made

  private Kernels() {}

  /// Shingle hashes to a signature, with the kernel that the engine chooses by itself.
  static Contender signature(long[][] sets) {
    return signature("reprint signature", Sketcher.of(SketchOptions.DEFAULT), sets);
  }

  /// The same with the reference that defines the bits.
  static Contender reference(long[][] sets) {
    String chosen = System.getProperty(CHOICE);
    System.setProperty(CHOICE, "scalar");
    try {
      return signature("scalar reference", Sketcher.of(SketchOptions.DEFAULT), sets);
    } finally {
      if (chosen == null) {
        System.clearProperty(CHOICE);
      } else {
        System.setProperty(CHOICE, chosen);
      }
    }
  }

  private static Contender signature(String name, Sketcher sketcher, long[][] sets) {
    int slots = SketchOptions.DEFAULT.slots();
    int[] table = new int[slots];
    return new Contender(
        name,
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            long[] set = sets[i % sets.length];
            sketcher.sketch(set, set.length, table, 0);
            sum += table[i % slots];
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

  /// Two signatures to an estimate; a document is a pair.
  static Contender estimate() {
    Signatures table = table();
    int rows = table.rows();
    return new Contender(
        "reprint estimate",
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            sum += table.equalSlots(i % rows, (i + 1 + i / rows) % rows);
          }
          return sum;
        });
  }

  /// A signature to its keys.
  static Contender bandKeys() {
    Signatures table = table();
    Bands bands = Bands.DEFAULT;
    return new Contender(
        "reprint band keys",
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            for (int band = 0; band < bands.bands(); band++) {
              sum += bands.key(table, i % table.rows(), band);
            }
          }
          return sum;
        });
  }

  private static Signatures table() {
    int rows = 256;
    Signatures table = Signatures.ofRows(SketchOptions.DEFAULT, rows);
    Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT);
    SplittableRandom random = new SplittableRandom(7);
    for (int row = 0; row < rows; row++) {
      sketcher.set(random.longs(200).toArray(), 200, table, row);
    }
    return table;
  }
}
