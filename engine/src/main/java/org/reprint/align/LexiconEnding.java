package org.reprint.align;

/// A regular ending and what stands in its place in the base form: the detachment rules of
/// WordNet's `morphy`.
///
/// The irregular forms, and those of words that double a letter, are entries of the lexicon
/// themselves.
///
/// @param parts the parts of speech it belongs to, a bit mask
record LexiconEnding(int parts, String ending, String instead) {
  static final int NOUN = 1;
  static final int VERB = 2;
  static final int ADJECTIVE = 4;

  /// No shorter form is inflected regularly.
  static final int SHORTEST = 3;

  /// The first that leads to an entry of its part of speech counts: `rated` is of `rate`, not of
  /// `rat`.
  private static final LexiconEnding[] ALL = {
    new LexiconEnding(NOUN | VERB, "s", ""),
    new LexiconEnding(NOUN, "ses", "s"),
    new LexiconEnding(NOUN, "xes", "x"),
    new LexiconEnding(NOUN, "zes", "z"),
    new LexiconEnding(NOUN, "ches", "ch"),
    new LexiconEnding(NOUN, "shes", "sh"),
    new LexiconEnding(NOUN, "men", "man"),
    new LexiconEnding(NOUN | VERB, "ies", "y"),
    new LexiconEnding(VERB, "es", ""),
    new LexiconEnding(VERB, "ed", "e"),
    new LexiconEnding(VERB, "ed", ""),
    new LexiconEnding(VERB, "ing", "e"),
    new LexiconEnding(VERB, "ing", ""),
    new LexiconEnding(ADJECTIVE, "er", ""),
    new LexiconEnding(ADJECTIVE, "est", ""),
    new LexiconEnding(ADJECTIVE, "er", "e"),
    new LexiconEnding(ADJECTIVE, "est", "e"),
  };

  /// The entry of the base form of a regular form, or [Lexicon#NONE].
  static int find(CharSequence form, LexiconTable table) {
    int length = form.length();
    if (form.charAt(length - 1) == 's' && form.charAt(length - 2) == 's') {
      return Lexicon.NONE;
    }
    for (LexiconEnding rule : ALL) {
      int kept = length - rule.ending.length();
      if (kept >= 2 && rule.ends(form, kept)) {
        int entry = table.find(new Detached(form, kept, rule.instead));
        if (entry != Lexicon.NONE && table.is(entry, rule.parts)) {
          return entry;
        }
      }
    }
    return Lexicon.NONE;
  }

  private boolean ends(CharSequence form, int from) {
    for (int i = 0; i < ending.length(); i++) {
      if (form.charAt(from + i) != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// A view of a form with another ending; short-lived, so that it need not reach the heap.
  private record Detached(CharSequence form, int kept, String instead) implements CharSequence {
    @Override
    public int length() {
      return kept + instead.length();
    }

    @Override
    public char charAt(int index) {
      return index < kept ? form.charAt(index) : instead.charAt(index - kept);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
      return form.subSequence(0, kept) + instead;
    }
  }
}
