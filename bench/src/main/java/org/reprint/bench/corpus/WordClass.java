package org.reprint.bench.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/// Words of one kind, drawn by the law of Zipf and Mandelbrot: the word of rank `r` has a weight of
/// `1 / (r + shift)^exponent`. The first ranks are written words; those after them are spelled from
/// syllables when they are drawn.
///
/// A draw is one look into a table, and a second draw inside a range of ranks for the rare words.
/// The table is made with [StrictMath]: the same on every machine.
final class WordClass {
  private static final int TABLE = 1 << 16;
  private static final Spelling NONE =
      new Spelling(new char[1][0], List.of("-"), List.of("-"), false);

  private final char[][][] written; // [words][forms]
  private final Spelling spelling;
  private final int[] table =
      new int[TABLE]; // a rank, or -1 - k for a range that starts at starts[k]
  private final int[] starts; // first ranks of the ranges of made words; the last is where all ends

  /// @param words written ones, the most frequent first
  /// @param forms all forms of a word
  /// @param spelling how the words after them are spelled
  /// @param last about the highest rank
  WordClass(
      List<String> words,
      IntFunction<char[][]> forms,
      Spelling spelling,
      int last,
      double shift,
      double exponent) {
    this.spelling = spelling;
    written = new char[words.size()][][];
    for (int i = 0; i < written.length; i++) {
      written[i] = forms.apply(i);
    }
    starts = ranges(written.length, last);
    fill(shift, exponent);
  }

  /// A class of which only the written words are there, or only the numbers are wanted.
  WordClass(
      List<String> words, IntFunction<char[][]> forms, int last, double shift, double exponent) {
    this(words, forms, NONE, last, shift, exponent);
  }

  /// Ranges that grow by a quarter each, so that the words of one are about equally likely.
  private static int[] ranges(int first, int last) {
    int[] bounds = new int[128];
    int count = 0;
    int at = first;
    bounds[count++] = at;
    while (at < last) {
      at += Math.max(8, at / 4);
      bounds[count++] = at;
    }
    return Arrays.copyOf(bounds, count);
  }

  private void fill(double shift, double exponent) {
    int entries = written.length + starts.length - 1;
    double[] upTo = new double[entries]; // running sums of the weights
    double sum = 0;
    for (int i = 0; i < entries; i++) {
      if (i < written.length) {
        sum += StrictMath.pow(i + 1 + shift, -exponent);
      } else {
        int from = starts[i - written.length];
        int to = starts[i - written.length + 1];
        sum += (to - from) * StrictMath.pow((from + to) / 2.0 + shift, -exponent);
      }
      upTo[i] = sum;
    }
    int entry = 0;
    for (int i = 0; i < TABLE; i++) {
      while (entry < entries - 1 && (i + 0.5) * sum > upTo[entry] * TABLE) {
        entry++;
      }
      table[i] = entry < written.length ? entry : -1 - (entry - written.length);
    }
  }

  /// The word that falls to a random number; its rank from 0. Bits 32 to 47 play no part.
  int draw(long bits) {
    int entry = table[(int) (bits >>> 48)];
    if (entry >= 0) {
      return entry;
    }
    int from = starts[-1 - entry];
    int to = starts[-entry];
    return from + (int) (((bits & 0xFFFF_FFFFL) * (to - from)) >>> 32);
  }

  /// Writes a form of a word.
  void write(int rank, int form, Ink to) {
    if (rank < written.length) {
      char[][] forms = written[rank];
      to.add(forms[Math.min(form, forms.length - 1)]);
    } else {
      spelling.write(rank - written.length, form, to);
    }
  }
}
