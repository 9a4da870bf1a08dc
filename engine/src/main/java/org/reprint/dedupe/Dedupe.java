package org.reprint.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.reprint.sketch.Bands;
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
///   result.writeKept(channel, (stage, done, total) -> {});
/// }
/// ```
public final class Dedupe {
  private static final int PAIR_PARTITIONS = 64;
  private static final int MOST_SHINGLES = 1 << 23; // that a thread holds to compare: 64 MB

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
    Verdicts verdicts = new Verdicts(groups ? new GroupLog(temporary, options.rule()) : null);
    try {
      return new Run(opened, temporary, verdicts, progress).decide(refused);
    } catch (UncheckedIOException e) {
      close(opened, verdicts);
      throw notInterrupted(e.getCause());
    } catch (IOException e) {
      close(opened, verdicts);
      throw notInterrupted(e);
    } catch (RuntimeException | Error e) {
      close(opened, verdicts);
      throw e;
    }
  }

  /// A channel that an interrupt closes throws as if it were at fault.
  private static IOException notInterrupted(IOException e) {
    if (e instanceof ClosedByInterruptException) {
      throw new IllegalStateException("interrupted", e);
    }
    return e;
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
    private final Bands bands = Plan.bands(options);
    private final Outlines outlines = new Outlines(options.rule());
    private final Overfull overfull = new Overfull();
    private final BitSet versioned = new BitSet();
    private final Rulings rulings = new Rulings(options.groups().verdicts());

    Run(Inputs inputs, Temporary temporary, Verdicts verdicts, Progress progress) {
      this.inputs = inputs;
      this.temporary = temporary;
      this.verdicts = verdicts;
      this.progress = progress;
    }

    Deduped decide(List<Refused> refused) throws IOException {
      long refusedRecords = refused.size();
      Names names;
      int resends;
      try (KeyLog pairs = new KeyLog(1, budget, temporary)) {
        Components components;
        try (Keys keys = new Keys(budget, temporary)) {
          FirstPass first =
              new FirstPass(inputs, reading, bands, lines, outlines, keys, rulings, progress);
          first.run(parallel);
          names = new Names(inputs, lines, first.firstLines(), versioned);
          Resends again = new Resends(lines, sets(0), names, versioned);
          again.find(keys.ids());
          resends = again.resends() + names.again();
          first.refused().forEach(refused::add);
          refused.addAll(again.conflicts());
          refusedRecords += first.refusedLines() + again.conflicts().size();
          rulings.settle(lines, names);
          components = join(keys, pairs);
        }
        verify(components, pairs, names);
      }
      Deduped.Totals totals =
          new Deduped.Totals(
              stories(),
              verdicts.dropped().cardinality(),
              resends,
              refusedRecords,
              verdicts.candidates(),
              verdicts.links(),
              verdicts.groupCount(),
              overfull.keys(),
              overfull.pairs(),
              rulings.obeyed(),
              rulings.unknown());
      return new Deduped(inputs, lines, verdicts, refused, totals);
    }

    /// @param shingles to hold at once, at least
    private StorySets sets(int shingles) {
      return new StorySets(inputs, lines, reading, options.groups().keep().keep(), shingles);
    }

    private int stories() {
      int stories = 0;
      for (int line = 0; line < lines.lines(); line++) {
        stories += lines.isStory(line) ? 1 : 0;
      }
      return stories;
    }

    /// Finds candidates.
    private Components join(Keys keys, KeyLog pairs) throws IOException {
      Components components = new Components(lines.lines());
      Stages stages = new Stages(4 * Records.PARTITIONS);
      try (KeyLog shared = new KeyLog(Records.PARTITIONS, budget, temporary);
          KeyLog votes = new KeyLog(Records.PARTITIONS, budget, temporary)) {
        List<PairSink> sinks = new ArrayList<>();
        stages.run(() ->
            new BandJoin(keys.bands(), lines, outlines, overfull, sink(components, pairs, sinks)));
        SampleJoin samples =
            new SampleJoin(lines, outlines, keys.samples(), shared, votes, overfull);
        stages.run(shared, samples::learner);
        stages.run(votes, samples::asker);
        stages.run(() -> samples.counter(sink(components, pairs, sinks)));
        rulings.join(sink(components, pairs, sinks));
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
        long share = options.resources().memory() / 2 / options.resources().threads();
        int held = (int) Math.min(MOST_SHINGLES, share / Long.BYTES); // the keys are gone by now
        int[] done = new int[1];
        parallel.map(
            PAIR_PARTITIONS,
            () ->
                new Verifier(
                    routed, components, lines, options, sets(held), names, rulings, verdicts),
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

      void run(Supplier<IntFunction<Void>> worker) {
        parallel.map(Records.PARTITIONS, worker, this::done);
        before += Records.PARTITIONS;
      }

      /// The same for workers that write to a log.
      void run(KeyLog into, Function<KeyLog.Writer, IntFunction<Void>> worker) throws IOException {
        List<KeyLog.Writer> writers = new ArrayList<>();
        run(() -> {
          KeyLog.Writer writer = into.writer();
          synchronized (writers) {
            writers.add(writer);
          }
          return worker.apply(writer);
        });
        for (KeyLog.Writer writer : writers) {
          writer.close();
        }
      }

      private synchronized void done(int finished) {
        most = Math.max(most, before + finished);
        progress.at(Progress.Stage.JOIN, most, total);
      }
    }
  }
}
