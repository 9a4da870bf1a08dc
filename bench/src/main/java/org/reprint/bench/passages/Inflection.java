package org.reprint.bench.passages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The forms of English verbs and nouns: by rule, and where there is none, by a list.
final class Inflection {
  private static final int VERB_FORMS = 5;
  private static final String VOWELS = "aeiou";

  private final Map<String, List<String>> verbs = new HashMap<>();
  private final Map<String, List<String>> nouns = new HashMap<>();

  /// @param lines `v base third past participle ing` or `n singular plural`, parted by blanks; of
  ///   nouns of two words the last two cells each
  Inflection(List<String> lines) {
    for (String line : lines) {
      List<String> cells = Arrays.asList(line.split(" ", -1));
      List<String> forms = cells.subList(1, cells.size());
      if (cells.getFirst().equals("v") && forms.size() == VERB_FORMS) {
        verbs.put(forms.getFirst(), forms);
      } else if (cells.getFirst().equals("n") && forms.size() % 2 == 0) {
        int half = forms.size() / 2;
        String singular = String.join(" ", forms.subList(0, half));
        nouns.put(singular, List.of(singular, String.join(" ", forms.subList(half, forms.size()))));
      } else {
        throw new IllegalStateException("a verb has five forms, a noun two, got \"" + line + "\"");
      }
    }
  }

  /// Base, third person, past, participle, -ing; of a phrase the first word is inflected.
  List<String> verb(String phrase) {
    int blank = phrase.indexOf(' ');
    String head = blank < 0 ? phrase : phrase.substring(0, blank);
    String rest = blank < 0 ? "" : phrase.substring(blank);
    List<String> forms = verbs.get(head);
    if (forms == null) {
      String past = past(head);
      forms = List.of(head, plural(head), past, past, ing(head));
    }
    return forms.stream().map(form -> form + rest).toList();
  }

  /// Singular and plural; of a phrase the last word is inflected.
  List<String> noun(String phrase) {
    List<String> whole = nouns.get(phrase);
    if (whole != null) {
      return whole;
    }
    int blank = phrase.lastIndexOf(' ');
    String rest = phrase.substring(0, blank + 1);
    String head = phrase.substring(blank + 1);
    boolean plural = blank >= 0 && head.endsWith("s"); // twelve months
    List<String> forms = nouns.getOrDefault(head, List.of(head, plural ? head : plural(head)));
    return forms.stream().map(form -> rest + form).toList();
  }

  private static String plural(String word) {
    if (consonantY(word)) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hissing = List.of("s", "x", "z", "ch", "sh").stream().anyMatch(word::endsWith);
    return word + (hissing ? "es" : "s");
  }

  private static String past(String word) {
    if (consonantY(word)) {
      return word.substring(0, word.length() - 1) + "ied";
    }
    return word + (word.endsWith("e") ? "d" : "ed");
  }

  private static String ing(String word) {
    boolean mute = word.endsWith("e") && !word.endsWith("ee") && word.length() > 2;
    return (mute ? word.substring(0, word.length() - 1) : word) + "ing";
  }

  private static boolean consonantY(String word) {
    return word.length() > 2
        && word.endsWith("y")
        && VOWELS.indexOf(word.charAt(word.length() - 2)) < 0;
  }
}
