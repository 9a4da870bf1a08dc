package org.reprint.bench.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts sentences in two, and makes two of them one.
final class SentenceJoints {
  private static final List<String> LINKS = List.of(", and ", "; ", ", while ", " – ", ", as ");

  /// Where a sentence may be cut: at a comma or a conjunction.
  private static final Pattern BORDER =
      Pattern.compile(
          ", (?:and |but |who |which |while |as |with )?|; | (?:and|but|because|after|while|when) ");

  /// Either half has at least so many words.
  private static final int SHORTEST = 5;

  private final Casing casing;

  SentenceJoints(Casing casing) {
    this.casing = casing;
  }

  /// The sentence as two, cut where the halves are most alike in length; as it is where it cannot
  /// be cut.
  static String split(String sentence) {
    Matcher borders = BORDER.matcher(sentence);
    String best = sentence;
    int least = Integer.MAX_VALUE;
    while (borders.find()) {
      String first = sentence.substring(0, borders.start());
      String second = sentence.substring(borders.end());
      int left = SentenceCut.words(first).size();
      int right = SentenceCut.words(second).size();
      if (Math.min(left, right) >= SHORTEST && Math.abs(left - right) < least) {
        least = Math.abs(left - right);
        best = first + ". " + Casing.first(second);
      }
    }
    return best;
  }

  /// The sentences with every two of them made one; a last odd one stays alone.
  List<String> merge(List<String> sentences, SplittableRandom random) {
    List<String> merged = new ArrayList<>();
    for (int i = 0; i + 1 < sentences.size(); i += 2) {
      String first = sentences.get(i);
      int end = first.length();
      while (end > 0 && ".!?".indexOf(first.charAt(end - 1)) >= 0) {
        end--;
      }
      String link = LINKS.get(random.nextInt(LINKS.size()));
      merged.add(first.substring(0, end) + link + casing.inside(sentences.get(i + 1)));
    }
    if (sentences.size() % 2 == 1) {
      merged.add(sentences.getLast());
    }
    return merged;
  }
}
