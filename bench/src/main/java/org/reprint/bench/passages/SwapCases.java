package org.reprint.bench.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.reprint.bench.passages.FactSwap.Swapped;
import org.reprint.text.Range;

/// Makes stories of rewritten sentences of one other story, some with a fact or a quotation changed
/// before they were rewritten.
///
/// The same case for the same stories, seed and number. The ways of rewriting take turns. A
/// sentence with words in quotation marks is not rewritten: that would alter the quotation.
final class SwapCases {
  private static final int LEAST_SENTENCES = 4;
  private static final int MOST_SENTENCES = 12;
  private static final double SWAPPED = 0.35; // of the sentences, where something can be

  private static final List<Obfuscation> WAYS =
      List.of(
          Obfuscation.VERBATIM,
          Obfuscation.SYNONYM,
          Obfuscation.REORDER,
          Obfuscation.MIXED,
          Obfuscation.SPLIT);

  private final List<NewsStory> stories;
  private final long seed;
  private final Synonyms synonyms = Synonyms.shipped();

  SwapCases(List<NewsStory> stories, long seed) {
    this.stories = stories.stream().filter(s -> runs(s, LEAST_SENTENCES) != null).toList();
    if (this.stories.isEmpty()) {
      throw new IllegalArgumentException(
          "no story has " + LEAST_SENTENCES + " sentences of prose in a row");
    }
    this.seed = seed;
  }

  /// One sentence of a case.
  ///
  /// @param source where it stands in the source story
  /// @param place where it stands in the rewritten story
  /// @param swapped what was changed, or null for a faithful one
  record Sentence(Range source, Range place, Swapped swapped) {}

  /// One case.
  ///
  /// @param way how the sentences were rewritten
  record SwapCase(
      Obfuscation way, String key, String source, String text, List<Sentence> sentences) {}

  /// The first run of at least so many sentences of prose, `[from, to)`; null when there is none.
  private static int[] runs(NewsStory story, int least) {
    int from = 0;
    for (int i = 0; i <= story.sentences().size(); i++) {
      if (i == story.sentences().size() || !story.prose(i)) {
        if (i - from >= least) {
          return new int[] {from, i};
        }
        from = i + 1;
      }
    }
    return null;
  }

  /// Case `number`.
  SwapCase make(int number) {
    SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * number);
    Obfuscation way = WAYS.get(number % WAYS.size());
    NewsStory story = stories.get(random.nextInt(stories.size()));
    int[] run = runs(story, LEAST_SENTENCES);
    int length = Math.min(run[1] - run[0], random.nextInt(LEAST_SENTENCES, MOST_SENTENCES + 1));
    int first = run[0] + random.nextInt(run[1] - run[0] - length + 1);
    PassageRewriter rewriter = new PassageRewriter(synonyms, story);
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    for (int i = first; i < first + length; i++) {
      String sentence = story.sentence(i);
      Swapped swapped = random.nextDouble() < SWAPPED ? swap(sentence, random) : null;
      String said = swapped == null ? sentence : swapped.sentence();
      boolean quoting = quoting(story.text(), story.sentences().get(i));
      String rewritten = quoting ? said : rewriter.rewrite(said, way, random);
      text.append(text.isEmpty() ? "" : story.gap(i));
      Range place = new Range(text.length(), text.length() + rewritten.length());
      text.append(rewritten);
      sentences.add(new Sentence(story.sentences().get(i), place, swapped));
    }
    return new SwapCase(way, story.key(), story.text(), text.toString(), sentences);
  }

  /// A swap of any kind that the sentence has a place for. Most sentences have one for a name, a
  /// negation or a direction: mostly those kinds come last.
  private static Swapped swap(String sentence, SplittableRandom random) {
    List<FactSwap> kinds = new ArrayList<>(List.of(FactSwap.values()));
    List<FactSwap> common = List.of(FactSwap.NAME, FactSwap.NEGATION, FactSwap.DIRECTION);
    boolean rareFirst = random.nextDouble() < RARE_FIRST;
    if (rareFirst) {
      kinds.removeAll(common);
    }
    while (!kinds.isEmpty()) {
      Swapped swapped = kinds.remove(random.nextInt(kinds.size())).apply(sentence, random);
      if (swapped != null) {
        return swapped;
      }
      if (kinds.isEmpty() && rareFirst) {
        kinds.addAll(common);
        rareFirst = false;
      }
    }
    return null;
  }

  private static final double RARE_FIRST = 0.8;

  /// True when a sentence has quotation marks, or its line opens one before it.
  private static boolean quoting(String text, Range sentence) {
    int line = text.lastIndexOf('\n', sentence.start()) + 1;
    String before = text.substring(line, sentence.end());
    return before.chars().anyMatch(c -> c == '"' || c == '“' || c == '”' || c == '‘');
  }
}
