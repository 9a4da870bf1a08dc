package org.reprint.candidates;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.reprint.background.Background;
import org.reprint.text.Prose;

/// Finds what one story may tell twice: what [CandidateFinder] finds in a list of this story alone.
/// One per worker: it holds scratch.
///
/// A story has few sentences, so that those that have a term are the bits of a number, and those
/// that a sentence is compared with are the terms' numbers together: no index is built. A story of
/// more different sentences than a number has bits, or with more of them that share a rare term
/// than are kept for a sentence, is searched as many stories are. Cost: the tokens of the story,
/// and the content terms of each two sentences that share one of their rarest.
public final class RepeatFinder {
  private static final int MOST = Long.SIZE;
  private static final Ranking ALONE = new Ranking(List.of(), new int[] {0}, List.of());

  private final CandidateOptions options;
  private final int most; // sentences
  private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap(); // hash -> term
  private double[] idf = new double[256]; // [terms]
  private long[] hash = new long[256]; // [terms]
  private long[] mask = new long[256]; // [terms] the entries that have it
  private final IntArrayList terms = new IntArrayList(); // of each entry, the rarest first
  private final int[] firstTerm = new int[MOST + 1]; // [entries + 1]
  private final double[] mass = new double[MOST]; // [entries]
  private final long[] asked = new long[MOST]; // [entries] those that it is compared with
  private final int[] sentence = new int[MOST]; // [sentences with content terms] its number
  private final int[] entryOf = new int[MOST]; // [the same sentences]
  private final Long2IntOpenHashMap seen = new Long2IntOpenHashMap(); // fingerprint -> its first
  private int sentences; // with content terms
  private int entries;

  /// Makes a finder.
  public RepeatFinder(CandidateOptions options) {
    this.options = Objects.requireNonNull(options, "options").withEveryPairUpTo(0);
    most = Math.min(MOST, Math.min(options.bucketCap(), options.terms().postingCap()));
    numbers.defaultReturnValue(-1);
    seen.defaultReturnValue(-1);
  }

  /// What a story may tell twice.
  ///
  /// @param background says which terms are rare
  /// @return the candidate of the story with itself, or null
  public Candidate find(Entry story, Background background) {
    Finds finds = new Finds();
    if (!read(story.prose(), background) || !compare(finds)) {
      List<Candidate> pairs = new CandidateFinder(options, background).find(List.of(story)).pairs();
      return pairs.isEmpty() ? null : pairs.getFirst();
    }
    fingerprints(story, finds);
    List<Candidate> pairs =
        finds.size() == 0
            ? List.of()
            : new Join(ALONE, null, options).pairs(new Hits(/* rank= */ 0, finds));
    return pairs.isEmpty() ? null : pairs.getFirst();
  }

  /// Takes the sentences in.
  ///
  /// @return false when they are too many
  private boolean read(Prose prose, Background background) {
    numbers.clear();
    terms.clear();
    sentences = 0;
    entries = 0;
    for (int s = 0; s < prose.sentences(); s++) {
      int from = firstTerm[entries];
      if (!prose.furniture(s)) {
        readTerms(prose, s, background);
      }
      if (terms.size() > from) {
        if (sentences == most) {
          return false;
        }
        sentence[sentences] = s;
        entryOf[sentences++] = enter(from);
      }
    }
    return true;
  }

  /// Adds the different content terms of a sentence, the rarest first.
  private void readTerms(Prose prose, int s, Background background) {
    int from = terms.size();
    for (int t = prose.firstToken(s); t < prose.endToken(s); t++) {
      if (!prose.function(t)) {
        int term = number(prose.hash(t), background);
        int at = terms.size();
        while (at > from && terms.getInt(at - 1) != term && isRarer(term, terms.getInt(at - 1))) {
          at--;
        }
        if (at == from || terms.getInt(at - 1) != term) {
          terms.add(at, term);
        }
      }
    }
  }

  private int number(long termHash, Background background) {
    int next = numbers.size();
    int known = numbers.putIfAbsent(termHash, next);
    if (known >= 0) {
      return known;
    }
    if (next == idf.length) {
      idf = Arrays.copyOf(idf, 2 * next);
      hash = Arrays.copyOf(hash, 2 * next);
      mask = Arrays.copyOf(mask, 2 * next);
    }
    idf[next] = background.idf(termHash);
    hash[next] = termHash;
    mask[next] = 0;
    return next;
  }

