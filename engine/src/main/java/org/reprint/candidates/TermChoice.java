package org.reprint.candidates;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/// Which terms of a sentence are asked for. Scratch: filled again for each sentence.
///
/// The rarest ones, up to [TermOptions#queryTerms] of those that at most [TermOptions#postingCap]
/// sentences have. A sentence with fewer such terms is asked for by more common ones too, the
/// rarest first, as long as all lists together are no longer than that many lists at the cap: its
/// counterpart often shares only these.
public final class TermChoice {
  private final TermOptions options;
  private final IntArrayList chosen = new IntArrayList();
  private final IntArrayList common = new IntArrayList(); // above the cap, and not chosen
  private final IntArrayList sizes = new IntArrayList(); // parallel to `common`, then of no use
  private long left; // postings that may still be read

  /// A choice of nothing.
  public TermChoice(TermOptions options) {
    this.options = options;
    clear();
  }

  /// Forgets all terms.
  public void clear() {
    chosen.clear();
    common.clear();
    sizes.clear();
    left = (long) options.queryTerms() * options.postingCap();
  }

  /// True when no further term can be chosen, whatever its frequency.
  public boolean isFull() {
    return chosen.size() == options.queryTerms();
  }

  /// Offers a term, the rarest first; not when the choice is full.
  ///
  /// @param frequency sentences that have it, at least 1
  public void offer(int term, int frequency) {
    if (frequency > options.postingCap()) {
      common.add(term);
      sizes.add(frequency);
    } else {
      chosen.add(term);
      left -= frequency;
    }
  }

  /// Ends the choice: fills it up with the common ones that there is room for.
  public void close() {
    int kept = 0;
    for (int i = 0; i < common.size(); i++) {
      int term = common.getInt(i);
      if (!isFull() && sizes.getInt(i) <= left) {
        chosen.add(term);
        left -= sizes.getInt(i);
      } else {
        common.set(kept++, term);
      }
    }
    common.size(kept);
  }

  /// How many terms are asked for.
  public int size() {
    return chosen.size();
  }

  /// One of them.
  public int term(int at) {
    return chosen.getInt(at);
  }

  /// True when a term is among the first of those that are asked for.
  ///
  /// @param first how many of them, in [0, [#size]]
  public boolean has(int term, int first) {
    int at = chosen.indexOf(term);
    return at >= 0 && at < first;
  }

  /// How many of the terms offered were passed over.
  public int passedOver() {
    return common.size();
  }

  /// One of these, the rarest first.
  public int passedOver(int at) {
    return common.getInt(at);
  }
}
