package org.reprint.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.reprint.align.Aligner;
import org.reprint.align.FormMatch;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.background.Chance;
import org.reprint.chain.Chains;
import org.reprint.chain.Succession;
import org.reprint.judge.FactChange.Change;
import org.reprint.wire.Story;

/// Decides what two stories are to each other.
///
/// In this order: what the wire says of them; copies, by exact Jaccard and containment, unless they
/// are told in one form of different things (then they are look-alikes); then what their passages
/// are. Boilerplate of a house is shown and counts for nothing: what is a copy is told without it.
/// Stateless and thread-safe.
public final class Judge {
  /// What parts the words of a title. Signs that make a figure another figure are part of it: `$`,
  /// `%`, and the points and dashes between digits.
  private static final Pattern NO_WORD =
      Pattern.compile("(?:(?!(?<=\\p{Nd})[.,:/-](?=\\p{Nd}))[^\\p{L}\\p{M}\\p{Nd}\\p{Sc}%])+");

  private final double tolerated; // pairs per 1,000 stories
  private final Chance chance;
  private final int stories;

  /// A judge of two stories, with the law of chance in the jar.
  ///
  /// @param falseAlarms as below
  public Judge(double falseAlarms) {
    this(falseAlarms, Chance.builtin(), 2);
  }

  /// A judge who holds back what would alarm more unrelated stories than this.
  ///
  /// @param falseAlarms tolerated number of stories per 1,000 with at least one false alarm, in (0,
  ///   1000]; with 1000 nothing is held back
  /// @param chance how much unrelated stories look alike
  /// @param stories that are compared with each other
  /// @throws IllegalArgumentException if falseAlarms is out of bounds
  public Judge(double falseAlarms, Chance chance, int stories) {
    if (!(falseAlarms > 0 && falseAlarms <= Chance.STORIES)) {
      throw new IllegalArgumentException("falseAlarms must be in (0, 1000], got " + falseAlarms);
    }
    this.tolerated = Chance.pairs(falseAlarms);
    this.chance = Objects.requireNonNull(chance, "chance");
    this.stories = stories;
  }

  /// Judges two stories, or one and itself.
  ///
  /// @param a the first story
  /// @param b the second, of the same key for a story and itself
  /// @param links what was aligned, in the order of the first story
  /// @return the relation, or null when they are unrelated
  public Relation judge(Subject a, Subject b, List<Links> links) {
    return decided(a, b, links).relation();
  }

  /// Judges as [#judge] does, and says what was asked and what would change the answer.
  public Explanation explain(Subject a, Subject b, List<Links> links) {
    Decided decided = decided(a, b, links);
    Relation relation = decided.relation();
    return new Explanation(
        a.story().key(),
        b.story().key(),
        relation == null ? null : relation.label(),
        relation == null ? null : relation.kind(),
        relation == null ? Reason.unrelated(decided.findings()) : relation.why().text(),
        decided.trail().steps(),
        Alternatives.of(decided.findings(), decided.outcome()),
        relation);
  }

  /// @param outcome of the findings; null where there is none, also where boilerplate is shown
  private record Decided(Findings findings, Outcome outcome, Trail trail, Relation relation) {}

  private Decided decided(Subject a, Subject b, List<Links> links) {
    Findings findings = findings(a, b, links);
    Trail trail = new Trail();
    Outcome outcome = Decision.of(findings, trail);
    Relation relation = null;
    if (outcome != null) {
      boolean form = outcome.label() == Label.LOOKALIKE && findings.form() != null;
      relation = relation(form ? findings.byForm() : findings, outcome, trail);
    } else if (links.stream().anyMatch(SharedText::isBoilerplate) && isShown(links, a, b)) {
      // What nobody would be shown if it were evidence is not shown as boilerplate either.
      Findings boilerplate = findings.with(findings.shared().withoutStory(a, b));
      relation = relation(boilerplate, Outcome.of(Label.BOILERPLATE_ONLY), trail);
    }
    return new Decided(findings, outcome, trail, relation);
  }

  private Findings findings(Subject a, Subject b, List<Links> links) {
    boolean within = a.story().key().equals(b.story().key());
    Overlap overlap = within ? Overlap.NONE : Overlap.of(a, b);
    SharedText shared = SharedText.of(a, b, overlap, links);
    List<Links> told = shared.told();
    Succession succession = within ? null : Chains.between(a.marks(), b.marks());
    Significance significance = significance(told, a, b);
    boolean copies = !within && shared.copies();
    boolean given = copies || succession != null;
    boolean related = given || !told.isEmpty() && significance.isShown();
    boolean form =
        !related && !within && isShown(links, a, b) && shared.form() >= LookAlike.KNOWN_FORM;
    List<Links> compared = form ? links : told;
    List<FactChange> facts = related || form ? facts(a, b, compared, copies) : List.of();
    FactTally tally =
        related || form ? FactTally.of(facts, compared, a.telling(), b.telling()) : FactTally.NONE;
    return new Findings(
        a,
        b,
        shared,
        facts,
        tally,
        related || form ? Circumstances.of(a, b) : Circumstances.NONE,
        succession,
        // That two stories are copies is itself against all chance, however short they are.
        given ? significance.capped() : significance,
        form,
        succession == null && !within && !shared.sameWords()
            ? form(a, b, related || form ? 0 : significance.neededOfAll())
            : null);
  }

