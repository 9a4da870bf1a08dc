package org.reprint.facts;

/// A time of day as far as a story names it.
///
/// @param minutes since midnight or noon, in [0, 720)
/// @param half `am`, `pm`, or empty when it is not said
/// @param zone `gmt`, or empty when none is said
record ClockTime(int minutes, String half, String zone) {
  private static final int HALF_DAY = 12 * 60;

  /// From the value of a fact: `8:30`, `8:30 pm`, `8:30 pm gmt`, or a bare number, an hour; null
  /// when it is no time.
  static ClockTime of(String value) {
    String[] words = value.split(" ", -1);
    int colon = words[0].indexOf(':');
    String hour = colon < 0 ? words[0] : words[0].substring(0, colon);
    String minute = colon < 0 ? "0" : words[0].substring(colon + 1);
    if (!digits(hour) || !digits(minute)) {
      return null;
    }
    int h = Integer.parseInt(hour, 10);
    int m = Integer.parseInt(minute, 10);
    String half = "";
    String zone = "";
    for (int i = 1; i < words.length; i++) {
      boolean half12 = words[i].equals("am") || words[i].equals("pm");
      half = half12 ? words[i] : half;
      zone = half12 ? zone : words[i];
    }
    if (half.isEmpty() && (h == 0 || h > 12)) {
      half = h == 0 || h == 24 ? "am" : "pm";
    }
    return new ClockTime((h * 60 + m) % HALF_DAY, half, zone);
  }

  private static boolean digits(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 2;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits;
  }

  /// True when two facts, of which one is a time, can be one time.
  static boolean agree(Fact x, Fact y) {
    boolean bare =
        (x.kind() == FactKind.TIME || x.kind() == FactKind.NUMBER)
            && (y.kind() == FactKind.TIME || y.kind() == FactKind.NUMBER);
    ClockTime one = bare ? of(x.value()) : null;
    ClockTime other = bare ? of(y.value()) : null;
    if (one == null || other == null) {
      return false;
    }
    boolean zones = !one.zone.isEmpty() && !other.zone.isEmpty() && !one.zone.equals(other.zone);
    boolean halves = one.half.isEmpty() || other.half.isEmpty() || one.half.equals(other.half);
    return zones || halves && one.minutes == other.minutes;
  }
}
