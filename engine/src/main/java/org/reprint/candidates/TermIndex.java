package org.reprint.candidates;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.List;
import org.reprint.background.Background;

/// The sentences of all stories by their content terms. Immutable.
///
/// Sentences with the same set of content terms are one entry with several places, so that copies
/// of a sentence do not crowd out its rewrites. Terms are numbered by their hash, places by the
/// rank of their story, entries by time, then by their first place: nothing here knows the order in
/// which stories are given. In time order the entries within reach of a story are two runs of
/// numbers: first those of no date, or told over a time longer than the window, then those that
/// begin within reach of it; so a query reads these parts of a list alone.
///
/// A posting is an entry and, in its lower bits, the number of its terms, so that a query can tell
/// what a sum is worth without looking the entry up.
///
/// Memory, beside the places: 8 bytes for each term of each entry, 16 for each entry, 24 for each
/// term; 8 more for each entry with a window.
final class TermIndex {
  private static final int LENGTH_BITS = 5;

  /// Longer sentences count as of this many terms in a posting.
  static final int MOST_LENGTH = (1 << LENGTH_BITS) - 1;

  private final Window window;
  private final int[] firstSentence; // [stories + 1], numbers sentences through all stories
  private final int[] storyOf; // [sentences], rank
  private final int[] entryOf; // [sentences], -1 for one without content terms
  private final Postings places; // entry -> sentences
  private final int lasting; // entries of no date or of long duration, which come first
  private final long[] begin; // [entries - lasting] second of the first telling
  private final Postings
      postings; // term hash -> entries with their length; its groups are the terms
  private final double[] idf; // [terms]
  private final int[] firstTerm; // [entries + 1]
  private final int[] terms; // the terms of each entry, the rarest first, then by hash
  private final double[] mass; // [entries], sum of idf

  /// @param stories by rank
  TermIndex(List<Material> stories, Background background, Window window) {
    this.window = window;
    firstSentence = new int[stories.size() + 1];
    for (int r = 0; r < stories.size(); r++) {
      firstSentence[r + 1] = Math.addExact(firstSentence[r], stories.get(r).sentences());
    }
    storyOf = new int[firstSentence[stories.size()]];
    for (int r = 0; r < stories.size(); r++) {
      Arrays.fill(storyOf, firstSentence[r], firstSentence[r + 1], r);
    }
    EntryOrder order = EntryOrder.of(bySet(stories), storyOf, window);
    places = order.places();
    lasting = order.lasting();
    begin = order.begin();
    entryOf = new int[storyOf.length];
    Arrays.fill(entryOf, -1);
    for (int e = 0; e < entries(); e++) {
      for (int i = places.from(e); i < places.to(e); i++) {
        entryOf[places.value(i)] = e;
      }
    }
    mass = new double[entries()];
    firstTerm = new int[entries() + 1];
    postings = post(stories);
    idf = new double[postings.groups()];
    for (int t = 0; t < idf.length; t++) {
      idf[t] = background.idf(postings.key(t));
    }
    terms = forward();
    for (int e = 0; e < mass.length; e++) {
      sortByRarity(firstTerm[e], firstTerm[e + 1]);
      for (int i = firstTerm[e]; i < firstTerm[e + 1]; i++) {
        mass[e] += idf[terms[i]];
      }
    }
  }

  /// The sentences of each set of content terms, by the hash of the set.
  private Postings bySet(List<Material> stories) {
    LongArrayList hashes = new LongArrayList();
    IntArrayList sentences = new IntArrayList();
    for (int r = 0; r < stories.size(); r++) {
      Material story = stories.get(r);
      for (int s = 0; s < story.sentences(); s++) {
        if (story.firstTerm()[s] < story.firstTerm()[s + 1]) {
          hashes.add(story.setHash(s));
          sentences.add(firstSentence[r] + s);
        }
      }
    }
    return Postings.of(hashes.elements(), sentences.toIntArray(), 1);
  }

