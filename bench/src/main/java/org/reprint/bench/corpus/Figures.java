package org.reprint.bench.corpus;

import java.util.List;

/// Numbers, and the words that stand for one, as stories write them; each from one random number.
final class Figures {
  /// By these names `grammar.txt` and `forms.txt` ask for them.
  static final List<String> NAMES =
      List.of(
          "num", "count", "pct", "money", "year", "day", "cents", "min", "updown", "quarter",
          "side");

  private static final String[] UP_DOWN = {
    "rose", "fell", "climbed", "dropped", "slipped", "gained", "increased", "declined"
  };
  private static final String[] QUARTERS = {"first", "second", "third", "fourth"};
  private static final String[] SIDES = {
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"
  };
  private static final String[] SCALES = {" million", " billion", " million", ",000"};

  private Figures() {}

  /// Writes a figure.
  ///
  /// @param figure its place among the names
  /// @param bits decide which
  static void write(int figure, long bits, Ink to) {
    int a = (int) (bits >>> 40); // 24 bits
    int b = (int) (bits >>> 16) & 0xFFFFFF;
    switch (figure) {
      case 0 -> to.number((a & 3) == 0 ? 10 + b % 990 : 2 + b % 60, false);
      case 1 -> to.number((a & 1) == 0 ? 100 + b % 4_000 : 1_000 + b % 180_000, true);
      case 2 -> tenths(a % 60, b % 10, to);
      case 3 -> {
        to.add('$');
        String scale = SCALES[a & 3];
        if (scale.startsWith(",")) {
          to.number(10 + b % 900, false);
        } else {
          tenths(1 + b % 400, a % 10, to);
        }
        to.add(scale);
      }
      case 4 -> to.number((a & 3) == 0 ? 1945 + b % 60 : 2005 + b % 22, false);
      case 5 -> to.number(1 + b % 28, false);
      case 6 -> {
        to.number(b % 90, false);
        to.add('.');
        to.number(10 + a % 90, false);
      }
      case 7 -> to.number(10 + b % 50, false);
      case 8 -> to.add(UP_DOWN[a % UP_DOWN.length]);
      case 9 -> to.add(QUARTERS[a % QUARTERS.length]);
      default -> to.add(SIDES[a % SIDES.length]);
    }
  }

  private static void tenths(int whole, int tenth, Ink to) {
    to.number(whole, false);
    if (tenth > 0) {
      to.add('.');
      to.number(tenth, false);
    }
  }
}
