package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.io.IOException;
import java.util.Arrays;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.RivalLevel;
import org.reprint.candidates.RunHits;
import org.reprint.candidates.TermChoice;
import org.reprint.candidates.TermOptions;

/// Finds the stories that tell again what one tells, sentence by sentence, by the rule of
/// [org.reprint.candidates.CandidateIndex]: a sentence asks for its rarest terms; what answers is
/// ranked by all terms that both have; the stories of the best are voted for. Not thread-safe.
///
/// Sentences of the same terms are one answer with several places, as far as they come into the
/// pool together. What is equal goes by the number of the sentence, that is by arrival.
final class SentenceQuery implements Pool.Sharing {
  private static final double K1 = 1.2; // as in candidates
  private static final double B = 0.75;
  private static final double USUAL_LENGTH = 12;
  private static final int POOL = 4; // times the wanted number are ranked by all terms
  private static final int MOST_PAIRED = 8; // times the cap of one term
  private static final double LEAST_SHARE = 0.35; // of sentences that count for a story's weight
  private static final double ROUNDED_UP = 1 + 1e-5; // sums of floats differ by less
  private static final int SHORT = 64; // terms, that are sorted by insertion
  private static final int HUBS = 3; // of a sentence told by too many

  private final CandidateOptions options;
  private final TermOptions terms;
  private final float[] damping = new float[Search.MOST_LENGTH + 1];
  private final Tally tally = new Tally();
  private final Rows rows = new Rows();
  private final Sieve sieve;
  private final TermChoice choice;
  private final RunHits runs;
  private final RivalLevel rival = new RivalLevel();
  private final Int2DoubleOpenHashMap votes = new Int2DoubleOpenHashMap();
  private final Int2DoubleOpenHashMap shares = new Int2DoubleOpenHashMap(); // for one sentence
  private final Int2DoubleOpenHashMap weights = new Int2DoubleOpenHashMap(); // for one sentence
  private final Int2DoubleOpenHashMap sums = new Int2DoubleOpenHashMap(); // of these
  private final Int2DoubleOpenHashMap beyond = new Int2DoubleOpenHashMap(); // less what rivals take
  private final Pool pool;

  private Features features;
  private float[] rivals = {}; // [sentences of features]
  private int[] own = {}; // [terms of features] as the index has them in rows
  private int[] placeOf = {}; // [terms of features] among those of the query
  private int[] byRarity = {}; // [terms of features] the same, sentence by sentence
  private final double[] left; // scratch
  private int asking; // sentence
  private QueryTerms query;
  private Forward forward;
  private Rarity rarity;
  private Int2ObjectOpenHashMap<Found> found;

  SentenceQuery(CandidateOptions options) {
    this.options = options;
    this.terms = options.terms();
    this.choice = new TermChoice(terms);
    this.runs = new RunHits(terms);
    this.sieve = new Sieve(rows, terms.queryTerms());
    this.left = new double[terms.queryTerms()];
    this.pool = new Pool(POOL * terms.sentences(), terms.sentences());
    for (int length = 0; length < damping.length; length++) {
      damping[length] = (float) damping(length);
    }
  }

  @Override
  public double damping(int length) {
    return (K1 + 1) / (1 + K1 * (1 - B + B * length / USUAL_LENGTH));
  }

  /// Adds what is found.
  void search(Features newFeatures, View view, Rarity newRarity, Int2ObjectOpenHashMap<Found> into)
      throws IOException {
    features = newFeatures;
    rarity = newRarity;
    query = new QueryTerms(features, view, rarity, rows);
    forward = new Forward(view);
    found = into;
    try {
      search();
    } finally {
      query = null; // they would hold an index that others have given up
      forward = null;
      found = null;
    }
  }

  private void search() throws IOException {
    placeOf = Arrays.stream(features.terms()).mapToInt(query::find).toArray();
    own = Arrays.stream(features.terms()).mapToInt(Forward::term).toArray();
    byRarity = byRarity();
    votes.clear();
    sums.clear();
    beyond.clear();
    runs.clear();
    rivals = new float[features.sentences()];
    int asked = 0;
    for (int s = 0; s < features.sentences(); s++) {
      if (features.length(s) > 0) {
        asked++;
        ask(s);
      }
    }
    vote();
    for (Found story : found.values()) {
      story.likeness = asked == 0 ? 0 : votes.get(story.ordinal) / asked;
      story.weight = sums.get(story.ordinal);
      story.beyond = beyond.get(story.ordinal);
    }
  }

