package org.reprint.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reprint.align.Level;
import org.reprint.align.Pair;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange;
import org.reprint.judge.Relation;
import org.reprint.text.Range;

/// What a scan says of a rewrite and its source, asked sentence by sentence.
final class SentenceFinding {
  /// The levels that say where a sentence comes from.
  static final Set<Level> TAKEN =
      EnumSet.of(Level.VERBATIM, Level.EDITED, Level.REWORDED, Level.QUOTATION);

  /// Those, and passages that only state the same facts.
  static final Set<Level> TAKEN_OR_SAME_FACTS = withSameFacts();

  /// Least share of a sentence that pairs cover, and of their other side that is its source.
  private static final double ENOUGH = 0.5;

  private final List<Place> places = new ArrayList<>();
  private final List<Changed> changes = new ArrayList<>();

  private record Place(Range source, Range rewrite, Level level) {}

  private record Changed(FactKind kind, Range rewrite) {}

  /// @param relations of any stories; only those of these two count
  /// @param source key of the source article
  /// @param rewrite key of the rewritten article
  SentenceFinding(List<Relation> relations, String source, String rewrite) {
    for (Relation relation : relations) {
      boolean straight = relation.a().equals(source) && relation.b().equals(rewrite);
      if (straight || (relation.a().equals(rewrite) && relation.b().equals(source))) {
        relation.passages().stream()
            .flatMap(passage -> passage.pairs().stream())
            .forEach(pair -> places.add(place(pair, straight)));
        relation.facts().forEach(fact -> change(fact, straight));
      }
    }
  }

  private static Set<Level> withSameFacts() {
    Set<Level> levels = EnumSet.copyOf(TAKEN);
    levels.add(Level.SAME_FACTS);
    return levels;
  }

  private static Place place(Pair pair, boolean straight) {
    return straight
        ? new Place(pair.a(), pair.b(), pair.level())
        : new Place(pair.b(), pair.a(), pair.level());
  }

  private void change(FactChange fact, boolean straight) {
    Range range = straight ? fact.b() : fact.a();
    if (range != null) {
      changes.add(new Changed(fact.kind(), range));
    }
  }

  /// Whether pairs of these levels cover at least half of the sentence.
  boolean covered(Rewrite.Sentence sentence, Set<Level> levels) {
    BitSet covered = new BitSet();
    for (Place place : touching(sentence, levels)) {
      covered.set(place.rewrite().start(), place.rewrite().end());
    }
    Range range = sentence.range();
    int inside = covered.get(range.start(), range.end()).cardinality();
    return inside >= ENOUGH * range.length();
  }

  /// Whether the sentence is covered, and at least half of the other side of what covers it,
  /// weighed by how much each pair covers, lies where the sentence was made from.
  boolean found(Rewrite.Sentence sentence, Set<Level> levels) {
    if (!covered(sentence, levels)) {
      return false;
    }
    double weight = 0;
    double right = 0;
    for (Place place : touching(sentence, levels)) {
      int shared = place.rewrite().overlap(sentence.range());
      weight += shared;
      right += shared * share(place.source(), sentence.sources());
    }
    return right >= ENOUGH * weight;
  }

  /// Whether a fact that differs is reported inside the sentence; for an altered quotation, as one.
  boolean changeNamed(Rewrite.Sentence sentence) {
    boolean quotation = sentence.kind().equals("quotealter");
    return changes.stream()
        .filter(change -> (change.kind() == FactKind.QUOTATION) == quotation)
        .anyMatch(change -> change.rewrite().overlap(sentence.range()) > 0);
  }

  private List<Place> touching(Rewrite.Sentence sentence, Set<Level> levels) {
    return places.stream()
        .filter(place -> levels.contains(place.level()))
        .filter(place -> place.rewrite().overlap(sentence.range()) > 0)
        .toList();
  }

  /// The share of a range that lies in others, which do not overlap each other.
  private static double share(Range range, Collection<Range> others) {
    int inside = others.stream().mapToInt(range::overlap).sum();
    return range.length() == 0 ? 0 : Math.min(1, inside / (double) range.length());
  }
}