  /// The order of a sentence's terms: by rarity, then by hash.
  private boolean isRarer(int term, int other) {
    return idf[term] > idf[other] || idf[term] == idf[other] && hash[term] < hash[other];
  }

  /// The entry of the terms read last: the one before with the same, or a new one.
  ///
  /// @param from where they begin
  private int enter(int from) {
    long same = mask[terms.getInt(from)];
    for (; same != 0; same &= same - 1) {
      int entry = Long.numberOfTrailingZeros(same);
      int first = firstTerm[entry];
      int end = firstTerm[entry + 1];
      if (end - first == terms.size() - from
          && Arrays.equals(terms.elements(), first, end, terms.elements(), from, terms.size())) {
        terms.size(from);
        return entry;
      }
    }
    double sum = 0;
    for (int i = from; i < terms.size(); i++) {
      int term = terms.getInt(i);
      mask[term] |= 1L << entries;
      sum += idf[term];
    }
    mass[entries] = sum;
    firstTerm[entries + 1] = terms.size();
    return entries++;
  }

  /// Adds the pairs of sentences that are alike.
  ///
  /// @return false when a sentence is to be compared with too many
  private boolean compare(Finds finds) {
    for (int e = 0; e < entries; e++) {
      asked[e] = asked(e) & ~(1L << e);
      if (Long.bitCount(asked[e]) > options.terms().sentences()) {
        return false;
      }
    }
    for (int e = 0; e < entries; e++) {
      addRepeats(e, finds);
      for (int f = e + 1; f < entries; f++) {
        boolean found = (asked[e] >>> f & 1) != 0 || (asked[f] >>> e & 1) != 0;
        if (found && weight(e, f) >= options.terms().leastWeight()) {
          addPlaces(e, f, finds);
        }
      }
    }
    return true;
  }

  /// The entries that have one of the rarest terms of one, of those that another has too.
  private long asked(int entry) {
    long found = 0;
    int left = options.terms().queryTerms();
    for (int i = firstTerm[entry]; i < firstTerm[entry + 1] && left > 0; i++) {
      long have = mask[terms.getInt(i)];
      if (Long.bitCount(have) > 1) {
        found |= have;
        left--;
      }
    }
    return found;
  }

  /// What two entries weigh in common, as [Candidate] defines it. The same both ways, bit by bit:
  /// both have their terms in one order.
  private double weight(int entry, int other) {
    double common = 0;
    for (int i = firstTerm[other]; i < firstTerm[other + 1]; i++) {
      int term = terms.getInt(i);
      if ((mask[term] >>> entry & 1) != 0) {
        common += idf[term];
      }
    }
    double both = Math.sqrt(mass[entry] * mass[other]);
    double share = Math.min(1, common / both);
    return share * (share * both);
  }

  /// Adds what is told again in the same terms, with its first telling.
  private void addRepeats(int entry, Finds finds) {
    int first = -1;
    for (int s = 0; s < sentences; s++) {
      if (entryOf[s] == entry && first >= 0) {
        finds.add(0, Source.SENTENCES, sentence[first], sentence[s]);
      }
      first = first < 0 && entryOf[s] == entry ? s : first;
    }
  }

  private void addPlaces(int entry, int other, Finds finds) {
    for (int s = 0; s < sentences; s++) {
      for (int t = 0; entryOf[s] == entry && t < sentences; t++) {
        if (entryOf[t] == other) {
          finds.add(0, Source.SENTENCES, sentence[s], sentence[t]);
        }
      }
    }
  }

  /// Adds the fingerprints that stand in several places, each with the first.
  private void fingerprints(Entry story, Finds finds) {
    seen.clear();
    for (int k = 0; k < story.fingerprints().length; k++) {
      int first = seen.putIfAbsent(story.fingerprints()[k], k);
      if (first >= 0) {
        finds.add(0, Source.FINGERPRINTS, story.positions()[first], story.positions()[k]);
      }
    }
  }
}
