package org.reprint.candidates;

/// The part of a list that is within reach of one story: what is of no date, at its front, and a
/// run further on. Scratch, set again for each list.
final class Reach {
  private int begin;
  private int early;
  private int from;
  private int to;

  /// Turns to a list.
  ///
  /// @param group of the postings; its values ascend
  /// @param undated values below this are within reach
  /// @param least values from this on are too
  /// @param limit up to this
  void set(Postings postings, int group, int undated, int least, int limit) {
    begin = postings.from(group);
    int end = postings.to(group);
    early = postings.firstFrom(undated, begin, end);
    from = postings.firstFrom(least, early, end);
    to = postings.firstFrom(limit, from, end);
  }

  /// The number of values within reach.
  int size() {
    return early - begin + to - from;
  }

  /// Where the first of them stands.
  int first() {
    return begin < early ? begin : from;
  }

  /// Where the one after it stands.
  int next(int at) {
    return at + 1 == early ? from : at + 1;
  }

  int begin() {
    return begin;
  }

  int early() {
    return early;
  }

  int from() {
    return from;
  }

  /// The end: what [#first] and [#next] give when there is no more.
  int to() {
    return to;
  }
}
