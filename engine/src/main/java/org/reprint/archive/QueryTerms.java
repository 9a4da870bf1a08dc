package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
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
  private final IntArrayList[][] here; // [parts][terms] sentences that are not in the index
  private final Rows rows;
  private final int[] from; // [terms] where its sentences begin in the rows, -1 until they are read
  private final int[] to; // [terms]
  private final PostingsEnum[] lists; // [segments], each used again
  private final BytesRef key = KeyTokens.room(Features.KEY_BITS);

  /// @param rows scratch; what stands there is lost
  QueryTerms(Features features, View view, Rarity rarity, Rows rows) throws IOException {
    this.view = view;
    this.rows = rows;
    rows.clear();
    terms = Arrays.stream(features.terms()).sorted().distinct().toArray();
    idf = Arrays.stream(terms).mapToDouble(rarity::of).toArray();
    frequency = new int[terms.length];
    from = new int[terms.length];
    to = new int[terms.length];
    Arrays.fill(from, -1);
    leaves = view.snapshot().reader().leaves();
    at = new TermsEnum[leaves.size()];
    states = new TermState[leaves.size()][];
    lists = new PostingsEnum[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      Terms of = leaf.reader().terms(Fields.TERM);
      if (of != null) {
        at[leaf.ord] = of.iterator();
        states[leaf.ord] = new TermState[terms.length];
        look(leaf.ord);
      }
    }
    here = new IntArrayList[view.parts().length][terms.length];
    for (int p = 0; p < here.length; p++) {
      View.Part part = view.parts()[p];
      for (int t = 0; t < terms.length && part.sentences() > 0; t++) {
        here[p][t] = part.recent().sentencesWith(terms[t]);
        frequency[t] += Recent.below(here[p][t], part.sentences());
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

  /// Where the documents that have a term begin in the rows. They stand in no order.
  int from(int term) throws IOException {
    if (from[term] < 0) {
      from[term] = rows.size();
      read(term);
      to[term] = rows.size();
    }
    return from[term];
  }

  /// Where they end; after [#from].
  int to(int term) {
    return to[term];
  }

  private void read(int term) throws IOException {
    for (LeafReaderContext leaf : leaves) {
      TermState state = states[leaf.ord] == null ? null : states[leaf.ord][term];
      if (state != null) {
        KeyTokens.write(terms[term], key);
        at[leaf.ord].seekExact(key, state);
        lists[leaf.ord] = at[leaf.ord].postings(lists[leaf.ord], PostingsEnum.FREQS);
        rows.add(lists[leaf.ord], leaf.reader().getLiveDocs(), leaf.docBase);
      }
    }
    for (int p = 0; p < here.length; p++) {
      View.Part part = view.parts()[p];
      IntArrayList list = here[p][term];
      int size = list == null ? 0 : Recent.below(list, part.sentences());
      for (int i = 0; i < size; i++) {
        int sentence = list.getInt(i);
        int length = Math.min(Search.MOST_LENGTH, part.recent().length(sentence));
        rows.add(part.firstDocument() + sentence, length);
      }
    }
  }
}
