package org.reprint.judge;

import java.util.List;
import java.util.Set;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.facts.Agreement;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.text.Prose;

/// Finds names that were changed in part, `Anna Weber` and `Anna Falk`, and names that are left
/// over on both sides of two aligned stretches after the same small word: `in Lima`, `in Quito`.
///
/// A word of a name was changed when it stands beside a word that both names have, on the same
/// side, when not both stories have both words, and when neither word begins the other (`Dan` and
/// `Daniel`).
final class NameComparison {
  private final Telling a;
  private final Telling b;
  private final Inventory factsOfA;
  private final Inventory factsOfB;
  private final Links links;

  NameComparison(Telling a, Telling b, Inventory factsOfA, Inventory factsOfB, Links links) {
    this.a = a;
    this.b = b;
    this.factsOfA = factsOfA;
    this.factsOfB = factsOfB;
    this.links = links;
  }

  /// Adds what differs to `changes`, and takes the names that are settled from the loose ones.
  void find(
      List<Fact> factsA,
      List<Fact> factsB,
      Set<Fact> looseA,
      Set<Fact> looseB,
      List<FactChange> changes) {
    for (Fact x : factsA) {
      Fact y = x.kind() == FactKind.NAME && !looseA.contains(x) ? partner(x, factsB) : null;
      if (y != null && changedInPart(x, y)) {
        changes.add(FactChange.of(x, a.prose().text(), y, b.prose().text()));
      }
    }
    Fact x = onlyOwn(looseA, factsOfA, factsOfB);
    Fact y = onlyOwn(looseB, factsOfB, factsOfA);
    if (x != null && y != null && sameNeighbour(x, y)) {
      looseA.remove(x);
      looseB.remove(y);
      if (!Agreement.agree(x, y)) {
        changes.add(FactChange.of(x, a.prose().text(), y, b.prose().text()));
      }
    }
  }

  /// The name with which a name shares a word, or null.
  private Fact partner(Fact x, List<Fact> factsB) {
    for (int t = x.firstToken(); t < x.endToken(); t++) {
      int j = links.toB()[t - links.a0()];
      int name = j < 0 ? -1 : b.facts().name()[j];
      if (name >= 0) {
        return factsB.stream()
            .filter(y -> y.kind() == FactKind.NAME && b.facts().name()[y.firstToken()] == name)
            .findFirst()
            .orElse(null);
      }
    }
    return null;
  }

  private boolean changedInPart(Fact x, Fact y) {
    for (int t = x.firstToken(); t < x.endToken(); t++) {
      int j = links.toB()[t - links.a0()];
      if (j >= y.firstToken() && j < y.endToken()) {
        boolean left = t > x.firstToken() && j > y.firstToken() && changed(t - 1, j - 1);
        boolean right = t + 1 < x.endToken() && j + 1 < y.endToken() && changed(t + 1, j + 1);
        if (left || right) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean changed(int t, int j) {
    if (links.toB()[t - links.a0()] >= 0 || links.toA()[j - links.b0()] >= 0) {
      return false;
    }
    String x = a.prose().form(t);
    String y = b.prose().form(j);
    boolean begins = x.startsWith(y) || y.startsWith(x);
    boolean known = factsOfB.stated().hasForm(x) && factsOfA.stated().hasForm(y);
    return !begins && !known && !opens(a.prose(), t) && !opens(b.prose(), j);
  }

  /// True when a token stands at the head of a sentence, where any word has a capital.
  private static boolean opens(Prose prose, int t) {
    int at = prose.start(t) - 1;
    while (at >= 0 && Character.isWhitespace(prose.text().charAt(at))) {
      at--;
    }
    return at < 0 || ".!?:\"“”‘—–*".indexOf(prose.text().charAt(at)) >= 0;
  }

  /// The only loose name that the other story does not state; null when there are more.
  private static Fact onlyOwn(Set<Fact> loose, Inventory mine, Inventory other) {
    Fact only = null;
    for (Fact fact : loose) {
      if (fact.kind() == FactKind.NAME && !other.stated().has(fact, mine.stated())) {
        if (only != null) {
          return null;
        }
        only = fact;
      }
    }
    return only;
  }

  private boolean sameNeighbour(Fact x, Fact y) {
    Prose pa = a.prose();
    Prose pb = b.prose();
    boolean left =
        x.firstToken() > links.a0()
            && y.firstToken() > links.b0()
            && pa.hash(x.firstToken() - 1) == pb.hash(y.firstToken() - 1);
    boolean right =
        x.endToken() < links.a1()
            && y.endToken() < links.b1()
            && pa.hash(x.endToken()) == pb.hash(y.endToken());
    return left || right;
  }
}
