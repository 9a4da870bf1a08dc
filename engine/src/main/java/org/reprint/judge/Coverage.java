package org.reprint.judge;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.align.Pair;
import org.reprint.align.Telling;
import org.reprint.text.Prose;
import org.reprint.text.Range;

/// How much of a story its pairs cover, in characters of what it tells: furniture and boilerplate,
/// of its own house or shared with another, are neither covered nor counted.
final class Coverage {
  private final int told;
  private final BitSet counted = new BitSet();
  private final List<Links> links;
  private final Function<Pair, Range> side;

  Coverage(Telling telling, List<Links> links, Function<Pair, Range> side) {
    Prose prose = telling.prose();
    for (int s = 0; s < prose.sentences(); s++) {
      if (!prose.furniture(s) && !telling.boilerplate(s)) {
        counted.set(prose.sentence(s).start(), prose.sentence(s).end());
      }
    }
    for (Links link : links) {
      if (link.pair().level() == Level.BOILERPLATE) {
        Range shared = side.apply(link.pair());
        counted.clear(shared.start(), shared.end());
      }
    }
    this.told = counted.cardinality();
    this.links = links;
    this.side = side;
  }

  /// The share that pairs of some levels cover, 0 to 1.
  double of(Level... levels) {
    BitSet covered = new BitSet();
    for (Links link : links) {
      if (List.of(levels).contains(link.pair().level())) {
        Range range = side.apply(link.pair());
        covered.set(range.start(), range.end());
      }
    }
    covered.and(counted);
    return told == 0 ? 0 : (double) covered.cardinality() / told;
  }
}
