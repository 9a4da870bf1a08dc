package org.reprint.bench.guard;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.reprint.bench.CheckFailed;
import org.reprint.bench.NewsPairs;
import org.reprint.bench.UsageException;

/// The guard: measures the engine's hot loops beside their references and peers, prints a table,
/// and fails naming each figure that does not hold.
///
/// Takes about a minute.
public final class Guard {
  private static final int SETS = 64;
  private static final int SHINGLES = 400; // of a news story
  private static final int TEXTS = 256;
  private static final long SEED = 42;
  private static final int STORIES = 2_000; // in which sentences are looked for
  private static final int ROUNDS = 61;
  private static final int DOCUMENTS = 20_000; // of one count of allocated bytes
  private static final int PEER_DOCUMENTS = 200; // the same, for those who allocate a lot

  private final PrintStream out;
  private final RoundRobin turns;
  private final Allocation allocation = new Allocation();

  private Guard(PrintStream out, RoundRobin turns) {
    this.out = out;
    this.turns = turns;
  }

  /// Measures and judges.
  ///
  /// @param args nothing, or `--list`: shows the figures and measures nothing
  /// @param out receives the tables
  /// @throws CheckFailed if a figure does not hold
  /// @throws UsageException if there are other words
  public static void run(String[] args, PrintStream out) {
    if (args.length == 1 && args[0].equals("--list")) {
      list(out);
      return;
    }
    if (args.length > 0) {
      throw new UsageException("guard takes --list or nothing, got \"" + args[0] + "\"");
    }
    RoundRobin turns =
        new RoundRobin(ROUNDS, TimeUnit.MILLISECONDS.toNanos(10), TimeUnit.SECONDS.toNanos(2));
    Verdict verdict = new Guard(out, turns).measure();
    verdict.print(out);
    verdict.check();
    out.println("all figures hold");
  }

  private static void list(PrintStream out) {
    for (Figure figure : Figures.ALL) {
      out.printf(
          Locale.ROOT,
          "%-44s %8s %-5s %s%n",
          figure.name(),
          figure.sense(),
          Verdict.number(figure.limit()),
          figure.source());
    }
  }

  private Verdict measure() {
    List<Reading> readings = new ArrayList<>();
    signatures(readings);
    shingles(readings);
    pairs(readings);
    rest(readings);
    retrieval(readings);
    out.printf(Locale.ROOT, "(checksum %x)%n%n", turns.sink() ^ allocation.sink());
    return new Verdict(readings);
  }

  private void signatures(List<Reading> readings) {
    long[][] sets = sets();
    Contender kernel = Kernels.signature(sets);
    List<Contender> all = new ArrayList<>();
    all.add(kernel);
    all.add(Kernels.plain(sets));
    all.add(Kernels.permutations(sets));
    all.addAll(Peers.signatures(sets));
    RoundRobin.Times times = turns.run(all);
    print(SHINGLES + " shingles to a signature", all, times);
    readings.add(allocated(Figures.SIGNATURE_ALLOCATION, kernel));
    readings.add(lead(Figures.OVER_PLAIN, times, Kernels.PLAIN));
    readings.add(lead(Figures.OVER_PERMUTATIONS, times, Kernels.PERMUTATIONS));
    readings.add(lead(Figures.OVER_SUPER_MIN_HASH, times, Peers.SUPER_MIN_HASH));
    readings.add(lead(Figures.OVER_MIN_HASH, times, Peers.MIN_HASH));
    readings.add(lead(Figures.OVER_JAVA_LSH, times, Peers.JAVA_LSH));
    readings.add(lead(Figures.OVER_LUCENE, times, Peers.LUCENE));
  }

  /// Random hashes stand for shingles: what a sketch costs does not depend on their values.
  private static long[][] sets() {
    SplittableRandom random = new SplittableRandom(42);
    long[][] sets = new long[SETS][];
    for (int i = 0; i < SETS; i++) {
      sets[i] = random.longs(SHINGLES).toArray();
    }
    return sets;
  }

