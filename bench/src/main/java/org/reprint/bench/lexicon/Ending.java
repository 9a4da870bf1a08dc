package org.reprint.bench.lexicon;

import java.util.List;
import net.sf.extjwnl.data.POS;

/// A regular ending and what stands in its place in the base form: the detachment rules of
/// WordNet's `morphy`.
///
/// The order is that of `org.reprint.align.Lexicon`, which applies the same rules.
record Ending(POS pos, String ending, String instead) {
  static final List<Ending> ALL =
      List.of(
          new Ending(POS.NOUN, "s", ""),
          new Ending(POS.VERB, "s", ""),
          new Ending(POS.NOUN, "ses", "s"),
          new Ending(POS.NOUN, "xes", "x"),
          new Ending(POS.NOUN, "zes", "z"),
          new Ending(POS.NOUN, "ches", "ch"),
          new Ending(POS.NOUN, "shes", "sh"),
          new Ending(POS.NOUN, "men", "man"),
          new Ending(POS.NOUN, "ies", "y"),
          new Ending(POS.VERB, "ies", "y"),
          new Ending(POS.VERB, "es", ""),
          new Ending(POS.VERB, "ed", "e"),
          new Ending(POS.VERB, "ed", ""),
          new Ending(POS.VERB, "ing", "e"),
          new Ending(POS.VERB, "ing", ""),
          new Ending(POS.ADJECTIVE, "er", ""),
          new Ending(POS.ADJECTIVE, "est", ""),
          new Ending(POS.ADJECTIVE, "er", "e"),
          new Ending(POS.ADJECTIVE, "est", "e"));

  /// The base form that this rule gives, or null when the form does not end so.
  String detach(String form) {
    if (!form.endsWith(ending) || form.length() < ending.length() + 2 || form.endsWith("ss")) {
      return null;
    }
    return form.substring(0, form.length() - ending.length()) + instead;
  }
}
