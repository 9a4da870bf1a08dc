package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// The index as it stood at one moment.
final class Snapshot implements Closeable {
  private static final int NOWHERE = -1;

  private final DirectoryReader reader;
  private final TermLists termLists;
  private final Map<IndexReader.CacheKey, Leaf> leaves;
  private final Leaf[] byOrd; // [segments]
  private final int[] firstDocument; // [segments]
  private final int[] docOf; // [ordinals] document of each story, NOWHERE when it is gone
  private final int[] prints; // [ordinals] number of fingerprints of each story
  private final int stories;
  private final boolean ordered;
  private Keys keys; // null until somebody searches

  /// @param before an earlier one, whose keys still hold and of which all that still holds is used
  ///   again; or null
  private Snapshot(DirectoryReader reader, Map<IndexReader.CacheKey, Leaf> leaves, Snapshot before)
      throws IOException {
    this.reader = reader;
    this.termLists = new TermLists(reader, before == null ? null : before.termLists);
    this.leaves = leaves;
    List<LeafReaderContext> contexts = reader.leaves();
    byOrd = new Leaf[contexts.size()];
    firstDocument = new int[contexts.size()];
    int last = -1;
    for (LeafReaderContext context : contexts) {
      Leaf leaf = leaves.get(key(context));
      byOrd[context.ord] = leaf;
      firstDocument[context.ord] = context.docBase;
      last = Math.max(last, Arrays.stream(leaf.ordinals()).max().orElse(-1));
    }
    docOf = new int[last + 1];
    Arrays.fill(docOf, NOWHERE);
    prints = new int[last + 1];
    int living = 0;
    for (LeafReaderContext context : contexts) {
      Leaf leaf = byOrd[context.ord];
      Bits live = context.reader().getLiveDocs();
      for (int i = 0; i < leaf.parents().length; i++) {
        if (live == null || live.get(leaf.parents()[i])) {
          docOf[leaf.ordinals()[i]] = context.docBase + leaf.parents()[i];
          prints[leaf.ordinals()[i]] = leaf.prints()[i];
          living++;
        }
      }
    }
    stories = living;
    ordered = isOrdered(contexts);
    Keys known = before == null ? null : before.knownKeys();
    keys = known == null ? null : known.with(before.docOf.length, this);
  }

  /// Which stories have a band, and which a fingerprint.
  record Keys(KeyTable bands, KeyTable prints) {
    private static final Keys NONE = new Keys(KeyTable.empty(), KeyTable.empty());

    /// The same with the stories of an index from one on.
    private Keys with(int from, Snapshot index) throws IOException {
      int to = index.docOf.length;
      return new Keys(
          bands.with(from, to, new KeyRows(index, Fields.BAND)),
          prints.with(from, to, new KeyRows(index, Fields.PRINT)));
    }
  }

  private synchronized Keys knownKeys() {
    return keys;
  }

  /// Who has which key. Reads those of all stories when it is asked first, a second for 100,000.
  synchronized Keys keys() throws IOException {
    if (keys == null) {
      keys = Keys.NONE.with(0, this);
    }
    return keys;
  }

  private boolean isOrdered(List<LeafReaderContext> contexts) {
    int last = -1;
    boolean rising = true;
    for (LeafReaderContext context : contexts) {
      for (int first : byOrd[context.ord].firstSentence()) {
        rising &= first >= last;
        last = first;
      }
    }
    return rising;
  }

  /// Whether sentences stand in the order of their numbers: not when a story was put in the place
  /// of another.
  boolean ordered() {
    return ordered;
  }

  /// The index as it is, or was when a reader was opened.
  ///
  /// @param filtered whether all names are read, so that later ones are found sooner
  static Snapshot of(DirectoryReader reader, boolean filtered) throws IOException {
    return of(reader, null, filtered);
  }

  /// The index after stories were added to it, or it was merged.
  static Snapshot of(DirectoryReader reader, Snapshot before) throws IOException {
    return of(reader, before, true);
  }

  private static Snapshot of(DirectoryReader reader, Snapshot before, boolean filtered)
      throws IOException {
    Map<IndexReader.CacheKey, Leaf> leaves = new HashMap<>();
    for (LeafReaderContext context : reader.leaves()) {
      Leaf known = before == null ? null : before.leaves.get(key(context));
      leaves.put(key(context), known == null ? Leaf.of(context.reader(), filtered) : known);
    }
    return new Snapshot(reader, leaves, before);
  }

