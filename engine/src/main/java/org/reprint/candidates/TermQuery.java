package org.reprint.candidates;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/// Finds the entries of a [TermIndex] that share rare terms with one of them. Not thread-safe: one
/// per worker.
///
/// The score is BM25 with the background's rarity for the weight of a term, which is in a sentence
/// once or not at all: the sum of the weights of shared query terms, damped by the sentence's
/// length (Robertson and Zaragoza 2009, doi:10.1561/1500000019).
final class TermQuery {
  private static final double K1 = 1.2; // usual values, same source
  private static final double B = 0.75;

  /// Content terms of a usual sentence of news. Fixed, so that a score does not depend on who else
  /// is in the index.
  private static final double USUAL_LENGTH = 12;

  private final TermIndex index;
  private final TermOptions options;
  private final double[] score; // [entries], 0 outside a query
  private final boolean[] asked; // [terms], true for those of `marked`
  private final IntArrayList touched = new IntArrayList();
  private final IntArrayList chosen = new IntArrayList();
  private final TopK top;
  private int marked = -1;

  TermQuery(TermIndex index, TermOptions options) {
    this.index = index;
    this.options = options;
    score = new double[index.entries()];
    asked = new boolean[index.termCount()];
    top = new TopK(options.sentences());
  }

  /// The best entries beside the one asked about, best first; valid until the next query.
  TopK search(int entry, Finds counts) {
    choose(entry, counts);
    for (int i = 0; i < chosen.size(); i++) {
      read(chosen.getInt(i));
      counts.postingsRead += index.postings().size(chosen.getInt(i));
    }
    top.clear();
    for (int i = 0; i < touched.size(); i++) {
      int found = touched.getInt(i);
      if (found != entry) {
        top.offer(found, score[found] * damping(index.toTerm(found) - index.fromTerm(found)));
      }
      score[found] = 0;
    }
    touched.clear();
    top.sort();
    return top;
  }

  /// The rarest terms that another entry has too, of those under the cap; where none is, the one in
  /// the fewest entries.
  private void choose(int entry, Finds counts) {
    Postings postings = index.postings();
    chosen.clear();
    int fewest = -1;
    for (int i = index.fromTerm(entry); i < index.toTerm(entry); i++) {
      int term = index.term(i);
      int size = postings.size(term);
      if (size > options.postingCap()) {
        fewest = fewest < 0 || size < postings.size(fewest) ? term : fewest;
        counts.termsPassedOver++;
      } else if (size > 1) {
        chosen.add(term);
        if (chosen.size() == options.queryTerms()) {
          return;
        }
      }
    }
    if (chosen.isEmpty() && fewest >= 0) {
      chosen.add(fewest);
      counts.termsPassedOver--;
    }
  }

  private void read(int term) {
    Postings postings = index.postings();
    double weight = index.idf(term);
    for (int i = postings.from(term); i < postings.to(term); i++) {
      int entry = postings.value(i);
      if (score[entry] == 0) {
        touched.add(entry);
      }
      score[entry] += weight;
    }
  }

  static double damping(int length) {
    return (K1 + 1) / (1 + K1 * (1 - B + B * length / USUAL_LENGTH));
  }

  /// Marks the terms of an entry, which is asked about many times in turn.
  private void mark(int entry) {
    if (entry != marked) {
      if (marked >= 0) {
        set(marked, false);
      }
      set(entry, true);
      marked = entry;
    }
  }

  private void set(int entry, boolean value) {
    for (int i = index.fromTerm(entry); i < index.toTerm(entry); i++) {
      asked[index.term(i)] = value;
    }
  }

  /// The rarity that two entries share, as [Candidate] defines it. The same both ways, bit by bit:
  /// both lists of terms have the same order, and so has the sum.
  double share(int entry, int other) {
    mark(entry);
    double shared = 0;
    for (int i = index.fromTerm(other); i < index.toTerm(other); i++) {
      shared += asked[index.term(i)] ? index.idf(index.term(i)) : 0;
    }
    return Math.min(1, shared / Math.sqrt(index.mass(entry) * index.mass(other)));
  }
}
