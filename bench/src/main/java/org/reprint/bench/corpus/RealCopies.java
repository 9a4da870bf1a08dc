package org.reprint.bench.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.reprint.bench.JsonLine;
import org.reprint.bench.UsageException;
import org.reprint.shingle.ShingleSet;
import org.reprint.shingle.Shingler;
import org.reprint.shingle.Shingles;

/// Question: how do groups do on real copies: articles that two tools extracted from one page, and
/// wire stories that were sent again?
final class RealCopies {
  private static final String NEWS = "corpora/news12k.jsonl.gz";
  private static final String AGAIN = "corpora/news12k_reextracted.jsonl.gz";
  private static final String PAIRS = "corpora/reuters21578_pairs.tsv";
  private static final double ALIKE = 0.7;
  private static final double CONTAINED = 0.8;

  private RealCopies() {}

  /// Two stories by their keys.
  private record Pair(String one, String other) {}

  /// A story as the list of wrong pairs shows it.
  private record Shown(String title, ShingleSet shingles) {}

  /// What is known of a pair of wire stories.
  private record Overlap(double jaccard, double containment) {
    boolean belongs() {
      return jaccard >= ALIKE || containment >= CONTAINED;
    }
  }

  /// Prints how many re-extracted articles are in one group with the same article, and every other
  /// pair of a group with its exact similarity.
  ///
  /// @param groups of `news12k.jsonl.gz` and `news12k_reextracted.jsonl.gz` together
  static void twins(Grouping groups, Path data, PrintStream out) throws IOException {
    Map<String, String> twinOf = new HashMap<>();
    JsonLine.read(file(data, AGAIN), line -> twinOf.put(line.text("id"), line.text("of")));
    knownOrRefused(groups, twinOf.keySet(), AGAIN);
    long found =
        twinOf.entrySet().stream().filter(t -> groups.together(t.getKey(), t.getValue())).count();
    out.printf(Locale.ROOT, "twins found        %s%n", new Share(found, twinOf.size()).line());
    List<Pair> others = new ArrayList<>();
    for (Pair pair : pairs(groups)) {
      boolean twins =
          pair.one().equals(twinOf.get(pair.other()))
              || pair.other().equals(twinOf.get(pair.one()));
      if (!twins) {
        others.add(pair);
      }
    }
    out.printf(
        Locale.ROOT,
        "pairs of a group   %d, of which twins %s%n",
        groups.pairs(),
        new Share(found, groups.pairs()).line());
    listOthers(others, shown(data, others), out);
    for (Map.Entry<String, String> twin : twinOf.entrySet()) {
      if (!groups.together(twin.getKey(), twin.getValue())) {
        out.printf(Locale.ROOT, "missed %s%n", twin.getKey());
      }
    }
  }

  private static void listOthers(List<Pair> others, Map<String, Shown> shown, PrintStream out) {
    int belonging = 0;
    for (Pair pair : others) {
      Shown one = shown.get(pair.one());
      Shown other = shown.get(pair.other());
      if (one == null || other == null) {
        out.printf(Locale.ROOT, "other pair %s %s: not in the files%n", pair.one(), pair.other());
        continue;
      }
      double jaccard = one.shingles().jaccard(other.shingles());
      double contained =
          Math.max(
              one.shingles().containmentIn(other.shingles()),
              other.shingles().containmentIn(one.shingles()));
      belonging += new Overlap(jaccard, contained).belongs() ? 1 : 0;
      out.printf(
          Locale.ROOT,
          "other pair %s %s: Jaccard %.3f, containment %.3f, %d and %d shingles: %s | %s%n",
          pair.one(),
          pair.other(),
          jaccard,
          contained,
          one.shingles().size(),
          other.shingles().size(),
          one.title(),
          other.title());
    }
    out.printf(
        Locale.ROOT,
        "pairs that are no twins: %d, of which %d have Jaccard >= .7 or containment >= .8%n",
        others.size(),
        belonging);
  }

