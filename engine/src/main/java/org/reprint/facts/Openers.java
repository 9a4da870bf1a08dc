package org.reprint.facts;

import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.util.Map;
import java.util.Set;
import org.reprint.text.Prose;

/// Tells of a token at a glance that no figure, date, negation or direction begins with it, which
/// is so of most: the finders are asked about the rest.
final class Openers {
  /// What parts `wasn ’ t` has before the apostrophe.
  private static final String PARTED = "'t";

  /// All English words that a finder asks for at the place where a fact begins.
  private static final Set<String> WORDS = words();

  private Openers() {}

  /// False when none of the finders finds anything at a token.
  static boolean mayOpen(Prose prose, int t, boolean english) {
    if (prose.number(t)) {
      return true;
    }
    String form = prose.form(t);
    char first = form.charAt(0);
    return first >= '0' && first <= '9'
        || english && (WORDS.contains(form) || form.endsWith("n't"));
  }

  private static Set<String> words() {
    Set<String> words = new ObjectOpenHashSet<>(Fractions.COUNTS);
    words.addAll(DateFinder.SIDES);
    words.addAll(Opposites.words());
    for (Map.Entry<String, String> word : WordTable.ENGLISH.entrySet()) {
      if (!word.getValue().equals("title")) { // of names, which are found by their capitals
        words.add(word.getKey());
      }
      if (word.getValue().equals("not") && word.getKey().endsWith(PARTED)) {
        words.add(word.getKey().substring(0, word.getKey().length() - PARTED.length()));
      }
    }
    return words;
  }
}
