package org.reprint;

import java.util.List;
import org.reprint.align.Links;
import org.reprint.judge.Subject;
import org.reprint.text.Prose;

/// Pairs that were aligned before.
final class SavedPairs implements Alignments {
  private final List<byte[]> packed;
  private final List<Subject> subjects; // by key
  private final int[] a; // [pairs]
  private final int[] b; // [pairs]

  /// @throws IllegalArgumentException if a pair is of no two stories
  SavedPairs(List<byte[]> packed, List<Subject> subjects) {
    this.packed = packed;
    this.subjects = subjects;
    this.a = new int[packed.size()];
    this.b = new int[packed.size()];
    for (int i = 0; i < a.length; i++) {
      int[] stories = PairCodec.stories(packed.get(i));
      a[i] = stories[0];
      b[i] = stories[1];
      if (a[i] > b[i] || b[i] >= subjects.size()) {
        throw new IllegalArgumentException(
            "scored pair "
                + i
                + " is of stories "
                + a[i]
                + " and "
                + b[i]
                + " of "
                + subjects.size());
      }
    }
  }

  @Override
  public int pairs() {
    return a.length;
  }

  @Override
  public int a(int pair) {
    return a[pair];
  }

  @Override
  public int b(int pair) {
    return b[pair];
  }

  @Override
  public Worker worker() {
    return pair -> {
      Aligned aligned = PairCodec.unpack(packed.get(pair));
      Prose one = subjects.get(a[pair]).telling().prose();
      Prose other = subjects.get(b[pair]).telling().prose();
      int tokens = Math.max(one.tokens(), other.tokens());
      int chars = Math.max(one.text().length(), other.text().length());
      for (Links links : aligned.links()) {
        if (Math.max(links.a1(), links.b1()) > tokens
            || Math.max(links.pair().a().end(), links.pair().b().end()) > chars) {
          throw new IllegalArgumentException("scored pair " + pair + " is damaged");
        }
      }
      return aligned;
    };
  }
}
