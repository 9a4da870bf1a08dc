package org.reprint.bench.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Puts the clauses of a sentence in another order.
final class ClauseOrder {
  /// Where a clause may begin: after a comma, semicolon or dash, or before a conjunction.
  private static final Pattern BORDER =
      Pattern.compile(
          "[,;] (?:and |but )?| [–—] | (?=(?:because|while|after|before|when|where|although|as|who|"
              + "which|that|with|for|in|on|at|by) )");

  /// Fewer words are no clause and stay with what follows.
  private static final int SHORTEST = 4;

  private static final String ENDS = ".!?";
  private static final String CLOSERS = "\"”’')";

  private final Casing casing;

  ClauseOrder(Casing casing) {
    this.casing = casing;
  }

  /// The sentence with its clauses in another order; unchanged where it has one only.
  String reorder(String sentence, SplittableRandom random) {
    int end = sentence.length();
    while (end > 0 && CLOSERS.indexOf(sentence.charAt(end - 1)) >= 0) {
      end--;
    }
    while (end > 0 && ENDS.indexOf(sentence.charAt(end - 1)) >= 0) {
      end--;
    }
    List<String> clauses = clauses(casing.inside(sentence.substring(0, end)));
    if (clauses.size() < 2) {
      return sentence;
    }
    int turn = random.nextInt(1, clauses.size());
    List<String> turned = new ArrayList<>(clauses.subList(turn, clauses.size()));
    turned.addAll(clauses.subList(0, turn));
    String stop = sentence.substring(end);
    return Casing.first(String.join(", ", turned)) + (stop.isEmpty() ? "." : stop);
  }

  private static List<String> clauses(String sentence) {
    List<String> clauses = new ArrayList<>();
    StringBuilder clause = new StringBuilder();
    int from = 0;
    var borders = BORDER.matcher(sentence);
    while (borders.find()) {
      clause.append(sentence, from, borders.start());
      boolean enough = SentenceCut.words(clause.toString()).size() >= SHORTEST;
      boolean rest = SentenceCut.words(sentence.substring(borders.end())).size() >= SHORTEST;
      if (enough && rest) {
        clauses.add(clause.toString().strip());
        clause.setLength(0);
      } else {
        clause.append(borders.group());
      }
      from = borders.end();
    }
    clauses.add(clause.append(sentence.substring(from)).toString().strip());
    return clauses;
  }
}
