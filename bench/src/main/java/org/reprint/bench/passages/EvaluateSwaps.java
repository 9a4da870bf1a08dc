package org.reprint.bench.passages;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reprint.Scan;
import org.reprint.align.Pair;
import org.reprint.bench.passages.FactSwap.Swapped;
import org.reprint.bench.passages.SwapCases.Sentence;
import org.reprint.bench.passages.SwapCases.SwapCase;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange;
import org.reprint.judge.FactChange.Change;
import org.reprint.judge.Relation;
import org.reprint.text.Range;
import org.reprint.wire.Story;

/// Question: of facts and quotations that a program changed in rewritten sentences, how many are
/// told, by kind; and how many faithful sentences are said to be changed?
///
/// Counted are sentences that are found: half of them lies in pairs that are verbatim, edited,
/// reworded or quotations. A swap is told when a difference in the sentence touches it: one of the
/// words exchanged is among its words, and it is a quotation when the swap was of a quotation.
/// Strict and wide as for the rewrites: strict counts what changed and negations, wide also what
/// was dropped or added.
public final class EvaluateSwaps {
  private static final String REWRITTEN = "rewritten";

  private final Function<List<Story>, Scan> scanner;
  private final boolean verbose;
  private final PrintStream out;
  private final Map<String, int[]> swaps = new TreeMap<>(); // found, strict, wide
  private final Map<String, int[]> faithful = new TreeMap<>();

  private EvaluateSwaps(Function<List<Story>, Scan> scanner, boolean verbose, PrintStream out) {
    this.scanner = scanner;
    this.verbose = verbose;
    this.out = out;
  }

  /// Prints recall by kind of swap and by way of rewriting, and false alarms by way of rewriting.
  ///
  /// @param data the folder that holds the news
  /// @param cases number of rewritten stories
  /// @throws org.reprint.bench.UsageException if the news are not there
  public static void run(
      Path data,
      int cases,
      long seed,
      boolean verbose,
      Function<List<Story>, Scan> scanner,
      PrintStream out)
      throws IOException {
    EvaluateSwaps evaluation = new EvaluateSwaps(scanner, verbose, out);
    SwapCases maker = new SwapCases(EvaluatePassages.stories(data), seed);
    for (int i = 0; i < cases; i++) {
      evaluation.add(i, maker.make(i));
    }
    out.printf(
        Locale.ROOT, "facts swapped by program in %d rewritten stories, seed %d%n", cases, seed);
    evaluation.print("swapped", evaluation.swaps);
    evaluation.print("faithful", evaluation.faithful);
  }

  private void print(String name, Map<String, int[]> rows) {
    out.printf(Locale.ROOT, "  %-12s %6s %14s %14s%n", name, "found", "strict", "wide");
    rows.forEach((row, n) ->
        out.printf(
            Locale.ROOT,
            "  %-12s %6d %6d  %.3f  %6d  %.3f%n",
            row,
            n[0],
            n[1],
            n[1] / (double) n[0],
            n[2],
            n[2] / (double) n[0]));
  }

  private void add(int number, SwapCase made) {
    List<Story> two =
        List.of(Story.of(made.key(), made.source()), Story.of(REWRITTEN, made.text()));
    List<Relation> relations =
        scanner.apply(two).relations().stream().filter(relation -> !relation.within()).toList();
    for (Relation relation : relations) {
      boolean straight = relation.b().equals(REWRITTEN);
      BitSet covered = new BitSet();
      for (Pair pair : relation.passages().stream().flatMap(p -> p.pairs().stream()).toList()) {
        Range range = straight ? pair.b() : pair.a();
        if (Detections.taken(pair.level())) {
          covered.set(range.start(), range.end());
        }
      }
      for (Sentence sentence : made.sentences()) {
        Range place = sentence.place();
        int inside = covered.get(place.start(), place.end()).cardinality();
        if (2 * inside >= place.length()) {
          count(number, made, sentence, relation.facts(), straight);
        }
      }
    }
  }

  private void count(
      int number, SwapCase made, Sentence sentence, List<FactChange> facts, boolean straight) {
    List<FactChange> inside = facts.stream().filter(f -> isIn(f, sentence, straight)).toList();
    Swapped swapped = sentence.swapped();
    List<FactChange> told =
        swapped == null ? inside : inside.stream().filter(f -> tells(f, swapped)).toList();
    boolean strict = told.stream().anyMatch(EvaluateSwaps::strict);
    List<String> rows =
        swapped == null
            ? List.of(made.way().id(), "ALL")
            : List.of(swapped.kind().id(), "by " + made.way().id(), "ALL");
    for (String row : rows) {
      int[] n = (swapped == null ? faithful : swaps).computeIfAbsent(row, r -> new int[3]);
      n[0]++;
      n[1] += strict ? 1 : 0;
      n[2] += told.isEmpty() ? 0 : 1;
    }
    if (verbose && (swapped == null) == strict) {
      list(number, made, sentence, inside);
    }
  }

  private static boolean isIn(FactChange fact, Sentence sentence, boolean straight) {
    Range rewritten = straight ? fact.b() : fact.a();
    Range source = straight ? fact.a() : fact.b();
    return rewritten != null
        ? rewritten.overlap(sentence.place()) > 0
        : source.overlap(sentence.source()) > 0;
  }

  private static boolean strict(FactChange fact) {
    return fact.change() == Change.CHANGED || fact.kind() == FactKind.NEGATION;
  }

  private static boolean tells(FactChange fact, Swapped swapped) {
    if (swapped.kind() == FactSwap.QUOTATION) {
      return fact.kind() == FactKind.QUOTATION;
    }
    Set<String> changed = words(swapped.from());
    changed.addAll(words(swapped.to()));
    Set<String> said = words(fact.from() == null ? "" : fact.from());
    said.addAll(words(fact.to() == null ? "" : fact.to()));
    said.retainAll(changed);
    return !said.isEmpty();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.,]+", -1))
        .map(word -> word.replaceAll("^[.,]+|[.,]+$", ""))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private void list(int number, SwapCase made, Sentence sentence, List<FactChange> inside) {
    List<String> lines = new ArrayList<>();
    Swapped swapped = sentence.swapped();
    lines.add(
        swapped == null
            ? "FALSE " + number + " " + made.way().id()
            : "UNTOLD "
                + number
                + " "
                + made.way().id()
                + " "
                + swapped.kind().id()
                + ": "
                + swapped.from()
                + " -> "
                + swapped.to());
    lines.add("  < " + sentence.source().of(made.source()));
    lines.add("  > " + sentence.place().of(made.text()));
    for (FactChange fact : inside) {
      lines.add(
          "  "
              + fact.kind().id()
              + " "
              + fact.change().id()
              + ": "
              + fact.from()
              + " -> "
              + fact.to());
    }
    lines.forEach(out::println);
  }
}
