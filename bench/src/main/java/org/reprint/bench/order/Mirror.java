package org.reprint.bench.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.reprint.Scan;
import org.reprint.align.Pair;
import org.reprint.align.Passage;
import org.reprint.judge.FactChange;
import org.reprint.judge.FactChange.Change;
import org.reprint.judge.Relation;
import org.reprint.text.Range;

/// Writes what a scan found so that it can be compared whatever the order in which the stories
/// came: each relation from the side of the story with the lower key, all of them sorted.
///
/// The sentence of the reason is left out: it says "first" and "second". All else is there, to the
/// bit.
final class Mirror {
  private final Relation relation;
  private final boolean turned;

  private Mirror(Relation relation) {
    this.relation = relation;
    this.turned = relation.a().compareTo(relation.b()) > 0;
  }

  /// The relations and groups of a scan, one a line, sorted.
  static List<String> lines(Scan scan) {
    List<String> lines = new ArrayList<>();
    for (Relation relation : scan.relations()) {
      lines.add(new Mirror(relation).line());
    }
    scan.groups().forEach(group -> lines.add(group.toString()));
    lines.sort(Comparator.naturalOrder());
    return lines;
  }

  private String line() {
    List<String> facts = new ArrayList<>();
    relation.facts().forEach(fact -> facts.add(fact(fact)));
    List<String> passages = new ArrayList<>();
    relation.passages().forEach(passage -> passages.add(passage(passage)));
    return String.join(
        " ",
        turned ? relation.b() : relation.a(),
        turned ? relation.a() : relation.b(),
        relation.label().id(),
        Double.toString(relation.jaccard()),
        Double.toString(turned ? relation.coverageB() : relation.coverageA()),
        Double.toString(turned ? relation.coverageA() : relation.coverageB()),
        Double.toString(relation.falseAlarms()),
        sorted(passages),
        sorted(facts));
  }

  private String passage(Passage passage) {
    List<String> pairs = new ArrayList<>();
    for (Pair pair : passage.pairs()) {
      pairs.add(sides(pair.a(), pair.b()) + pair.level().id() + pair.score());
    }
    return sides(passage.a(), passage.b()) + passage.level().id() + passage.score() + sorted(pairs);
  }

  private String fact(FactChange fact) {
    Change change = fact.change();
    if (turned && change != Change.CHANGED) {
      change = change == Change.ADDED ? Change.DROPPED : Change.ADDED;
    }
    return fact.kind() + " " + change + sides(fact.a(), fact.b());
  }

  private String sides(Range a, Range b) {
    return String.format(Locale.ROOT, "%s~%s ", turned ? b : a, turned ? a : b);
  }

  private static String sorted(List<String> lines) {
    return lines.stream().sorted().toList().toString();
  }
}
