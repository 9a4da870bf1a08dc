package org.reprint;

import org.reprint.archive.Features;
import org.reprint.chain.Chains;
import org.reprint.chain.Marks;
import org.reprint.shingle.Fingerprints;
import org.reprint.shingle.ShingleSet;
import org.reprint.shingle.Shingler;
import org.reprint.shingle.Shingles;
import org.reprint.shingle.WinnowOptions;
import org.reprint.shingle.Winnower;
import org.reprint.sketch.Bands;
import org.reprint.sketch.Signatures;
import org.reprint.sketch.SketchOptions;
import org.reprint.sketch.Sketcher;
import org.reprint.text.Conventions;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;
import org.reprint.wire.Story;

/// What a desk reads of a story before it is compared. One per thread.
final class DeskReader {
  private final boolean rewrites;
  private final Reading.Worker whole;
  private final Shingler shingler = new Shingler();
  private final Shingles shingles = new Shingles();
  private final Winnower winnower = Winnower.of(WinnowOptions.DEFAULT);
  private final Fingerprints fingerprints = new Fingerprints();
  private final Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT);
  private final Bands bands = Bands.DEFAULT;
  private final Chains chains;
  private final Prose nothing = new ProseParser().parse("");

  DeskReader(boolean rewrites, Conventions conventions) {
    this.rewrites = rewrites;
    this.whole = new Reading.Worker(conventions);
    this.chains = new Chains(conventions);
  }

  /// A story as it is read for filing.
  ///
  /// @param features by which it is found
  /// @param shingles its set of word 5-shingles; null without words
  /// @param reading all of it; null when copies alone are looked for
  /// @param marks what ties it to others of its chain; where copies alone are looked for, what
  ///   stands in its header and title
  record Read(Features features, ShingleSet shingles, Reading reading, Marks marks) {}

  Read read(Story story) {
    if (rewrites) {
      Reading reading = whole.read(story);
      return new Read(Features.of(reading.entry()), reading.shingles(), reading, reading.marks());
    }
    Marks marks = chains.read(story, nothing);
    shingler.shingle(story.text(), shingles);
    winnower.winnow(shingles, fingerprints);
    if (shingles.count() == 0) {
      return new Read(Features.of(new long[0], fingerprints), null, null, marks);
    }
    Signatures table = Signatures.ofRows(SketchOptions.DEFAULT, 1);
    sketcher.set(shingles.hashes(), shingles.count(), table, 0);
    long[] keys = new long[bands.bands()];
    for (int band = 0; band < keys.length; band++) {
      keys[band] = bands.key(table, 0, band);
    }
    return new Read(Features.of(keys, fingerprints), ShingleSet.of(shingles), null, marks);
  }

  /// The set of word 5-shingles alone; null without words.
  ShingleSet shingles(Story story) {
    shingler.shingle(story.text(), shingles);
    return shingles.count() == 0 ? null : ShingleSet.of(shingles);
  }

  /// All of it.
  Reading whole(Story story) {
    return whole.read(story);
  }
}
