package org.reprint.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The journal that is being written. Not thread-safe.
final class Journal implements Closeable {
  private static final byte[] NOTHING = {};

  private final Path path;
  private final FileChannel channel;
  private final List<JournalFile.Entry> group = new ArrayList<>();
  private long end;

  private Journal(Path path, FileChannel channel, long end) {
    this.path = path;
    this.channel = channel;
    this.end = end;
  }

  /// Begins a new file, which is on disk when this returns: one without its head would be taken for
  /// damaged.
  static Journal create(Path path) throws IOException {
    Disk.write(
        path,
        told(ByteBuffer.allocate(JournalFile.HEAD).putLong(JournalFile.MAGIC), JournalFile.HEAD)
            .array());
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    return new Journal(path, channel, JournalFile.HEAD);
  }

  /// Goes on with a file behind its last whole group.
  static Journal resume(JournalFile file) throws IOException {
    FileChannel channel =
        FileChannel.open(file.path(), StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel.truncate(file.end());
    return new Journal(file.path(), channel, file.end());
  }

  /// Bytes of the file.
  long length() {
    return end;
  }

  Path path() {
    return path;
  }

  /// Adds a record to the group at hand.
  void add(byte kind, byte[] payload) {
    group.add(new JournalFile.Entry(kind, payload, end));
  }

  /// Writes the group to disk: when this returns, nothing but the loss of the disk takes it away.
  ///
  /// @throws ArchiveException if it cannot be written; then nothing of it is in the file
  void commit() throws ArchiveException {
    if (group.isEmpty()) {
      return;
    }
    group.add(new JournalFile.Entry(JournalFile.END, NOTHING, end));
    int size = 0;
    for (JournalFile.Entry entry : group) {
      size = Math.addExact(size, JournalFile.RECORD_HEAD + entry.payload().length);
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    group.forEach(entry -> JournalFile.put(bytes, entry.kind(), entry.payload()));
    try {
      writeFully(bytes.flip(), end);
      channel.force(false);
      end += size;
      ByteBuffer told = told(ByteBuffer.allocate(Long.BYTES + Integer.BYTES), end);
      writeFully(told.flip(), Long.BYTES);
    } catch (IOException e) {
      takeBack();
      throw new ArchiveException(
          path + " cannot be written: " + Disk.reason(e) + "; what was acknowledged is safe", e);
    }
    group.clear();
  }

  /// Forgets the group at hand.
  void drop() {
    group.clear();
  }

  private static ByteBuffer told(ByteBuffer into, long end) {
    return into.putLong(end).putInt(JournalFile.checksum(end));
  }

  private void takeBack() {
    group.clear();
    try {
      channel.truncate(end);
      channel.force(false);
    } catch (IOException e) {
      // What is left has no end record and is passed over when the file is read again.
      return;
    }
  }

  private void writeFully(ByteBuffer bytes, long at) throws IOException {
    long to = at;
    while (bytes.hasRemaining()) {
      to += channel.write(bytes, to);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
