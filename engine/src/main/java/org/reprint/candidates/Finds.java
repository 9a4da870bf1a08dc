package org.reprint.candidates;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/// What one story was found to have in common with others; grows while a story is searched.
final class Finds {
  private static final int PLACE_BITS = 30;

  /// Sentences and positions are below this.
  static final int PLACES = 1 << PLACE_BITS;

  private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;
  private static final Source[] SOURCES = Source.values();

  private final IntArrayList others = new IntArrayList();
  private final LongArrayList details = new LongArrayList();
  float[] rivals; // [sentences], null for a story that was not searched
  long postingsRead;
  long termsPassedOver;
  long sentencesNotAsked;

  /// Adds a find.
  ///
  /// @param other rank of the other story
  /// @param mine sentence or position here, in `[0, 2^30)`
  /// @param theirs sentence or position there
  void add(int other, Source source, int mine, int theirs) {
    others.add(other);
    details.add(detail(source, mine, theirs));
  }

  int size() {
    return others.size();
  }

  int other(int find) {
    return others.getInt(find);
  }

  long detail(int find) {
    return details.getLong(find);
  }

  /// A source and two places in one number, which orders by source, then places.
  static long detail(Source source, int x, int y) {
    return ((long) source.ordinal() << 2 * PLACE_BITS) | ((long) x << PLACE_BITS) | y;
  }

  static Source source(long detail) {
    return SOURCES[(int) (detail >>> 2 * PLACE_BITS)];
  }

  static int x(long detail) {
    return (int) ((detail >>> PLACE_BITS) & PLACE_MASK);
  }

  static int y(long detail) {
    return (int) (detail & PLACE_MASK);
  }
}
