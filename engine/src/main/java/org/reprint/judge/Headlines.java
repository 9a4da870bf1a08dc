package org.reprint.judge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.text.Prose;

/// Compares the headlines of two stories.
final class Headlines {
  /// What a headline says of the wire and of the exchange, not of the news.
  private static final Pattern TAGS =
      Pattern.compile(
          "<[^<>]*>|\\b(?:corrected|correction|refile|refiled|repeat|repeating|rpt|urgent"
              + "|update \\d+|wrapup \\d+)\\b");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}.]+|\\.(?!\\p{Nd})");

  private Headlines() {}

  /// The share of the words of both that both have, 0 to 1; not a number when one story has none.
  static double alike(Subject a, Subject b) {
    Set<String> wordsA = words(a);
    Set<String> wordsB = words(b);
    if (wordsA.isEmpty() || wordsB.isEmpty()) {
      return Double.NaN;
    }
    Set<String> both = new HashSet<>(wordsA);
    both.retainAll(wordsB);
    return (double) both.size() / (wordsA.size() + wordsB.size() - both.size());
  }

  /// True when one headline has a name of its own story that stands nowhere in the other: they are
  /// of different people or houses.
  static boolean nameOthers(Subject a, Subject b) {
    return namesWhatLacks(a, b) || namesWhatLacks(b, a);
  }

  private static boolean namesWhatLacks(Subject from, Subject other) {
    Set<String> own = new HashSet<>(words(from));
    own.removeAll(words(other));
    Map<String, String> names = names(from);
    Set<String> terms = new HashSet<>();
    Prose prose = other.telling().prose();
    for (int t = 0; t < prose.tokens(); t++) {
      terms.add(prose.term(t));
    }
    return own.stream().map(names::get).anyMatch(term -> term != null && !terms.contains(term));
  }

  /// The words of the names of a story, each with its term.
  private static Map<String, String> names(Subject subject) {
    Prose prose = subject.telling().prose();
    Map<String, String> names = new HashMap<>();
    for (Fact fact : subject.telling().facts().all()) {
      for (int t = fact.firstToken(); fact.kind() == FactKind.NAME && t < fact.endToken(); t++) {
        names.put(prose.form(t), prose.term(t));
      }
    }
    return names;
  }

  private static Set<String> words(Subject subject) {
    String title = subject.story().title();
    if (title == null) {
      return Set.of();
    }
    String bare = TAGS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ");
    Set<String> words = new HashSet<>(Arrays.asList(NO_WORD.split(bare, -1)));
    words.remove("");
    return words;
  }
}
