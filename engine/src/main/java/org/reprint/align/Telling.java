package org.reprint.align;

import org.reprint.background.Background;
import org.reprint.facts.Facts;
import org.reprint.text.Prose;

/// A story ready to be aligned: its prose, what it states, and what each token weighs.
///
/// @param prose the story taken apart
/// @param facts what it states
/// @param weight `[tokens]`, 0 for function words, else about 0.1 to 1: the rarity of the term. A
///   name of several words is one mention and weighs little more than a name of one: [#REST] of its
///   further words.
/// @param entry `[tokens]`, the word's entry in the lexicon, [Lexicon#NONE] where it has none
public record Telling(Prose prose, Facts facts, float[] weight, int[] entry) {
  /// What a further word of a name adds to the weight of the mention.
  private static final float REST = 0.3f;

  /// A figure is as telling as a fairly rare word, whatever its value.
  private static final float FIGURE = 0.6f;

  /// No content word weighs less.
  private static final float LEAST = 0.1f;

  /// Weighs the tokens of a story against a background.
  public static Telling of(Prose prose, Facts facts, Background background) {
    float[] weight = new float[prose.tokens()];
    int[] entry = new int[prose.tokens()];
    Lexicon lexicon = Lexicon.english();
    for (int t = 0; t < weight.length; t++) {
      entry[t] = Lexicon.NONE;
      if (prose.number(t)) {
        weight[t] = FIGURE;
      } else if (!prose.function(t)) {
        weight[t] = Math.max(LEAST, (float) background.idf(prose.hash(t)));
        entry[t] = lexicon.find(prose.form(t));
      }
    }
    int[] name = facts.name();
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
    return new Telling(prose, facts, weight, entry);
  }
}
