package org.reprint.judge;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.facts.Opposites;
import org.reprint.text.Prose;

/// Finds where one of two aligned stretches denies what the other says, and where one says up and
/// the other down.
///
/// A negation speaks of the first content word after it ("no longer" of the one after that). It was
/// dropped when that word has a partner that nothing denies, words before it go with words before
/// the partner, and the other stretch holds fewer words that deny: who denies a thing in other
/// words contradicts nobody. It was added the other way round. A direction was changed when its
/// opposite stands in its slot, with company on both sides (`A sold to B` and `B bought from A` are
/// no contradiction), or when a stretch that shares a figure says once that it rose and once that
/// it fell.
final class Contradictions {
  /// How far before a word it may be denied, in words.
  private static final int REACH = 4;

  /// Words that deny when they stand before this one.
  private static final Map<String, Set<String>> AFTER =
      Map.of(
          "out", Set.of("rule", "rules", "ruled", "ruling", "run", "ran"),
          "from", Set.of("far", "away", "free", "absent", "barred", "keep", "kept", "refrain"),
          "than", Set.of("rather", "other"),
          "of", Set.of("instead", "short", "free", "out"));

  /// Words that deny what follows them without being negations.
  private static final Set<String> DENYING =
      Set.of(
          "absence",
          "absent",
          "avoid",
          "avoided",
          "avoids",
          "barely",
          "decline",
          "declined",
          "declines",
          "declining",
          "denied",
          "denies",
          "deny",
          "denying",
          "except",
          "fail",
          "failed",
          "failing",
          "fails",
          "few",
          "hardly",
          "impossible",
          "ignored",
          "instead",
          "lack",
          "lacked",
          "lacking",
          "lacks",
          "little",
          "missing",
          "nobody",
          "nothing",
          "nowhere",
          "rather",
          "prevent",
          "prevented",
          "prevents",
          "refusal",
          "refuse",
          "refused",
          "refuses",
          "refusing",
          "reject",
          "rejected",
          "scarcely",
          "seldom",
          "rarely",
          "short",
          "stop",
          "stopped",
          "stops",
          "unable",
          "unclear",
          "unknown",
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
    Side sideA = new Side(a, links.toB(), links.a0(), links.a1(), factsA);
    Side sideB = new Side(b, links.toA(), links.b0(), links.b1(), factsB);
    for (Fact x : sideA.dropped(sideB)) {
      changes.add(FactChange.of(x, textA, null, textB));
    }
    for (Fact y : sideB.dropped(sideA)) {
      changes.add(FactChange.of(null, textA, y, textB));
    }
    directions(factsA, factsB, changes);
  }

  private void directions(List<Fact> factsA, List<Fact> factsB, List<FactChange> changes) {
    List<Fact> polesA = factsA.stream().filter(f -> f.kind() == FactKind.DIRECTION).toList();
    List<Fact> polesB = factsB.stream().filter(f -> f.kind() == FactKind.DIRECTION).toList();
    if (polesA.isEmpty() || polesB.isEmpty()) {
      return;
    }
    Set<Fact> takenA = new HashSet<>();
    Set<Fact> takenB = new HashSet<>();
    for (Fact x : polesA) {
      for (Fact y : at(polesB, links.toB()[x.firstToken() - links.a0()])) {
        take(x, y, takenA, takenB, changes);
      }
    }
    List<Fact> looseA = loose(polesA, links.toB(), links.a0());
    List<Fact> looseB = loose(polesB, links.toA(), links.b0());
    for (Slots.Slot slot : new Slots(links, looseB).find(looseA)) {
      Fact x = slot.x();
      Fact y = slot.y();
      boolean start = x.firstToken() == links.a0() && y.firstToken() == links.b0();
      boolean end = x.endToken() == links.a1() && y.endToken() == links.b1();
      if ((slot.left() > 0 || start) && (slot.right() > 0 || end)) {
        take(x, y, takenA, takenB, changes);
      }
    }
    Fact x = onlyMove(factsA);
    Fact y = onlyMove(factsB);
    if (x != null && y != null && sharesFigure(factsA)) {
      take(x, y, takenA, takenB, changes);
    }
  }

  private void take(Fact x, Fact y, Set<Fact> takenA, Set<Fact> takenB, List<FactChange> changes) {
    boolean free = !takenA.contains(x) && !takenB.contains(y);
    if (free && Opposites.opposed(x.value(), y.value())) {
      takenA.add(x);
      takenB.add(y);
      changes.add(FactChange.of(x, a.prose().text(), y, b.prose().text()));
    }
  }

