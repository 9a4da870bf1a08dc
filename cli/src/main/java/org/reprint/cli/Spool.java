package org.reprint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder that others write files into. A file is ready when two looks at it, one apart, found
/// the same size and time; names that begin with a dot or end as unfinished files do are left alone
/// until they are renamed. What was done with is noted in a file, by name, size and time, and is
/// not done again after a restart; a file that was written anew is.
final class Spool {
  private static final Set<String> UNFINISHED =
      Set.of(".part", ".tmp", ".temp", ".filepart", ".crdownload", ".partial", ".writing", ".swp");

  private static final Pattern MARK = Pattern.compile("(\\d{1,18})\t(-?\\d{1,18})\t(.+)");

  private final Path folder;
  private final Path marks;
  private final Map<String, Stamp> done = new HashMap<>();
  private Map<String, Stamp> seen = Map.of();

  /// How a file was found.
  private record Stamp(long size, long time) {
    @Override
    public String toString() {
      return size + "\t" + time;
    }
  }

  /// @param marks where is noted what was done with
  Spool(Path folder, Path marks) throws IOException {
    this.folder = folder;
    this.marks = marks;
    if (Files.exists(marks)) {
      for (String line : Files.readAllLines(marks)) {
        Matcher mark = MARK.matcher(line);
        if (mark.matches()) { // the last line may have broken off
          done.put(
              mark.group(3),
              new Stamp(Long.parseLong(mark.group(1)), Long.parseLong(mark.group(2))));
        }
      }
    }
  }

  /// The files that are ready and not done with, by name.
  List<Path> ready() throws IOException {
    Map<String, Stamp> now = look();
    List<Path> ready = new ArrayList<>();
    now.forEach((name, stamp) -> {
      if (stamp.equals(seen.get(name)) && !stamp.equals(done.get(name))) {
        ready.add(folder.resolve(name));
      }
    });
    seen = now;
    return ready;
  }

  private Map<String, Stamp> look() throws IOException {
    Map<String, Stamp> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        Stamp stamp = isUnfinished(name) ? null : stamp(file);
        if (stamp != null) {
          found.put(name, stamp);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  private static boolean isUnfinished(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || name.endsWith("~")
        || name.indexOf('\t') >= 0
        || name.indexOf('\n') >= 0
        || UNFINISHED.stream().anyMatch(lower::endsWith);
  }

  /// Null for what is no file, or is gone.
  private static Stamp stamp(Path file) throws IOException {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      return is.isRegularFile() ? new Stamp(is.size(), is.lastModifiedTime().toMillis()) : null;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /// Notes that a file was done with, as it was when it was ready.
  void done(Path file) throws IOException {
    String name = file.getFileName().toString();
    Stamp stamp = seen.get(name);
    if (stamp != null) {
      done.put(name, stamp);
      Files.writeString(
          marks,
          stamp + "\t" + name + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
