package org.reprint.bench.passages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Exchanges words and phrases for others of much the same meaning, in the same form.
///
/// The list beside this class was written for this purpose and owes nothing to the lexicon of the
/// engine.
final class Synonyms {
  private static final int LONGEST = 4; // words in a phrase
  private static final double EXCHANGED = 0.85; // of the words that have an entry
  private static final int PAST = 2;
  private static final int PARTICIPLE = 3;
  private static final Set<String> AUXILIARIES =
      Set.of("have", "has", "had", "having", "is", "are", "was", "were", "be", "been", "being");

  /// What may stand for each form; of verbs also in the place of a participle.
  private final Map<String, List<String>> after = new HashMap<>(); // elsewhere

  private final Map<String, List<String>> participle = new HashMap<>(); // after an auxiliary

  /// @param groups `class word|word...`, see the list
  /// @param irregular see [Inflection]
  Synonyms(List<String> groups, List<String> irregular) {
    Inflection inflection = new Inflection(irregular);
    for (String line : groups) {
      List<String> words = Arrays.asList(line.substring(2).split("\\|", -1));
      switch (line.charAt(0)) {
        case 'v' -> add(words, inflection::verb, true);
        case 'n' -> add(words, inflection::noun, false);
        case 'x' -> add(words, List::of, false);
        default -> throw new IllegalStateException("class v, n or x, got \"" + line + "\"");
      }
    }
  }

  /// The list that ships beside this class.
  static Synonyms shipped() {
    return new Synonyms(lines("synonyms.txt"), lines("irregular.txt"));
  }

  private static List<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(Synonyms.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private void add(List<String> words, Function<String, List<String>> inflect, boolean verbs) {
    List<List<String>> forms = words.stream().map(inflect).toList();
    for (int i = 0; i < words.size(); i++) {
      for (int form = 0; form < forms.get(i).size(); form++) {
        int at = form;
        String from = forms.get(i).get(form);
        List<String> others = new ArrayList<>(forms.stream().map(list -> list.get(at)).toList());
        others.removeIf(from::equals);
        if (!others.isEmpty()) {
          if (!verbs || form != PARTICIPLE) {
            after.putIfAbsent(from, others);
          }
          if (!verbs || form != PAST) {
            participle.putIfAbsent(from, others);
          }
        }
      }
    }
  }

  /// The sentence with most of what has an entry exchanged.
  String exchange(String sentence, SplittableRandom random) {
    List<String> words = SentenceCut.words(sentence);
    List<String> out = new ArrayList<>();
    boolean auxiliary = false;
    int i = 0;
    while (i < words.size()) {
      int taken = 0;
      for (int length = Math.min(LONGEST, words.size() - i); taken == 0 && length > 0; length--) {
        String other = other(words.subList(i, i + length), i == 0, auxiliary, random);
        if (other != null) {
          out.add(other);
          taken = length;
        }
      }
      if (taken == 0) {
        out.add(words.get(i));
        taken = 1;
      }
      i += taken;
      auxiliary = AUXILIARIES.contains(words.get(i - 1).toLowerCase(Locale.ROOT));
    }
    return String.join(" ", out);
  }

  /// What stands for a phrase, with its capital and the punctuation around it, or null; what has a
  /// capital inside a sentence is a name.
  private String other(
      List<String> words, boolean first, boolean auxiliary, SplittableRandom random) {
    String phrase = String.join(" ", words);
    int from = 0;
    int to = phrase.length();
    while (from < to && !Character.isLetter(phrase.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetter(phrase.charAt(to - 1))) {
      to--;
    }
    String bare = phrase.substring(from, to);
    String small = bare.isEmpty() ? "" : Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
    boolean capital = !bare.equals(small);
    List<String> others = (auxiliary ? participle : after).get(small);
    if (others == null || capital && !first || random.nextDouble() >= EXCHANGED) {
      return null;
    }
    String other = others.get(random.nextInt(others.size()));
    String shown = capital ? Casing.first(other) : other;
    return phrase.substring(0, from) + shown + phrase.substring(to);
  }
}
