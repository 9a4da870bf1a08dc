package org.reprint.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.reprint.align.Aligner;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.align.Pair;
import org.reprint.judge.FactChange.Change;
import org.reprint.wire.Story;

/// Decides what two stories are to each other.
///
/// In this order: the same words; copies, by exact Jaccard and containment, unless facts differ in
/// them (then they are look-alikes); then what their passages are. Stateless and thread-safe.
public final class Judge {
  /// What parts the words of a title. Signs that make a figure another figure are part of it: `$`,
  /// `%`, and the points and dashes between digits.
  private static final Pattern NO_WORD =
      Pattern.compile("(?:(?!(?<=\\p{Nd})[.,:/-](?=\\p{Nd}))[^\\p{L}\\p{M}\\p{Nd}\\p{Sc}%])+");

  private final double tolerated;

  /// A judge who lets pass what unrelated stories would show more often than this.
  ///
  /// @param falseAlarms tolerated number of unrelated pairs per 1,000 stories, above 0
  /// @throws IllegalArgumentException if it is not
  public Judge(double falseAlarms) {
    if (!(falseAlarms > 0)) {
      throw new IllegalArgumentException("falseAlarms must be above 0, got " + falseAlarms);
    }
    this.tolerated = falseAlarms;
  }

  /// Judges two stories, or one and itself.
  ///
  /// @param a the first story
  /// @param b the second, of the same key for a story and itself
  /// @param links what was aligned, in the order of the first story
  /// @return the relation, or null when they are unrelated
  public Relation judge(Subject a, Subject b, List<Links> links) {
    boolean within = a.story().key().equals(b.story().key());
    double jaccard = 0;
    double inB = 0;
    double inA = 0;
    if (!within && a.shingles() != null && b.shingles() != null) {
      jaccard = a.shingles().jaccard(b.shingles());
      inB = a.shingles().containmentIn(b.shingles());
      inA = b.shingles().containmentIn(a.shingles());
    }
    double strength = Significance.strength(links, a.telling(), b.telling());
    double chance = Significance.falseAlarms(strength);
    double containment = Math.max(inA, inB);
    boolean copies = !within && Findings.areCopies(jaccard, containment);
    if (!copies && (links.isEmpty() || chance > tolerated)) {
      return null;
    }
    Coverage coverA = new Coverage(a.telling().prose(), links, Pair::a);
    Coverage coverB = new Coverage(b.telling().prose(), links, Pair::b);
    List<FactChange> facts = facts(a, b, links, copies);
    Findings findings =
        new Findings(within, jaccard, containment, links, facts, coverA, coverB, a, b);
    // That two stories are copies is itself against all chance, however short they are.
    double falseAlarms = copies ? Math.min(chance, tolerated) : chance;
    return new Relation(
        a.story().key(),
        b.story().key(),
        within,
        findings.label(),
        within ? 1 : jaccard,
        coverA.of(Level.values()),
        coverB.of(Level.values()),
        falseAlarms,
        Aligner.passages(links),
        facts,
        findings.why(falseAlarms, tolerated));
  }

  /// The strength of what two stories share, the weight of the words that their pairs link, from
  /// how often it is expected by chance: for those who fit the one to the other.
  ///
  /// @param falseAlarms as in [Relation#falseAlarms], above 0
  public static double strength(double falseAlarms) {
    return Significance.strength(falseAlarms);
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
