package org.reprint.bench.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.reprint.bench.corpus.Truth.Planted;

/// Question: how many planted copies does a grouping find, and how much of what it groups is one?
final class EvaluateCopies {
  private static final double MOST_RATIO = 4;

  private final Truth truth;
  private final Grouping grouping;
  private final boolean verbose;
  private final PrintStream out;

  private EvaluateCopies(Truth truth, Grouping grouping, boolean verbose, PrintStream out) {
    this.truth = truth;
    this.grouping = grouping;
    this.verbose = verbose;
    this.out = out;
  }

  /// Reads and prints.
  static void run(Path groups, Path truth, boolean verbose, PrintStream out) throws IOException {
    new EvaluateCopies(Truth.read(truth), Grouping.read(groups), verbose, out).print();
  }

  private void print() {
    out.printf(
        Locale.ROOT,
        "%d stories, %d planted copies; %d groups of %d stories%n",
        truth.stories(),
        truth.planted().size(),
        grouping.groups().size(),
        grouping.groupOf().size());
    out.println(
        "found: a planted copy and its base are in one group; in brackets counts and the interval"
            + " of 95 %");
    similar();
    contained();
    kinds();
    missed();
    precision();
    clusters();
    if (verbose) {
      list();
    }
  }

  private void similar() {
    out.println("by Jaccard similarity");
    recall("all >= .8", p -> p.jaccard() >= 0.8);
    recall("all >= .7", p -> p.jaccard() >= 0.7);
    double[] bounds = {1.01, 0.95, 0.9, 0.8, 0.7, 0.6, 0};
    for (int i = 1; i < bounds.length; i++) {
      double from = bounds[i];
      double to = bounds[i - 1];
      String name =
          i == 1
              ? ">= .95"
              : from == 0 ? "< .6" : String.format(Locale.ROOT, "%.2f to %.2f", from, to);
      recall(name, p -> p.jaccard() >= from && p.jaccard() < to);
    }
  }

  private void contained() {
    Predicate<Planted> contained = p -> p.containment() >= 0.8 && p.ratio() <= MOST_RATIO;
    Predicate<Planted> only = contained.and(p -> p.jaccard() < 0.7);
    out.println("by containment of the smaller >= .8, lengths up to 1 : 4");
    recall("all", contained);
    recall("Jaccard < .7", only);
    double[] ratios = {1, 1.5, 2, 3, MOST_RATIO};
    for (int i = 1; i < ratios.length; i++) {
      double from = ratios[i - 1];
      double to = ratios[i];
      Predicate<Planted> band = p -> (p.ratio() > from || from == 1) && p.ratio() <= to;
      String name = String.format(Locale.ROOT, "1 : %.1f to %.1f", from, to);
      recall(name, contained.and(band));
      recall("  Jaccard < .7", only.and(band));
    }
    int[] sizes = {0, 64, 128, 257, Integer.MAX_VALUE};
    String[] names = {"< 64 shingles", "64 to 127", "128 to 256", "> 256"};
    for (int i = 0; i < names.length; i++) {
      int from = sizes[i];
      int to = sizes[i + 1];
      Predicate<Planted> band = p -> p.smaller() >= from && p.smaller() < to;
      recall("smaller " + names[i], contained.and(band));
      recall("  Jaccard < .7", only.and(band));
    }
    recall("beyond 1 : 4", p -> p.containment() >= 0.8 && p.ratio() > MOST_RATIO);
  }

  private void kinds() {
    out.println(
        "by kind; after the bar those that belong together (Jaccard >= .7 or containment >= .8)");
    TreeSet<String> kinds = new TreeSet<>();
    truth.planted().forEach(p -> kinds.add(p.kind()));
    for (String kind : kinds) {
      Predicate<Planted> of = p -> p.kind().equals(kind);
      out.printf(
          Locale.ROOT,
          "  %-18s %s | %s%n",
          kind,
          share(of).line(),
          share(of.and(Planted::belongs)).line());
    }
    out.printf(Locale.ROOT, "  %-18s %s%n", "all that belong", share(Planted::belongs).line());
  }

  /// A group cannot hold two cuts that have nothing in common: such a base goes with one of them.
  private void missed() {
    long elsewhere = 0;
    long all = 0;
    for (Planted copy : truth.planted()) {
      if (copy.belongs() && !found(copy)) {
        all++;
        elsewhere += isGrouped(copy.base()) || isGrouped(copy.id()) ? 1 : 0;
      }
    }
    out.printf(
        Locale.ROOT,
        "missed that belong: %d; of these one side is in a group with others: %d%n",
        all,
        elsewhere);
  }

  private boolean isGrouped(String key) {
    return grouping.groupOf().containsKey(key);
  }

  private void precision() {
    Clustering families = Clustering.of(truth.stories(), grouping, truth.families(false));
    out.println("precision: pairs in one group that are of one family (a base and all its copies)");
    out.printf(
        Locale.ROOT,
        "  %-18s %s%n",
        "pairs",
        new Share(families.both(), families.grouped()).line());
  }

  private void clusters() {
    Clustering ruled = Clustering.of(truth.stories(), grouping, truth.families(true));
    out.println(
        "groups against families that are joined by copies that belong together (the others are"
            + " alone)");
    out.printf(
        Locale.ROOT,
        "  B-cubed precision %.5f, recall %.5f, F %.5f, over stories of a group or such a family%n",
        ruled.bcubedPrecision(),
        ruled.bcubedRecall(),
        ruled.bcubedF());
    out.printf(Locale.ROOT, "  adjusted Rand index %.5f, over all stories%n", ruled.adjustedRand());
  }

  private void recall(String name, Predicate<Planted> of) {
    out.printf(Locale.ROOT, "  %-22s %s%n", name, share(of).line());
  }

  private Share share(Predicate<Planted> of) {
    long hits = 0;
    long all = 0;
    for (Planted copy : truth.planted()) {
      if (of.test(copy)) {
        all++;
        hits += found(copy) ? 1 : 0;
      }
    }
    return new Share(hits, all);
  }

  private boolean found(Planted copy) {
    return grouping.together(copy.id(), copy.base());
  }

  /// Every planted copy that belongs and was missed, and every pair of a group that is of no
  /// family.
  private void list() {
    for (Planted copy : truth.planted()) {
      if (copy.belongs() && !found(copy)) {
        out.printf(
            Locale.ROOT,
            "missed %s %s %s Jaccard %.3f containment %.3f 1 : %.2f, %d shingles%n",
            copy.id(),
            copy.base(),
            copy.kind(),
            copy.jaccard(),
            copy.containment(),
            copy.ratio(),
            copy.smaller());
      }
    }
    Map<String, Integer> families = truth.families(false);
    for (List<String> group : grouping.groups()) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          Integer one = families.get(group.get(i));
          if (one == null || !one.equals(families.get(group.get(j)))) {
            out.printf(Locale.ROOT, "wrong %s %s%n", group.get(i), group.get(j));
          }
        }
      }
    }
  }
}
