package org.reprint.archive;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// The Lucene index of an archive, as its one writer sees it.
final class Index implements Closeable {
  private static final double BUFFER_MEGABYTES = 96;
  private static final int SEGMENTS = 8; // of one size, before they are merged

  private static final FieldType KEYS = type(IndexOptions.DOCS, true);
  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);
  private static final FieldType WHOLE = type(IndexOptions.DOCS, false);

  private final Directory directory;
  private final IndexWriter writer;
  private Snapshot snapshot;
  private boolean replaced; // a story since, whose keys are others now

  private Index(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    DirectoryReader reader = DirectoryReader.open(writer);
    try {
      Opening.requireWhole(reader);
      this.snapshot = Snapshot.of(reader, true);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  static Index open(Path path) throws IOException {
    Directory directory = FSDirectory.open(path);
    IndexWriter writer = null;
    try {
      writer = new IndexWriter(directory, config());
      return new Index(directory, writer);
    } catch (IOException | IllegalArgumentException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw e;
    }
  }

  /// Lucene's own prints where a merge failed. One that was asked for fails where it was, and where
  /// the disk was full others are tried again at the next commit.
  private static final class Merges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable e) {
      if (!(e instanceof IOException)) {
        super.handleMergeException(e);
      }
    }
  }

  private static IndexWriterConfig config() {
    ConcurrentMergeScheduler merges = new Merges();
    merges.setMaxMergesAndThreads(3, 1);
    LogByteSizeMergePolicy policy = new LogByteSizeMergePolicy(); // keeps stories in their order
    policy.setMergeFactor(SEGMENTS);
    return new IndexWriterConfig(null)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setUseCompoundFile(false)
        .setMergeScheduler(merges)
        .setMergePolicy(policy)
        .setCommitOnClose(false);
  }

  private static FieldType type(IndexOptions options, boolean tokenized) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(true);
    type.setTokenized(tokenized);
    type.freeze();
    return type;
  }

  /// The index as it was written last. Who takes it closes it when there is a newer one.
  Snapshot snapshot() {
    return snapshot;
  }

  /// What was noted at the last commit.
  Map<String, String> notes() {
    java.util.Map<String, String> notes = new java.util.HashMap<>();
    if (writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(entry -> notes.put(entry.getKey(), entry.getValue()));
    }
    return notes;
  }

  /// Adds stories, so that they last when this returns.
  Snapshot add(Recent recent, Map<String, String> notes) throws IOException {
    return attempt(() -> {
      try (Packed packed = new Packed()) {
        for (int story = 0; story < recent.size(); story++) {
          writer.addDocuments(new Block(recent, story, packed));
        }
      }
      commit(notes);
      return refresh();
    });
  }

  /// Puts a story in the place of what stands under its ordinal; it lasts with the next commit.
  void replace(Recent alone) throws IOException {
    replaced = true;
    attempt(() -> {
      try (Packed packed = new Packed()) {
        Term known = new Term(Fields.BLOCK, block(alone.firstStory()));
        return writer.updateDocuments(known, new Block(alone, 0, packed));
      }
    });
  }

  /// Deletes stories.
  Snapshot delete(int[] ordinals, Map<String, String> notes) throws IOException {
    return attempt(() -> {
      for (int ordinal : ordinals) {
        writer.deleteDocuments(new Term(Fields.BLOCK, block(ordinal)));
      }
      commit(notes);
      return refresh();
    });
  }

  /// Merges all into one segment, without what was deleted.
  ///
  /// @throws IOException if it failed, as when the disk is full; then the index is as it was
  Snapshot compact() throws IOException {
    return attempt(() -> {
      writer.forceMerge(1);
      writer.commit();
      return refresh();
    });
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  /// Does what a merge may have made impossible: then Lucene's writer is closed, and why stands
  /// behind what it throws.
  ///
  /// @throws IOException the reason itself
  private <T> T attempt(Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (IllegalStateException e) { // closed, or closing
      if (writer.getTragicException() instanceof IOException why) {
        throw why;
      }
      throw e;
    } catch (IOException e) {
      throw e.getCause() instanceof IOException why ? why : e;
    }
  }

  private void commit(Map<String, String> notes) throws IOException {
    writer.setLiveCommitData(notes.entrySet());
    writer.commit();
  }

  private Snapshot refresh() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(snapshot.reader(), writer);
    if (newer != null) {
      try {
        snapshot = replaced ? Snapshot.of(newer, true) : Snapshot.of(newer, snapshot);
      } catch (IOException | RuntimeException e) {
        newer.close();
        throw e;
      }
      replaced = false;
    }
    return snapshot;
  }

  private static BytesRef block(int ordinal) {
    BytesRef bytes = KeyTokens.room(Integer.SIZE);
    KeyTokens.write(ordinal, bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    snapshot.close();
    try (directory) {
      writer.rollback(); // what is not committed stands in the journal
      tidy();
    }
  }

  /// Deletes what a merge that failed has left: on a full disk nobody could open the index to do
  /// so.
  private void tidy() throws IOException {
    try {
      Set<String> left = new HashSet<>(List.of(directory.listAll()));
      left.removeAll(SegmentInfos.readLatestCommit(directory).files(true));
      if (left.stream().anyMatch(IndexFileNames.CODEC_FILE_PATTERN.asMatchPredicate())) {
        new IndexWriter(directory, config()).rollback(); // deletes them when it opens
      }
    } catch (IndexNotFoundException e) {
      return; // nothing was committed yet
    }
  }

  /// The documents of one story: its sentences, then itself.
  private static final class Block implements Iterable<Iterable<IndexableField>> {
    private static final long[] NO_TERMS = {};

    private final Recent recent;
    private final int story;
    private final Packed packed;
    private final KeyTokens terms = new KeyTokens(Features.KEY_BITS, true);
    private final Field block;

    Block(Recent recent, int story, Packed packed) {
      this.recent = recent;
      this.story = story;
      this.packed = packed;
      this.block = new Field(Fields.BLOCK, block(recent.firstStory() + story), WHOLE);
    }

    @Override
    public Iterator<Iterable<IndexableField>> iterator() {
      return new Iterator<>() {
        private int sentence = recent.begin(story);

        @Override
        public boolean hasNext() {
          return sentence <= recent.begin(story + 1);
        }

        @Override
        public Iterable<IndexableField> next() {
          int at = sentence++;
          return at == recent.begin(story + 1) ? whole() : sentence(at);
        }
      };
    }

    private Iterable<IndexableField> sentence(int sentence) {
      int length = recent.length(sentence);
      LongArrayList list = new LongArrayList(length);
      recent.terms(sentence, list);
      long[] keys = list.toLongArray();
      List<IndexableField> fields = new ArrayList<>();
      fields.add(block);
      int ordinal = recent.firstStory() + story;
      byte[] forward = Forward.row(ordinal, sentence - recent.begin(story), keys);
      fields.add(new BinaryDocValuesField(Fields.FORWARD, new BytesRef(forward)));
      byte[] rest = Forward.rest(keys);
      if (rest.length > 0) {
        fields.add(new BinaryDocValuesField(Fields.FORWARD_REST, new BytesRef(rest)));
      }
      if (length > 0) {
        int count = Math.min(Search.MOST_LENGTH, length);
        fields.add(new Field(Fields.TERM, terms.set(keys, 0, length, count), COUNTED));
      }
      return fields;
    }

    private Iterable<IndexableField> whole() {
      Filing filing = recent.story(story);
      Features features = filing.features();
      int ordinal = recent.firstStory() + story;
      List<IndexableField> fields = new ArrayList<>();
      fields.add(block);
      byte[] forward = Forward.row(ordinal, 0, NO_TERMS);
      fields.add(new BinaryDocValuesField(Fields.FORWARD, new BytesRef(forward)));
      fields.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
      fields.add(
          new NumericDocValuesField(
              Fields.FIRST_SENTENCE, recent.firstSentence() + recent.begin(story)));
      fields.add(new NumericDocValuesField(Fields.PRINTS, features.fingerprints().length));
      fields.add(new NumericDocValuesField(Fields.SECOND, second(filing)));
      fields.add(row(Fields.BAND, features.bands()));
      fields.add(row(Fields.PRINT, features.fingerprints()));
      long[] names = filing.names().stream().mapToLong(Names::hash).toArray();
      if (names.length > 0) {
        KeyTokens tokens = new KeyTokens(Long.SIZE, false).set(names, 0, names.length, 1);
        fields.add(new Field(Fields.NAME, tokens, KEYS));
      }
      if (filing.links().length > 0) {
        fields.add(new BinaryDocValuesField(Fields.LINKS, new BytesRef(filing.links())));
      }
      byte[] bytes = packed.of(recent.bytes(story));
      fields.add(new BinaryDocValuesField(Fields.STORY, new BytesRef(bytes)));
      return fields;
    }

    private static IndexableField row(String field, long[] keys) {
      return new BinaryDocValuesField(field, new BytesRef(KeyRows.row(keys)));
    }

    private static long second(Filing filing) {
      Instant date = filing.story().date();
      return (date == null ? filing.filed() : date).getEpochSecond();
    }
  }
}
