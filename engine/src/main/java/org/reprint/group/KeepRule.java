package org.reprint.group;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// How the story to keep is chosen.
///
/// @param keep the rule
/// @param sources for [Keep#SOURCE_ORDER] the sources, the most wanted first, at least one; others
///   come after them. Compared without regard to case. Empty for every other rule
public record KeepRule(Keep keep, List<String> sources) {
  public KeepRule {
    Objects.requireNonNull(keep, "keep");
    sources = List.copyOf(sources);
    if (keep == Keep.SOURCE_ORDER && sources.isEmpty()) {
      throw new IllegalArgumentException("source-order needs a list of sources");
    }
    if (keep != Keep.SOURCE_ORDER && !sources.isEmpty()) {
      throw new IllegalArgumentException(
          "a list of sources goes with source-order only, got " + keep.id());
    }
    Set<String> seen = new HashSet<>();
    for (String source : sources) {
      if (source.isBlank()) {
        throw new IllegalArgumentException("a source must not be empty, got " + sources);
      }
      if (!seen.add(name(source))) {
        throw new IllegalArgumentException("the source " + source.strip() + " stands twice");
      }
    }
  }

  /// A rule that needs no sources.
  public static KeepRule of(Keep keep) {
    return new KeepRule(keep, List.of());
  }

  /// How a source is compared.
  static String name(String source) {
    return source.strip().toLowerCase(Locale.ROOT);
  }

  /// The order in which stories would be kept. Total for stories whose keys differ.
  ///
  /// @param chains what is known of their versions, by index
  Comparator<Integer> order(List<Candidate> stories, Versions chains) {
    Comparator<Candidate> first = byDate(Comparator.naturalOrder());
    Comparator<Integer> rule =
        switch (keep) {
          case FIRST -> of(stories, first);
          case NEWEST -> of(stories, byDate(Comparator.reverseOrder()));
          case LONGEST ->
              of(
                  stories,
                  Comparator.comparingInt(Candidate::length).reversed().thenComparing(first));
          case USABLE ->
              Comparator.<Integer>comparingInt(chains::rank).thenComparing(of(stories, first));
          case SOURCE_ORDER -> {
            List<String> names = sources.stream().map(KeepRule::name).toList();
            yield of(
                stories,
                Comparator.<Candidate>comparingInt(story -> place(names, story))
                    .thenComparing(first));
          }
        };
    return Comparator.<Integer>comparingInt(i -> stories.get(i).usable() ? 0 : 1)
        .thenComparing(rule);
  }

  /// Why one story is kept.
  ///
  /// @param kept index of it
  String reason(int kept, List<Candidate> stories, Versions chains) {
    Candidate story = stories.get(kept);
    String first = story.date() == null ? "first by key: no dates" : "earliest";
    return switch (keep) {
      case FIRST -> first;
      case NEWEST -> story.date() == null ? first : "newest";
      case LONGEST -> "longest";
      case USABLE ->
          switch (chains.rank(kept)) {
            case Versions.LATEST -> "newest version";
            case Versions.ALONE -> "usable, " + first;
            default -> "a version that was followed by another, " + first;
          };
      case SOURCE_ORDER -> {
        int place = place(sources.stream().map(KeepRule::name).toList(), story);
        yield place == sources.size()
            ? "no source of the list, " + first
            : "source " + (place + 1) + " of the list: " + sources.get(place).strip();
      }
    };
  }

  private static int place(List<String> names, Candidate story) {
    int place = story.source() == null ? -1 : names.indexOf(name(story.source()));
    return place < 0 ? names.size() : place;
  }

  private static Comparator<Integer> of(List<Candidate> stories, Comparator<Candidate> order) {
    return (x, y) -> order.compare(stories.get(x), stories.get(y));
  }

  /// By date, those without one last, then by key.
  static Comparator<Candidate> byDate(Comparator<Instant> dates) {
    return Comparator.comparing(Candidate::date, Comparator.nullsLast(dates))
        .thenComparing(Candidate::key);
  }
}
