package org.reprint.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// What the file system does and does not do by itself.
final class Disk {
  private Disk() {}

  /// Makes names in a folder last: a new file may lose its name without this.
  static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Writes a file that appears when it is whole, and lasts.
  static void write(Path path, byte[] bytes) throws IOException {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    try {
      Files.write(part, bytes);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      try {
        Files.deleteIfExists(part);
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
    force(path.getParent());
  }

  /// Whether something failed for want of room, as the systems that we know say it.
  static boolean isFull(IOException e) {
    String why = reason(e).toLowerCase(Locale.ROOT);
    return why.contains("no space left")
        || why.contains("not enough space")
        || why.contains("quota exceeded");
  }

  /// Why something failed, in words.
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException gone -> "no file " + gone.getFile();
      case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
      case AccessDeniedException denied -> "permission denied: " + denied.getFile();
      case FileSystemException file when file.getReason() != null -> file.getReason();
      default -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }
}
