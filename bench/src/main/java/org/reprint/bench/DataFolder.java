package org.reprint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/// The folder of labelled text, which is not part of the project.
///
/// @param path as given
record DataFolder(Path path) {
  DataFolder {
    if (!Files.isDirectory(path)) {
      throw new UsageException("no folder " + path + "; it would hold pairs/ and corpora/");
    }
  }

  /// A file of this folder.
  ///
  /// @param name within the folder
  /// @param holds what it would hold, for the message
  /// @throws UsageException if it is not there
  Path file(String name, String holds) {
    Path file = path.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no file " + file + "; it would hold " + holds);
    }
    return file;
  }

  /// The lines of a file of JSON lines; see [#file].
  List<JsonLine> lines(String name, String holds) throws IOException {
    List<JsonLine> lines = new ArrayList<>();
    JsonLine.read(file(name, holds), lines::add);
    return lines;
  }

  /// Modern news stories, drawn without preference. The same for the same seed.
  ///
  /// @param count at most so many
  /// @param seed of the draw
  /// @param without ids that are not to be drawn
  List<JsonLine> news(int count, long seed, Collection<String> without) throws IOException {
    return news(count, seed, line -> !without.contains(line.text("id")));
  }

  /// The same, of those that pass.
  List<JsonLine> news(int count, long seed, Predicate<JsonLine> passes) throws IOException {
    Path file =
        file(
            "corpora/news12k.jsonl.gz",
            "one modern news story a line, with id, source, title and text, compressed by gzip");
    Predicate<JsonLine> usable = line -> !line.text("text").isBlank() && passes.test(line);
    List<JsonLine> drawn = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed);
    int[] seen = {0};
    JsonLine.read(
        file,
        line -> {
          if (!usable.test(line)) {
            return;
          }
          seen[0]++;
          if (drawn.size() < count) {
            drawn.add(line);
          } else {
            int place = random.nextInt(seen[0]);
            if (place < count) {
              drawn.set(place, line);
            }
          }
        });
    return drawn;
  }
}
