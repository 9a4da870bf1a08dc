package org.reprint.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Reads stories from files, folders and streams, and hands each on as soon as it is read.
///
/// Nothing that a file holds makes it throw or stop: what cannot be read is a [Refused]. The keys
/// it gives are the first guess of one who has not seen the rest; a [StoryRegister] settles them.
/// Memory: one file, of JSON lines one line, at most about seven bytes for each byte of it. One
/// reader for one run: it says of each form of date only once that it cannot be read. Not
/// thread-safe.
public final class StoryReader {
  private final Formats formats;
  private final DateReader dates = new DateReader();

  public StoryReader(ReadOptions options) {
    formats = new Formats(Objects.requireNonNull(options, "options"));
  }

  /// Reads files, and folders with all below them.
  ///
  /// Paths are taken in the order given, the names of a folder in the order of their UTF-16 units.
  /// In a folder, names that begin with a dot are passed over; links are followed, and a folder
  /// that was walked already is not walked again.
  ///
  /// A file that is packed with gzip or zstd is read like the one packed inside it, under its own
  /// name; where the packed bytes are damaged, what came before is given, and then a refusal. The
  /// members of a zip are read under its name and theirs, `day.zip/a.xml`.
  ///
  /// @param paths as the user wrote them: keys and places are made of them
  /// @param sink told of each story and each refusal, in order; what it throws is thrown on
  public void read(List<Path> paths, Consumer<Read> sink) {
    Objects.requireNonNull(sink, "sink");
    walk(paths, (path, name) -> readFile(path, new Outlet(name, dates, sink)), sink);
  }

  /// Reads files and folders as [#read(List,Consumer)] does, and tells of each file what it is.
  ///
  /// @param sink told once for each file, in order
  public void recognise(List<Path> paths, Consumer<Recognition> sink) {
    Objects.requireNonNull(sink, "sink");
    walk(
        paths,
        (path, name) -> {
          StoryFields fields = new StoryFields();
          Outlet outlet =
              new Outlet(
                  name,
                  dates,
                  read -> {
                    if (read instanceof Story story) {
                      fields.add(story);
                    }
                  });
          readFile(path, outlet);
          sink.accept(outlet.recognition(fields.names()));
        },
        refused ->
            sink.accept(
                new Recognition(refused.where(), false, null, 0, List.of(), refused.why())));
  }

  private static void walk(
      List<Path> paths, BiConsumer<Path, String> files, Consumer<? super Refused> refusals) {
    Walk.Visitor visitor =
        new Walk.Visitor() {
          @Override
          public void file(Path path, String name) {
            files.accept(path, name);
          }

          @Override
          public void refused(String name, String why) {
            refusals.accept(new Refused(name, why));
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
        formats.lines().read(source, outlet);
      }
    } catch (Outlet.SinkFailure e) {
      throw e.thrown();
    } catch (IOException e) {
      outlet.refuseRest(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private void readFile(Path path, Outlet outlet) {
    try (InputStream in = Compression.openAny(path)) {
      String name = path.getFileName().toString();
      Packing packing = Packing.of(name);
      Source source = new Source(packing == null ? name : packing.inner(name), in, path, null);
      if (source.beginsWith('P', 'K', 3, 4) || source.beginsWith('P', 'K', 5, 6)) {
        zip(path, packing, outlet);
      } else if (source.notText() != null) {
        outlet.refuse(0, source.notText());
      } else {
        formats.read(source, outlet);
      }
    } catch (IOException e) {
      outlet.refuseRest(Walk.reason(path, e));
    } catch (Outlet.SinkFailure e) {
      throw e.thrown();
    } catch (RuntimeException e) { // of a library, for all that a file may hold
      outlet.refuseRest("cannot be read: " + e);
    }
  }

  private void zip(Path path, Packing packing, Outlet outlet) throws IOException {
    if (packing != null) {
      throw new Unreadable("a zip that is packed once more, which stays closed");
    }
    new ZipArchive(formats).read(path, outlet);
  }
}
