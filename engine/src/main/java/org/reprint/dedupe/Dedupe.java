package org.reprint.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.reprint.group.Keep;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Refused;
import org.reprint.work.Parallel;

/// Finds copies among very many stories given as JSON lines, and leaves all but one of each out.
///
/// Two stories belong together by the rule of [DedupeOptions.Rule], measured exactly over their
/// sets of word 5-shingles; a group is a star of such pairs around the story that is kept, so that
/// nothing is chained. The same lines give the same result, whatever the number of threads and the
/// memory. What it costs is told by [Plan]. Thread-safe.
///
/// ```java
/// Dedupe dedupe = new Dedupe(DedupeOptions.DEFAULT, ReadOptions.DEFAULT);
/// try (Deduped result = dedupe.run(List.of(Input.of(path)), true, (stage, done, total) -> {})) {
///   result.writeKept(channel);
/// }
/// ```
public final class Dedupe {
  private static final int PAIR_PARTITIONS = 64;

  private final DedupeOptions options;
  private final ReadOptions reading;

  public Dedupe(DedupeOptions options, ReadOptions reading) {
    this.options = Objects.requireNonNull(options, "options");
    this.reading = Objects.requireNonNull(reading, "reading");
  }

  /// Reads all inputs and decides; writes nothing yet.
  ///
  /// @param inputs read in this order; plain files must not change until the result is closed
  /// @param groups whether the groups will be asked for
  /// @param progress told how far it is
  /// @return the verdict; to be closed
  /// @throws IOException if a file changes or vanishes meanwhile, or the folder for temporary files
  ///   cannot be written. An input that cannot be opened is refused, and the rest goes on
  /// @throws IllegalStateException if the thread is interrupted, which it then still is
  public Deduped run(List<Input> inputs, boolean groups, Progress progress) throws IOException {
    List<Refused> refused = new ArrayList<>();
    Temporary temporary = new Temporary(options.resources().temp());
    Inputs opened =
        Inputs.open(
            inputs,
            temporary,
            refused::add,
            copied -> progress.at(Progress.Stage.UNPACK, copied, 0));
    Verdicts verdicts = new Verdicts(groups ? new GroupLog(temporary) : null);
    try {
      return new Run(opened, temporary, verdicts, progress).decide(refused);
    } catch (UncheckedIOException e) {
      close(opened, verdicts);
      throw e.getCause();
    } catch (IOException | RuntimeException | Error e) {
      close(opened, verdicts);
      throw e;
    }
  }

  private static void close(Inputs inputs, Verdicts verdicts) throws IOException {
    try (inputs) {
      verdicts.close();
    }
  }

  /// What one run shares.
  private final class Run {
    private final Inputs inputs;
    private final Temporary temporary;
    private final Verdicts verdicts;
    private final Progress progress;
    private final Parallel parallel = new Parallel(options.resources().threads());
    private final KeyLog.Budget budget = new KeyLog.Budget(options.resources().memory());
    private final LineTable lines = new LineTable();
    private final Overfull overfull = new Overfull();
    private final BitSet versioned = new BitSet();

    Run(Inputs inputs, Temporary temporary, Verdicts verdicts, Progress progress) {
      this.inputs = inputs;
      this.temporary = temporary;
      this.verdicts = verdicts;
      this.progress = progress;
    }

    Deduped decide(List<Refused> refused) throws IOException {
      Names names;
      long refusedRecords = refused.size();
      int resends;
      Components components;
      KeyLog pairs = new KeyLog(1, budget, temporary);
      try (pairs;
          Keys keys = new Keys(budget, temporary)) {
        FirstPass first =
            new FirstPass(inputs, reading, Plan.bands(options), lines, keys, progress);
        first.run(parallel);
        names = new Names(inputs, lines, first.firstLines(), versioned);
        Resends again =
            new Resends(lines, new StorySets(inputs, lines, reading, false), names, versioned);
        again.find(keys.ids());
        resends = again.resends();
        first.refused().forEach(refused::add);
        refused.addAll(again.conflicts());
        refusedRecords += first.refusedLines() + again.conflicts().size();
        components = join(keys, pairs);
        verify(components, pairs, names);
      }
      Deduped.Totals totals =
          new Deduped.Totals(
              first(lines),
              verdicts.dropped().cardinality(),
              resends,
              refusedRecords,
              verdicts.candidates(),
              verdicts.links(),
              verdicts.groupCount(),
              overfull.keys(),
              overfull.pairs());
      return new Deduped(inputs, lines, verdicts, refused, totals);
    }

    private static int first(LineTable lines) {
      int stories = 0;
      for (int line = 0; line < lines.lines(); line++) {
        stories += lines.isStory(line) ? 1 : 0;
      }
      return stories;
    }

    /// Finds candidates.
    private Components join(Keys keys, KeyLog pairs) throws IOException {
      Components components = new Components(lines.lines());
      Rarest rarest = new Rarest(lines.lines());
      try (KeyLog shared = new KeyLog(Records.PARTITIONS, budget, temporary)) {
        SampleJoin samples = new SampleJoin(lines, keys.samples(), shared, rarest, overfull);
        Stages stages = new Stages(3 * Records.PARTITIONS);
        List<PairSink> sinks = new ArrayList<>();
        List<KeyLog.Writer> writers = new ArrayList<>();
        stages.run(
            () -> new BandJoin(keys.bands(), lines, overfull, sink(components, pairs, sinks)));
        stages.run(() -> {
          KeyLog.Writer writer = shared.writer();
          synchronized (writers) {
            writers.add(writer);
          }
          return samples.learner(writer);
        });
        for (KeyLog.Writer writer : writers) {
          writer.close();
        }
        stages.run(() -> samples.asker(sink(components, pairs, sinks)));
        for (PairSink sink : sinks) {
          sink.close();
        }
      }
      components.close();
      return components;
    }

    private PairSink sink(Components components, KeyLog pairs, List<PairSink> sinks) {
      PairSink sink = new PairSink(components, pairs.writer());
      synchronized (sinks) {
        sinks.add(sink);
      }
      return sink;
    }

    /// Measures the candidates, those of one component together.
    private void verify(Components components, KeyLog pairs, Names names) throws IOException {
      try (KeyLog routed = new KeyLog(PAIR_PARTITIONS, budget, temporary)) {
        try (KeyLog.Writer writer = routed.writer()) {
          pairs.drain(
              0,
              pair -> {
                int root = components.root(Records.first(pair));
                writer.add(scatter(root), pair);
              });
        }
        int[] done = new int[1];
        parallel.map(
            PAIR_PARTITIONS,
            () ->
                new Verifier(
                    routed,
                    components,
                    options,
                    new StorySets(inputs, lines, reading, options.keep() == Keep.LONGEST),
                    names,
                    verdicts),
            finished -> {
              synchronized (done) {
                done[0] = Math.max(done[0], finished);
                progress.at(Progress.Stage.VERIFY, done[0], PAIR_PARTITIONS);
              }
            });
      }
    }

    private static int scatter(int root) {
      return (root * 0x9E3779B1)
          >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PAIR_PARTITIONS));
    }

    /// Runs passes over all partitions one after another, and tells how far they are together.
    private final class Stages {
      private final int total;
      private int before;
      private int most;

      Stages(int total) {
        this.total = total;
      }

      void run(java.util.function.Supplier<IntFunction<Void>> worker) {
        parallel.map(Records.PARTITIONS, worker, this::done);
        before += Records.PARTITIONS;
      }

      private synchronized void done(int finished) {
        most = Math.max(most, before + finished);
        progress.at(Progress.Stage.JOIN, most, total);
      }
    }
  }
}
