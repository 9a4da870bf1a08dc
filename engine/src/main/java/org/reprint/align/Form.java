package org.reprint.align;

import it.unimi.dsi.fastutil.longs.Long2DoubleRBTreeMap;
import java.util.Arrays;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.shingle.HashOrder;
import org.reprint.text.Prose;
import org.reprint.text.TermHash;

/// The form of a story: the words that it is told in, with a blank for each figure, date, time and
/// name. What is printed again and again with other facts (results, weather, scores, auctions) has
/// one form.
///
/// Furniture and learned boilerplate are left out. One symbol a word or blank, in the order of the
/// text.
final class Form {
  /// A figure: a number with its unit, money or a percentage.
  static final long FIGURE = 1;

  static final long TIME = 2;
  static final long DATE = 3;
  static final long NAME = 4;

  private final Telling telling;
  private final long[] symbol; // [count] what a blank is for, or the hash of a word's term
  private final int[] first; // [count] its first token
  private final int[] sentence; // [count] the sentence that it stands in
  private final Fact[] fact; // [count] what stands in a blank; null for a word
  private final long[] says; // [count] hash of a word's term, or of what stands in a blank
  private final long[] unit; // [count] hash of its unit; 0 for a word
  private final long[] words; // the hashes of the words, sorted
  private final long[] said; // the hashes of what words and blanks say, different ones, sorted
  private final double[] weight; // [said.length] of the first tokens that say it, together
  private int count;

  private Form(Telling telling) {
    Prose prose = telling.prose();
    this.telling = telling;
    this.symbol = new long[prose.tokens()];
    this.first = new int[prose.tokens()];
    this.sentence = new int[prose.tokens()];
    this.fact = new Fact[prose.tokens()];
    Fact[] at = new Fact[prose.tokens()];
    for (Fact stated : telling.facts().all()) {
      if (blank(stated.kind()) != 0 && isFree(at, stated)) {
        Arrays.fill(at, stated.firstToken(), stated.endToken(), stated);
      }
    }
    for (int s = 0; s < prose.sentences(); s++) {
      if (!prose.furniture(s) && !telling.boilerplate(s)) {
        add(prose, s, at);
      }
    }
    long[] found = new long[count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (fact[i] == null) {
        found[size++] = symbol[i];
      }
    }
    this.words = Arrays.copyOf(found, size);
    Arrays.sort(words);
    this.says = Arrays.copyOf(symbol, count);
    this.unit = new long[count];
    Long2DoubleRBTreeMap weights = new Long2DoubleRBTreeMap();
    for (int i = 0; i < count; i++) {
      if (fact[i] != null) {
        says[i] = TermHash.of(fact[i].value());
        unit[i] = TermHash.of(unit(fact[i]));
      }
      weights.addTo(says[i], telling.weight(first[i]));
    }
    this.said = weights.keySet().toLongArray();
    this.weight = weights.values().toDoubleArray();
  }

  static Form of(Telling telling) {
    return new Form(telling);
  }

  private static boolean isFree(Fact[] at, Fact stated) {
    for (int t = stated.firstToken(); t < stated.endToken(); t++) {
      if (at[t] != null && (at[t].kind() != FactKind.NAME || stated.kind() == FactKind.NAME)) {
        return false;
      }
    }
    return true;
  }

  private void add(Prose prose, int s, Fact[] at) {
    for (int t = prose.firstToken(s); t < prose.endToken(s); t++) {
      boolean goesOn = t > prose.firstToken(s) && at[t] != null && at[t].equals(at[t - 1]);
      if (!goesOn) {
        symbol[count] = at[t] == null ? prose.hash(t) : blank(at[t].kind());
        first[count] = t;
        sentence[count] = s;
        fact[count] = at[t];
        count++;
      }
    }
  }

  private static long blank(FactKind kind) {
    return switch (kind) {
      case NUMBER, MONEY, PERCENTAGE -> FIGURE;
      case TIME -> TIME;
      case DATE -> DATE;
      case NAME -> NAME;
      case NEGATION, DIRECTION, QUOTATION -> 0;
    };
  }

  /// The number of words and blanks.
  int count() {
    return count;
  }

  /// The number of words.
  int words() {
    return words.length;
  }

  /// What a blank is for, or the hash of a word.
  long symbol(int i) {
    return symbol[i];
  }

  /// What stands in a blank; null for a word.
  Fact fact(int i) {
    return fact[i];
  }

  /// True when two blanks are filled with the same, or with figures of one unit.
  boolean alike(int i, Form other, int j) {
    return says[i] == other.says[j] || unit[i] == other.unit[j];
  }

  /// The unit of a figure, a currency among them; what is no figure, and a bare number, has one of
  /// its own.
  private static String unit(Fact fact) {
    String value = fact.value();
    return switch (fact.kind()) {
      case NUMBER -> value.indexOf(' ') < 0 ? value : value.substring(value.indexOf(' '));
      case MONEY -> value.substring(0, value.lastIndexOf(' ') + 1);
      case PERCENTAGE -> "%";
      case DATE, TIME, NAME, NEGATION, DIRECTION, QUOTATION -> value;
    };
  }

  /// The first token of a symbol.
  int first(int i) {
    return first[i];
  }

  /// One past the last token of a symbol.
  int end(int i) {
    return fact[i] == null ? first[i] + 1 : Math.min(fact[i].endToken(), endOfSentence(i));
  }

  private int endOfSentence(int i) {
    return telling.prose().endToken(sentence[i]);
  }

  /// The sentence that a symbol stands in.
  int sentence(int i) {
    return sentence[i];
  }

  /// True for a word that carries content.
  boolean content(int i) {
    return fact[i] == null && !telling.prose().function(first[i]);
  }

  /// The most that any alignment of two forms can weigh: what both say, as often as both say it.
  double mostWeight(Form other) {
    double most = 0;
    int i = 0;
    int j = 0;
    while (i < said.length && j < other.said.length) {
      long left = said[i];
      long right = other.said[j];
      most += left == right ? Math.min(weight[i], other.weight[j]) : 0;
      i += left <= right ? 1 : 0;
      j += left >= right ? 1 : 0;
    }
    return most;
  }

  /// How many words both have, each as often as the one that has it less often.
  int common(Form other) {
    return HashOrder.common(words, 0, words.length, other.words, 0, other.words.length);
  }
}
