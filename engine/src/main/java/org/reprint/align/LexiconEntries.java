package org.reprint.align;

/// The entries of the forms that were looked up last: a form that was met before is found by its
/// own hash, where the lexicon takes several of an inflected one. One per worker.
final class LexiconEntries {
  private static final int BITS = 14;
  private static final int SPREAD = 0x9e3779b1; // 2^32 over the golden ratio

  private final Lexicon lexicon = Lexicon.english();
  private final String[] forms = new String[1 << BITS]; // the last of each place, or null
  private final int[] entries = new int[1 << BITS];

  /// As [Lexicon#find].
  int find(String form) {
    int place = form.hashCode() * SPREAD >>> Integer.SIZE - BITS;
    if (!form.equals(forms[place])) {
      entries[place] = lexicon.find(form);
      forms[place] = form;
    }
    return entries[place];
  }
}
