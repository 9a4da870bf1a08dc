package org.reprint.archive;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import org.reprint.background.Background;

/// The rarity of terms by their key, as one background has it. Immutable.
final class Rarity {
  private final Long2DoubleOpenHashMap idf;

  Rarity(Background background) {
    idf = new Long2DoubleOpenHashMap(background.terms());
    idf.defaultReturnValue(background.idfOfUnknown());
    for (int term = 0; term < background.terms(); term++) {
      long hash = background.hash(term);
      idf.putIfAbsent(Features.key(hash), background.idf(hash));
    }
  }

  double of(long term) {
    return idf.get(term);
  }
}