  /// How much each sentence that asked last shares with anybody; see [RivalLevel].
  float[] rivals() {
    return rivals;
  }

  private void ask(int sentence) throws IOException {
    runs.turnTo(sentence);
    choose(sentence);
    tally.clear();
    sieve.clear();
    int read = 0;
    while (read < choice.size() && !(read > 0 && isFull(read))) {
      read(choice.term(read++));
    }
    sieve.sum(tally);
    if (choice.size() == 0 && choice.passedOver() > 1) {
      readPair(choice.passedOver(0), choice.passedOver(1));
    }
    asking = sentence;
    pool.fill(tally, sieve, damping, forward);
    pool.rank(countUnread(read), forward, this);
    answer();
  }

  /// Whether no sentence that has only terms from one on can be better than those that fill the
  /// pool. They are counted term by term: most sentences have one alone.
  private boolean isFull(int from) {
    float others = most(from, choice.size());
    return most(0, from) > others && sieve.fills(pool.most(), others, damping);
  }

  /// Chooses among the terms that a sentence of the archive has too.
  private void choose(int sentence) {
    choice.clear();
    int from = features.firstTerm()[sentence];
    int length = features.length(sentence);
    for (int i = 0; i < length && !choice.isFull(); i++) {
      int term = byRarity[from + i];
      if (query.frequency(term) > 0) {
        choice.offer(term, query.frequency(term));
      }
    }
    choice.close();
  }

  /// The terms of each sentence, the rarest first; equally rare ones as they stand.
  private int[] byRarity() {
    int[] order = placeOf.clone();
    for (int s = 0; s < features.sentences(); s++) {
      int from = features.firstTerm()[s];
      int to = features.firstTerm()[s + 1];
      if (to - from > SHORT) {
        IntArrays.mergeSort(order, from, to, (x, y) -> Double.compare(query.idf(y), query.idf(x)));
        continue;
      }
      for (int i = from + 1; i < to; i++) {
        int term = order[i];
        int at = i;
        for (; at > from && query.idf(order[at - 1]) < query.idf(term); at--) {
          order[at] = order[at - 1];
        }
        order[at] = term;
      }
    }
    return order;
  }

  /// What a sentence can be worth at most that has none of the chosen terms but those in `[from,
  /// to)`: it is no shorter than the number of those that it has.
  private float most(int from, int to) {
    int size = 0;
    for (int i = from; i < to; i++) {
      double idf = query.idf(choice.term(i));
      int at = size++;
      for (; at > 0 && left[at - 1] < idf; at--) {
        left[at] = left[at - 1];
      }
      left[at] = idf;
    }
    double sum = 0;
    double most = 0;
    for (int i = 0; i < size; i++) {
      sum += left[i];
      most = Math.max(most, sum * damping[Math.min(i + 1, Search.MOST_LENGTH)]);
    }
    return (float) (most * ROUNDED_UP);
  }

  private void read(int term) throws IOException {
    int from = query.from(term);
    sieve.add(from, query.to(term), (float) query.idf(term));
  }

  /// Counts a term for those in the pool.
  private void count(int term) throws IOException {
    int from = query.from(term);
    int to = query.to(term);
    float weight = (float) query.idf(term);
    int[] postings = rows.elements();
    for (int i = from; i < to; i++) {
      pool.count(Posting.document(postings[i]), weight);
    }
  }

  /// Reads the sentences that have both of two terms, for want of a rarer one.
  private void readPair(int term, int other) throws IOException {
    boolean turn = query.frequency(term) > query.frequency(other);
    int few = turn ? other : term;
    int many = turn ? term : other;
    if (query.frequency(few) > MOST_PAIRED * terms.postingCap()
        || query.frequency(many) > MOST_PAIRED * MOST_PAIRED * terms.postingCap()) {
      return;
    }
    int from = query.from(few);
    Tally both = new Tally();
    both.reserve(query.to(few) - from);
    for (int i = from; i < query.to(few); i++) {
      both.add(rows.elements()[i], 0);
    }
    tally.reserve(both.size());
    float weight = (float) (query.idf(term) + query.idf(other));
    int begin = query.from(many);
    for (int i = begin; i < query.to(many); i++) {
      int posting = rows.elements()[i];
      if (both.has(Posting.document(posting))) {
        tally.add(posting, weight);
      }
    }
  }

