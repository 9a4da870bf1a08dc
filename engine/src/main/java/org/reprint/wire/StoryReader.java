package org.reprint.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Reads stories from files, folders and streams, and hands each on as soon as it is read.
///
/// Nothing that a file holds makes it throw or stop: what cannot be read is a [Refused]. The keys
/// it gives are the first guess of one who has not seen the rest; a [StoryRegister] settles them.
/// Memory: one file, of JSON lines one line, at most about seven bytes for each byte of it. One
/// reader for one run: it says of each form of date only once that it cannot be read. Not
/// thread-safe.
public final class StoryReader {
  private final List<Format> formats;
  private final Format lines;
  private final DateReader dates = new DateReader();

  public StoryReader(ReadOptions options) {
    Objects.requireNonNull(options, "options");
    JsonStory story = new JsonStory(options);
    lines = new JsonLines(story, options.limitChars());
    formats =
        List.of(
            lines,
            new JsonFile(story, options.limitChars()),
            new PlainText(options.limitChars())); // claims anything, so it stays last
  }

  /// Reads files, and folders with all below them.
  ///
  /// Paths are taken in the order given, the names of a folder in the order of their UTF-16 units.
  /// In a folder, names that begin with a dot are passed over; links are followed, and a folder
  /// that was walked already is not walked again.
  ///
  /// A file that ends in `.gz` or `.zst` is read like the one packed inside it, under its own name;
  /// where the packed bytes are damaged, what came before is given, and then a refusal.
  ///
  /// @param paths as the user wrote them: keys and places are made of them
  /// @param sink told of each story and each refusal, in order; what it throws is thrown on
  public void read(List<Path> paths, Consumer<Read> sink) {
    Objects.requireNonNull(sink, "sink");
    Walk.Visitor visitor =
        new Walk.Visitor() {
          @Override
          public void file(Path path, String name) {
            readFile(path, name, sink);
          }

          @Override
          public void refused(String name, String why) {
            sink.accept(new Refused(name, why));
          }
        };
    for (Path path : List.copyOf(paths)) {
      new Walk(visitor).walk(path);
    }
  }

  /// Reads JSON lines from a stream to its end. The stream is not closed.
  ///
  /// @param jsonLines UTF-8, or UTF-16 with a byte-order mark
  /// @param name stands for the path in keys and places: "stdin"
  /// @param sink as above
  public void read(InputStream jsonLines, String name, Consumer<Read> sink) {
    Objects.requireNonNull(jsonLines, "jsonLines");
    Objects.requireNonNull(name, "name");
    Outlet outlet = new Outlet(name, dates, Objects.requireNonNull(sink, "sink"));
    try {
      Source source = new Source(name, jsonLines);
      if (source.notText() != null) {
        outlet.refuse(0, source.notText());
      } else {
        lines.read(source, outlet);
      }
    } catch (IOException e) {
      outlet.refuseRest(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private void readFile(Path path, String name, Consumer<Read> sink) {
    Outlet outlet = new Outlet(name, dates, sink);
    Packing packing = Packing.of(name);
    try (InputStream in = Compression.open(path)) {
      Source source = new Source(packing == null ? name : packing.inner(name), in);
      if (source.notText() != null) {
        outlet.refuse(0, source.notText());
        return;
      }
      for (Format format : formats) {
        if (format.claims(source)) {
          format.read(source, outlet);
          return;
        }
      }
    } catch (IOException e) {
      outlet.refuseRest(Walk.reason(path, e));
    }
  }
}
