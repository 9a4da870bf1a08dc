package org.reprint.align;

import java.util.BitSet;
import java.util.Objects;
import org.reprint.background.Background;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.facts.Facts;
import org.reprint.text.Prose;

/// A story ready to be aligned: its prose, what it states, and what each token weighs. Immutable to
/// those who use it.
///
/// A token weighs 0 when it is a function word, else about 0.1 to 1: the rarity of its term. A name
/// of several words is one mention and weighs little more than a name of one: [#REST] for each
/// further word.
public final class Telling {
  /// What a further word of a name adds to the weight of the mention.
  private static final float REST = 0.3f;

  /// A figure is as telling as a fairly rare word, whatever its value.
  private static final float FIGURE = 0.6f;

  /// Of a language that the background in the jar knows nothing of every word would seem the
  /// rarest.
  private static final float FOREIGN = 0.6f;

  /// No content word weighs less.
  private static final float LEAST = 0.1f;

  private final Prose prose;
  private final Facts facts;

  /// What any word costs where the other side does not say it; a content word costs its weight too.
  private static final float COST = 0.5f;

  private final float[] weight; // [tokens]
  private final BitSet negations; // [tokens]
  private final BitSet ups; // [tokens]
  private final BitSet downs; // [tokens]

  // Made when first asked for: most stories are like none, and a sentence pair needs few of them.
  private volatile WordTypes types;
  private volatile SentenceTerms terms;
  private volatile RunKeys runKeys;
  private volatile Form form;

  private final BitSet boilerplate; // [sentences]

  private final long[] fingerprints; // of the text, or null
  private final int[] starts; // [fingerprints]

  private Telling(
      Prose prose,
      Facts facts,
      float[] weight,
      BitSet boilerplate,
      long[] fingerprints,
      int[] starts) {
    this.prose = prose;
    this.fingerprints = fingerprints;
    this.starts = starts;
    this.boilerplate = boilerplate;
    this.facts = facts;
    this.weight = weight;
    this.negations = new BitSet();
    this.ups = new BitSet();
    this.downs = new BitSet();
    for (Fact fact : facts.all()) {
      if (fact.kind() == FactKind.NEGATION) {
        negations.set(fact.firstToken());
      } else if (fact.kind() == FactKind.DIRECTION) {
        String pole = fact.value().split(" ", 2)[0];
        ups.set(fact.firstToken(), pole.equals("up"));
        downs.set(fact.firstToken(), pole.equals("down"));
      }
    }
  }

  /// Weighs the tokens of a text that is no story of anybody: nothing in it is boilerplate.
  public static Telling of(Prose prose, Facts facts, Background background) {
    float[] weights = weights(prose, facts, background);
    return new Telling(prose, facts, weights, new BitSet(), null, null);
  }

  /// Weighs the tokens of a story against a background, and marks what is boilerplate in it.
  ///
  /// @param source who printed it, or null
  public static Telling of(Prose prose, Facts facts, Background background, String source) {
    return of(prose, facts, background, source, null, null);
  }

  /// The same of a story whose text was winnowed before, so that it need not be again.
  ///
  /// @param fingerprints of the whole text, by [org.reprint.shingle.WinnowOptions#DEFAULT], or null
  /// @param starts where each begins, in UTF-16 units of the text; parallel to `fingerprints`
  public static Telling of(
      Prose prose,
      Facts facts,
      Background background,
      String source,
      long[] fingerprints,
      int[] starts) {
    BitSet boilerplate = background.boilerplate(prose, source);
    float[] weights = weights(prose, facts, background);
    return new Telling(prose, facts, weights, boilerplate, fingerprints, starts);
  }

  private static float[] weights(Prose prose, Facts facts, Background background) {
    boolean english = prose.language().equals("en") || prose.language().equals("und");
    float most = english ? Float.MAX_VALUE : FOREIGN;
    float[] weight = new float[prose.tokens()];
    for (int t = 0; t < weight.length; t++) {
      if (prose.number(t)) {
        weight[t] = FIGURE;
      } else if (!prose.function(t)) {
        float rarity = Math.min(most, (float) background.idf(prose.hash(t)));
        weight[t] = Math.max(LEAST, rarity);
      }
    }
    weighNames(facts.name(), weight);
    return weight;
  }

  private static void weighNames(int[] name, float[] weight) {
    int t = 0;
    while (t < weight.length) {
      int end = t + 1;
      while (name[t] >= 0 && end < weight.length && name[end] == name[t]) {
        end++;
      }
      for (int u = t; end - t > 1 && u < end; u++) {
        weight[u] *= (1 + REST * (end - t - 1)) / (end - t);
      }
      t = end;
    }
  }

  /// The story taken apart.
  public Prose prose() {
    return prose;
  }

  /// What the story states.
  public Facts facts() {
    return facts;
  }

  /// True when a sentence is learned boilerplate of the story's house: it tells nothing.
  public boolean boilerplate(int sentence) {
    return boilerplate.get(sentence);
  }

  /// The learned boilerplate, by sentence; not to be changed.
  BitSet boilerplate() {
    return boilerplate;
  }

  /// What a token weighs.
  public float weight(int token) {
    return weight[token];
  }

  /// What it costs to leave a token without a partner: a half and its weight.
  float cost(int token) {
    return COST + weight[token];
  }

  /// 1 when `[from, to)` speaks of rising alone, -1 of falling alone, 0 of both or neither.
  int direction(int from, int to) {
    return (within(ups, from, to) ? 1 : 0) - (within(downs, from, to) ? 1 : 0);
  }

  private static boolean within(BitSet tokens, int from, int to) {
    int next = tokens.nextSetBit(from);
    return next >= 0 && next < to;
  }

  /// The number of words that negate in `[from, to)`.
  int negations(int from, int to) {
    int count = 0;
    for (int t = negations.nextSetBit(from); t >= 0 && t < to; t = negations.nextSetBit(t + 1)) {
      count++;
    }
    return count;
  }

  /// The different content words, once they were made for the aligner of words.
  WordTypes types() {
    return Objects.requireNonNull(types, "the words of this story were not aligned before");
  }

  /// The different content words.
  ///
  /// @param lexicon is asked where they have to be made
  WordTypes types(LexiconLookup lexicon) {
    WordTypes made = types;
    if (made == null) {
      made = new WordTypes(prose, lexicon);
      types = made;
    }
    return made;
  }

  /// The fingerprints by which common runs of words are found.
  RunKeys runKeys() {
    RunKeys keys = runKeys;
    if (keys == null) {
      keys = fingerprints == null ? RunKeys.of(prose) : RunKeys.of(prose, fingerprints, starts);
      runKeys = keys;
    }
    return keys;
  }

  /// The form that the story is told in.
  Form form() {
    Form made = form;
    if (made == null) {
      made = Form.of(this);
      form = made;
    }
    return made;
  }

  /// The content terms of each sentence.
  SentenceTerms terms() {
    SentenceTerms made = terms;
    if (made == null) {
      made = new SentenceTerms(prose);
      terms = made;
    }
    return made;
  }
}
