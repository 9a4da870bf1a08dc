package org.reprint.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reprint.align.FormMatch;
import org.reprint.align.FormMatch.Slot;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.facts.Agreement;
import org.reprint.facts.FactKind;
import org.reprint.text.Range;

/// What differs between two stories that fill one form with other facts.
///
/// Blank stands against blank in the order of both stories, so that a figure that both have in
/// other places (yesterday's fixing, last year's column) is not taken for the same fact. What the
/// form does not hold is told by the passages that were aligned otherwise.
final class FormFacts {
  private final Subject a;
  private final Subject b;
  private final FormMatch form;

  FormFacts(Subject a, Subject b, FormMatch form) {
    this.a = a;
    this.b = b;
    this.form = form;
  }

  /// How many blanks are filled with facts that cannot both be true of one thing.
  static int others(FormMatch form) {
    return (int) form.slots().stream().filter(FormFacts::isOther).count();
  }

  /// The same of figures, dates and times alone.
  static int otherFigures(FormMatch form) {
    return (int)
        form.slots().stream()
            .filter(slot -> slot.a().kind() != FactKind.NAME && isOther(slot))
            .count();
  }

  private static boolean isOther(Slot slot) {
    return !Agreement.agree(slot.a(), slot.b());
  }

  /// The passages that were aligned, and of the form what they do not hold.
  List<Links> links(List<Links> aligned) {
    List<Links> links = new ArrayList<>();
    for (Links link : aligned) {
      boolean weak = link.pair().level() == Level.SAME_FACTS;
      if (!weak || form.links().stream().noneMatch(other -> overlap(link, other))) {
        links.add(link);
      }
    }
    List<Links> kept = List.copyOf(links);
    for (Links link : form.links()) {
      if (kept.stream().noneMatch(other -> overlap(link, other))) {
        links.add(link);
      }
    }
    links.sort(Comparator.comparing(link -> link.pair().a()));
    return links;
  }

  private static boolean overlap(Links x, Links y) {
    return x.a0() < y.a1() && y.a0() < x.a1() || x.b0() < y.b1() && y.b0() < x.b1();
  }

  /// The facts that differ: those in the blanks, and of the others those that touch no blank.
  ///
  /// @param aligned what differs between aligned passages
  List<FactChange> changes(List<FactChange> aligned) {
    List<FactChange> changes = new ArrayList<>();
    for (FactChange change : aligned) {
      if (change.kind() == FactKind.QUOTATION || !isInForm(change)) {
        changes.add(change);
      }
    }
    String textA = a.telling().prose().text();
    String textB = b.telling().prose().text();
    for (Slot slot : form.slots()) {
      if (isOther(slot)) {
        changes.add(FactChange.of(slot.a(), textA, slot.b(), textB));
      }
    }
    Comparator<Range> last = Comparator.nullsLast(Comparator.naturalOrder());
    changes.sort(
        Comparator.comparing(FactChange::a, last)
            .thenComparing(FactChange::b, last)
            .thenComparing(FactChange::kind));
    return changes;
  }

  private boolean isInForm(FactChange change) {
    return form.slots().stream()
        .anyMatch(
            slot -> overlap(change.a(), slot.a().range()) || overlap(change.b(), slot.b().range()));
  }

  private static boolean overlap(Range x, Range y) {
    return x != null && x.start() < y.end() && y.start() < x.end();
  }
}
