package org.reprint.align;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.reprint.text.Prose;

/// The different content words of a story, numbered: what is alike between two stories is worked
/// out once for each pair of them, however often they stand in the text.
final class WordTypes {
  /// The type of a function word.
  static final int NONE = -1;

  private final int[] type; // [tokens]
  private final String[] form; // [types]
  private final long[] hash; // [types] of the term
  private final int[] entry; // [types] in the lexicon
  private final char[] initial; // [types]
  private final boolean[] number; // [types]
  private final int[] byHash; // [types]
  private final int[] names;

  WordTypes(Prose prose) {
    Lexicon lexicon = Lexicon.english();
    Object2IntOpenHashMap<String> known = new Object2IntOpenHashMap<>();
    known.defaultReturnValue(NONE);
    type = new int[prose.tokens()];
    List<Integer> first = new ArrayList<>();
    for (int t = 0; t < type.length; t++) {
      type[t] = NONE;
      if (!prose.function(t)) {
        String name =
            (prose.capital(t) ? "^" : prose.number(t) ? "#" : "")
                + prose.term(t)
                + ' '
                + prose.form(t);
        type[t] = known.putIfAbsent(name, first.size());
        if (type[t] == NONE) {
          type[t] = first.size();
          first.add(t);
        }
      }
    }
    int size = first.size();
    form = new String[size];
    hash = new long[size];
    entry = new int[size];
    initial = new char[size];
    number = new boolean[size];
    for (int i = 0; i < size; i++) {
      int t = first.get(i);
      form[i] = prose.form(t);
      hash[i] = prose.hash(t);
      boolean varies = prose.capital(t) && form[i].length() >= WordSimilarity.SHORTEST_NAME;
      initial[i] = varies ? form[i].charAt(0) : 0;
      number[i] = prose.number(t);
      entry[i] = number[i] ? Lexicon.NONE : lexicon.find(form[i]);
    }
    byHash = sorted(i -> true, Comparator.comparingLong(i -> hash[i]));
    names = sorted(i -> initial[i] != 0, Comparator.comparingInt(i -> initial[i]));
  }

  int size() {
    return form.length;
  }

  private int[] sorted(IntPredicate which, Comparator<Integer> by) {
    return IntStream.range(0, size())
        .filter(which)
        .boxed()
        .sorted(by)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// The types in ascending order of their hash.
  int[] byHash() {
    return byHash;
  }

  /// The types that are names long enough to be spelled in several ways, by their first letter.
  int[] names() {
    return names;
  }

  /// The type of a token, [#NONE] for a function word.
  int of(int token) {
    return type[token];
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

  /// What the words may be related by, sorted: the concept in the upper half, the type in the
  /// lower.
  long[] concepts() {
    Lexicon lexicon = Lexicon.english();
    LongArrayList found = new LongArrayList(8 * size());
    for (int i = 0; i < size(); i++) {
      if (entry[i] != Lexicon.NONE) {
        lexicon.concepts(entry[i], i, found);
      }
    }
    long[] sorted = found.toLongArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
