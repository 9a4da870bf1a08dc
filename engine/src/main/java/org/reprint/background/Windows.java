package org.reprint.background;

import java.util.Arrays;
import org.reprint.text.Prose;

/// The windows of five terms of a sentence, by which it is known again when a word was changed.
///
/// A sentence of fewer terms is one window. Figures count as they are: what is the same but for its
/// figures is a form with news in it, not boilerplate.
final class Windows {
  static final int LENGTH = 5;

  /// Shorter sentences say too little to be told again, or to be boilerplate.
  static final int SHORTEST = 3;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Windows() {}

  /// The number of windows of a sentence; 0 when it is furniture anyway or too short.
  static int count(Prose prose, int sentence) {
    int tokens = prose.endToken(sentence) - prose.firstToken(sentence);
    return prose.furniture(sentence) || tokens < SHORTEST ? 0 : Math.max(1, tokens - LENGTH + 1);
  }

  /// The key of a window of a sentence, as one house prints it.
  ///
  /// @param window in `[0, count)`
  /// @param house as [Boilerplate#house] has it
  static long key(Prose prose, int sentence, int window, long house) {
    int from = prose.firstToken(sentence) + window;
    int to = Math.min(from + LENGTH, prose.endToken(sentence));
    long key = house + (to - from);
    for (int t = from; t < to; t++) {
      key = mix(key ^ prose.hash(t));
    }
    return key;
  }

  /// All keys of a story, ascending, each once.
  static long[] keys(Prose prose, long house) {
    long[] keys = new long[prose.tokens()];
    int size = 0;
    for (int s = 0; s < prose.sentences(); s++) {
      int count = count(prose, s);
      for (int window = 0; window < count; window++) {
        keys[size++] = key(prose, s, window, house);
      }
    }
    return Arrays.stream(keys, 0, size).sorted().distinct().toArray();
  }

  private static long mix(long key) {
    long mixed = key * GOLDEN;
    return mixed ^ (mixed >>> 32);
  }
}