  /// @param needed the weight that what both tell must have to be more than chance
  private static FormMatch form(Subject a, Subject b, double needed) {
    double weight = LookAlike.FORM_STRENGTH * needed;
    return Aligner.form(a.telling(), b.telling(), LookAlike.COMMON_FORM, weight);
  }

  /// How much they tell alike: beyond their rivals where these are known, in an archive that is
  /// large enough. What one story tells twice it does, whoever else tells it.
  private Significance significance(List<Links> told, Subject a, Subject b) {
    Significance plain = Significance.of(told, a, b, chance, stories, tolerated);
    boolean within = a.story().key().equals(b.story().key());
    boolean known = !within && (a.knowsRivals() || b.knowsRivals());
    Chance law = known ? chance.amongRivals(stories) : null;
    return law == null ? plain : plain.beyondRivals(told, a, b, law, stories);
  }

  /// True when all that they share, boilerplate too, is more than chance.
  private boolean isShown(List<Links> links, Subject a, Subject b) {
    return Significance.of(links, a, b, chance, stories, tolerated).isShown();
  }

  private static Relation relation(Findings findings, Outcome outcome, Trail trail) {
    SharedText shared = findings.shared();
    boolean boilerplate = outcome.label() == Label.BOILERPLATE_ONLY;
    double coverA = shared.coverA().of(Level.values());
    double coverB = shared.coverB().of(Level.values());
    List<Why.Evidence> evidence =
        trail.evidence().stream().map(value -> evidence(value, coverA, coverB)).toList();
    return new Relation(
        findings.a().story().key(),
        findings.b().story().key(),
        shared.within(),
        outcome.label(),
        outcome.kind(),
        shared.within() ? 1 : shared.overlap().jaccard(),
        coverA,
        coverB,
        findings.significance().expected(),
        Aligner.passages(shared.links()),
        boilerplate ? List.of() : findings.facts(),
        new Why(Reason.of(findings, outcome), evidence));
  }

  /// A value that was asked for. What both tell may have been left out since it was asked, where
  /// boilerplate is all that is shown; the cover is that of what is shown.
  private static Why.Evidence evidence(Why.Evidence asked, double coverA, double coverB) {
    return switch (asked.name()) {
      case "coverage.a" -> new Why.Evidence(asked.name(), coverA, asked.threshold());
      case "coverage.b" -> new Why.Evidence(asked.name(), coverB, asked.threshold());
      default -> asked;
    };
  }

  /// What a title is compared by: its words in lower case; empty without a title.
  public static String titleKey(Story story) {
    if (story.title() == null) {
      return "";
    }
    return NO_WORD.matcher(story.title().toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /// The relation of two stories with the same title of which one has no text, so that nothing else
  /// can be compared.
  public static Relation titles(Subject a, Subject b) {
    boolean neither = a.story().text().isBlank() && b.story().text().isBlank();
    String text =
        neither
            ? "The same title; neither has a text."
            : "The same title; one has no text, so only titles were compared.";
    Label label = neither ? Label.RESEND : Label.SAME_FACTS;
    return new Relation(
        a.story().key(),
        b.story().key(),
        false,
        label,
        0,
        0,
        0,
        0,
        List.of(),
        List.of(),
        new Why(text, List.of(new Why.Evidence("title", 1, 1))));
  }

  /// The relation of two stories that the wire ties, whatever their texts say: nothing was aligned.
  public static Relation chained(Subject a, Subject b, Succession succession) {
    return new Relation(
        a.story().key(),
        b.story().key(),
        false,
        Label.VERSION,
        succession.kind(),
        Overlap.of(a, b).jaccard(),
        0,
        0,
        0,
        List.of(),
        List.of(),
        new Why(Reason.wire(succession) + ".", List.of(new Why.Evidence("wire", 1, 1))));
  }

  /// What differs, in the order of the first story, what was added last.
  ///
  /// Always looked for from the side of the lower key: who takes a fact that two could take must
  /// not depend on which story was given first.
  private static List<FactChange> facts(Subject a, Subject b, List<Links> links, boolean copies) {
    boolean turned = a.story().key().compareTo(b.story().key()) > 0;
    List<FactChange> found =
        turned
            ? differences(
                b, a, links.stream().map(Links::swapped).sorted(BY_PLACE).toList(), copies)
            : differences(a, b, links, copies);
    Comparator<FactChange> order = Comparator.comparing(FactChange::a);
    List<FactChange> facts = new ArrayList<>();
    List<FactChange> added = new ArrayList<>();
    for (FactChange change : found) {
      FactChange seen = turned ? change.swapped() : change;
      (seen.change() == Change.ADDED ? added : facts).add(seen);
    }
    facts.sort(order.thenComparing(change -> change.kind()));
    added.sort(Comparator.comparing(FactChange::b));
    facts.addAll(added);
    return facts;
  }

  private static final Comparator<Links> BY_PLACE = Comparator.comparing(link -> link.pair().a());

  private static List<FactChange> differences(
      Subject a, Subject b, List<Links> links, boolean copies) {
    FactComparison comparison = new FactComparison(a.telling(), b.telling());
    Set<FactChange> found = new LinkedHashSet<>();
    for (Links link : links) {
      if (link.pair().level() != Level.SAME_FACTS) { // else another thing is said there
        found.addAll(comparison.compare(link));
      }
    }
    if (copies) {
      found.addAll(comparison.compareGaps(links));
    }
    return List.copyOf(found);
  }
}
