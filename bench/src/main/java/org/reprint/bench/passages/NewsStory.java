package org.reprint.bench.passages;

import java.util.List;
import org.reprint.text.Range;

/// A story to take passages from, or to put them into.
///
/// @param key its id
/// @param source who printed it
/// @param topic what it is about, by the label that it came with
/// @param text the whole text
/// @param sentences where its sentences stand, in order
record NewsStory(String key, String source, String topic, String text, List<Range> sentences) {
  NewsStory {
    sentences = List.copyOf(sentences);
  }

  static NewsStory of(String key, String source, String topic, String text) {
    return new NewsStory(key, source, topic, text, SentenceCut.sentences(text));
  }

  /// What stands in sentence `i`.
  String sentence(int i) {
    return sentences.get(i).of(text);
  }

  /// True when sentence `i` reads like prose: no heading, no caption, no row of links.
  boolean prose(int i) {
    return SentenceCut.prose(sentence(i));
  }

  /// What to put between sentence `i` and the one before it: a blank, or a new paragraph where the
  /// story has one.
  String gap(int i) {
    int before = i == 0 ? 0 : sentences.get(i - 1).end();
    boolean broken = text.substring(before, sentences.get(i).start()).indexOf('\n') >= 0;
    return broken ? "\n\n" : " ";
  }
}