  private static List<Fact> at(List<Fact> facts, int token) {
    return token < 0
        ? List.of()
        : facts.stream().filter(fact -> fact.firstToken() == token).toList();
  }

  private static List<Fact> loose(List<Fact> facts, int[] partner, int from) {
    return facts.stream().filter(fact -> partner[fact.firstToken() - from] < 0).toList();
  }

  /// The only word of a stretch that says that something rose or fell; null when there are more, or
  /// none. `Up` and `down` follow many verbs that say nothing of the kind.
  private static Fact onlyMove(List<Fact> facts) {
    Fact only = null;
    for (Fact fact : facts) {
      if (fact.kind() == FactKind.DIRECTION && Opposites.moves(fact.value())) {
        if (only != null) {
          return null;
        }
        only = fact;
      }
    }
    return only;
  }

  private boolean sharesFigure(List<Fact> factsA) {
    for (Fact fact : factsA) {
      boolean figure =
          fact.kind() == FactKind.NUMBER
              || fact.kind() == FactKind.MONEY
              || fact.kind() == FactKind.PERCENTAGE;
      if (figure && links.toB()[fact.firstToken() - links.a0()] >= 0) {
        return true;
      }
    }
    return false;
  }

  /// One of the two stretches.
  private static final class Side {
    private final Telling telling;
    private final int[] partner;
    private final int from;
    private final int to;
    private final List<Fact> negations;
    private final BitSet denials = new BitSet(); // tokens that deny

    Side(Telling telling, int[] partner, int from, int to, List<Fact> facts) {
      this.telling = telling;
      this.partner = partner;
      this.from = from;
      this.to = to;
      this.negations = facts.stream().filter(f -> f.kind() == FactKind.NEGATION).toList();
      for (Fact negation : negations) {
        if (!telling.prose().form(negation.firstToken()).equals("nor")) {
          denials.set(negation.firstToken());
        }
      }
      for (int t = from; t < to; t++) {
        if (denies(telling.prose(), t, from)) {
          denials.set(t);
        }
      }
    }

    private static boolean denies(Prose prose, int t, int from) {
      String form = prose.form(t);
      Set<String> before = t > from ? AFTER.get(form) : null;
      return DENYING.contains(form) || before != null && before.contains(prose.form(t - 1));
    }

    /// The negations of this side that the other does without.
    List<Fact> dropped(Side other) {
      return denials.cardinality() <= other.denials.cardinality()
          ? List.of()
          : negations.stream().filter(negation -> isDropped(negation, other)).toList();
    }

    /// True when the other side says without denial what this negation denies.
    private boolean isDropped(Fact negation, Side other) {
      Prose prose = telling.prose();
      int last = Math.min(to - 1, negation.firstToken() + REACH);
      boolean skipped = false;
      for (int i = negation.endToken(); i <= last; i++) {
        int j = partner[i - from];
        boolean passed = prose.form(i).equals("longer") || j < 0 && prose.form(i).endsWith("ly");
        if (!prose.function(i) && !passed) {
          if (j < 0 && !skipped) {
            skipped = true;
            continue;
          }
          return j >= 0
              && !other.isDenied(j, this, negation.firstToken())
              && inPlace(negation.firstToken(), j, other);
        }
      }
      return false;
    }

    /// True when something before a token denies it that does not go with another denial of the
    /// other side.
    private boolean isDenied(int token, Side other, int negation) {
      int next = denials.nextSetBit(Math.max(from, token - REACH));
      while (next >= 0 && next < token) {
        int partnerOfIt = partner[next - from];
        if (partnerOfIt < 0 || partnerOfIt == negation || !other.denials.get(partnerOfIt)) {
          return true;
        }
        next = denials.nextSetBit(next + 1);
      }
      return false;
    }

    /// True when a word before the negation goes with one before what it denies, or nothing stands
    /// before either.
    private boolean inPlace(int negation, int denied, Side other) {
      if (negation == from) {
        return denied - other.from <= 2;
      }
      for (int i = Math.max(from, negation - REACH); i < negation; i++) {
        int j = partner[i - from];
        boolean before = j < 0 ? hasBefore(telling.prose(), i, denied, other) : j < denied;
        if (before && (j < 0 || j >= denied - 2 * REACH)) {
          return true;
        }
      }
      return false;
    }

    /// True when the function word at a token stands before what is denied on the other side too.
    private static boolean hasBefore(Prose prose, int token, int denied, Side other) {
      for (int j = Math.max(other.from, denied - REACH); j < denied; j++) {
        if (prose.function(token)
            && other.partner[j - other.from] < 0
            && other.telling.prose().hash(j) == prose.hash(token)) {
          return true;
        }
      }
      return false;
    }
  }
}
