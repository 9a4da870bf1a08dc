package org.reprint.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.reprint.sketch.Bands;
import org.reprint.sketch.SketchOptions;
import org.reprint.sketch.Sketcher;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Refused;
import org.reprint.work.Parallel;

/// Reads every line once and writes down its keys.
final class FirstPass {
  private static final int BLOCK = 1 << 19; // bytes: it and its lines stay in the cache
  private static final int SLACK = 1 << 14; // for the end of the last line of a block
  private static final int MOST_REFUSED = 100_000; // that are told one by one

  private final Inputs inputs;
  private final ReadOptions reading;
  private final Bands bands;
  private final LineTable lines;
  private final Outlines outlines;
  private final Keys keys;
  private final Rulings rulings;
  private final Progress progress;

  private final Turnstile turnstile = new Turnstile();
  private final int[] firstLine; // [sections], number of the first line of each
  private final List<Block> blocks = new ArrayList<>();
  private final PriorityQueue<Numbered> refused = // the first ones, whatever the threads
      new PriorityQueue<>(Comparator.comparingInt(Numbered::line).reversed());
  private long untold;
  private long done; // bytes

  /// A stretch of one input; the lines that begin in it.
  private record Block(int section, long from, long to) {}

  private record Numbered(int line, Refused refused) {}

  FirstPass(
      Inputs inputs,
      ReadOptions reading,
      Bands bands,
      LineTable lines,
      Outlines outlines,
      Keys keys,
      Rulings rulings,
      Progress progress) {
    this.inputs = inputs;
    this.reading = reading;
    this.bands = bands;
    this.lines = lines;
    this.outlines = outlines;
    this.keys = keys;
    this.rulings = rulings;
    this.progress = progress;
    firstLine = new int[inputs.sections().size()];
    for (int s = 0; s < firstLine.length; s++) {
      long size = inputs.sections().get(s).size();
      for (long from = 0; from < size; from += BLOCK) {
        blocks.add(new Block(s, from, Math.min(size, from + BLOCK)));
      }
    }
  }

  /// Reads all inputs.
  void run(Parallel parallel) throws IOException {
    List<Worker> workers = new ArrayList<>();
    parallel.map(
        blocks.size(),
        () -> {
          Worker worker = new Worker();
          synchronized (workers) {
            workers.add(worker);
          }
          return worker;
        },
        _ -> {});
    for (Worker worker : workers) {
      worker.keys.close();
    }
  }

  /// The number of the first line of each input.
  int[] firstLines() {
    return firstLine;
  }

  /// What was refused, in the order of the lines.
  Stream<Refused> refused() {
    Stream<Refused> told =
        refused.stream().sorted(Comparator.comparingInt(Numbered::line)).map(Numbered::refused);
    return untold == 0
        ? told
        : Stream.concat(told, Stream.of(new Refused("and more", untold + " more lines refused")));
  }

  /// How many lines were refused.
  long refusedLines() {
    return refused.size() + untold;
  }

  private synchronized void refuse(int line, Refused why) {
    refused.add(new Numbered(line, why));
    if (refused.size() > MOST_REFUSED) {
      refused.remove();
      untold++;
    }
  }

  private synchronized void advance(long bytes) {
    done += bytes;
    progress.at(Progress.Stage.READ, done, inputs.size());
  }

  /// Reads blocks. One per thread.
  private final class Worker implements IntFunction<Void> {
    private final StoryScan scan = new StoryScan(reading);
    private final Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT);
    private final int[] signature = new int[bands.slots()];
    private final long[] bandKeys = new long[bands.bands()];
    private final Keys.Writer keys = FirstPass.this.keys.writer();

    private byte[] bytes = new byte[BLOCK + SLACK];
    private int[] ends = new int[1 << 10]; // of lines, at the line feed
    private int[] starts = new int[1 << 10];
    private int count; // of lines

    @Override
    public Void apply(int ticket) {
      try {
        Block block = blocks.get(ticket);
        cut(block);
        turnstile.enter(ticket);
        int first = lines.reserve(count);
        outlines.reserve(first + count);
        if (block.from == 0) {
          firstLine[block.section] = first;
        }
        turnstile.leave();
        lines(block, first);
        advance(block.to - block.from);
        return null;
      } catch (IOException e) {
        turnstile.fail(e);
        throw new UncheckedIOException(e);
      } catch (RuntimeException | Error e) {
        turnstile.fail(e);
        throw e;
      }
    }

    /// Finds the lines that begin in a block.
    private void cut(Block block) throws IOException {
      Inputs.Section section = inputs.sections().get(block.section);
      long base = Math.max(0, block.from - 1); // the byte before tells whether a line begins here
      int limit = (int) (block.to - base); // lines begin before this
      int filled = Inputs.read(section, base, bytes, 0, bytes.length);
      count = 0;
      int start = block.from == 0 ? 0 : Newlines.next(bytes, 0, limit) + 1;
      while (start < limit) {
        int end = Newlines.next(bytes, start, filled);
        while (end == filled && filled == bytes.length && filled - start <= scan.mostBytes()) {
          bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * filled));
          filled += Inputs.read(section, base + filled, bytes, filled, bytes.length - filled);
          end = Newlines.next(bytes, end, filled);
        }
        line(start, end);
        start = end + 1;
      }
    }

    private void line(int start, int end) {
      if (count == ends.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      starts[count] = start;
      ends[count++] = end;
    }

    private void lines(Block block, int first) throws IOException {
      Inputs.Section section = inputs.sections().get(block.section);
      long base = section.start() + Math.max(0, block.from - 1);
      for (int i = 0; i < count; i++) {
        int line = first + i;
        int length = (int) Math.min(section.end() - base, ends[i] + 1L) - starts[i];
        lines.place(line, base + starts[i], length);
        int number = line - firstLine[block.section] + 1;
        if (scan.read(bytes, starts[i], ends[i], section, number)) {
          story(line);
        } else {
          lines.shingles(line, LineTable.NO_STORY);
          if (scan.refused() != null) {
            refuse(line, scan.refused());
          }
        }
      }
      if (bytes.length > 8 * BLOCK) {
        bytes = new byte[BLOCK + SLACK];
      }
    }

    private void story(int line) throws IOException {
      int shingles = scan.count();
      lines.shingles(line, shingles);
      long id = scan.idHash();
      if (id != 0) {
        keys.id(id, line);
      }
      if (!rulings.isEmpty()) {
        rulings.offer(line, scan.id(), scan.version());
      }
      if (shingles == 0) {
        return;
      }
      long[] hashes = scan.hashes();
      sketcher.sketch(hashes, shingles, signature, 0);
      outlines.put(line, signature);
      bands.keys(signature, 0, bandKeys, 0);
      for (long key : bandKeys) {
        keys.band(key, line);
      }
      lines.samples(line, keys.samples(hashes, shingles, line));
    }
  }
}
