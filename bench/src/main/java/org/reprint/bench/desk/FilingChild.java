package org.reprint.bench.desk;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reprint.Desk;
import org.reprint.DeskOptions;
import org.reprint.report.Filed;
import org.reprint.report.JsonLines;
import org.reprint.report.Renewed;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import org.reprint.wire.StoryReader;

/// The process that [Faults] kills: files the stories of a file from one on, and writes a line for
/// each when it is safe.
public final class FilingChild {
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private FilingChild() {}

  /// Files, and ends.
  ///
  /// @param args archive, corpus, number of the first story, stories of a group, stories that stand
  ///   in the journal alone, whether rewrites are looked for
  public static void main(String[] args) throws IOException {
    LUCENE.setLevel(Level.SEVERE);
    int from = Integer.parseInt(args[2]);
    int group = Integer.parseInt(args[3]);
    List<Story> stories = new ArrayList<>();
    new StoryReader(ReadOptions.DEFAULT)
        .read(List.of(Path.of(args[1])), read -> stories.add((Story) read));
    DeskOptions options =
        DeskOptions.DEFAULT
            .withRecent(Integer.parseInt(args[4]))
            .withRewrites(Boolean.parseBoolean(args[5]))
            .withClock(() -> Instant.EPOCH);
    try (BufferedOutputStream out =
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        Desk desk = Desk.open(Path.of(args[0]), options)) {
      JsonLines lines = new JsonLines(out);
      for (int at = from; at < stories.size(); at += group) {
        desk.file(stories.subList(at, Math.min(stories.size(), at + group)), new Lines(lines));
        out.flush();
      }
    }
  }

  private record Lines(JsonLines lines) implements Desk.Sink {
    @Override
    public void filed(Filed filed) {
      try {
        lines.filed(filed);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void refused(Refused refused) {
      throw new IllegalStateException(refused.toString());
    }

    @Override
    public void renewed(Renewed renewed) {
      try {
        lines.renewed(renewed);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
