package org.reprint.chain;

import java.math.BigInteger;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.reprint.chain.Succession.Rung;

/// Decides for two stories whether they are one, and which is the later.
///
/// What makes them one, the first that holds: an id in common or named as replaced; a chain in
/// common; a slug, or a headline, in common with a word of one of them about its place in a chain.
/// The last two are customs that people break: slugs are used again the next day and for other
/// stories by mistake. They count only near in time, for copy of one house, and when the first
/// words have something in common.
///
/// Which is later, the first that tells: the version, its digits as numbers; what one replaces;
/// else the time and the number of the lead, which must not contradict each other; else a
/// correction, a repeat or a kill follows what is none.
final class Ladder {
  /// Leads follow each other within a news day. What comes every day under one slug or headline
  /// (markets, weather) comes back after a whole one.
  static final Duration NEWS_DAY = Duration.ofHours(18);

  /// Corrections and kills come within days, over a long weekend at the latest; repeats within the
  /// next news day.
  static final Duration LONG_WEEKEND = Duration.ofHours(80);

  static final Duration REPEATED = Duration.ofHours(36);

  /// Dates are those of machines whose clocks differ, and are given to the minute.
  static final Duration SLACK = Duration.ofMinutes(2);

  /// A lead is told anew, but not with all other words.
  private static final double SOME_WORDS = 0.15;

  /// A correction changes a word or a figure.
  private static final double MOST_WORDS = 0.5;

  /// A note without a headline in common needs more.
  private static final double SAME_WORDS = 0.7;

  private static final int LONGEST_SAID = 80;

  private static final Pattern WHOLE = Pattern.compile("\\d+");

  /// Between a digit and what is none.
  private static final Pattern PIECES = Pattern.compile("(?<=\\d)(?!\\d)|(?<!\\d)(?=\\d)");

  private final Marks a;
  private final Marks b;

  Ladder(Marks a, Marks b) {
    this.a = a;
    this.b = b;
  }

  Succession succession() {
    if (a.id() != null && a.id().equals(b.id())) {
      return byId();
    }
    int replaced = Integer.compare(replaces(a, b), replaces(b, a));
    if (replaced != 0) {
      return made(replaced, "it replaces it", Rung.ID);
    }
    if (a.names().chain() != null && a.names().chain().equals(b.names().chain())) {
      return made(sureOrder(), "one chain, " + a.names().chain(), Rung.CHAIN);
    }
    if (strangers()) {
      return null;
    }
    Succession found = bySlug();
    found = found == null ? byHeadline() : found;
    return found == null ? byNote() : found;
  }

  private Succession byId() {
    int order = versions();
    if (order != 0) {
      String later = order < 0 ? b.version() : a.version();
      String earlier = order < 0 ? a.version() : b.version();
      return made(order, "same id, version " + later + " after " + earlier, Rung.ID);
    }
    return made(sureOrder(), "same id", Rung.ID);
  }

  /// 1 when `one` says that it replaces the other.
  private static int replaces(Marks one, Marks other) {
    for (String id : one.names().replaces()) {
      boolean whole = id.equals(other.id()) || id.equals(other.names().chain());
      if (whole || other.version() != null && id.equals(other.id() + "@" + other.version())) {
        return 1;
      }
    }
    return 0;
  }

  /// True when both say whose they are, and they are of different houses.
  private boolean strangers() {
    Set<String> ours = houses(a);
    Set<String> theirs = houses(b);
    return !ours.isEmpty() && !theirs.isEmpty() && ours.stream().noneMatch(theirs::contains);
  }

  private static Set<String> houses(Marks marks) {
    Set<String> houses = new HashSet<>(marks.credits());
    if (marks.names().house() != null) {
      houses.add(marks.names().house());
    }
    return houses;
  }

  private Succession bySlug() {
    String slug = a.names().slug();
    if (slug.isEmpty() || !slug.equals(b.names().slug())) {
      return null;
    }
    boolean alike = headlines() || opening() >= SOME_WORDS;
    int order = order();
    return order != 0 && vouched(order) && (alike || killing(order)) && soon(order)
        ? made(order, "same slug, " + slug, Rung.SLUG)
        : null;
  }

  private Succession byHeadline() {
    int order = headlines() ? order() : 0;
    if (order == 0 || !vouched(order) || !soon(order) || earlier(order).killed()) {
      return null;
    }
    Kind kind = kind(order);
    double least = kind == Kind.UPDATE || kind == Kind.WRITETHRU ? SOME_WORDS : MOST_WORDS;
    return killing(order) || opening() >= least
        ? made(order, "same headline", Rung.HEADLINE)
        : null;
  }

  /// A note speaks of a story that has nearly the same first words under any headline.
  private Succession byNote() {
    int order = order();
    if (order == 0
        || !vouched(order)
        || !soon(order)
        || later(order).names().opening().isEmpty()
        || earlier(order).names().opening().isEmpty()) {
      return null;
    }
    Sign sign = later(order).sign();
    return sign != null
            && sign.place() == Sign.Place.NOTE
            && opening() >= SAME_WORDS
            && !sign.meaning().equals(Sign.Meaning.REPEAT)
        ? made(order, "the same first words", Rung.NOTE)
        : null;
  }