  private void shingles(List<Reading> readings) {
    byte[][] texts = Texts.of(TEXTS);
    Contender kernel = Kernels.shingle(texts);
    List<Contender> all = new ArrayList<>(List.of(kernel));
    all.addAll(Peers.shingles(texts));
    RoundRobin.Times times = turns.run(all);
    long bytes = 0;
    for (byte[] text : texts) {
      bytes += text.length;
    }
    print("a text of " + bytes / TEXTS + " bytes to shingles", all, times);
    readings.add(allocated(Figures.SHINGLE_ALLOCATION, kernel));
    readings.add(lead(Figures.OVER_FNV, times, Peers.FNV));
    readings.add(lead(Figures.OVER_LUCENE_SHINGLES, times, Peers.LUCENE_SHINGLES));
  }

  private void pairs(List<Reading> readings) {
    List<NewsPairs.Pair> pairs = NewsPairs.of(TEXTS, SEED);
    Contender words = Alignments.words(pairs);
    Contender likelihood = Alignments.likelihood(pairs);
    List<Contender> all = List.of(words, Alignments.plain(pairs), likelihood);
    RoundRobin.Times times = turns.run(all);
    print("two sentences to their alignment, to a score", all, times);
    readings.add(allocated(Figures.ALIGNMENT_ALLOCATION, words));
    readings.add(allocated(Figures.PAIR_ALLOCATION, likelihood));
    readings.add(lead(Figures.OVER_PLAIN_ALIGNMENT, times, Alignments.PLAIN));
  }

  /// What has no peer: only that it allocates nothing.
  private void rest(List<Reading> readings) {
    List<Contender> all = List.of(Kernels.estimate(sets()), Kernels.bandKeys(sets()));
    print("a pair to an estimate, a signature to its keys", all, turns.run(all));
    readings.add(allocated(Figures.ESTIMATE_ALLOCATION, all.get(0)));
    readings.add(allocated(Figures.BAND_ALLOCATION, all.get(1)));
  }

  private void retrieval(List<Reading> readings) {
    Sentences sentences = Sentences.of(Texts.of(STORIES));
    Contender kernel = Kernels.retrieval(sentences);
    List<Contender> all = List.of(kernel, Kernels.plainRetrieval(sentences));
    RoundRobin.Times times = turns.run(all);
    print("a sentence to the best of " + sentences.story().length, all, times);
    readings.add(allocated(Figures.RETRIEVAL_ALLOCATION, kernel));
    readings.add(lead(Figures.OVER_PLAIN_RETRIEVAL, times, Kernels.PLAIN_RETRIEVAL));
  }

  private Reading allocated(Figure figure, Contender contender) {
    double bytes = allocation.perDocument(contender, DOCUMENTS);
    return new Reading(figure, bytes, "bytes a document, over " + DOCUMENTS);
  }

  /// How many times as long as the first contender another takes.
  private static Reading lead(Figure figure, RoundRobin.Times times, String over) {
    int slow = times.index(over);
    String spread =
        String.format(
            Locale.ROOT,
            "times, in nine rounds of ten from %.1f to %.1f",
            times.ratio(slow, 0, 0.05),
            times.ratio(slow, 0, 0.95));
    return new Reading(figure, times.ratio(slow, 0, 0.5), spread);
  }

  private void print(String what, List<Contender> contenders, RoundRobin.Times times) {
    out.printf(Locale.ROOT, "%-46s %10s %12s%n", what, "ns", "bytes made");
    for (int i = 0; i < contenders.size(); i++) {
      double bytes = allocation.perDocument(contenders.get(i), PEER_DOCUMENTS);
      out.printf(
          Locale.ROOT, "  %-44s %10.0f %12.0f%n", times.names().get(i), times.median(i), bytes);
    }
    out.println();
  }
}
