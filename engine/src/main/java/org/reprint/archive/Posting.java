package org.reprint.archive;

/// A sentence that has a term, and how many terms it has, in one number: postings are the most that
/// a search reads and that is kept of an index. The sentence is a document, or the number of one
/// among recent ones; postings of one list ascend as unsigned numbers do.
final class Posting {
  static final int LENGTH_BITS = 5;

  /// An archive takes no more documents, that is sentences and stories. A posting has room for a
  /// third more: for what is filed anew when others expire, and for those that another reader
  /// knows.
  static final int MOST_DOCUMENTS = 100_000_000;

  private Posting() {}

  /// @param length at most [Search#MOST_LENGTH]
  static int of(int document, int length) {
    return document << LENGTH_BITS | length;
  }

  static int document(int posting) {
    return posting >>> LENGTH_BITS;
  }

  /// The number of terms of the sentence, at most [Search#MOST_LENGTH].
  static int length(int posting) {
    return posting & (1 << LENGTH_BITS) - 1;
  }

  /// The posting of a document so much further on.
  static int moved(int posting, int by) {
    return posting + (by << LENGTH_BITS);
  }

  /// How many postings are of documents below a limit.
  ///
  /// @param postings ascending
  /// @param size how many of them count
  static int below(int[] postings, int size, int limit) {
    return Ascending.below(postings, size, LENGTH_BITS, limit);
  }
}
