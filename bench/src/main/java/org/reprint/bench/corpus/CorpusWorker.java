package org.reprint.bench.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.reprint.shingle.ShingleSet;
import org.reprint.shingle.Shingler;
import org.reprint.shingle.Shingles;

/// Makes stretches of a corpus and of its truth. Not thread-safe: one per thread.
final class CorpusWorker {
  private final CorpusPlan plan;
  private final StoryMaker maker;
  private final Editor editor;
  private final StoryLine lines;
  private final Draft original = new Draft();
  private final Draft variant = new Draft();
  private final Shingler shingler = new Shingler();
  private final Shingles shingles = new Shingles();

  CorpusWorker(
      CorpusOptions options, CorpusPlan plan, Lexicon lexicon, Grammar grammar, Notices notices) {
    this.plan = plan;
    maker = new StoryMaker(options, lexicon, grammar, notices);
    editor = new Editor(options.seed(), lexicon, notices, maker);
    lines = new StoryLine(options.seed());
  }

  /// A stretch of the two files, in bytes.
  ///
  /// @param stories lines of JSON
  /// @param truth one line a variant
  record Block(ByteArrayOutputStream stories, byte[] truth) {}

  /// Makes the stories at the places `[from, to)`.
  Block make(int from, int to) throws IOException {
    StringBuilder truth = new StringBuilder();
    for (int place = from; place < to; place++) {
      int number = plan.originalAt(place);
      maker.make(number, plan.isBase(number), original);
      int copy = plan.variantAt(place);
      if (copy < 0) {
        lines.add(place, original);
      } else {
        Kind kind = editor.edit(original, copy, variant);
        lines.add(place, variant);
        truth(place, plan.placeOf(number), kind, truth);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    lines.drain(bytes);
    return new Block(bytes, truth.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void truth(int place, int base, Kind kind, StringBuilder to) {
    ShingleSet one = shingles(variant.text);
    ShingleSet other = shingles(original.text);
    int common = one.common(other);
    int smaller = Math.min(one.size(), other.size());
    int larger = Math.max(one.size(), other.size());
    to.append(
        String.format(
            Locale.ROOT,
            "%s\t%s\t%s\t%.6f\t%.6f\t%.4f\t%d\n",
            StoryLine.id(place),
            StoryLine.id(base),
            kind.label(),
            (double) common / (smaller + larger - common),
            (double) common / smaller,
            (double) larger / smaller,
            smaller));
  }

  private ShingleSet shingles(Ink text) {
    shingler.shingle(text.units(), 0, text.length(), shingles);
    return ShingleSet.of(shingles);
  }
}
