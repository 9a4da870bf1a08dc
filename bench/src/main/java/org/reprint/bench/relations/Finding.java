package org.reprint.bench.relations;

import java.util.ArrayList;
import java.util.List;
import org.reprint.judge.FactChange;
import org.reprint.judge.Relation;

/// What the engine said of a labelled pair.
///
/// @param relation null when it found none
record Finding(LabelledPair pair, Relation relation) {
  /// The engine's label, or [LabelledPair#NONE].
  String got() {
    return relation == null ? LabelledPair.NONE : relation.label().id();
  }

  /// Whether a version that was seen as one is of the right kind.
  boolean kindRight() {
    return relation != null && relation.kind() != null && relation.kind().id().equals(pair.kind());
  }

  /// Whether the two may be shown as one, by the engine.
  boolean merged() {
    return relation != null && relation.label().mayBeMerged();
  }

  /// Whether the engine and the person agree on merging.
  boolean mergeRight() {
    return merged() == pair.mayBeMerged();
  }

  /// Whether they agree on the label; of one that the engine does not have, on merging.
  boolean right() {
    return pair.label().equals(LabelledPair.FOLLOW_UP) ? mergeRight() : got().equals(pair.label());
  }

  /// The engine's reason.
  String why() {
    return relation == null ? "no relation" : relation.why().text();
  }

  /// Labelled facts that the engine found.
  List<LabelledFact> factsFound() {
    List<FactChange> found = changes();
    return pair.facts().stream()
        .filter(fact -> found.stream().anyMatch(change -> fact.is(change, swapped())))
        .toList();
  }

  /// Labelled facts that the engine did not find.
  List<LabelledFact> factsMissed() {
    List<LabelledFact> missed = new ArrayList<>(pair.facts());
    missed.removeAll(factsFound());
    return missed;
  }

  /// Changed figures and quotations that the engine found and the person did not label.
  List<FactChange> factsFalse() {
    return changes().stream()
        .filter(change -> pair.facts().stream().noneMatch(fact -> fact.is(change, swapped())))
        .toList();
  }

  /// Changed figures and altered quotations.
  List<FactChange> changes() {
    return relation == null
        ? List.of()
        : relation.facts().stream().filter(LabelledFact::counts).toList();
  }

  private boolean swapped() {
    return !relation.a().equals(pair.a()) && !relation.b().equals(pair.b());
  }
}
