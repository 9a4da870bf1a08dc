package org.reprint.bench.peers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.reprint.bench.UsageException;

/// The pipeline that a Java engineer would build on hash4j in a day: JSON lines to SuperMinHash
/// signatures, 16 bands of 8 slots, union-find; the first story of each cluster is kept.
///
/// As fast as is fair: blocks of lines on all threads, bytes and not strings, one buffer a thread,
/// bands in parallel, primitive tables. It takes bands at their word: no pair is verified. Memory
/// is about 140 bytes a story, and 24 to 48 more a story and thread while bands are joined.
public final class DedupePeer {
  private final int threads;

  private DedupePeer(int threads) {
    this.threads = threads;
  }

  /// Runs the pipeline.
  ///
  /// @param args `[--threads N] [--groups FILE] IN.jsonl...`
  /// @param out receives the kept lines
  /// @param err receives what was done, and how fast
  /// @throws UsageException if an option is unknown, or no file is named
  /// @throws IOException if a file cannot be read or written
  public static void run(String[] args, OutputStream out, PrintStream err) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    Path groups = null;
    List<Path> inputs = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--threads" -> threads = threads(value(args, ++i, "a number of threads"));
        case "--groups" -> groups = Path.of(value(args, ++i, "a file"));
        default -> inputs.add(Path.of(args[i]));
      }
    }
    if (inputs.isEmpty()) {
      throw new UsageException("dedupe-peer needs a file of JSON lines, got none");
    }
    new DedupePeer(threads).run(inputs, groups, out, err);
  }

  private static String value(String[] args, int at, String what) {
    if (at == args.length) {
      throw new UsageException(args[at - 1] + " needs " + what + ", got nothing");
    }
    return args[at];
  }

  private static int threads(String number) {
    if (number.matches("[1-9][0-9]{0,2}")) {
      return Integer.parseInt(number);
    }
    throw new UsageException("--threads must be in [1, 999], got \"" + number + "\"");
  }

  private void run(List<Path> inputs, Path groups, OutputStream out, PrintStream err)
      throws IOException {
    List<FileChannel> files = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<LineBlock> blocks = new ArrayList<>();
      for (Path input : inputs) {
        FileChannel file = FileChannel.open(input);
        files.add(file);
        blocks.addAll(LineBlock.of(file));
      }
      List<BlockStories> stories = sketch(pool, blocks);
      int count = stories.stream().mapToInt(BlockStories::count).reduce(0, Math::addExact);
      Clusters clusters = cluster(pool, stories, count);
      int kept = new KeptLines().write(stories, clusters, out);
      if (groups != null) {
        try (BufferedWriter writer = Files.newBufferedWriter(groups)) {
          new GroupLines(stories).write(clusters, count, writer);
        }
      }
      double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
      err.println(
          String.format(
              Locale.ROOT,
              "stories %d, kept %d, threads %d, seconds since the start of the JVM %.2f,"
                  + " stories/s %.0f",
              count,
              kept,
              threads,
              seconds,
              count / seconds));
    } finally {
      for (FileChannel file : files) {
        file.close();
      }
    }
  }

  private List<BlockStories> sketch(ExecutorService pool, List<LineBlock> blocks)
      throws IOException {
    BlockStories[] done = new BlockStories[blocks.size()];
    AtomicInteger next = new AtomicInteger();
    onAll(
        pool,
        () -> {
          BlockSketcher sketcher = new BlockSketcher();
          for (int at = next.getAndIncrement(); at < done.length; at = next.getAndIncrement()) {
            done[at] = sketcher.sketch(blocks.get(at));
          }
          return null;
        });
    return Arrays.asList(done);
  }

  private Clusters cluster(ExecutorService pool, List<BlockStories> stories, int count)
      throws IOException {
    int[][] pairs = new int[BandJoin.BANDS][];
    AtomicInteger next = new AtomicInteger();
    onAll(
        pool,
        () -> {
          BandJoin join = new BandJoin(count);
          for (int at = next.getAndIncrement(); at < pairs.length; at = next.getAndIncrement()) {
            pairs[at] = join.pairs(stories, at);
          }
          return null;
        });
    Clusters clusters = new Clusters(count);
    for (int[] band : pairs) {
      for (int i = 0; i < band.length; i += 2) {
        clusters.join(band[i], band[i + 1]);
      }
    }
    return clusters;
  }

  /// Runs one task on every thread and waits for all.
  private void onAll(ExecutorService pool, Callable<Void> task) throws IOException {
    try {
      for (Future<Void> future : pool.invokeAll(Collections.nCopies(threads, task))) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
