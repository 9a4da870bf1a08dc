package org.reprint.archive;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.reprint.background.Background;
import org.reprint.sketch.Bands;
import org.reprint.sketch.SketchOptions;
import org.reprint.text.TermHash;

/// The files of an archive.
///
/// @param path the folder
record Folder(Path path) {
  private static final String SETTINGS = "archive.properties";
  private static final String REWRITES = "rewrites";

  Path index() {
    return path.resolve("index");
  }

  Path journal(long number) {
    return path.resolve(JournalFile.name(number));
  }

  boolean exists() {
    return Files.isRegularFile(path.resolve(SETTINGS));
  }

  /// Makes what is missing of an empty archive.
  ///
  /// @throws ArchiveException if something else stands there, or nothing can be written
  void make(boolean rewrites) throws IOException {
    if (exists()) {
      return;
    }
    if (Files.exists(index()) || !journals().isEmpty()) {
      throw new ArchiveException(
          path + " holds parts of an archive, but no " + SETTINGS + "; verify says what is left");
    }
    Map<String, String> settings = schemes();
    settings.put(REWRITES, Boolean.toString(rewrites));
    StringBuilder lines = new StringBuilder();
    settings.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
    Journal.create(journal(1)).close();
    Disk.write(path.resolve(SETTINGS), lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> schemes() {
    Map<String, String> schemes = new TreeMap<>();
    schemes.put("layout", Fields.LAYOUT);
    schemes.put("keys", Features.SCHEME);
    schemes.put("terms", TermHash.SCHEME);
    schemes.put("bands", Bands.SCHEME);
    schemes.put("signatures", SketchOptions.DEFAULT.scheme().name());
    schemes.put("story", Integer.toHexString(Stored.Head.CODEC.shape().hashCode()));
    return schemes;
  }

  /// Whether the archive keeps the terms of sentences.
  ///
  /// @throws ArchiveException if it was made by another scheme, or is not there
  boolean rewrites() throws IOException {
    if (!exists()) {
      throw new ArchiveException("no archive in " + path + ": there is no " + SETTINGS);
    }
    Properties settings = new Properties();
    settings.load(new StringReader(Files.readString(path.resolve(SETTINGS))));
    for (Map.Entry<String, String> scheme : schemes().entrySet()) {
      String is = settings.getProperty(scheme.getKey());
      if (!scheme.getValue().equals(is)) {
        throw new ArchiveException(
            "the archive "
                + path
                + " was made by another version: "
                + scheme.getKey()
                + " is "
                + is
                + ", this one reads "
                + scheme.getValue()
                + "; export it with the version that made it, and file the stories again");
      }
    }
    return Boolean.parseBoolean(settings.getProperty(REWRITES));
  }

  /// The journals by number.
  NavigableMap<Long, Path> journals() throws IOException {
    NavigableMap<Long, Path> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("journal-") && name.endsWith(".log")) {
          String digits = name.substring("journal-".length(), name.length() - ".log".length());
          found.put(Long.parseLong(digits), file);
        }
      }
    } catch (NumberFormatException e) {
      throw new ArchiveException("a journal of " + path + " has a name without a number", e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  /// Bytes of all files.
  long bytes() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      long bytes = 0;
      for (Path file : files.toList()) {
        bytes += Files.isRegularFile(file) ? file.toFile().length() : 0;
      }
      return bytes;
    }
  }

  Path background(String version) {
    return path.resolve("background-" + version + ".bin");
  }

  /// Keeps a background, so that it lasts.
  void keep(Background background) throws IOException {
    Path file = background(background.version());
    if (!isBuiltin(background.version()) && !Files.exists(file)) {
      Disk.write(file, background.bytes());
    }
  }

  /// The background of a version.
  Background load(String version) throws IOException {
    if (isBuiltin(version)) {
      return Background.builtin();
    }
    Path file = background(version);
    try {
      return Background.ofBytes(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new ArchiveException("the background " + version + " is lost: " + Disk.reason(e), e);
    }
  }

  private static boolean isBuiltin(String version) {
    return version.equals(Background.builtin().version());
  }
}