  private Postings post(List<Material> stories) {
    if (entries() > Integer.MAX_VALUE >> LENGTH_BITS) {
      throw new IllegalArgumentException("too many different sentences: " + entries());
    }
    LongArrayList hashes = new LongArrayList();
    IntArrayList entries = new IntArrayList();
    for (int e = 0; e < entries(); e++) {
      int sentence = places.value(places.from(e));
      Material story = stories.get(storyOf[sentence]);
      int s = sentence - firstSentence[storyOf[sentence]];
      int length = story.firstTerm()[s + 1] - story.firstTerm()[s];
      int posting = firstPosting(e) | Math.min(MOST_LENGTH, length);
      for (int i = story.firstTerm()[s]; i < story.firstTerm()[s + 1]; i++) {
        hashes.add(story.terms()[i]);
        entries.add(posting);
      }
    }
    return Postings.of(hashes.elements(), entries.toIntArray(), 1);
  }

  static int entryOf(int posting) {
    return posting >>> LENGTH_BITS;
  }

  static int lengthOf(int posting) {
    return posting & MOST_LENGTH;
  }

  /// The least that a posting of an entry can be.
  static int firstPosting(int entry) {
    return entry << LENGTH_BITS;
  }

  /// Turns the postings round; fills `firstTerm`.
  private int[] forward() {
    int size = 0;
    for (int t = 0; t < postings.groups(); t++) {
      size += postings.size(t);
      for (int i = postings.from(t); i < postings.to(t); i++) {
        firstTerm[entryOf(postings.value(i)) + 1]++;
      }
    }
    Arrays.parallelPrefix(firstTerm, Integer::sum);
    int[] next = Arrays.copyOf(firstTerm, entries());
    int[] flat = new int[size];
    for (int t = 0; t < postings.groups(); t++) {
      for (int i = postings.from(t); i < postings.to(t); i++) {
        flat[next[entryOf(postings.value(i))]++] = t;
      }
    }
    return flat;
  }

  /// Insertion sort, stable: terms of one rarity stay in the order of their hash. A sentence is
  /// short: the parser sees to it.
  private void sortByRarity(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int term = terms[i];
      int at = i;
      for (; at > from && idf[terms[at - 1]] < idf[term]; at--) {
        terms[at] = terms[at - 1];
      }
      terms[at] = term;
    }
  }

  int entries() {
    return places.groups();
  }

  int termCount() {
    return postings.groups();
  }

  /// The number of terms in more entries than a cap.
  int termsAbove(int cap) {
    int count = 0;
    for (int t = 0; t < postings.groups(); t++) {
      count += postings.size(t) > cap ? 1 : 0;
    }
    return count;
  }

  /// The number of entries told in more places than a cap.
  int entriesAbove(int cap) {
    int count = 0;
    for (int e = 0; e < entries(); e++) {
      count += places.size(e) > cap ? 1 : 0;
    }
    return count;
  }

  int sentences(int story) {
    return firstSentence[story + 1] - firstSentence[story];
  }

  /// The entry of a sentence, -1 where it has no content term.
  int entry(int story, int sentence) {
    return entryOf[firstSentence[story] + sentence];
  }

  Postings places() {
    return places;
  }

  Postings postings() {
    return postings;
  }

  /// The end of the entries that are within reach of every story.
  int lasting() {
    return lasting;
  }

  /// The first entry after [#lasting] that may be within reach of a story.
  int fromEntry(int story) {
    boolean any = window.undated(story);
    return lasting + (any ? 0 : begins(window.second(story) - 2 * window.width()));
  }

  /// The end of these.
  int toEntry(int story) {
    boolean any = window.undated(story);
    return any ? entries() : lasting + begins(window.second(story) + window.width() + 1);
  }

  /// How many entries after the lasting ones begin before a second.
  private int begins(long second) {
    int at = Arrays.binarySearch(begin, second);
    if (at < 0) {
      return -1 - at;
    }
    while (at > 0 && begin[at - 1] == second) {
      at--;
    }
    return at;
  }

  Window window() {
    return window;
  }

  /// The number that the first sentence of a story has among the places; of the stories' number:
  /// the number of places.
  int firstPlace(int story) {
    return firstSentence[story];
  }

  /// The story of a place.
  int story(int place) {
    return storyOf[place];
  }

  /// The number of a place's sentence in its story.
  int sentence(int place) {
    return place - firstSentence[storyOf[place]];
  }

  int fromTerm(int entry) {
    return firstTerm[entry];
  }

  int toTerm(int entry) {
    return firstTerm[entry + 1];
  }

  int term(int at) {
    return terms[at];
  }

  double idf(int term) {
    return idf[term];
  }

  double mass(int entry) {
    return mass[entry];
  }
}
