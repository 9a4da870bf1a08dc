package org.reprint.group;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/// Which story of a group is kept, of those that are linked to all others of it. Stories without a
/// date come after those with one; what is still equal goes by key.
public enum Keep {
  FIRST("earliest"),
  NEWEST("newest"),
  LONGEST("longest");

  private static final String BY_KEY = "first by key: no dates";

  private final String word;

  Keep(String word) {
    this.word = word;
  }

  /// The word for it in the output.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Why this story is kept.
  ///
  /// @param foremost whether it is the first of its whole group by the rule, not only of those that
  ///   are linked to all others
  String why(Candidate kept, boolean foremost) {
    String reason = this != LONGEST && kept.date() == null ? BY_KEY : word;
    return foremost ? reason : reason + " of those that match all others";
  }

  /// The story to keep first. Total for stories whose keys differ.
  public Comparator<Candidate> order() {
    Comparator<Candidate> first = byDate(Comparator.naturalOrder());
    return switch (this) {
      case FIRST -> first;
      case NEWEST -> byDate(Comparator.reverseOrder());
      case LONGEST -> Comparator.comparingInt(Candidate::length).reversed().thenComparing(first);
    };
  }

  private static Comparator<Candidate> byDate(Comparator<Instant> dates) {
    return Comparator.comparing(Candidate::date, Comparator.nullsLast(dates))
        .thenComparing(Candidate::key);
  }
}
