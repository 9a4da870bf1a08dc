package org.reprint.dedupe;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.BitSet;
import java.util.List;
import org.reprint.report.JsonLines;
import org.reprint.wire.Refused;

/// What a run decided. Holds the inputs open until it is closed.
public final class Deduped implements Closeable {
  private static final int COPY = 1 << 18;

  private final Inputs inputs;
  private final LineTable lines;
  private final Verdicts verdicts;
  private final List<Refused> refused;
  private final Totals totals;

  /// Numbers of a run.
  ///
  /// @param stories read and filed
  /// @param left of them that are left out of the output, in favour of others
  /// @param resends records that came again with the same id and text, and were not filed again
  /// @param refused records and files that could not be read
  /// @param candidates pairs that were measured
  /// @param links of them that belong together
  /// @param groups of two stories and more
  /// @param overfull keys that so many stories shared that they were not compared each with each
  /// @param notCompared pairs left out for the sake of such a key; one is counted as often as keys
  ///   leave it out, also when another key makes it a candidate
  /// @param obeyed verdicts of an editor about two stories that are here
  /// @param unknown verdicts about a story that is not
  public record Totals(
      int stories,
      int left,
      int resends,
      long refused,
      long candidates,
      long links,
      long groups,
      long overfull,
      long notCompared,
      int obeyed,
      int unknown) {}

  Deduped(Inputs inputs, LineTable lines, Verdicts verdicts, List<Refused> refused, Totals totals) {
    this.inputs = inputs;
    this.lines = lines;
    this.verdicts = verdicts;
    this.refused = List.copyOf(refused);
    this.totals = totals;
  }

  /// The numbers.
  public Totals totals() {
    return totals;
  }

  /// What could not be read, in order; of very many lines the first, and how many more.
  public List<Refused> refused() {
    return refused;
  }

  /// Writes the lines of all stories that are kept, in their order, byte for byte; where the last
  /// line of an input lacks its line feed and more follows, one is added.
  ///
  /// @param progress told how far it is
  public void writeKept(WritableByteChannel out, Progress progress) throws IOException {
    BitSet dropped = verdicts.dropped();
    ByteBuffer buffer = ByteBuffer.allocateDirect(COPY);
    boolean open = false; // the last line written has no line feed
    int line = 0;
    while (line < lines.lines()) {
      if (dropped.get(line) || !lines.isStory(line)) {
        line++;
        continue;
      }
      if (open) {
        out.write(ByteBuffer.wrap(new byte[] {'\n'}));
      }
      long from = lines.position(line);
      int section = inputs.sectionOf(from);
      long end = inputs.sections().get(section).end();
      long to = from + lines.length(line);
      for (line++; line < lines.lines() && goesOn(line, to, end, dropped); line++) {
        to += lines.length(line);
      }
      open = copy(inputs.sections().get(section), from, to, buffer, out);
      progress.at(Progress.Stage.WRITE, to, inputs.size());
    }
  }

  private boolean goesOn(int line, long to, long end, BitSet dropped) {
    return lines.position(line) == to && to < end && lines.isStory(line) && !dropped.get(line);
  }

  /// Copies a stretch; whether its last byte is no line feed.
  private static boolean copy(
      Inputs.Section section, long from, long to, ByteBuffer buffer, WritableByteChannel out)
      throws IOException {
    byte last = '\n';
    for (long at = from; at < to; ) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), to - at));
      int count = section.channel().read(buffer, at - section.start());
      if (count <= 0) {
        throw new IOException(section.name() + " became shorter while it was read");
      }
      last = buffer.get(count - 1);
      at += count;
      buffer.flip();
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
    }
    return last != '\n';
  }

  /// Writes one `group` line for each group, in the order of the kept stories.
  ///
  /// @throws IllegalStateException if the run was not asked for groups
  public void writeGroups(JsonLines out) throws IOException {
    if (verdicts.groups() == null) {
      throw new IllegalStateException("this run was not asked for groups");
    }
    verdicts.groups().write(out);
  }

  @Override
  public void close() throws IOException {
    try (inputs) {
      verdicts.close();
    }
  }
}
