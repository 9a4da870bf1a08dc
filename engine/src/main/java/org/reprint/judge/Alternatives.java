package org.reprint.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.reprint.background.Chance;
import org.reprint.chain.Succession;
import org.reprint.judge.Circumstances.Same;

/// What would change an answer: decides again with one thing otherwise.
final class Alternatives {
  /// A share so near below its threshold is worth a word.
  private static final double NEAR = 0.15;

  private final Findings findings;
  private final Outcome outcome;
  private final List<String> changes = new ArrayList<>();

  private Alternatives(Findings findings, Outcome outcome) {
    this.findings = findings;
    this.outcome = outcome;
  }

  /// A sentence each.
  ///
  /// @param outcome of the findings, or null
  static List<String> of(Findings findings, Outcome outcome) {
    Alternatives alternatives = new Alternatives(findings, outcome);
    if (!findings.shared().within()) {
      alternatives.wire();
      alternatives.facts();
      alternatives.circumstances();
      alternatives.overlap();
    }
    alternatives.falseAlarms();
    return alternatives.changes;
  }

  private void wire() {
    if (findings.succession() != null) {
      say("Without the wire's word", findings.with((Succession) null));
    }
  }

  private void facts() {
    int changed = findings.tally().changed();
    if (changed > 0) {
      String which =
          changed == 1 ? "the fact that differs" : "the " + changed + " facts that differ";
      say("Without " + which, findings.withoutFacts());
    }
  }

  private void circumstances() {
    Circumstances known = findings.circumstances();
    Circumstances near =
        new Circumstances(0, known.title(), known.place(), known.house(), known.later());
    if (!say("Printed on one day", findings.with(near))) {
      Circumstances nearest = new Circumstances(0, 1, Same.YES, known.house(), known.later());
      say("Printed on one day under one headline and dateline", findings.with(nearest));
    }
  }

  private void overlap() {
    Overlap overlap = findings.shared().overlap();
    if (findings.shared().copies()) {
      return;
    }
    double jaccard = Overlap.COPY_JACCARD - overlap.toldJaccard();
    double containment = Overlap.COPY_CONTAINMENT - overlap.toldContainment();
    if (Math.min(jaccard, containment) > NEAR) {
      return;
    }
    String measured =
        containment <= jaccard
            ? "containment "
                + Trail.number(overlap.toldContainment())
                + " of "
                + Trail.number(Overlap.COPY_CONTAINMENT)
            : "Jaccard "
                + Trail.number(overlap.toldJaccard())
                + " of "
                + Trail.number(Overlap.COPY_JACCARD);
    say(
        "As copies word for word (" + measured + ")",
        findings.with(findings.shared().with(overlap.asCopies())));
  }

  private void falseAlarms() {
    Significance significance = findings.significance();
    double alarmed = Chance.alarmed(significance.expected());
    if (!significance.isShown() && significance.strength() > 0 && alarmed < Chance.STORIES) {
      double enough = Math.nextUp(significance.expected());
      Significance tolerant = significance.needing(significance.strength(), enough);
      double setting = Math.min(Chance.STORIES, Math.ceil(alarmed * 100) / 100);
      say("With --false-alarms " + setting(setting), findings.with(tolerant));
    } else if (outcome != null && significance.isShown()) {
      Significance strict =
          significance.needing(Double.POSITIVE_INFINITY, Math.nextDown(significance.expected()));
      say("With --false-alarms under " + setting(alarmed), findings.with(strict));
    }
  }

  private static String setting(double value) {
    return String.format(Locale.ROOT, value >= 10 ? "%.0f" : "%.2g", value);
  }

  /// Says what would come of other findings, if it is something else.
  private boolean say(String condition, Findings other) {
    Outcome then = Decision.of(other, new Trail());
    boolean changed = !Objects.equals(words(then), words(outcome));
    if (changed) {
      changes.add(condition + " they would be " + words(then) + ".");
    }
    return changed;
  }

  private static String words(Outcome outcome) {
    return outcome == null ? "unrelated" : outcome.words();
  }
}
