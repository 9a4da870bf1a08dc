package org.reprint.candidates;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.List;
import org.reprint.background.Background;

/// The sentences of all stories by their content terms. Immutable.
///
/// Sentences with the same set of content terms are one entry with several places, so that copies
/// of a sentence do not crowd out its rewrites. Entries are numbered by the hash of their set,
/// terms by their hash, places by the rank of their story: nothing here knows the order of arrival.
///
/// Memory, beside the places: 8 bytes for each term of each entry, 12 for each entry, 24 for each
/// term.
final class TermIndex {
  private final int[] firstSentence; // [stories + 1], numbers sentences through all stories
  private final int[] storyOf; // [sentences], rank
  private final int[] entryOf; // [sentences], -1 for one without content terms
  private final Postings places; // set hash -> sentences; its groups are the entries
  private final Postings postings; // term hash -> entries; its groups are the terms
  private final double[] idf; // [terms]
  private final int[] firstTerm; // [entries + 1]
  private final int[] terms; // the terms of each entry, the rarest first, then by hash
  private final double[] mass; // [entries], sum of idf

  TermIndex(List<Material> stories, Background background) {
    firstSentence = new int[stories.size() + 1];
    for (int r = 0; r < stories.size(); r++) {
      firstSentence[r + 1] = Math.addExact(firstSentence[r], stories.get(r).sentences());
    }
    storyOf = new int[firstSentence[stories.size()]];
    entryOf = new int[storyOf.length];
    places = place(stories);
    postings = post(stories);
    idf = new double[postings.groups()];
    for (int t = 0; t < idf.length; t++) {
      idf[t] = background.idf(postings.key(t));
    }
    firstTerm = new int[entries() + 1];
    terms = forward();
    mass = new double[entries()];
    for (int e = 0; e < mass.length; e++) {
      sortByRarity(firstTerm[e], firstTerm[e + 1]);
      for (int i = firstTerm[e]; i < firstTerm[e + 1]; i++) {
        mass[e] += idf[terms[i]];
      }
    }
  }

  private Postings place(List<Material> stories) {
    LongArrayList hashes = new LongArrayList();
    IntArrayList sentences = new IntArrayList();
    for (int r = 0; r < stories.size(); r++) {
      Material story = stories.get(r);
      Arrays.fill(storyOf, firstSentence[r], firstSentence[r + 1], r);
      for (int s = 0; s < story.sentences(); s++) {
        if (story.firstTerm()[s] < story.firstTerm()[s + 1]) {
          hashes.add(story.setHash(s));
          sentences.add(firstSentence[r] + s);
        }
      }
    }
    Postings grouped = Postings.of(hashes.toLongArray(), sentences.toIntArray(), 1);
    Arrays.fill(entryOf, -1);
    for (int e = 0; e < grouped.groups(); e++) {
      for (int i = grouped.from(e); i < grouped.to(e); i++) {
        entryOf[grouped.value(i)] = e;
      }
    }
    return grouped;
  }

  private Postings post(List<Material> stories) {
    LongArrayList hashes = new LongArrayList();
    IntArrayList entries = new IntArrayList();
    for (int e = 0; e < entries(); e++) {
      int sentence = places.value(places.from(e));
      Material story = stories.get(storyOf[sentence]);
      int s = sentence - firstSentence[storyOf[sentence]];
      for (int i = story.firstTerm()[s]; i < story.firstTerm()[s + 1]; i++) {
        hashes.add(story.terms()[i]);
        entries.add(e);
      }
    }
    return Postings.of(hashes.toLongArray(), entries.toIntArray(), 1);
  }

  /// Turns the postings round; fills `firstTerm`.
  private int[] forward() {
    int size = 0;
    for (int t = 0; t < postings.groups(); t++) {
      size += postings.size(t);
      for (int i = postings.from(t); i < postings.to(t); i++) {
        firstTerm[postings.value(i) + 1]++;
      }
    }
    Arrays.parallelPrefix(firstTerm, Integer::sum);
    int[] next = Arrays.copyOf(firstTerm, entries());
    int[] flat = new int[size];
    for (int t = 0; t < postings.groups(); t++) {
      for (int i = postings.from(t); i < postings.to(t); i++) {
        flat[next[postings.value(i)]++] = t;
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
