package org.reprint.archive;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// The one who may write to an archive. The operating system takes the lock back from a process
/// that was killed; Lucene's lock also knows of two in one process.
final class Holder implements Closeable {
  private static final String LOCK = "writer.lock";
  private static final String FILE = "writer.txt";
  private static final int LONGEST = 1000;

  private final Directory directory;
  private final Lock lock;

  private Holder(Directory directory, Lock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /// Takes the lock.
  ///
  /// @param now written down for those who are refused
  /// @throws ArchiveException when another has it; the message says who, where and since when
  static Holder take(Path folder, Instant now) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      Lock lock = directory.obtainLock(LOCK);
      write(folder, line(now));
      return new Holder(directory, lock);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new ArchiveException(
          "the archive "
              + folder
              + " is being written by "
              + told(folder)
              + "; one at a time may write, any number may read",
          e);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /// Who wants to make room on a full disk is not kept from it.
  private static void write(Path folder, String line) throws IOException {
    try {
      Disk.write(folder.resolve(FILE), line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      if (!Disk.isFull(e)) {
        throw e;
      }
      Files.deleteIfExists(folder.resolve(FILE)); // it names the one before
    }
  }

  private static String line(Instant now) {
    return "process "
        + ProcessHandle.current().pid()
        + " on "
        + host()
        + " since "
        + now.truncatedTo(ChronoUnit.SECONDS)
        + "\n";
  }

  /// Who writes to an archive now, in words; null when nobody does, or where the lock cannot be
  /// tried, as in a folder that cannot be written to.
  static String of(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        Lock free = directory.obtainLock(LOCK)) {
      free.ensureValid();
      return null;
    } catch (LockObtainFailedException e) {
      return told(folder);
    } catch (FileSystemException e) {
      return null;
    }
  }

  private static String told(Path folder) {
    try {
      String line = Files.readString(folder.resolve(FILE)).strip();
      return line.isEmpty()
          ? "another process"
          : line.substring(0, Math.min(LONGEST, line.length()));
    } catch (IOException e) {
      return "another process";
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a host without a name";
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    directory.close();
  }
}
