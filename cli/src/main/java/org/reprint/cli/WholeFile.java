package org.reprint.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that gets its name when it is complete: until then it has another one beside it, which
/// goes when the process ends before. What stands there already is replaced at the end, or stays.
///
/// A device or a pipe, which cannot be replaced, is written at once.
final class WholeFile implements Closeable {
  private final Path path;
  private final Path part; // null for what is written at once
  private final FileChannel channel;
  private final Thread cleaner;

  WholeFile(Path path) throws IOException {
    this.path = path;
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      part = null;
      cleaner = null;
      channel = FileChannel.open(path, StandardOpenOption.WRITE);
      return;
    }
    Path target = target(path);
    part = target.resolveSibling(target.getFileName() + ".part-" + ProcessHandle.current().pid());
    cleaner = new Thread(this::discard);
    Runtime.getRuntime().addShutdownHook(cleaner); // first: an end may come at any moment
    try {
      channel =
          FileChannel.open(
              part,
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      forget();
      throw e;
    }
  }

  /// Through a link: what it points to is replaced, not the link.
  private static Path target(Path path) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    Path absolute = path.toAbsolutePath();
    Path folder = absolute.getParent();
    return folder != null && absolute.getFileName() != null && Files.isDirectory(folder)
        ? folder.toRealPath().resolve(absolute.getFileName())
        : absolute.normalize();
  }

  /// Whether two paths are one file, which only one can become.
  static boolean same(Path a, Path b) throws IOException {
    boolean replaced = !Files.exists(a) || Files.isRegularFile(a);
    return replaced && target(a).equals(target(b));
  }

  /// Where to write.
  FileChannel channel() {
    return channel;
  }

  /// Makes the file what was written.
  void complete() throws IOException {
    if (part == null) {
      channel.close();
      return;
    }
    channel.force(true);
    channel.close();
    Path target = target(path);
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void discard() {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The process is ending: nobody is left to be told, and the name says what it is.
    }
  }

  /// Leaves nothing behind unless it is complete.
  @Override
  public void close() throws IOException {
    channel.close();
    if (part != null) {
      discard();
      forget();
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // The process is ending: the hook runs, and finds nothing to do.
    }
  }
}
