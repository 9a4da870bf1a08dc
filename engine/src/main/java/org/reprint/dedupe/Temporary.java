package org.reprint.dedupe;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Files that nobody finds afterwards: they lose their name as soon as they are open, so that even
/// a killed run leaves none. Where the system cannot do that, they are deleted when closed.
final class Temporary {
  private final Path folder;

  Temporary(Path folder) {
    this.folder = folder;
  }

  /// A new, empty file.
  FileChannel open() throws IOException {
    Path path;
    try {
      path = Files.createTempFile(folder, "reprint-", ".tmp");
    } catch (IOException e) {
      throw new IOException("cannot make a temporary file in " + folder + ": " + e.getMessage(), e);
    }
    FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit(); // a system that does not delete open files: as soon as it can
    }
    return channel;
  }
}
