package org.reprint.facts;

import java.util.Set;
import org.reprint.text.Prose;

/// Reads how exactly a figure is meant from the words before it.
final class Hedges {
  private static final Set<String> ABOUT =
      Set.of(
          "about",
          "around",
          "approximately",
          "roughly",
          "some",
          "estimated",
          "circa",
          "almost",
          "nearly");
  private static final Set<String> LEAST =
      Set.of(
          "over", "exceeding", "exceeds", "exceeded", "surpassing", "topped", "upward", "upwards");
  private static final Set<String> MOST = Set.of("under", "below", "nearly", "almost");

  private Hedges() {}

  /// What the two or three words before a token say.
  static Precision before(Prose prose, int t) {
    int last = t - 1;
    if (last < 0 || !Gap.tight(prose, t) && !sign(prose, t)) {
      return Precision.EXACT;
    }
    if (prose.form(last).equals("an")
        || prose.form(last).equals("the")
        || prose.form(last).equals("a")) {
      last--; // more than a million
    }
    String word = last < 0 ? "" : prose.form(last);
    String first = last < 1 ? "" : prose.form(last - 1);
    return switch (word) {
      case "than" ->
          switch (first) {
            case "more", "greater", "larger", "higher", "better", "longer", "older", "rather" ->
                Precision.AT_LEAST;
            case "less", "fewer", "lower", "smaller", "shorter", "younger" -> Precision.AT_MOST;
            default -> Precision.EXACT;
          };
      case "least", "of" -> {
        boolean least = word.equals("least") && first.equals("at") || first.startsWith("upward");
        yield least ? Precision.AT_LEAST : Precision.EXACT;
      }
      case "most" -> first.equals("at") ? Precision.AT_MOST : Precision.EXACT;
      case "to" ->
          first.equals("up") || first.equals("close")
              ? first.equals("up") ? Precision.AT_MOST : Precision.ABOUT
              : Precision.EXACT;
      case "many", "much" -> first.equals("as") ? Precision.AT_MOST : Precision.EXACT;
      case "as" -> {
        boolean bound = first.equals("many") || first.equals("much");
        yield bound ? Precision.AT_MOST : Precision.EXACT;
      }
      default ->
          MOST.contains(word)
              ? Precision.AT_MOST
              : LEAST.contains(word)
                  ? Precision.AT_LEAST
                  : ABOUT.contains(word) ? Precision.ABOUT : Precision.EXACT;
    };
  }

  /// True when nothing but a blank and a sign such as `$` stands before a token.
  private static boolean sign(Prose prose, int t) {
    int gap = prose.start(t) - prose.end(t - 1);
    return gap == 2 && Gap.blank(prose.text(), prose.end(t - 1));
  }
}
