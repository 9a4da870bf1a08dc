package org.reprint.judge;

import java.util.List;
import java.util.Set;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;

/// Finds where one of two aligned stretches denies what the other says, and where one says up and
/// the other down.
///
/// A negation speaks of the first content word after it ("no longer" of the one after that). It was
/// dropped when that word has a partner that nothing denies, added the other way round. A direction
/// was changed when it is aligned with its opposite; one that has lost its partner is compared by
/// its slot, as other facts are.
final class Contradictions {
  /// How far before a word it may be denied, in words.
  private static final int REACH = 4;

  /// Words that deny what follows them without being negations.
  private static final Set<String> DENYING =
      Set.of(
          "barely",
          "decline",
          "declined",
          "declines",
          "declining",
          "denied",
          "denies",
          "deny",
          "denying",
          "fail",
          "failed",
          "failing",
          "fails",
          "few",
          "hardly",
          "instead",
          "lack",
          "lacked",
          "lacks",
          "little",
          "nobody",
          "nothing",
          "nowhere",
          "rather",
          "refusal",
          "refuse",
          "refused",
          "refuses",
          "refusing",
          "reject",
          "rejected",
          "scarcely",
          "short",
          "stop",
          "stopped",
          "stops",
          "unable",
          "unlikely",
          "unwilling");

  private final Telling a;
  private final Telling b;
  private final Links links;

  Contradictions(Telling a, Telling b, Links links) {
    this.a = a;
    this.b = b;
    this.links = links;
  }

  /// Adds what differs to `changes`.
  void find(List<Fact> factsA, List<Fact> factsB, List<FactChange> changes) {
    String textA = a.prose().text();
    String textB = b.prose().text();
    for (Fact x : factsA) {
      if (x.kind() == FactKind.NEGATION
          && isDropped(x, a, links.toB(), links.a0(), b, links.b0())) {
        changes.add(FactChange.of(x, textA, null, textB));
      }
      for (Fact y : factsB) {
        if (areOpposite(x, y)) {
          changes.add(FactChange.of(x, textA, y, textB));
        }
      }
    }
    for (Fact y : factsB) {
      if (y.kind() == FactKind.NEGATION
          && isDropped(y, b, links.toA(), links.b0(), a, links.a0())) {
        changes.add(FactChange.of(null, textA, y, textB));
      }
    }
  }

  private boolean areOpposite(Fact x, Fact y) {
    return x.kind() == FactKind.DIRECTION
        && y.kind() == FactKind.DIRECTION
        && links.toB()[x.firstToken() - links.a0()] == y.firstToken()
        && !x.value().equals(y.value());
  }

  /// True when the other story says without denial what this negation denies.
  private static boolean isDropped(
      Fact negation, Telling t, int[] partner, int from, Telling other, int otherFrom) {
    int last = Math.min(from + partner.length - 1, negation.firstToken() + REACH);
    for (int i = negation.endToken(); i <= last; i++) {
      if (!t.prose().function(i) && !t.prose().form(i).equals("longer")) {
        int j = partner[i - from];
        return j >= 0 && !isDenied(other, j, otherFrom);
      }
    }
    return false;
  }

  private static boolean isDenied(Telling t, int token, int from) {
    for (int i = Math.max(from, token - REACH); i < token; i++) {
      if (DENYING.contains(t.prose().form(i))) {
        return true;
      }
    }
    for (Fact fact : t.facts().all()) {
      if (fact.kind() == FactKind.NEGATION
          && fact.firstToken() >= Math.max(from, token - REACH)
          && fact.firstToken() < token) {
        return true;
      }
    }
    return false;
  }
}
