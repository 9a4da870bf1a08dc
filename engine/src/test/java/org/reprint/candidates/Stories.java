package org.reprint.candidates;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.reprint.background.Background;
import org.reprint.background.BackgroundLearner;
import org.reprint.text.ProseParser;
import org.reprint.text.TermHash;

/// Makes stories for tests, without a parser: a sentence is a list of terms.
final class Stories {
  private static final long[] NO_KEYS = {};
  private static final int[] NOWHERE = {};

  private Stories() {}

  /// A story of sentences parted by full stops, of terms parted by spaces.
  static Material story(String text) {
    return story(text, NO_KEYS, NO_KEYS, NOWHERE);
  }

  static Material story(String text, long[] bands, long[] fingerprints, int[] positions) {
    return story(text, Window.NEVER, bands, fingerprints, positions);
  }

  /// A story of a second.
  static Material story(
      String text, long second, long[] bands, long[] fingerprints, int[] positions) {
    String[] sentences = text.isEmpty() ? new String[0] : text.split("\\.", -1);
    int[] firstTerm = new int[sentences.length + 1];
    LongArrayList terms = new LongArrayList();
    for (int s = 0; s < sentences.length; s++) {
      String[] words = sentences[s].isBlank() ? new String[0] : sentences[s].strip().split(" ", -1);
      long[] hashes = new long[words.length];
      for (int w = 0; w < words.length; w++) {
        hashes[w] = TermHash.of(words[w]);
      }
      Material.addDistinct(hashes, hashes.length, terms);
      firstTerm[s + 1] = terms.size();
    }
    return new Material(
        text,
        TermHash.of(text),
        second,
        second,
        terms.toLongArray(),
        firstTerm,
        bands,
        fingerprints,
        positions);
  }

  /// Stories whose terms are drawn from `words` different ones, low numbers far more often; the
  /// later ones repeat sentences of the earlier with terms lost, so that something is to be found.
  static List<Material> random(Random random, int count, int words) {
    List<List<String>> told = new ArrayList<>();
    List<Material> stories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      int sentences = random.nextInt(6);
      for (int s = 0; s < sentences; s++) {
        List<String> sentence = new ArrayList<>();
        if (!told.isEmpty() && random.nextBoolean()) {
          sentence.addAll(told.get(random.nextInt(told.size())));
          sentence.removeIf(word -> random.nextInt(4) == 0);
        } else {
          int length = 1 + random.nextInt(9);
          for (int w = 0; w < length; w++) {
            sentence.add("w" + (int) (words * Math.pow(random.nextDouble(), 3)));
          }
        }
        told.add(sentence);
        text.append(s == 0 ? "" : ".").append(String.join(" ", sentence));
      }
      Random keys = new Random(text.toString().hashCode()); // one text, one set of keys
      long[] bands = keys.longs(4, 0, count / 2 + 1).toArray();
      long[] prints = keys.longs(text.length() / 12, 0, 3L * count).toArray();
      int[] positions = keys.ints(prints.length, 0, 1000).sorted().toArray();
      stories.add(story(text.toString(), bands, prints, positions));
    }
    return stories;
  }

  /// The index of stories without dates, by rank.
  static TermIndex index(List<Material> stories, Background background) {
    return new TermIndex(stories, background, Window.of(stories, null));
  }

  /// A background in which the terms of [#random] are the rarer the higher their number.
  static Background background(int words) {
    BackgroundLearner learner = new BackgroundLearner(Background.builtin());
    ProseParser parser = new ProseParser();
    for (int from = 0; from < words; from += 5) {
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < from; w++) {
        text.append('w').append(w).append(' ');
      }
      learner.add(parser.parse(text.toString()));
    }
    return learner.learn();
  }
}
