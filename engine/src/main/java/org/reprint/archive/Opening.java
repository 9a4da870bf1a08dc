package org.reprint.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// What has to be done, and may go wrong, before an archive is open.
final class Opening {
  private static final int TRIES = 20;

  private Opening() {}

  /// What one who reads sees.
  record Seen(Snapshot snapshot, Contents contents) {}

  /// Makes the folder where it is missing, and takes the right to write.
  static Holder hold(Folder folder, ArchiveOptions options, Instant now) throws IOException {
    Holder holder = null;
    try {
      Files.createDirectories(folder.path());
      holder = Holder.take(folder.path(), now);
      folder.make(options.rewrites());
      return holder;
    } catch (IOException e) {
      if (holder != null) {
        holder.close();
      }
      throw e instanceof ArchiveException
          ? e
          : new ArchiveException(
              "the archive " + folder.path() + " cannot be written: " + Disk.reason(e), e);
    }
  }

  /// The index, to be written.
  static Index index(Folder folder) throws IOException {
    try {
      requireListed(folder);
      return Index.open(folder.index());
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(folder, e);
    }
  }

  /// Where the list of segments is missing Lucene begins a new index, and deletes what lies there.
  /// That is right after a death at the first hand-over: then the first journal is still there,
  /// with all that was to be handed on.
  ///
  /// @throws IOException if stories stand in segments that no list names
  private static void requireListed(Folder folder) throws IOException {
    if (!Files.isDirectory(folder.index())
        || folder.journals().containsKey(Contents.Notes.NONE.journal())) {
      return;
    }
    try (Directory index = FSDirectory.open(folder.index())) {
      boolean segments =
          Arrays.stream(index.listAll())
              .anyMatch(file -> IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches());
      if (segments && !DirectoryReader.indexExists(index)) {
        throw new IOException("the list of its segments, segments_N, is missing");
      }
    }
  }

  private static ArchiveException damaged(Folder folder, Exception e) {
    String why = e instanceof IOException io ? Disk.reason(io) : String.valueOf(e.getMessage());
    return new ArchiveException(
        "the index of "
            + folder.path()
            + " cannot be read: "
            + why
            + "; verify says what can be"
            + " saved",
        e);
  }

  /// The index as it is, and the journals behind it. While another writes, journals go and come:
  /// then it is tried again.
  static Seen see(Folder folder) throws IOException {
    for (int tries = 1; ; tries++) {
      Snapshot snapshot = null;
      try {
        requireListed(folder);
        DirectoryReader reader = reader(folder.index());
        snapshot = snapshot(folder, reader);
        Map<String, String> notes = reader.getIndexCommit().getUserData();
        return new Seen(snapshot, Contents.read(folder, Contents.Notes.of(notes)));
      } catch (IOException e) {
        if (snapshot != null) {
          snapshot.close();
        }
        if (tries == TRIES || Holder.of(folder.path()) == null) {
          throw e instanceof ArchiveException ? e : damaged(folder, e);
        }
      }
    }
  }

  private static Snapshot snapshot(Folder folder, DirectoryReader reader) throws IOException {
    try {
      requireWhole(reader);
      return Snapshot.of(reader, false);
    } catch (IOException | IllegalArgumentException e) {
      reader.close();
      throw damaged(folder, e);
    }
  }

  /// Holds every file of an index against its checksum: of a damaged list some stories would be
  /// missing, and nobody would know. Reads the index once, about a second for a gigabyte.
  ///
  /// @throws IOException if a file is not what was written
  static void requireWhole(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof CodecReader codec) {
        codec.checkIntegrity();
      }
    }
  }

  private static DirectoryReader reader(Path path) throws IOException {
    try {
      return DirectoryReader.open(FSDirectory.open(path));
    } catch (IndexNotFoundException e) {
      return nothing();
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /// An index of nothing: nothing was handed to the real one yet.
  private static DirectoryReader nothing() throws IOException {
    Directory empty = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(empty, new IndexWriterConfig(null))) {
      writer.commit();
    }
    return DirectoryReader.open(empty);
  }
}