  private static Map<String, Shown> shown(Path data, List<Pair> pairs) throws IOException {
    Set<String> wanted = new HashSet<>();
    for (Pair pair : pairs) {
      wanted.add(pair.one());
      wanted.add(pair.other());
    }
    Map<String, Shown> shown = new HashMap<>();
    Shingler shingler = new Shingler();
    Shingles shingles = new Shingles();
    for (String name : List.of(NEWS, AGAIN)) {
      JsonLine.read(
          file(data, name),
          line -> {
            if (wanted.contains(line.text("id"))) {
              shingler.shingle(line.text("text"), shingles);
              shown.put(line.text("id"), new Shown(line.text("title"), ShingleSet.of(shingles)));
            }
          });
    }
    return shown;
  }

  /// Prints how many pairs of wire stories with a Jaccard similarity of .7 and more are in one
  /// group, and how alike the pairs of the groups are.
  ///
  /// @param groups of `reuters21578.jsonl.gz`, keys its ids
  static void reuters(Grouping groups, Path data, boolean verbose, PrintStream out)
      throws IOException {
    Map<Pair, Overlap> known = overlaps(file(data, PAIRS));
    Set<String> ids = new HashSet<>();
    known.keySet().forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
    knownOrRefused(groups, ids, PAIRS);
    recall("Jaccard >= .7", groups, known, o -> o.jaccard() >= ALIKE, out);
    recall(
        "containment >= .8 alone",
        groups,
        known,
        o -> o.jaccard() < ALIKE && o.containment() >= CONTAINED,
        out);
    below(groups, known, verbose, out);
    if (verbose) {
      known.forEach((pair, overlap) -> {
        if (overlap.belongs() && !groups.together(pair.one(), pair.other())) {
          print("missed", pair, overlap, out);
        }
      });
    }
  }

  private static void recall(
      String name,
      Grouping groups,
      Map<Pair, Overlap> known,
      Predicate<Overlap> of,
      PrintStream out) {
    long hits = 0;
    long all = 0;
    for (Map.Entry<Pair, Overlap> entry : known.entrySet()) {
      if (of.test(entry.getValue())) {
        all++;
        hits += groups.together(entry.getKey().one(), entry.getKey().other()) ? 1 : 0;
      }
    }
    out.printf(Locale.ROOT, "%-24s in one group: %s%n", name, new Share(hits, all).line());
  }

  private static void below(
      Grouping groups, Map<Pair, Overlap> known, boolean verbose, PrintStream out) {
    long below = 0;
    long unlisted = 0;
    for (Pair pair : pairs(groups)) {
      Overlap overlap = known.get(ordered(pair.one(), pair.other()));
      if (overlap == null) {
        unlisted++;
      } else if (!overlap.belongs()) {
        below++;
      }
      if (verbose && (overlap == null || !overlap.belongs())) {
        print("below", pair, overlap == null ? new Overlap(0, 0) : overlap, out);
      }
    }
    out.printf(
        Locale.ROOT,
        "pairs in one group       %d; Jaccard < .7 and containment < .8: %d; not listed (Jaccard <"
            + " .2, containment < .5): %d%n",
        groups.pairs(),
        below,
        unlisted);
  }

  private static void print(String what, Pair pair, Overlap overlap, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%s %s %s Jaccard %.4f containment %.4f%n",
        what,
        pair.one(),
        pair.other(),
        overlap.jaccard(),
        overlap.containment());
  }

  private static Map<Pair, Overlap> overlaps(Path file) throws IOException {
    Map<Pair, Overlap> known = new HashMap<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      known.put(
          ordered(fields[5], fields[6]),
          new Overlap(Double.parseDouble(fields[0]), Double.parseDouble(fields[1])));
    }
    return known;
  }

  private static List<Pair> pairs(Grouping groups) {
    List<Pair> pairs = new ArrayList<>();
    for (List<String> group : groups.groups()) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          pairs.add(new Pair(group.get(i), group.get(j)));
        }
      }
    }
    return pairs;
  }

  private static Pair ordered(String one, String other) {
    return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
  }

  private static Path file(Path data, String name) throws NoSuchFileException {
    Path file = data.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return file;
  }

  private static void knownOrRefused(Grouping groups, Set<String> ids, String name) {
    boolean any = groups.groupOf().keySet().stream().anyMatch(ids::contains);
    if (!any && !groups.groups().isEmpty()) {
      throw new UsageException(
          "no key of the groups is an id of "
              + name
              + ", but for example \""
              + groups.groups().getFirst().getFirst()
              + "\"");
    }
  }
}
