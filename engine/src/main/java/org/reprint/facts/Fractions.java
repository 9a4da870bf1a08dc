package org.reprint.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reprint.text.Prose;

/// Finds fractions in words that are shares of something: `half of`, `a third of`, `two-thirds of`.
/// They are percentages, meant roughly.
final class Fractions {
  private static final Map<String, Integer> PARTS =
      Map.of(
          "half",
          2,
          "halves",
          2,
          "third",
          3,
          "thirds",
          3,
          "quarter",
          4,
          "quarters",
          4,
          "fifth",
          5,
          "fifths",
          5,
          "tenth",
          10);

  /// What follows `half` where it is a share.
  private static final Set<String> WHOLES =
      Set.of("of", "the", "its", "their", "all", "his", "her");

  /// With what a fraction begins.
  static final Set<String> COUNTS = Set.of("half", "a", "one", "two", "three", "four");

  private static final Set<String> OF = Set.of("of");
  private static final Set<String> NO_SHARE = Set.of("first", "second", "other", "better");

  private static final MathContext ROUGH = new MathContext(3);

  private Fractions() {}

  /// Adds the fraction that begins at a token; gives the token after it, or the same when there is
  /// none.
  static int find(Prose prose, int t, List<Fact> found) {
    String form = prose.form(t);
    if (form.equals("half")) {
      boolean share = t > 0 && !NO_SHARE.contains(prose.form(t - 1)) || t == 0;
      return share && follows(prose, t + 1, WHOLES) ? add(prose, t, t + 1, 1, 2, found) : t;
    }
    int count = count(prose, t);
    boolean near = t + 1 < prose.tokens() && Gap.tight(prose, t + 1);
    Integer parts = count > 0 && near ? PARTS.get(prose.form(t + 1)) : null;
    return parts != null && count < parts && follows(prose, t + 2, OF)
        ? add(prose, t, t + 2, count, parts, found)
        : t;
  }

  private static boolean follows(Prose prose, int t, Set<String> forms) {
    return t < prose.tokens() && Gap.tight(prose, t) && forms.contains(prose.form(t));
  }

  private static int count(Prose prose, int t) {
    return switch (prose.form(t)) {
      case "a", "one" -> 1;
      case "two" -> 2;
      case "three" -> 3;
      case "four" -> 4;
      default -> 0;
    };
  }

  private static int add(Prose prose, int from, int to, int count, int parts, List<Fact> found) {
    BigDecimal share = BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(parts), ROUGH);
    String value = share.stripTrailingZeros().toPlainString() + "%";
    found.add(
        new Fact(
            FactKind.PERCENTAGE,
            from,
            to,
            FactFinder.range(prose, from, to),
            value,
            Precision.SHARE));
    return to;
  }
}
