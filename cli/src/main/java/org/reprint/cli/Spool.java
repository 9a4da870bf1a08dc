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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reprint.wire.Refused;

/// A folder that others write files into. A file is ready when its size and time stood still for as
/// long as was asked for; one that seems cut short is given longer, for whoever writes it may have
/// paused. Names that begin with a dot or end as unfinished files do are left alone until they are
/// renamed, and so is a file with a lock file beside it (`x.xml.lock` for `x.xml`). What was done
/// with is noted in a file, by name, size and time, and is not done again after a restart; a file
/// that was written anew is. What cannot be looked at, as a link that leads to itself, is named
/// once, and the others are taken; a folder that is gone is waited for.
final class Spool {
  /// How many times as long a file is waited for that seems cut short.
  static final int PATIENCE = 15;

  private static final Set<String> LOCKS = Set.of(".lock", ".lck");
  private static final Set<String> UNFINISHED =
      Set.of(
          ".part",
          ".partial",
          ".filepart",
          ".tmp",
          ".temp",
          ".swp",
          ".crdownload",
          ".download",
          ".incomplete",
          ".inprogress",
          ".uploading",
          ".writing",
          ".lock",
          ".lck");

  private static final Pattern MARK = Pattern.compile("(\\d{1,18})\t(-?\\d{1,18})\t(.+)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\[\\\\nr]");

  private final Path folder;
  private final Path marks;
  private final Map<String, Stamp> done = new HashMap<>();
  private final Set<String> refused = new HashSet<>(); // names that were told
  private final List<Refused> untold = new ArrayList<>();
  private final long settle; // nanoseconds
  private final LongSupplier clock; // nanoseconds
  private Map<String, Seen> seen = Map.of();
  private boolean isBegun;
  private long begin; // the first look
  private long looked; // the last one
  private String gone; // why the folder cannot be looked into, or null

  /// How a file was found.
  private record Stamp(long size, long time) {
    @Override
    public String toString() {
      return size + "\t" + time;
    }
  }

  /// A file of the folder. Its path keeps the bytes of a name that is no text.
  ///
  /// @param since when it was first seen so
  /// @param cut whether it seems cut short
  private record Seen(Path path, Stamp stamp, long since, boolean cut) {}

  /// @param marks where is noted what was done with
  /// @param settle how long a file must stand still
  /// @param clock nanoseconds since any moment
  Spool(Path folder, Path marks, Duration settle, LongSupplier clock) throws IOException {
    this.folder = folder;
    this.marks = marks;
    this.settle = settle.toNanos();
    this.clock = clock;
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

  /// Looks into the folder.
  ///
  /// @return the files that are ready and not done with, by name
  List<Path> ready() throws IOException {
    looked = clock.getAsLong();
    if (!isBegun) {
      begin = looked;
      isBegun = true;
    }
    Map<String, Path> files = look();
    Map<String, Seen> now = new TreeMap<>();
    List<Path> ready = new ArrayList<>();
    files.forEach((name, path) -> {
      Stamp stamp = isUnfinished(name) ? null : stamp(path);
      if (stamp == null) {
        return;
      }
      Seen before = seen.get(name);
      boolean same = before != null && before.stamp.equals(stamp);
      Seen file = same ? before : new Seen(path, stamp, looked, false);
      now.put(name, file);
      String lock = lock(name, files.keySet());
      if (lock == null && !stamp.equals(done.get(name)) && stood(file, file.cut ? PATIENCE : 1)) {
        ready.add(path);
      } else if (lock != null && stood(file, PATIENCE) && refused.add(lock)) {
        untold.add(new Refused(path.toString(), "not taken while " + lock + " stands beside it"));
      }
    });
    seen = now;
    return ready;
  }

  private boolean stood(Seen file, int times) {
    return looked - file.since >= times * settle;
  }

  private static String lock(String name, Set<String> names) {
    return LOCKS.stream().map(end -> name + end).filter(names::contains).findFirst().orElse(null);
  }

  /// Whether a file that was there at the first look, and stood still, is ready by now.
  boolean isSettled() {
    return isBegun && looked - begin >= settle;
  }

  /// Whether a file that is ready, and seems cut short, is to be left alone for now. Asked once.
  boolean isAwaited(Path file) {
    Seen was = seen.get(name(file));
    if (was == null || was.cut || settle == 0) {
      return false;
    }
    seen.put(name(file), new Seen(was.path, was.stamp, was.since, true));
    return true;
  }

  /// Why the folder cannot be looked into; null while it can.
  String gone() {
    return gone;
  }

  /// What could not be looked at since this was asked last.
  List<Refused> refused() {
    List<Refused> told = List.copyOf(untold);
    untold.clear();
    return told;
  }

  private Map<String, Path> look() {
    Map<String, Path> found = new TreeMap<>();
    gone = null;
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> found.put(name(file), file));
    } catch (IOException e) {
      gone = reason(e);
    } catch (UncheckedIOException e) {
      gone = reason(e.getCause());
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
      case NoSuchFileException _ -> "it is gone";
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
