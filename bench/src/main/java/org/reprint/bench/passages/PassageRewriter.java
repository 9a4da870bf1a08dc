package org.reprint.bench.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.reprint.text.Range;

/// Rewrites a passage of one story.
final class PassageRewriter {
  private final NewsStory story;
  private final Synonyms synonyms;
  private final ClauseOrder order;
  private final SentenceJoints joints;

  PassageRewriter(Synonyms synonyms, NewsStory story) {
    this.story = story;
    this.synonyms = synonyms;
    Casing casing = new Casing(story.text());
    this.order = new ClauseOrder(casing);
    this.joints = new SentenceJoints(casing);
  }

  /// The passage as it is put into another story.
  ///
  /// @param from its first sentence
  /// @param to one past its last
  /// @param range where it stands; inside these sentences for a verbatim passage
  /// @param context words of the story into which it goes
  String rewrite(
      int from,
      int to,
      Range range,
      Obfuscation kind,
      List<String> context,
      SplittableRandom random) {
    return switch (kind) {
      case NONE, VERBATIM -> range.of(story.text());
      case RANDOM -> WordNoise.scramble(SentenceCut.words(range.of(story.text())), context, random);
      case SYNONYM -> each(from, to, sentence -> synonyms.exchange(sentence, random));
      case REORDER -> each(from, to, sentence -> order.reorder(sentence, random));
      case MIXED -> each(from, to, s -> order.reorder(synonyms.exchange(s, random), random));
      case SPLIT -> each(from, to, SentenceJoints::split);
      case MERGE -> String.join(" ", joints.merge(sentences(from, to), random));
    };
  }

  /// One sentence, rewritten by itself; two made of one where it is split.
  String rewrite(String sentence, Obfuscation kind, SplittableRandom random) {
    return switch (kind) {
      case SYNONYM -> synonyms.exchange(sentence, random);
      case REORDER -> order.reorder(sentence, random);
      case MIXED -> order.reorder(synonyms.exchange(sentence, random), random);
      case SPLIT -> SentenceJoints.split(sentence);
      case NONE, VERBATIM, RANDOM, MERGE -> sentence;
    };
  }

  private List<String> sentences(int from, int to) {
    List<String> sentences = new ArrayList<>();
    for (int i = from; i < to; i++) {
      sentences.add(story.sentence(i));
    }
    return sentences;
  }

  /// Every sentence rewritten, with the paragraphs as they are.
  private String each(int from, int to, UnaryOperator<String> rewrite) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : story.gap(i)).append(rewrite.apply(story.sentence(i)));
    }
    return text.toString();
  }
}
