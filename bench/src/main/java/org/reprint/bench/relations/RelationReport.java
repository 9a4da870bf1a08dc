package org.reprint.bench.relations;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

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

  /// How changed figures and altered quotations do, over all pairs whose facts are labelled.
  FactCount facts() {
    return FactCount.of(measured(f -> true));
  }

  /// The same, over pairs that tell one story.
  FactCount factsOfOneStory() {
    return FactCount.of(measured(f -> f.pair().tellsOneStory()));
  }

  /// Share of the versions labelled and seen as such that are of the right kind.
  double kindAccuracy() {
    List<Finding> versions = versions();
    return share(versions.stream().filter(Finding::kindRight).count(), versions.size());
  }

  private List<Finding> versions() {
    return findings.stream().filter(f -> f.pair().kind() != null && f.right()).toList();
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
    if (!versions().isEmpty()) {
      out.printf(
          Locale.ROOT,
          "  kind of version: accuracy %.3f of the %d versions seen as such%n",
          kindAccuracy(),
          versions().size());
    }
    if (facts().labelled() > 0) {
      out.println("  changed figures and altered quotations, as labelled");
      out.println("    all pairs             " + facts().line());
      out.println("    pairs of one story    " + factsOfOneStory().line());
      FactCount others = FactCount.of(measured(f -> !f.pair().tellsOneStory()));
      out.println("    other pairs           " + others.line());
      FactCount related = FactCount.of(measured(f -> f.relation() != null));
      out.println("    pairs found related   " + related.line());
    }
  }

  /// Prints each pair on whose label or facts the engine and the person differ, without its text.
  void list(PrintStream out) {
    for (Finding finding : findings) {
      if (finding.right() && finding.pair().kind() != null && !finding.kindRight()) {
        out.printf(
            Locale.ROOT,
            "  %s %s: version of kind %s, got %s: %s%n",
            finding.pair().a(),
            finding.pair().b(),
            finding.pair().kind(),
            finding.relation().kind().id(),
            finding.why());
      }
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
    for (Finding finding : measured(f -> true)) {
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
  private List<Finding> measured(Predicate<Finding> which) {
    return findings.stream().filter(f -> f.pair().facts() != null).filter(which).toList();
  }

  private static double share(long part, long of) {
    return of == 0 ? 0 : part / (double) of;
  }
}
