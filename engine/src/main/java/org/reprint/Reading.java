package org.reprint;

import java.util.List;
import java.util.function.IntFunction;
import org.reprint.candidates.Entry;
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

/// A story as the first pass leaves it.
///
/// @param story as it came
/// @param words by the word rule of the shingles
/// @param shingles its set of word 5-shingles, null without words
/// @param marks what ties it to others of its chain
/// @param entry what candidates are found by; holds the prose
record Reading(Story story, int words, ShingleSet shingles, Marks marks, Entry entry) {
  Prose prose() {
    return entry.prose();
  }

  /// The first pass over stories. One per thread.
  static final class Worker {
    private final ProseParser parser;
    private final Chains chains;
    private final Shingler shingler = new Shingler();
    private final Shingles shingles = new Shingles();
    private final Winnower winnower = Winnower.of(WinnowOptions.DEFAULT);
    private final Fingerprints fingerprints = new Fingerprints();
    private final Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT);

    Worker(Conventions conventions) {
      parser = new ProseParser(conventions);
      chains = new Chains(conventions);
    }

    Reading read(Story story) {
      Prose prose = parser.parse(story.text());
      shingler.shingle(story.text(), shingles);
      winnower.winnow(shingles, fingerprints);
      Signatures table = Signatures.ofRows(SketchOptions.DEFAULT, 1);
      ShingleSet set = null;
      if (shingles.count() > 0) {
        sketcher.set(shingles.hashes(), shingles.count(), table, 0);
        set = ShingleSet.of(shingles);
      }
      Entry entry = Entry.of(prose, story.date(), table, 0, Bands.DEFAULT, fingerprints);
      return new Reading(story, shingles.words(), set, chains.read(story, prose), entry);
    }
  }

  /// Reads stories by their index. One per thread.
  static IntFunction<Reading> worker(List<Story> stories, Conventions conventions) {
    Worker worker = new Worker(conventions);
    return i -> worker.read(stories.get(i));
  }
}