  private static IndexReader.CacheKey key(LeafReaderContext context) {
    return context.reader().getCoreCacheHelper().getKey();
  }

  DirectoryReader reader() {
    return reader;
  }

  /// The sentences that have a term.
  TermLists termLists() {
    return termLists;
  }

  /// The number of stories.
  int stories() {
    return stories;
  }

  /// The document of a story that is here.
  int document(int ordinal) {
    return docOf[ordinal];
  }

  Leaf leaf(LeafReaderContext context) {
    return byOrd[context.ord];
  }

  /// The segment that a document is in.
  LeafReaderContext segment(int document) {
    int ord = firstDocument.length - 1;
    while (firstDocument[ord] > document) {
      ord--;
    }
    return reader.leaves().get(ord);
  }

  int maxDoc() {
    return reader.maxDoc();
  }

  /// Whether a story is here.
  boolean has(int ordinal) {
    return ordinal < docOf.length && docOf[ordinal] != NOWHERE;
  }

  /// How many different fingerprints a story has that is here.
  int fingerprints(int ordinal) {
    return prints[ordinal];
  }

  /// A story, or null when it is not here.
  Stored story(int ordinal) throws IOException {
    if (!has(ordinal)) {
      return null;
    }
    int doc = docOf[ordinal];
    LeafReaderContext context = segment(doc);
    BinaryDocValues stories = context.reader().getBinaryDocValues(Fields.STORY);
    if (stories == null || !stories.advanceExact(doc - context.docBase)) {
      throw new IOException("story " + ordinal + " of the index has no text");
    }
    return Stored.of(Packed.open(stories.binaryValue()));
  }

  /// Adds the ordinals of the stories with a name.
  void named(long name, IntArrayList into) throws IOException {
    BytesRef bytes = KeyTokens.room(Long.SIZE);
    KeyTokens.write(name, bytes);
    for (LeafReaderContext context : reader.leaves()) {
      Terms terms = context.reader().terms(Fields.NAME);
      if (terms != null && leaf(context).mayHave(name)) {
        TermsEnum at = terms.iterator();
        if (at.seekExact(bytes)) {
          add(context, at.postings(null, PostingsEnum.NONE), into);
        }
      }
    }
  }

  /// Adds the ordinals of the stories of a list, as they come.
  private void add(LeafReaderContext context, PostingsEnum postings, IntArrayList into)
      throws IOException {
    Leaf leaf = byOrd[context.ord];
    Bits live = context.reader().getLiveDocs();
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live == null || live.get(doc)) {
        into.add(leaf.ordinals()[leaf.storyOf(doc)]);
      }
    }
  }

  /// The ordinals of the stories before a second, ascending.
  int[] before(long second) throws IOException {
    IntArrayList old = new IntArrayList();
    for (LeafReaderContext context : reader.leaves()) {
      NumericDocValues seconds = context.reader().getNumericDocValues(Fields.SECOND);
      Leaf leaf = byOrd[context.ord];
      Bits live = context.reader().getLiveDocs();
      for (int doc = seconds == null ? DocIdSetIterator.NO_MORE_DOCS : seconds.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = seconds.nextDoc()) {
        if (seconds.longValue() < second && (live == null || live.get(doc))) {
          old.add(leaf.ordinals()[leaf.storyOf(doc)]);
        }
      }
    }
    old.sort(null);
    return old.toIntArray();
  }

  /// Told of one story and its links.
  @FunctionalInterface
  interface LinkVisitor {
    void links(int ordinal, byte[] links) throws IOException;
  }

  /// Visits the links of all stories that have any.
  void links(LinkVisitor visitor) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      BinaryDocValues values = context.reader().getBinaryDocValues(Fields.LINKS);
      Leaf leaf = byOrd[context.ord];
      Bits live = context.reader().getLiveDocs();
      for (int doc = values == null ? DocIdSetIterator.NO_MORE_DOCS : values.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        if (live == null || live.get(doc)) {
          BytesRef links = values.binaryValue();
          visitor.links(
              leaf.ordinals()[leaf.storyOf(doc)],
              Arrays.copyOfRange(links.bytes, links.offset, links.offset + links.length));
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
