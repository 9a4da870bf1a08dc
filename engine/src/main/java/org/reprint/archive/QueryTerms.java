package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.Arrays;

/// The terms of one story and the sentences of an archive that have them. Sentences are documents:
/// those of the index under their own number, the recent ones behind them.
final class QueryTerms {
  private final long[] terms; // ascending, distinct
  private final double[] idf; // [terms]
  private final int[] frequency; // [terms] sentences that have it
  private final View view;
  private final TermLists.Lookup index;
  private final TermLists.Row[] row; // [terms]
  private final IntArrayList[][] here; // [parts][terms] sentences that are not in the index
  private final Rows rows;
  private final int[] from; // [terms] where its sentences begin in the rows, -1 until they are read
  private final int[] to; // [terms]

  /// @param rows scratch; what stands there is lost
  QueryTerms(Features features, View view, Rarity rarity, Rows rows) throws IOException {
    this.view = view;
    this.rows = rows;
    rows.clear();
    terms = Arrays.stream(features.terms()).sorted().distinct().toArray();
    idf = Arrays.stream(terms).mapToDouble(term -> rarity.of(Forward.term(term))).toArray();
    frequency = new int[terms.length];
    from = new int[terms.length];
    to = new int[terms.length];
    Arrays.fill(from, -1);
    index = view.snapshot().termLists().lookup();
    row = new TermLists.Row[terms.length];
    for (int t = 0; t < terms.length; t++) {
      row[t] = index.row(terms[t]);
      frequency[t] = row[t].frequency();
    }
    here = new IntArrayList[view.parts().length][terms.length];
    for (int p = 0; p < here.length; p++) {
      View.Part part = view.parts()[p];
      for (int t = 0; t < terms.length && part.sentences() > 0; t++) {
        here[p][t] = part.recent().sentencesWith(terms[t]);
        frequency[t] += Recent.sentencesBelow(here[p][t], part.sentences());
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
    rows.add(index.read(terms[term], row[term]).postings());
    for (int p = 0; p < here.length; p++) {
      View.Part part = view.parts()[p];
      IntArrayList list = here[p][term];
      int size = list == null ? 0 : Recent.sentencesBelow(list, part.sentences());
      rows.add(list, size, part.firstDocument());
    }
  }
}
