package org.reprint.judge;

import java.util.HashSet;
import java.util.Set;
import org.reprint.align.Telling;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;

/// What a whole story states, to tell a fact that was dropped from one that stands in another
/// sentence.
final class Stated {
  private final Set<String> forms = new HashSet<>();
  private final Set<String> values = new HashSet<>();

  Stated(Telling telling) {
    for (int t = 0; t < telling.prose().tokens(); t++) {
      forms.add(telling.prose().form(t));
    }
    for (Fact fact : telling.facts().all()) {
      values.add(key(fact));
    }
  }

  private static String key(Fact fact) {
    return fact.kind() + " " + fact.value();
  }

  /// True when the story states this fact somewhere: a name when it has one of its words.
  boolean has(Fact fact) {
    if (values.contains(key(fact))) {
      return true;
    }
    if (fact.kind() != FactKind.NAME) {
      return false;
    }
    for (String word : fact.value().split(" ", -1)) {
      if (forms.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
