package org.reprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reprint.chain.Kind;
import org.reprint.group.Families;
import org.reprint.group.GroupOptions;
import org.reprint.group.Verdict;
import org.reprint.group.Verdict.Ruling;
import org.reprint.judge.Explanation;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Step;
import org.reprint.judge.Subject;
import org.reprint.judge.Why;
import org.reprint.wire.Story;

/// Lets an editor's verdict stand over what was measured, and says of two outlets that they have
/// one owner.
final class Rulings {
  private final GroupOptions options;
  private final Scopes scopes;

  Rulings(ReprintOptions options) {
    this.options = options.groups();
    this.scopes = new Scopes(options.scope(), options.groups().families());
  }

  /// Whether an editor says that two stories are one, so that they are related whatever is
  /// measured.
  boolean joins(String a, String b) {
    Verdict verdict = options.verdicts().of(a, b);
    return verdict != null && verdict.ruling() != Ruling.DIFFERENT;
  }

  /// What two stories are to each other.
  ///
  /// @param measured what the judge says, or null
  /// @return null when they are unrelated and no editor says that they are one
  Relation of(Subject a, Subject b, Relation measured) {
    Verdict verdict = options.verdicts().of(a.story().key(), b.story().key());
    if (measured == null && verdict != null && verdict.ruling() != Ruling.DIFFERENT) {
      return family(bare(verdict, a, b), a.story(), b.story());
    }
    return over(a.story(), b.story(), measured);
  }

  /// What is said of two stories that were measured.
  ///
  /// @param measured what the judge says; null for null
  Relation over(Story a, Story b, Relation measured) {
    if (measured == null || measured.within()) {
      return measured;
    }
    Verdict verdict = options.verdicts().of(a.key(), b.key());
    return family(verdict == null ? measured : ruled(verdict, measured), a, b);
  }

  /// An explanation with what an editor says, and what the options leave out.
  Explanation explained(Subject a, Subject b, Explanation measured) {
    String keyA = a.story().key();
    String keyB = b.story().key();
    if (keyA.equals(keyB)) {
      return measured;
    }
    Verdict verdict = options.verdicts().of(keyA, keyB);
    List<Step> steps = new ArrayList<>();
    if (verdict != null) {
      boolean one = verdict.ruling() != Ruling.DIFFERENT;
      steps.add(new Step("verdict", one ? 1 : 0, 1, one, verdict.sentence()));
    }
    if (!scopes.admitsAll()) {
      boolean in = scopes.admits(a.story(), b.story());
      String words = (in ? "Within" : "Outside") + " the scope, by who sent them";
      steps.add(new Step("scope", in ? 1 : 0, 1, in, words));
      if (!in && verdict == null) {
        return measured
            .after(steps)
            .unseen("Not compared: they are outside the scope, by who sent them.");
      }
    }
    Explanation all = measured.after(steps);
    Relation relation = of(a, b, measured.relation());
    if (verdict == null) {
      return relation == null
          ? all
          : new Explanation(
              keyA,
              keyB,
              relation.label(),
              relation.kind(),
              relation.why().text(),
              all.steps(),
              all.changes(),
              relation);
    }
    List<String> changes = new ArrayList<>();
    String without = measured.label() == null ? "unrelated" : measured.label().id();
    changes.add("Without the verdict they would be " + without + ": " + measured.text());
    changes.addAll(measured.changes());
    return new Explanation(
        keyA,
        keyB,
        relation == null ? null : relation.label(),
        relation == null ? null : relation.kind(),
        relation == null ? verdict.sentence() : relation.why().text(),
        all.steps(),
        changes,
        relation);
  }

  private static Relation ruled(Verdict verdict, Relation measured) {
    Label label = label(verdict.ruling(), measured.label());
    String before =
        label == measured.label() ? "" : "Measured, they are " + measured.label().id() + ": ";
    List<Why.Evidence> evidence = new ArrayList<>(List.of(evidence(verdict)));
    evidence.addAll(measured.why().evidence());
    String text = verdict.sentence() + " " + before + measured.why().text();
    return with(measured, label, new Why(text, evidence));
  }

  /// The label that a verdict leaves.
  private static Label label(Ruling ruling, Label measured) {
    return switch (ruling) {
      case VERSION -> Label.VERSION;
      case SAME -> measured.mayBeMerged() ? measured : Label.SYNDICATED;
      case DIFFERENT ->
          switch (measured) {
            case RESEND, VERSION, TRIM, SYNDICATED, REWRITE, SAME_FACTS -> Label.LOOKALIKE;
            case PARTIAL, REPEAT, LOOKALIKE, QUOTES_ONLY, BOILERPLATE_ONLY -> measured;
          };
    };
  }

  private static Relation bare(Verdict verdict, Subject a, Subject b) {
    boolean words = a.shingles() != null && b.shingles() != null;
    return new Relation(
        a.story().key(),
        b.story().key(),
        false,
        verdict.ruling() == Ruling.VERSION ? Label.VERSION : Label.SYNDICATED,
        verdict.ruling() == Ruling.VERSION ? Kind.UPDATE : null,
        words ? a.shingles().jaccard(b.shingles()) : 0,
        0,
        0,
        0,
        List.of(),
        List.of(),
        new Why(
            verdict.sentence() + " Nothing in common was measured.", List.of(evidence(verdict))));
  }

  private static Why.Evidence evidence(Verdict verdict) {
    return new Why.Evidence("verdict", verdict.ruling() == Ruling.DIFFERENT ? 0 : 1, 1);
  }

  private Relation family(Relation relation, Story a, Story b) {
    Families families = options.families();
    String family = families.family(a.source());
    if (family == null || !families.same(a.source(), b.source())) {
      return relation;
    }
    String text = relation.why().text() + " Both sources are of one family: " + family + ".";
    return with(relation, relation.label(), new Why(text, relation.why().evidence()));
  }

  private static Relation with(Relation relation, Label label, Why why) {
    return new Relation(
        relation.a(),
        relation.b(),
        relation.within(),
        label,
        label == Label.VERSION ? Objects.requireNonNullElse(relation.kind(), Kind.UPDATE) : null,
        relation.jaccard(),
        relation.coverageA(),
        relation.coverageB(),
        relation.falseAlarms(),
        relation.passages(),
        relation.facts(),
        why);
  }
}
