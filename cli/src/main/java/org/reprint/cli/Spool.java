package org.reprint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reprint.wire.Refused;

/// A folder that others write files into. A file is ready when two looks at it, one apart, found
/// the same size and time; names that begin with a dot or end as unfinished files do are left alone
/// until they are renamed. What was done with is noted in a file, by name, size and time, and is
/// not done again after a restart; a file that was written anew is. What cannot be looked at, as a
/// link that leads to itself, is named once, and the others are taken.
final class Spool {
  private static final Set<String> UNFINISHED =
      Set.of(".part", ".tmp", ".temp", ".filepart", ".crdownload", ".partial", ".writing", ".swp");

  private static final Pattern MARK = Pattern.compile("(\\d{1,18})\t(-?\\d{1,18})\t(.+)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\[\\\\nr]");

  private final Path folder;
  private final Path marks;
  private final Map<String, Stamp> done = new HashMap<>();
  private final Set<String> refused = new HashSet<>(); // names that were told
  private final List<Refused> untold = new ArrayList<>();
  private Map<String, Seen> seen = Map.of();

  /// How a file was found.
  private record Stamp(long size, long time) {
    @Override
    public String toString() {
      return size + "\t" + time;
    }
  }

  /// A file of the folder. Its path keeps the bytes of a name that is no text.
  private record Seen(Path path, Stamp stamp) {}

  /// @param marks where is noted what was done with
  Spool(Path folder, Path marks) throws IOException {
    this.folder = folder;
    this.marks = marks;
    if (Files.exists(marks)) {
      for (String line : Files.readAllLines(marks)) {
        Matcher mark = MARK.matcher(line);
        if (mark.matches()) { // the last line may have broken off
          done.put(
              raw(mark.group(3)),
              new Stamp(Long.parseLong(mark.group(1)), Long.parseLong(mark.group(2))));
        }
      }
    }
  }

  /// The files that are ready and not done with, by name.
  List<Path> ready() throws IOException {
    Map<String, Seen> now = look();
    List<Path> ready = new ArrayList<>();
    now.forEach((name, file) -> {
      if (file.equals(seen.get(name)) && !file.stamp.equals(done.get(name))) {
        ready.add(file.path);
      }
    });
    seen = now;
    return ready;
  }

  /// What could not be looked at since this was asked last.
  List<Refused> refused() {
    List<Refused> told = List.copyOf(untold);
    untold.clear();
    return told;
  }

  private Map<String, Seen> look() throws IOException {
    Map<String, Seen> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = name(file);
        Stamp stamp = isUnfinished(name) ? null : stamp(file);
        if (stamp != null) {
          found.put(name, new Seen(file, stamp));
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
        || UNFINISHED.stream().anyMatch(lower::endsWith);
  }

  /// The name of a file; of one whose name is no text in this locale, its bytes.
  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.indexOf('\uFFFD') < 0 ? name : file.getFileName().toUri().getRawPath();
  }

  // A name may have line ends in it, and a note is a line.
  private static String noted(String name) {
    return name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String raw(String noted) {
    return ESCAPE
        .matcher(noted)
        .replaceAll(escape ->
            switch (escape.group().charAt(1)) {
              case 'n' -> "\n";
              case 'r' -> "\r";
              default -> "\\\\";
            });
  }

  /// Null for what is no file, is gone, or cannot be looked at.
  private Stamp stamp(Path file) {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      return is.isRegularFile() ? new Stamp(is.size(), is.lastModifiedTime().toMillis()) : null;
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      if (refused.add(name(file))) {
        untold.add(new Refused(file.toString(), reason(e)));
      }
      return null;
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  /// Notes that a file was done with, as it was when it was ready.
  void done(Path file) throws IOException {
    String name = name(file);
    Seen was = seen.get(name);
    if (was != null) {
      done.put(name, was.stamp);
      Files.writeString(
          marks,
          was.stamp + "\t" + noted(name) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
