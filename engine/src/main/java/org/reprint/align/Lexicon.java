package org.reprint.align;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.reprint.text.TermHash;

/// Which English words say the same: base forms and relatedness, derived from WordNet 3.1.
///
/// A word holds concepts: the synsets it stands in, those just above them, the words it is made of.
/// Two words are as close as the best concept that both hold, and an antonym parts them whatever
/// else they share. The values come from how much likelier a relation joins the words left over in
/// sentence pairs that say the same than in pairs that do not; see [LexiconValues]. Words not in
/// the lexicon are related to themselves alone, and so are numbers.
///
/// Forms are lower-case words. Immutable and safe for use by many threads; about 2 MB once loaded.
/// A look-up costs one hash of the word, at most a dozen when it is inflected; a comparison walks
/// two sorted lists of some ten entries. The resource is derived by
/// `org.reprint.bench.lexicon.LexiconDeriver` and carries the licence of WordNet beside it.
public final class Lexicon {
  /// Names the resource and the meaning of its numbers.
  public static final String SCHEME = "wordnet31-1";

  /// What [#find] gives for a word that is not in the lexicon.
  public static final int NONE = -1;

  static final String RESOURCE = "lexicon.bin";

  /// A holding takes the rest of the lower half of an element of [#concepts].
  static final int TAG_BITS = 26;

  private final LexiconTable table;

  private Lexicon(LexiconTable table) {
    this.table = table;
  }

  /// Loaded by the first caller, and by none if nobody asks.
  private static final class Holder {
    private static final Lexicon ENGLISH = load();
  }

  /// The lexicon that ships with the engine; the first call loads it.
  ///
  /// @throws ExceptionInInitializerError if the resource is missing or damaged, with the reason as
  ///   its cause
  public static Lexicon english() {
    return Holder.ENGLISH;
  }

  private static Lexicon load() {
    try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("no resource org/reprint/align/" + RESOURCE);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a lexicon.
  ///
  /// @throws IOException if the stream is not a lexicon of [#SCHEME], or is cut or damaged
  static Lexicon read(InputStream in) throws IOException {
    return new Lexicon(LexiconTable.read(in.readAllBytes()));
  }

  /// The entry of a form, from 0, or [#NONE]. Entries serve [#relatedness(int,int)]; they change
  /// with the resource.
  ///
  /// @param form a word in lower case, inflected or not
  public int find(CharSequence form) {
    int entry = table.find(form);
    return entry != NONE || form.length() < LexiconEnding.SHORTEST
        ? entry
        : LexiconEnding.find(form, table);
  }

  /// The hash ([TermHash]) of the base form: that of `meet` for `met`, `meets` and `meet`.
  ///
  /// Where a form belongs to several words (`left`, `saw`) the more frequent one is meant. A word
  /// not in the lexicon is its own base.
  ///
  /// @param form a word in lower case
  public long base(CharSequence form) {
    int entry = find(form);
    return entry == NONE ? TermHash.of(form) : base(entry);
  }

  /// The hash of the base form of an entry.
  ///
  /// @param entry from [#find], not [#NONE]
  public long base(int entry) {
    return table.hash(table.base(entry));
  }

  /// How close two words are.
  ///
  /// @param a a word in lower case, inflected or not
  /// @param b another
  /// @return 1 for forms of one word, 0 for unrelated words and antonyms, else as in
  ///   [#relatedness(int,int)]; symmetric
  public double relatedness(CharSequence a, CharSequence b) {
    int x = find(a);
    int y = find(b);
    if (x == NONE || y == NONE) {
      return x == y && CharSequence.compare(a, b) == 0 ? 1.0 : 0.0;
    }
    return relatedness(x, y);
  }

  /// How close two entries are.
  ///
  /// @param a from [#find]; [#NONE] is related to nothing
  /// @param b another
  /// @return 1 for forms of one word; .5 to .9 for synonyms, words made of one another and
  ///   hypernyms, by how much the shared sense prevails in both; 0 for unrelated words and
  ///   antonyms; symmetric
  public double relatedness(int a, int b) {
    if (a == NONE || b == NONE) {
      return 0.0;
    }
    return table.base(a) == table.base(b) ? 1.0 : closest(a, b);
  }

  /// Lists what an entry may be related by: its concepts with how it holds each, but for senses so
  /// rare that they relate it to nothing, and its base form (as one more concept, below 0). Two
  /// entries are as close as the best [#value] of two elements with one concept, and 0 without
  /// such.
  ///
  /// @param entry from [#find], not [#NONE]
  /// @param tag in `[0, 2^TAG_BITS)`, put into the lowest bits of each element
  /// @param into what is found is put there: the concept in the upper half, the holding above the
  ///   tag
  /// @param from where the first of them is put; there is room for [#mostConcepts]
  /// @return one past the last
  int concepts(int entry, int tag, long[] into, int from) {
    int at = from;
    into[at++] = ((long) ~table.base(entry) << 32) | tag;
    for (int i = table.first(entry); i < table.first(entry + 1); i++) {
      if (LexiconValues.tells(table.hold(i))) {
        long held = (long) table.hold(i) << TAG_BITS;
        into[at++] = ((long) table.concept(i) << 32) | held | tag;
      }
    }
    return at;
  }

  /// The most concepts that [#concepts] lists for an entry.
  int mostConcepts(int entry) {
    return 1 + table.first(entry + 1) - table.first(entry);
  }

  /// The tag of an element of [#concepts].
  static int tag(long element) {
    return (int) element & ((1 << TAG_BITS) - 1);
  }

  /// What two elements of [#concepts] with one concept make of their entries: 1 for one base form,
  /// else as [LexiconValues#of] says. An opposite parts all but forms of one word.
  static float value(long left, long right) {
    return left < 0
        ? 1
        : (float) LexiconValues.of((int) left >>> TAG_BITS, (int) right >>> TAG_BITS);
  }

  /// The best value over the concepts held by both: a merge of two sorted lists.
  private double closest(int a, int b) {
    int i = table.first(a);
    int j = table.first(b);
    int endA = table.first(a + 1);
    int endB = table.first(b + 1);
    double best = 0.0;
    while (i < endA && j < endB) {
      int left = table.concept(i);
      int right = table.concept(j);
      if (left < right) {
        i++;
      } else if (left > right) {
        j++;
      } else {
        int runA = runEnd(i, endA);
        int runB = runEnd(j, endB);
        double value = best(i, runA, j, runB);
        if (value == LexiconValues.OPPOSITE) {
          return 0.0;
        }
        best = Math.max(best, value);
        i = runA;
        j = runB;
      }
    }
    return best;
  }

  private int runEnd(int from, int end) {
    int at = from + 1;
    while (at < end && table.concept(at) == table.concept(from)) {
      at++;
    }
    return at;
  }

  /// The best value of one concept over the ways in which the two words hold it; an antonym is
  /// below all.
  private double best(int fromA, int endA, int fromB, int endB) {
    double best = 0.0;
    for (int i = fromA; i < endA; i++) {
      for (int j = fromB; j < endB; j++) {
        double value = LexiconValues.of(table.hold(i), table.hold(j));
        if (value == LexiconValues.OPPOSITE) {
          return value;
        }
        best = Math.max(best, value);
      }
    }
    return best;
  }
}
