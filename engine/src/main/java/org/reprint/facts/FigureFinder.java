package org.reprint.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reprint.text.Prose;
import org.reprint.text.Range;

/// Finds figures: numbers with their unit of measure, money, percentages, times of day.
final class FigureFinder {
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}|\\d{1,2}\\.\\d{2})(am|pm)");
  private static final Pattern MINUTES = Pattern.compile("(\\d{2})(am|pm)");
  private static final Pattern HUNDREDS = Pattern.compile("([01]\\d|2[0-3])[0-5]\\d");
  private static final Set<Integer> HALVES = Set.of(2, 3, 4, 5, 8, 10, 16, 32, 64);

  private static final Set<String> ZONES =
      Set.of(
          "gmt", "utc", "bst", "cet", "cest", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt",
          "pst", "pdt", "pt", "ist", "jst", "msk");

  /// What stands before `$` in the money of other lands.
  private static final Map<String, String> DOLLARS =
      Map.of(
          "us", "USD", "c", "CAD", "can", "CAD", "a", "AUD", "au", "AUD", "hk", "HKD", "nz", "NZD",
          "s", "SGD", "nt", "TWD");

  private static final Map<String, String> LANDS =
      Map.of(
          "us",
          "USD",
          "american",
          "USD",
          "canadian",
          "CAD",
          "australian",
          "AUD",
          "singapore",
          "SGD",
          "swiss",
          "CHF",
          "french",
          "FRF",
          "belgian",
          "BEF",
          "zealand",
          "NZD",
          "kong",
          "HKD");

  private final Prose prose;
  private final boolean english;

  FigureFinder(Prose prose, boolean english) {
    this.prose = prose;
    this.english = english;
  }

  /// Fractions of one character behind a number: they are no part of the word.
  private static final Map<Character, Double> PARTS =
      Map.of(
          '\u00bc', 0.25, '\u00bd', 0.5, '\u00be', 0.75, '\u215b', 0.125, '\u215c', 0.375, '\u215d',
          0.625, '\u215e', 0.875);

  /// Adds the figure that begins at a token; gives the token after it, or the same when there is
  /// none.
  int find(int t, List<Fact> found) {
    if (!prose.number(t)) {
      return english ? clock(t, found) : t;
    }
    int next = time(t, found);
    if (next > t) {
      return next;
    }
    next = english ? Fractions.find(prose, t, found) : t;
    if (next > t) {
      return next;
    }
    String value = prose.term(t).substring(1);
    int end = grouped(t);
    if (end > t + 1) {
      value = digits(t, end);
    } else {
      end = fraction(t);
      value = end > t + 1 ? withFraction(value, t, end) : value;
    }
    int stop = prose.end(end - 1);
    Double part =
        end > t + 1 || stop == prose.text().length() ? null : PARTS.get(prose.text().charAt(stop));
    if (part != null && allDigits(prose.form(t))) {
      value = new BigDecimal(value).add(BigDecimal.valueOf(part)).toPlainString();
      stop++;
    }
    value = negative(t) ? "-" + value : value;
    String sign = signBefore(t);
    if (!sign.isEmpty()) {
      int start = signStart(t);
      add(FactKind.MONEY, t, end, new Range(start, stop), sign + " " + value, found);
      return end;
    }
    int after = prose.end(end - 1) + (Gap.blank(prose.text(), prose.end(end - 1)) ? 1 : 0);
    char mark = after < prose.text().length() ? prose.text().charAt(after) : ' ';
    String currency = currency(mark);
    if (mark == '%' || !currency.isEmpty()) {
      Range range = new Range(prose.start(t), after + 1);
      FactKind kind = mark == '%' ? FactKind.PERCENTAGE : FactKind.MONEY;
      add(kind, t, end, range, mark == '%' ? value + "%" : currency + " " + value, found);
      return end;
    }
    return unit(t, end, value, found);
  }

  /// Adds a number with the unit behind it, if any.
  private int unit(int t, int end, String value, List<Fact> found) {
    String form = Gap.tight(prose, end) ? prose.form(end) : "";
    boolean cent = form.equals("per") && Gap.tight(prose, end + 1) && at(end + 1, "cent");
    boolean points = at(end + 1, "points") || at(end + 1, "point");
    if (form.equals("percentage") && points) {
      return add(FactKind.NUMBER, t, end + 2, value + " percentage-points", found);
    }
    if (form.equals("basis") && points) {
      return add(FactKind.NUMBER, t, end + 2, value + " bp", found);
    }
    boolean hundred = HUNDREDTHS.contains(form) || cents(form, end);
    if (!english && hundred) {
      return add(FactKind.PERCENTAGE, t, end + (cents(form, end) ? 2 : 1), value + "%", found);
    }
    if (cent || form.equals("percent") || form.equals("pct")) {
      return add(FactKind.PERCENTAGE, t, end + (cent ? 2 : 1), value + "%", found);
    }
    String land = LANDS.getOrDefault(form, "");
    boolean first = form.equals("hong") || form.equals("new");
    int money = first ? end + 2 : end + 1;
    land = first && money <= prose.tokens() ? LANDS.getOrDefault(prose.form(end + 1), "") : land;
    Units.Unit later = money < prose.tokens() ? Units.of(prose.form(money)) : null;
    if (!land.isEmpty() && later != null && later.money()) {
      return add(FactKind.MONEY, t, money + 1, land + " " + value, found);
    }
    Units.Unit unit = form.isEmpty() ? null : Units.of(form);
    if (english
        && unit != null
        && (at(end + 1, "per") || at(end + 1, "an"))
        && at(end + 2, "hour")) {
      String speed = SPEEDS.getOrDefault(unit.name(), "");
      if (!speed.isEmpty()) {
        return add(FactKind.NUMBER, t, end + 3, value + " " + speed, found);
      }
    }
    if (unit == null || !english && !unit.money()) {
      return add(FactKind.NUMBER, t, end, value, found);
    }
    return unit.money()
        ? add(FactKind.MONEY, t, end + 1, unit.name() + " " + value, found)
        : add(FactKind.NUMBER, t, end + 1, value + " " + unit.name(), found);
  }

  /// True for `pour cent` and its like.
  private boolean cents(String form, int t) {
    return (form.equals("pour") || form.equals("por") || form.equals("per"))
        && (at(t + 1, "cent") || at(t + 1, "ciento") || at(t + 1, "cento"));
  }

  /// What a length in an hour is called.
  private static final Map<String, String> SPEEDS = Map.of("mi", "mph", "km", "kmh");

  private static final Set<String> HUNDREDTHS =
      Set.of("prozent", "procent", "prosent", "procenten");

  /// One past the groups of three digits that follow a number behind fixed or thin blanks.
  private int grouped(int t) {
    int end = t + 1;
    while (prose.form(t).length() <= GROUP
        && end < prose.tokens()
        && (Gap.is(prose, end, '\u00a0')
            || Gap.is(prose, end, '\u202f')
            || Gap.is(prose, end, '\u2009'))
        && prose.form(end).length() == GROUP
        && allDigits(prose.form(end))) {
      end++;
    }
    return allDigits(prose.form(t)) ? end : t + 1;
  }

  private String digits(int t, int end) {
    StringBuilder digits = new StringBuilder();
    for (int i = t; i < end; i++) {
      digits.append(prose.form(i));
    }
    return digits.toString();
  }

  private static boolean allDigits(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) < '0' || form.charAt(i) > '9') {
        return false;
      }
    }
    return !form.isEmpty();
  }

  private static final int GROUP = 3;

  private boolean at(int t, String form) {
    return t < prose.tokens() && prose.form(t).equals(form);
  }

  /// One past the tokens of `6-1/4` or `1/4`, when such a fraction begins at a token; else of the
  /// number itself.
  private int fraction(int t) {
    if (isFraction(t + 1) && (Gap.is(prose, t + 1, '-') || Gap.is(prose, t + 1, ' '))) {
      return t + 3;
    }
    return isFraction(t) ? t + 2 : t + 1;
  }

  private boolean isFraction(int t) {
    if (t + 1 >= prose.tokens() || !Gap.is(prose, t + 1, '/') || Gap.is(prose, t + 2, '/')) {
      return false;
    }
    int over = small(t);
    int under = small(t + 1);
    return over > 0 && over < under && HALVES.contains(under);
  }

  private int small(int t) {
    String form = prose.form(t);
    boolean digits = form.length() <= 2 && !form.isEmpty();
    for (int i = 0; i < form.length() && digits; i++) {
      digits = form.charAt(i) >= '0' && form.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(form, 10) : 0;
  }

  private String withFraction(String whole, int t, int end) {
    BigDecimal part =
        BigDecimal.valueOf(small(end - 2))
            .divide(BigDecimal.valueOf(small(end - 1)), MathContext.DECIMAL64);
    BigDecimal value = end == t + 2 ? part : new BigDecimal(whole).add(part);
    return value.stripTrailingZeros().toPlainString();
  }

  /// True when a minus sign, or the word, stands before a number.
  private boolean negative(int t) {
    int at = prose.start(t) - 1;
    String text = prose.text();
    char c = at < 0 ? ' ' : text.charAt(at);
    boolean attached =
        (c == '-' || c == '\u2212') && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
    return attached || t > 0 && Gap.is(prose, t, ' ') && prose.form(t - 1).equals("minus");
  }

  private String signBefore(int t) {
    int at = prose.start(t) - 1;
    char c = at < 0 ? ' ' : prose.text().charAt(at);
    if (c == '$') {
      boolean attached = t > 0 && prose.end(t - 1) == at;
      return attached ? DOLLARS.getOrDefault(prose.form(t - 1), "USD") : "USD";
    }
    String currency = currency(c);
    boolean spaced = c == ' ' && t > 0 && prose.end(t - 1) == at;
    if (!currency.isEmpty() || !spaced || prose.number(t - 1)) {
      return currency;
    }
    String raw = prose.text().substring(prose.start(t - 1), at);
    if (raw.length() == 2 && (raw.equals("Rs") || raw.equals("DM"))) {
      return raw.equals("DM") ? "DEM" : "INR";
    }
    Units.Unit unit = raw.length() == 3 ? Units.of(raw.toLowerCase(Locale.ROOT)) : null;
    boolean code = unit != null && unit.money() && raw.equals(unit.name());
    return code ? unit.name() : "";
  }

  /// Where the sign before a number begins.
  private int signStart(int t) {
    int at = prose.start(t) - 1;
    boolean attached = t > 0 && prose.end(t - 1) == at;
    boolean prefix =
        attached
            && (prose.text().charAt(at) == ' '
                || prose.text().charAt(at) == '$' && DOLLARS.containsKey(prose.form(t - 1)));
    return prefix ? prose.start(t - 1) : at;
  }

  private static String currency(char sign) {
    return switch (sign) {
      case '$' -> "USD";
      case '€' -> "EUR";
      case '£' -> "GBP";
      case '¥' -> "JPY";
      case '₽' -> "RUB";
      case '₹' -> "INR";
      case '₩' -> "KRW";
      default -> "";
    };
  }

  /// A time whose half of the day is written onto the hour: `8am`.
  private int clock(int t, List<Fact> found) {
    Matcher matcher = prose.form(t).endsWith("m") ? CLOCK.matcher(prose.form(t)) : null;
    if (matcher != null && matcher.matches()) {
      String time = matcher.group(1).replace('.', ':');
      return zoned(t, t + 1, (time.indexOf(':') < 0 ? time + ":00" : time) + half(matcher), found);
    }
    return t;
  }

  private static String half(Matcher matcher) {
    return " " + matcher.group(2);
  }

  /// Adds the time of day that begins with a number.
  private int time(int t, List<Fact> found) {
    String value = prose.term(t).substring(1);
    boolean colon = value.indexOf(':') > 0;
    int next = t + 1;
    if (english && Gap.is(prose, next, ':')) {
      Matcher minutes = MINUTES.matcher(prose.form(next));
      if (minutes.matches() && value.length() <= 2) {
        return zoned(t, next + 1, value + ":" + minutes.group(1) + half(minutes), found);
      }
    }
    String form = Gap.tight(prose, next) ? prose.form(next) : "";
    boolean half = form.equals("am") || form.equals("pm");
    if (half && !prose.capital(next) || half && isAcronym(next)) {
      String raw = prose.form(t).replace('.', ':');
      String time = colon ? value : raw.indexOf(':') < 0 ? raw + ":00" : raw;
      if (ClockTime.of(time) != null) {
        return zoned(t, next + 1, time + " " + form, found);
      }
    }
    if (colon) {
      return zoned(t, next, value, found);
    }
    if (ZONES.contains(form) && HUNDREDS.matcher(prose.form(t)).matches()) {
      String raw = prose.form(t);
      return zoned(t, next, raw.substring(0, 2) + ":" + raw.substring(2), found);
    }
    return t;
  }

  /// `AM` and `PM`, in capitals throughout.
  private boolean isAcronym(int t) {
    return Character.isUpperCase(prose.text().charAt(prose.end(t) - 1))
        || prose.text().charAt(prose.end(t) - 1) == '.';
  }

  private int zoned(int t, int end, String value, List<Fact> found) {
    boolean dotted =
        end < prose.tokens()
            && prose.text().startsWith(". ", prose.end(end - 1))
            && prose.start(end) == prose.end(end - 1) + 2;
    String form = dotted || Gap.tight(prose, end) ? prose.form(end) : "";
    boolean zone = ZONES.contains(form) && prose.capital(end);
    return add(FactKind.TIME, t, zone ? end + 1 : end, zone ? value + " " + form : value, found);
  }

  private int add(FactKind kind, int from, int to, String value, List<Fact> found) {
    add(kind, from, to, FactFinder.range(prose, from, to), value, found);
    return to;
  }

  private void add(FactKind kind, int from, int to, Range range, String value, List<Fact> found) {
    Precision precision = english ? Hedges.before(prose, from) : Precision.EXACT;
    found.add(new Fact(kind, from, to, range, value, precision));
  }
}
