package org.reprint.align;

import java.util.Arrays;

/// Asks the lexicon for the words of a story. The entries of the forms that were looked up last are
/// kept: a form that was met before is found by its own hash, where the lexicon takes several of an
/// inflected one. One per worker.
final class LexiconLookup {
  private static final int BITS = 14;
  private static final int SPREAD = 0x9e3779b1; // 2^32 over the golden ratio

  /// Concepts are sorted by so many bits at once.
  private static final int DIGIT = 9;

  private static final long DIGITS = (1 << DIGIT) - 1;

  /// Room for so many concepts is kept from story to story.
  private static final int KEPT = 1 << 16;

  private final Lexicon lexicon = Lexicon.english();
  private final String[] forms = new String[1 << BITS]; // the last of each place, or null
  private final int[] entries = new int[1 << BITS];
  private final int[] next = new int[(1 << DIGIT) + 1];
  private long[] found = {};
  private long[] sorted = {};

  /// As [Lexicon#find].
  int find(String form) {
    int place = form.hashCode() * SPREAD >>> Integer.SIZE - BITS;
    if (!form.equals(forms[place])) {
      entries[place] = lexicon.find(form);
      forms[place] = form;
    }
    return entries[place];
  }

  /// The concepts of several words, each tagged with the number of its word, in ascending order of
  /// the concepts; those of one concept in the order of the words.
  ///
  /// @param words entries, or [Lexicon#NONE] for a word that has none
  long[] concepts(int[] words) {
    int most = 0;
    for (int entry : words) {
      most += entry == Lexicon.NONE ? 0 : lexicon.mostConcepts(entry);
    }
    if (found.length < most) {
      found = new long[most];
      sorted = new long[most];
    }
    int size = 0;
    for (int word = 0; word < words.length; word++) {
      if (words[word] != Lexicon.NONE) {
        size = lexicon.concepts(words[word], word, found, size);
      }
    }
    sort(size);
    long[] concepts = Arrays.copyOf(found, size);
    if (found.length > KEPT) {
      found = new long[0];
      sorted = new long[0];
    }
    return concepts;
  }

  /// Sorts the first elements by their concept, those of one concept as they stand. Cost: linear; a
  /// comparing sort of so many would take longer than all else that is made of a story's words.
  private void sort(int size) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, found[i] >> Integer.SIZE);
      most = Math.max(most, found[i] >> Integer.SIZE);
    }
    for (int shift = 0; size > 0 && most - least >>> shift != 0; shift += DIGIT) {
      scatter(size, least, shift);
      long[] last = found;
      found = sorted;
      sorted = last;
    }
  }

  /// Puts elements in the order of a few bits of their concepts, those with the same as they stand.
  ///
  /// @param least the least concept, from which they are counted
  private void scatter(int size, long least, int shift) {
    Arrays.fill(next, 0);
    for (int i = 0; i < size; i++) {
      next[digit(found[i], least, shift) + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    for (int i = 0; i < size; i++) {
      sorted[next[digit(found[i], least, shift)]++] = found[i];
    }
  }

  private static int digit(long element, long least, int shift) {
    return (int) ((element >> Integer.SIZE) - least >>> shift & DIGITS);
  }
}
