package org.reprint.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.reprint.align.Aligner;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.align.Pair;
import org.reprint.background.Chance;
import org.reprint.judge.FactChange.Change;
import org.reprint.wire.Story;

/// Decides what two stories are to each other.
///
/// In this order: the same words; copies, by exact Jaccard and containment, unless facts differ in
/// them (then they are look-alikes); then what their passages are. Boilerplate of a house is shown
/// and counts for nothing: what is a copy is told without it. Stateless and thread-safe.
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
    boolean within = a.story().key().equals(b.story().key());
    Overlap overlap = within ? Overlap.NONE : Overlap.of(a, b);
    List<Links> told = links.stream().filter(link -> !isBoilerplate(link)).toList();
    double strength = Significance.strength(told, a.telling(), b.telling());
    double expected = expected(strength, a, b);
    boolean copies = overlap.copies();
    boolean related = copies || !told.isEmpty() && expected <= tolerated;
    List<Links> shown = related ? links : links.stream().filter(Judge::isBoilerplate).toList();
    // What nobody would be shown if it were evidence is not shown as boilerplate either.
    double all = Significance.strength(links, a.telling(), b.telling());
    if (!related && (shown.isEmpty() || expected(all, a, b) > tolerated)) {
      return null;
    }
    Coverage coverA = new Coverage(a.telling(), shown, Pair::a);
    Coverage coverB = new Coverage(b.telling(), shown, Pair::b);
    List<FactChange> facts = related ? facts(a, b, told, copies) : List.of();
    Findings findings = new Findings(within, overlap, shown, facts, coverA, coverB, a, b);
    // That two stories are copies is itself against all chance, however short they are.
    double falseAlarms = copies ? Math.min(expected, tolerated) : expected;
    Why.Evidence significance =
        new Why.Evidence(
            "strength", strength, chance.strength(tolerated, length(a), length(b), stories));
    return new Relation(
        a.story().key(),
        b.story().key(),
        within,
        findings.label(),
        within ? 1 : overlap.jaccard(),
        coverA.of(Level.values()),
        coverB.of(Level.values()),
        falseAlarms,
        Aligner.passages(shown),
        facts,
        findings.why(significance, falseAlarms, tolerated));
  }

  private double expected(double strength, Subject a, Subject b) {
    return chance.expected(strength, length(a), length(b), stories);
  }

  private static int length(Subject subject) {
    return subject.story().text().length();
  }

  private static boolean isBoilerplate(Links link) {
    return link.pair().level() == Level.BOILERPLATE;
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

  private static List<FactChange> facts(Subject a, Subject b, List<Links> links, boolean copies) {
    FactComparison comparison = new FactComparison(a.telling(), b.telling());
    List<FactChange> facts = new ArrayList<>();
    List<FactChange> added = new ArrayList<>();
    for (Links link : links) {
      if (link.pair().level() == Level.SAME_FACTS) {
        continue; // no fact is changed where another thing is said
      }
      for (FactChange change : comparison.compare(link)) {
        List<FactChange> to = change.change() == Change.ADDED ? added : facts;
        if (!to.contains(change)) {
          to.add(change);
        }
      }
    }
    if (copies) {
      facts.addAll(comparison.compareGaps(links));
      facts.sort(Comparator.comparing(FactChange::a));
    }
    facts.addAll(added);
    return facts;
  }
}
