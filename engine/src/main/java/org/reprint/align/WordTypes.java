package org.reprint.align;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import org.reprint.text.Prose;

/// The different content words of a story, numbered: what is alike between two stories is worked
/// out once for each pair of them, however often they stand in the text.
final class WordTypes {
  /// The type of a function word.
  static final int NONE = -1;

  /// The 64 places of a story need so many bits to be numbered.
  private static final int PLACE_BITS = 6;

  /// Bits of the filter for each concept, at least half as many: one in eight says yes for nothing.
  private static final int FILTER_BITS = 8;

  private static final int SPREAD = 0x9e3779b1; // 2^32 over the golden ratio

  /// So many letters fit into a `long`.
  private static final int BEGINNING = 4;

  private final int[] type; // [tokens]
  private final String[] form; // [types]
  private final long[] hash; // [types] of the term
  private final int[] entry; // [types] in the lexicon
  private final char[] initial; // [types]
  private final boolean[] number; // [types]
  private final int[] byHash; // [types]
  private final int[] names;
  private final long[] letters; // [names]
  private volatile long[] beginning; // [types] made when first asked for, twice at worst
  private final long[] concepts;
  private final boolean[] alone; // [types]
  private final long[] filter; // a bit for each concept, some share one; see mayHold
  private final int filterShift;
  private final int shift;
  private final long[] places; // [types]
  private final int[] term; // [tokens]
  private final long[] terms; // [terms] their hashes, ascending

  /// @param lexicon is asked for the words
  WordTypes(Prose prose, LexiconLookup lexicon) {
    WordNumbers numbers = new WordNumbers(prose);
    IntArrayList first = numbers.first();
    type = numbers.type();
    term = numbers.term();
    terms = numbers.hashes();
    byHash = numbers.byTerm();
    int size = first.size();
    form = new String[size];
    hash = new long[size];
    entry = new int[size];
    initial = new char[size];
    number = new boolean[size];
    for (int i = 0; i < size; i++) {
      int t = first.getInt(i);
      form[i] = prose.form(t);
      hash[i] = prose.hash(t);
      boolean varies = prose.capital(t) && form[i].length() >= WordSimilarity.SHORTEST_NAME;
      initial[i] = varies ? form[i].charAt(0) : 0;
      number[i] = prose.number(t);
      entry[i] = number[i] ? Lexicon.NONE : lexicon.find(form[i]);
    }
    names = names(initial);
    letters = new long[names.length];
    Arrays.setAll(letters, i -> letters(form[names[i]]));
    concepts = lexicon.concepts(entry);
    alone = alone(concepts, size);
    int bits = Math.max(Long.SIZE, Integer.highestOneBit(concepts.length + 1) * FILTER_BITS);
    filter = new long[bits / Long.SIZE];
    filterShift = Integer.numberOfLeadingZeros(bits) + 1;
    for (long element : concepts) {
      int bit = place(element);
      filter[bit >>> 6] |= 1L << bit;
    }
    shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(type.length - 1) - PLACE_BITS);
    places = new long[size];
    for (int t = 0; t < type.length; t++) {
      if (type[t] != NONE) {
        places[type[t]] |= 1L << (t >>> shift);
      }
    }
  }

  /// The names by their first letter, those with one as they come.
  private static int[] names(char[] initial) {
    long[] sorted = new long[initial.length];
    int count = 0;
    for (int i = 0; i < initial.length; i++) {
      sorted[count] = (long) initial[i] << Integer.SIZE | i;
      count += initial[i] == 0 ? 0 : 1;
    }
    Arrays.sort(sorted, 0, count);
    int[] names = new int[count];
    Arrays.setAll(names, i -> (int) sorted[i]);
    return names;
  }

  /// The first [#BEGINNING] letters, or 0 where there are fewer.
  private static long beginning(String form) {
    long letters = 0;
    for (int i = 0; i < BEGINNING && form.length() >= BEGINNING; i++) {
      letters = letters << Character.SIZE | form.charAt(i);
    }
    return letters;
  }

  private static long letters(String form) {
    long letters = 0;
    for (int i = 0; i < form.length(); i++) {
      letters |= 1L << form.charAt(i); // of its lowest 6 bits
    }
    return letters;
  }

  int size() {
    return form.length;
  }

  /// The types in ascending order of their hash.
  int[] byHash() {
    return byHash;
  }

  /// The types that are names long enough to be spelled in several ways, by their first letter.
  int[] names() {
    return names;
  }

  /// Which letters the names have, in the order of [#names], a bit for each; some letters share
  /// one. A name has to be edited at least once for every bit that another has not.
  long[] letters() {
    return letters;
  }

  /// The type of a token, [#NONE] for a function word.
  int of(int token) {
    return type[token];
  }

  /// Where a word stands: bit `k` is set when it is among tokens `[firstOfPlace(k), firstOfPlace(k
  /// + 1))`. The tokens of a story are shared out to at most 64 places.
  long places(int word) {
    return places[word];
  }

  /// The places that have a token of `[from, to)`, which is not empty.
  long placesOf(int from, int to) {
    return -1L << (from >>> shift) & -1L >>> (Long.SIZE - 1 - ((to - 1) >>> shift));
  }

  /// The first token of a place; of the one behind the last it is not before the last token's end.
  int firstOfPlace(int place) {
    return place << shift;
  }

  /// The first letter of a name long enough to be spelled in several ways, 0 for any other word.
  char initial(int word) {
    return initial[word];
  }

  String form(int word) {
    return form[word];
  }

  boolean number(int word) {
    return number[word];
  }

  int entry(int word) {
    return entry[word];
  }

  long hash(int word) {
    return hash[word];
  }

  /// The number of different terms, function words included.
  int terms() {
    return terms.length;
  }

  /// The term of a token, from 0; terms are numbered in ascending order of their hashes.
  int term(int token) {
    return term[token];
  }

  long termHash(int term) {
    return terms[term];
  }

  /// The first letters of a word as a number, 0 for a figure and a short word.
  long beginning(int word) {
    long[] made = beginning;
    if (made == null) {
      made = new long[size()];
      for (int i = 0; i < made.length; i++) {
        made[i] = number[i] ? 0 : beginning(form[i]);
      }
      beginning = made;
    }
    return made[word];
  }

  /// What the words may be related by, in ascending order of the concepts: see [Lexicon#concepts];
  /// the tag is the type. Not to be written to.
  long[] concepts() {
    return concepts;
  }

  /// 0 when no word here holds the concept of an element of [#concepts], 1 when one may.
  int mayHold(long element) {
    int bit = place(element);
    return (int) (filter[bit >>> 6] >>> bit) & 1;
  }

  private int place(long element) {
    return (int) (element >> Integer.SIZE) * SPREAD >>> filterShift;
  }

  /// True when no other word here holds a concept that this one holds.
  boolean alone(int word) {
    return alone[word];
  }

  private static boolean[] alone(long[] concepts, int size) {
    boolean[] alone = new boolean[size];
    Arrays.fill(alone, true);
    for (int from = 0, to; from < concepts.length; from = to) {
      to = from + 1;
      boolean shared = false;
      while (to < concepts.length && concepts[to] >> 32 == concepts[from] >> 32) {
        shared |= Lexicon.tag(concepts[to]) != Lexicon.tag(concepts[from]);
        to++;
      }
      for (int i = from; shared && i < to; i++) {
        alone[Lexicon.tag(concepts[i])] = false;
      }
    }
    return alone;
  }
}
