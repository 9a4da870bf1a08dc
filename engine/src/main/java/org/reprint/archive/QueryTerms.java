package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// The terms of one story and the sentences of an archive that have them. Sentences are documents:
/// those of the index under their own number, the recent ones behind them.
final class QueryTerms {
  private final long[] terms; // ascending, distinct
  private final double[] idf; // [terms]
  private final int[] frequency; // [terms] sentences that have it
  private final View view;
  private final List<LeafReaderContext> leaves;
  private final TermsEnum[] at; // [segments]
  private final TermState[][] states; // [segments][terms]
  private final LongArrayList[] postings; // [terms], null until they are read
  private final BytesRef key = new BytesRef(new byte[Features.KEY_BYTES]);
  private PostingsEnum list;

  QueryTerms(Features features, View view, Rarity rarity) throws IOException {
    this.view = view;
    terms = Arrays.stream(features.terms()).sorted().distinct().toArray();
    idf = Arrays.stream(terms).mapToDouble(rarity::of).toArray();
    frequency = new int[terms.length];
    postings = new LongArrayList[terms.length];
    leaves = view.snapshot().reader().leaves();
    at = new TermsEnum[leaves.size()];
    states = new TermState[leaves.size()][];
    for (LeafReaderContext leaf : leaves) {
      Terms of = leaf.reader().terms(Fields.TERM);
      if (of != null) {
        at[leaf.ord] = of.iterator();
        states[leaf.ord] = new TermState[terms.length];
        look(leaf.ord);
      }
    }
    for (int t = 0; t < terms.length; t++) {
      for (View.Part part : view.parts()) {
        frequency[t] += part.frequency(terms[t]);
      }
    }
  }

  private void look(int segment) throws IOException {
    for (int t = 0; t < terms.length; t++) {
      KeyTokens.write(terms[t], key);
      if (at[segment].seekExact(key)) {
        frequency[t] += at[segment].docFreq();
        states[segment][t] = at[segment].termState();
      }
    }
  }

  /// The number of a term here.
  int find(long term) {
    return Arrays.binarySearch(terms, term);
  }

  double idf(int term) {
    return idf[term];
  }

  int frequency(int term) {
    return frequency[term];
  }

  /// The documents that have a term, in no order, each with its length: see [#document].
  LongArrayList postings(int term) throws IOException {
    if (postings[term] == null) {
      postings[term] = new LongArrayList(frequency[term]);
      read(term, postings[term]);
    }
    return postings[term];
  }

  static int document(long posting) {
    return (int) (posting >>> Byte.SIZE);
  }

  /// The number of terms of a sentence, at most [Search#MOST_LENGTH].
  static byte length(long posting) {
    return (byte) posting;
  }

  private static long posting(int document, int length) {
    return (long) document << Byte.SIZE | length;
  }

  private void read(int term, LongArrayList found) throws IOException {
    for (LeafReaderContext leaf : leaves) {
      TermState state = states[leaf.ord] == null ? null : states[leaf.ord][term];
      if (state != null) {
        KeyTokens.write(terms[term], key);
        at[leaf.ord].seekExact(key, state);
        list = at[leaf.ord].postings(list, PostingsEnum.FREQS);
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = list.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = list.nextDoc()) {
          if (live == null || live.get(doc)) {
            found.add(posting(leaf.docBase + doc, list.freq()));
          }
        }
      }
    }
    for (View.Part part : view.parts()) {
      IntArrayList here = part.recent().sentencesWith(terms[term]);
      int size = Recent.below(here, part.sentences());
      for (int i = 0; i < size; i++) {
        int sentence = here.getInt(i);
        int length = Math.min(Search.MOST_LENGTH, part.recent().length(sentence));
        found.add(posting(part.firstDocument() + sentence, length));
      }
    }
  }
}
