package org.reprint.bench.relations;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// Counts what the engine got right of a labelled set, and prints it.
final class RelationReport {
  private static final int COLUMN = 8; // characters of a label at the head of a column

  private final List<Finding> findings;

  RelationReport(List<Finding> findings) {
    this.findings = List.copyOf(findings);
  }

  /// Share of pairs on which the engine and the person agree that they may, or may not, be merged.
  double mergeAccuracy() {
    return share(findings.stream().filter(Finding::mergeRight).count(), findings.size());
  }

  /// Share of the pairs that the engine would merge that may be.
  double mergePrecision() {
    return share(mergedRightly(), findings.stream().filter(Finding::merged).count());
  }

  /// Share of the pairs that may be merged that the engine would merge.
  double mergeRecall() {
    return share(mergedRightly(), findings.stream().filter(f -> f.pair().mayBeMerged()).count());
  }

  /// Share of pairs with the person's label.
  double labelAccuracy() {
    return share(findings.stream().filter(Finding::right).count(), findings.size());
  }

  /// Share of the labelled facts that are found.
  double factRecall() {
    return share(factsFound(), labelledFacts());
  }

  /// Share of the changed figures and altered quotations found that are labelled.
  double factPrecision() {
    return share(factChanges() - factsFalse(), factChanges());
  }

  /// Prints the figures, the confusion matrix and each pair with another label.
  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "  may be merged or not: accuracy %.3f, precision %.3f, recall %.3f of %d pairs%n",
        mergeAccuracy(),
        mergePrecision(),
        mergeRecall(),
        findings.size());
    out.printf(
        Locale.ROOT,
        "  label: accuracy %.3f; rows are the person's, columns the engine's%n",
        labelAccuracy());
    matrix(out);
    if (labelledFacts() > 0) {
      out.printf(
          Locale.ROOT,
          "  changed figures and altered quotations: recall %.3f of %d, precision %.3f of %d%n",
          factRecall(),
          labelledFacts(),
          factPrecision(),
          factChanges());
    }
  }

  /// Prints each pair on whose label or facts the engine and the person differ, without its text.
  void list(PrintStream out) {
    for (Finding finding : findings) {
      if (!finding.right()) {
        String merge = finding.mergeRight() ? "" : finding.merged() ? "MERGED " : "SPLIT ";
        out.printf(
            Locale.ROOT,
            "  %s%s %s: %s, got %s: %s%n",
            merge,
            finding.pair().a(),
            finding.pair().b(),
            finding.pair().label(),
            finding.got(),
            finding.why());
      }
    }
  }

  /// Prints the facts that were missed and those that are none.
  void listFacts(PrintStream out) {
    for (Finding finding : measured()) {
      finding.factsMissed().forEach(fact -> line(out, "missed", finding, fact.from(), fact.to()));
      finding.factsFalse().forEach(fact -> line(out, "false", finding, fact.from(), fact.to()));
    }
  }

  private static void line(PrintStream out, String what, Finding f, String from, String to) {
    out.printf(Locale.ROOT, "  %s %s %s: %s -> %s%n", what, f.pair().a(), f.pair().b(), from, to);
  }

  private void matrix(PrintStream out) {
    List<String> columns =
        LabelledPair.LABELS.stream()
            .filter(label -> findings.stream().anyMatch(f -> f.got().equals(label)))
            .toList();
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "    %-16s", ""));
    for (String label : columns) {
      String name = label.length() > COLUMN ? label.substring(0, COLUMN) : label;
      head.append(String.format(Locale.ROOT, " %8s", name));
    }
    out.println(head);
    for (String gold : LabelledPair.LABELS) {
      List<Finding> row = findings.stream().filter(f -> f.pair().label().equals(gold)).toList();
      if (row.isEmpty()) {
        continue;
      }
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "    %-16s", gold));
      for (String label : columns) {
        long count = row.stream().filter(f -> f.got().equals(label)).count();
        line.append(String.format(Locale.ROOT, " %8s", count == 0 ? "." : count));
      }
      out.println(line);
    }
  }

  private long mergedRightly() {
    return findings.stream().filter(f -> f.merged() && f.pair().mayBeMerged()).count();
  }

  /// Pairs whose facts are labelled.
  private List<Finding> measured() {
    return findings.stream().filter(f -> f.pair().facts() != null).toList();
  }

  private long labelledFacts() {
    return measured().stream().mapToLong(f -> f.pair().facts().size()).sum();
  }

  private long factsFound() {
    return measured().stream().mapToLong(f -> f.factsFound().size()).sum();
  }

  private long factChanges() {
    return measured().stream().mapToLong(f -> f.changes().size()).sum();
  }

  private long factsFalse() {
    return measured().stream().mapToLong(f -> f.factsFalse().size()).sum();
  }

  private static double share(long part, long of) {
    return of == 0 ? 0 : part / (double) of;
  }
}
