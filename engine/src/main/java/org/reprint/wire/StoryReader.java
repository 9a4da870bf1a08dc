package org.reprint.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
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
  private static final int LONGEST_OPENING = 1 << 16;
  private static final String UTF8_MARK = "\u00ef\u00bb\u00bf"; // its bytes, each a character

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
          Outlet outlet = new Outlet(name, dates, read -> add(fields, read));
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

  /// Reads a stream to its end as it would read a file of these bytes, packed or not. The stream is
  /// not closed.
  ///
  /// @param stream what its format is is told by its first 64 KiB; a zip must be a file
  /// @param name stands for the path in keys and places: "stdin"
  /// @param sink as above
  public void read(InputStream stream, String name, Consumer<Read> sink) {
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(name, "name");
    Outlet outlet = new Outlet(name, dates, Objects.requireNonNull(sink, "sink"));
    read(
        outlet,
        () -> {
          Source source = new Source(name, Compression.unpacked(stream));
          if (isZip(source)) {
            outlet.refuse(0, "a zip on a stream, where it stays closed: give it as a file");
          } else {
            formats.readStream(source, outlet);
          }
        });
  }

  /// Reads JSON lines from a stream, each as soon as it is there, or all of a stream that begins
  /// otherwise. The stream is not closed.
  ///
  /// @param stream UTF-8 lines, when its first line that is not blank is a JSON object; else as in
  ///   [#read(InputStream,String,Consumer)]
  /// @param name as above
  /// @param sink as above
  public void follow(InputStream stream, String name, Consumer<Read> sink) {
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(name, "name");
    Outlet outlet = new Outlet(name, dates, Objects.requireNonNull(sink, "sink"));
    read(
        outlet,
        () -> {
          byte[] opening = firstLine(stream);
          InputStream all = new SequenceInputStream(new ByteArrayInputStream(opening), stream);
          if (isObject(opening)) {
            formats.lines().read(new Source(name, all, opening.length), outlet);
          } else {
            read(all, name, sink);
          }
        });
  }

  /// Recognises a stream as [#recognise(List,Consumer)] does a file.
  public void recognise(InputStream stream, String name, Consumer<Recognition> sink) {
    StoryFields fields = new StoryFields();
    Outlet outlet = new Outlet(name, dates, read -> add(fields, read));
    read(outlet, () -> formats.readStream(new Source(name, Compression.unpacked(stream)), outlet));
    sink.accept(outlet.recognition(fields.names()));
  }

  private static void add(StoryFields fields, Read read) {
    if (read instanceof Story story) {
      fields.add(story);
    }
  }

  /// All up to the end of the first line that is not blank.
  private static byte[] firstLine(InputStream stream) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean blank = true;
    for (int b = stream.read(); b != -1; b = stream.read()) {
      line.write(b);
      blank &= b <= ' ';
      if (line.size() == LONGEST_OPENING || b == '\n' && !blank) {
        break;
      }
    }
    return line.toByteArray();
  }

  private static boolean isObject(byte[] opening) {
    String line = new String(opening, StandardCharsets.ISO_8859_1);
    String clean = (line.startsWith(UTF8_MARK) ? line.substring(UTF8_MARK.length()) : line).strip();
    return clean.startsWith("{") && clean.endsWith("}");
  }

  private interface Reading {
    void read() throws IOException;
  }

  private static void read(Outlet outlet, Reading reading) {
    try {
      reading.read();
    } catch (Outlet.SinkFailure e) {
      throw e.thrown();
    } catch (IOException e) {
      outlet.refuseRest(e.getMessage() == null ? e.toString() : e.getMessage());
    } catch (RuntimeException e) { // of a library, for all that a stream may hold
      outlet.refuseRest("cannot be read: " + e);
    }
  }

  private static boolean isZip(Source source) {
    return source.beginsWith('P', 'K', 3, 4) || source.beginsWith('P', 'K', 5, 6);
  }

  private void readFile(Path path, Outlet outlet) {
    try (InputStream in = Compression.openAny(path)) {
      String name = path.getFileName().toString();
      Packing packing = Packing.of(name);
      Source source = new Source(packing == null ? name : packing.inner(name), in, path, null);
      if (isZip(source)) {
        zip(path, packing, outlet);
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
