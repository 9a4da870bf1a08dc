package org.reprint.bench.corpus;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reprint.bench.UsageException;

/// Writes a corpus that looks like news, with planted copies, and the truth about them.
///
/// The same options give the same bytes on every machine, with any number of threads. Stories are
/// made one by one and never kept: a million of them, 2.7 GB, need some tens of megabytes.
public final class GenerateCorpus {
  private static final int BLOCK = 500; // stories that a thread makes in one go

  private final CorpusOptions options;
  private final int threads;

  private GenerateCorpus(CorpusOptions options, int threads) {
    this.options = options;
    this.threads = threads;
  }

  /// Writes the two files that the command line names.
  ///
  /// The corpus has a line of JSON a story: `id`, `title`, `date`, `source`, `text`. The truth has
  /// a line a variant, its fields apart by tabs: id, the id of its base, what was done, Jaccard
  /// similarity, containment of the smaller in the larger, distinct shingles of the larger over
  /// those of the smaller, and of the smaller; all of word 5-shingles of the texts, exact. Lines
  /// that start with `#` tell the options and the names of the fields.
  ///
  /// @param args options, the corpus to write, the truth to write
  public static void run(String[] args, PrintStream out) throws IOException {
    Words words =
        Words.of(
            args,
            "--stories",
            "--seed",
            "--recurring",
            "--variants",
            "--brief",
            "--long",
            "--threads");
    if (words.plain().size() != 2 || !words.options().containsKey("--stories")) {
      throw new UsageException(
          "generate needs --stories N, the corpus to write and the truth to write");
    }
    CorpusOptions options = options(words);
    int cores = Runtime.getRuntime().availableProcessors();
    int threads = Math.clamp(words.number("--threads", cores), 1, 256);
    long start = System.nanoTime();
    Path corpus = Path.of(words.plain().getFirst());
    try (OutputStream lines = Files.newOutputStream(corpus);
        OutputStream truth =
            new BufferedOutputStream(Files.newOutputStream(Path.of(words.plain().getLast())))) {
      new GenerateCorpus(options, threads).write(lines, truth);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(
        Locale.ROOT,
        "%d stories, %.1f MB, %.1f s, %.0f stories/s on %d threads%n",
        options.stories(),
        Files.size(corpus) / 1e6,
        seconds,
        options.stories() / seconds,
        threads);
  }

  private static CorpusOptions options(Words words) {
    long stories = words.number("--stories", 0);
    if (stories < 1 || stories > 500_000_000) {
      throw new UsageException("--stories must be in [1, 500000000], got " + stories);
    }
    double variants = words.share("--variants", 0.1);
    double brief = words.share("--brief", 0.05);
    double full = words.share("--long", 0.03);
    if (variants > 0.5 || brief + full > 1) {
      throw new UsageException(
          "--variants must be in [0, 0.5] and --brief and --long 1 at most together, got "
              + variants
              + ", "
              + brief
              + " and "
              + full);
    }
    return CorpusOptions.of(
        (int) stories,
        words.number("--seed", 1),
        variants,
        brief,
        full,
        words.decimal("--recurring", 0));
  }

  /// Writes a corpus and its truth.
  static void write(CorpusOptions options, int threads, OutputStream lines, OutputStream truth)
      throws IOException {
    new GenerateCorpus(options, threads).write(lines, truth);
  }

  private void write(OutputStream lines, OutputStream truth) throws IOException {
    CorpusPlan plan = new CorpusPlan(options);
    Lexicon lexicon = new Lexicon();
    Grammar grammar = new Grammar();
    Notices notices = new Notices();
    BlockingQueue<CorpusWorker> idle = new ArrayBlockingQueue<>(threads);
    for (int i = 0; i < threads; i++) {
      idle.add(new CorpusWorker(options, plan, lexicon, grammar, notices));
    }
    truth.write(head(plan).getBytes(StandardCharsets.UTF_8));
    Queue<Future<CorpusWorker.Block>> waiting = new ArrayDeque<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int from = 0; from < plan.stories(); from += BLOCK) {
        int start = from;
        int end = Math.min(plan.stories(), start + BLOCK);
        waiting.add(pool.submit(() -> make(idle, start, end)));
        if (waiting.size() > 2 * threads) {
          write(waiting.remove(), lines, truth);
        }
      }
      while (!waiting.isEmpty()) {
        write(waiting.remove(), lines, truth);
      }
    }
  }

  private String head(CorpusPlan plan) {
    return String.format(
        Locale.ROOT,
        "# stories %d, variants %d, %s\n# id\tbase\tkind\tjaccard\tcontainment\tratio\tsmaller\n",
        plan.stories(),
        plan.variants(),
        options);
  }

  private static CorpusWorker.Block make(BlockingQueue<CorpusWorker> idle, int from, int to)
      throws IOException, InterruptedException {
    CorpusWorker worker = idle.take();
    try {
      return worker.make(from, to);
    } finally {
      idle.add(worker);
    }
  }

  private static void write(Future<CorpusWorker.Block> made, OutputStream lines, OutputStream truth)
      throws IOException {
    try {
      CorpusWorker.Block block = made.get();
      block.stories().writeTo(lines);
      truth.write(block.truth());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("a stretch of the corpus could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }
}
