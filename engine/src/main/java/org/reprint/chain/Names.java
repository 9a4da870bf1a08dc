package org.reprint.chain;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// By what names a story may be known to belong to others, beside its id.
///
/// @param chain an identity that its versions share, or null
/// @param replaces ids of stories that it replaces, kills or was made from
/// @param slug the words of the keyword line in lower case, without cycle and take key; empty
///   without one
/// @param house who sent it, in lower case, or null
/// @param headline without tags
/// @param opening hashes of the first content words of what it tells
public record Names(
    String chain,
    List<String> replaces,
    String slug,
    String house,
    Headline headline,
    Set<Long> opening) {
  static final Names NONE = new Names(null, List.of(), "", null, Headline.NONE, Set.of());

  public Names {
    replaces = List.copyOf(replaces);
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(headline, "headline");
    opening = Set.copyOf(opening);
  }

  /// The share of the first words that two stories have in common (Dice); 1 when one has no text,
  /// since nothing speaks against it then.
  double sharedOpening(Names other) {
    if (opening.isEmpty() || other.opening.isEmpty()) {
      return 1;
    }
    long shared = opening.stream().filter(other.opening::contains).count();
    return 2.0 * shared / (opening.size() + other.opening.size());
  }
}