  private boolean headlines() {
    Headline one = a.names().headline();
    Headline other = b.names().headline();
    return one.same(other) || one.near(other);
  }

  private double opening() {
    return a.names().sharedOpening(b.names());
  }

  private Marks later(int order) {
    return order < 0 ? b : a;
  }

  private Marks earlier(int order) {
    return order < 0 ? a : b;
  }

  /// True when the later one says that it follows another, or the earlier one that more is to come,
  /// and neither is a piece that goes on with the other.
  private boolean vouched(int order) {
    Sign sign = later(order).sign();
    Sign before = earlier(order).sign();
    boolean follows = sign != null && sign.meaning().kind() != null;
    boolean alert = before != null && before.meaning() == Sign.Meaning.ALERT;
    return (follows || alert)
        && !part(a)
        && !part(b)
        && a.names().headline().labels().equals(b.names().headline().labels());
  }

  private static boolean part(Marks marks) {
    return marks.signs().stream().anyMatch(sign -> sign.meaning() == Sign.Meaning.PART);
  }

  private Kind kind(int order) {
    Sign sign = later(order).sign();
    return sign == null || sign.meaning().kind() == null ? Kind.UPDATE : sign.meaning().kind();
  }

  private boolean killing(int order) {
    return kind(order) == Kind.KILL;
  }

  /// True when the two lie no further apart than is usual for what the later one is, as far as is
  /// known.
  private boolean soon(int order) {
    Duration most =
        switch (kind(order)) {
          case UPDATE, WRITETHRU -> NEWS_DAY;
          case REPEAT -> REPEATED;
          case CORRECTION, REFILE, KILL -> LONG_WEEKEND;
        };
    return near(most);
  }

  private boolean near(Duration most) {
    return a.date() == null
        || b.date() == null
        || Duration.between(a.date(), b.date()).abs().compareTo(most) <= 0;
  }

  private Succession made(int order, String tie, Rung rung) {
    if (order == 0) {
      return null;
    }
    StringBuilder reason = new StringBuilder(tie);
    Sign sign = later(order).sign();
    Sign before = earlier(order).sign();
    if (sign != null) {
      reason.append("; the later says \"").append(shortened(sign.said())).append('"');
    }
    if (before != null) {
      reason.append("; the earlier says \"").append(shortened(before.said())).append('"');
    }
    return new Succession(kind(order), order < 0, reason.toString(), rung);
  }

  private static String shortened(String said) {
    String line = String.join(" ", said.strip().split("\\s+", -1));
    return line.length() <= LONGEST_SAID ? line : line.substring(0, LONGEST_SAID - 1) + "…";
  }

  /// Negative when b is the later version, 0 when that is not said. Versions are compared piece by
  /// piece, digits as numbers and all else as text, so that 1.10 follows 1.9 and 10 follows 2a.
  private int versions() {
    if (a.version() == null || b.version() == null) {
      return 0;
    }
    String[] ours = PIECES.split(a.version(), -1);
    String[] theirs = PIECES.split(b.version(), -1);
    for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
      boolean numbers = WHOLE.matcher(ours[i]).matches() && WHOLE.matcher(theirs[i]).matches();
      int order =
          numbers
              ? new BigInteger(ours[i]).compareTo(new BigInteger(theirs[i]))
              : ours[i].compareTo(theirs[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(ours.length, theirs.length);
  }

  /// Negative when b is the later, 0 when nothing tells: the rungs of a newsroom system for what is
  /// known to be one story.
  private int sureOrder() {
    int order = versions();
    order = order == 0 ? dates(Duration.ZERO) : order;
    order = order == 0 ? Integer.compare(a.rank(), b.rank()) : order;
    return order == 0 ? Integer.compare(follows(a), follows(b)) : order;
  }

  /// The same for what is one story by custom only: clock and number of the lead must agree.
  private int order() {
    int order = 0;
    if (!contradicted()) {
      order = dates(Duration.ZERO);
      order = order == 0 ? Integer.compare(a.rank(), b.rank()) : order;
    }
    return order == 0 ? Integer.compare(follows(a), follows(b)) : order;
  }

  /// True when the later by the clock is the earlier lead.
  private boolean contradicted() {
    int ranks = Integer.compare(a.rank(), b.rank());
    int dates = dates(SLACK);
    return ranks != 0 && dates != 0 && ranks > 0 != dates > 0;
  }

  private int dates(Duration slack) {
    if (near(slack)) {
      return 0; // also without a date
    }
    return a.date().compareTo(b.date());
  }

  private static int follows(Marks marks) {
    Sign sign = marks.sign();
    return sign == null || sign.meaning().kind() == null ? 0 : sign.meaning().kind().ordinal();
  }
}