  /// Counts the terms that were not read, as far as few sentences have them.
  ///
  /// @param read how many of those chosen were
  /// @return the weight of the others
  private double countUnread(int read) throws IOException {
    double rest = 0;
    for (int i = features.firstTerm()[asking]; i < features.firstTerm()[asking + 1]; i++) {
      int term = placeOf[i];
      if (choice.has(term, read)) {
        continue;
      }
      if (query.frequency(term) > terms.postingCap()) {
        rest += query.idf(term);
      } else if (query.frequency(term) > 0) {
        count(term);
      }
    }
    return rest;
  }

  /// The weight of the terms that a document shares with the sentence that asks.
  @Override
  public double shared(IntArrayList row, int from, int to) {
    int mine = features.firstTerm()[asking];
    int end = features.firstTerm()[asking + 1];
    int[] theirs = row.elements();
    double shared = 0;
    for (int at = from; at < to; at++) {
      while (mine < end && own[mine] < theirs[at]) {
        mine++;
      }
      if (mine < end && own[mine] == theirs[at]) {
        shared += query.idf(placeOf[mine]);
      }
    }
    return shared;
  }

  /// The weight of all terms of a document that was looked at.
  ///
  /// @param rank in the pool
  private double mass(int rank) {
    double mass = 0;
    for (int at = pool.from(rank); at < pool.to(rank); at++) {
      mass += rarity.of(pool.term(at));
    }
    return mass;
  }

  private void answer() {
    double mass = 0;
    for (int i = features.firstTerm()[asking]; i < features.firstTerm()[asking + 1]; i++) {
      mass += query.idf(placeOf[i]);
    }
    rival.clear();
    int entries = 0;
    for (int from = 0; from < pool.size() && entries < terms.sentences(); entries++) {
      int to = from + 1;
      while (to < pool.size() && pool.same(to, from)) {
        to++;
      }
      double other = mass(from);
      double shared = pool.shared(from);
      double share = Math.min(1, shared / Math.sqrt(mass * other));
      double weight = share * share * Math.sqrt(mass * other);
      rival.offer(pool.ordinal(from), shared);
      int end = to - from > options.bucketCap() ? from + HUBS : to;
      for (int i = from; i < end; i++) {
        take(i, weight, share, shared);
      }
      from = to;
    }
    double level = rival.level();
    rivals[asking] = (float) level;
    shares
        .int2DoubleEntrySet()
        .fastForEach(entry ->
            votes.addTo(entry.getIntKey(), entry.getDoubleValue() * entry.getDoubleValue()));
    shares.clear();
    weights
        .int2DoubleEntrySet()
        .fastForEach(entry -> {
          double shared = entry.getDoubleValue();
          sums.addTo(entry.getIntKey(), shared);
          beyond.addTo(entry.getIntKey(), shared - RivalLevel.LOST * Math.min(shared, level));
        });
    weights.clear();
  }

  /// @param rank in the pool
  private void take(int rank, double weight, double share, double shared) {
    int ordinal = pool.ordinal(rank);
    if (weight >= terms.leastWeight()) {
      hit(ordinal, asking, pool.sentence(rank));
    } else {
      runs.offer(
          ordinal,
          pool.sentence(rank),
          weight,
          (mine, theirs, next) -> {
            hit(ordinal, mine, theirs);
            hit(ordinal, mine + 1, next);
          });
    }
    shares.mergeDouble(ordinal, share, Math::max);
    if (share >= LEAST_SHARE) {
      weights.mergeDouble(ordinal, shared, Math::max);
    }
  }

  private void hit(int ordinal, int mine, int theirs) {
    Found story = Search.found(found, ordinal);
    story.mine.add(mine);
    story.theirs.add(theirs);
  }

  /// Marks the stories with the most votes; of equal ones the earlier.
  private void vote() {
    int[] ordinals =
        votes.int2DoubleEntrySet().stream()
            .filter(entry -> entry.getDoubleValue() >= terms.leastVote())
            .mapToInt(entry -> entry.getIntKey())
            .sorted()
            .toArray();
    IntArrays.mergeSort(ordinals, (x, y) -> Double.compare(votes.get(y), votes.get(x)));
    for (int i = 0; i < Math.min(ordinals.length, terms.stories()); i++) {
      Search.found(found, ordinals[i]).vote = true;
    }
  }
}
