package org.reprint.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reprint.group.Group;
import org.reprint.judge.Relation;
import org.reprint.wire.Story;

/// Writes findings for a person: the stories, each finding with its passages quoted in full and
/// what differs in them, the groups, one line of totals.
///
/// Text from outside is made safe first: control characters and overrides of the writing direction
/// appear as escapes. The same findings give the same text, but for the time taken. Not
/// thread-safe.
public final class PlainText {
  /// A longer list of stories is cut down to those with a finding or a note.
  private static final int LISTED_IN_FULL = 50;

  /// From so many stories on that must be expected to have a false alarm, that is said.
  private static final double WORTH_SAYING = 0.5;

  private final Column column;
  private final FindingText findings;

  /// @param out where the text goes
  /// @param options width and colour
  public PlainText(Appendable out, TextOptions options) {
    this.column = new Column(out, options);
    this.findings = new FindingText(column, options.colour());
  }

  /// One line of text from outside, safe to show: white space single, control characters escaped.
  public static String safe(String text) {
    return SafeText.line(text);
  }

  /// Writes a whole report.
  ///
  /// @param stories all that were read
  /// @param relations between them; every key is one of the stories'
  /// @param groups of them
  /// @param summary the totals
  /// @throws IllegalArgumentException if a relation names a story that is not there
  public void write(
      List<StoryLine> stories, List<Relation> relations, List<Group> groups, Summary summary)
      throws IOException {
    Map<String, Story> byKey = new HashMap<>();
    for (StoryLine line : stories) {
      byKey.put(line.story().key(), line.story());
    }
    stories(stories, relations);
    int number = 0;
    for (Relation relation : relations) {
      column.gap();
      findings.write(++number, relation, story(byKey, relation.a()), story(byKey, relation.b()));
    }
    for (Group group : groups) {
      column.gap();
      group(group);
    }
    column.gap();
    totals(summary);
  }

  private static Story story(Map<String, Story> byKey, String key) {
    Story story = byKey.get(key);
    if (story == null) {
      throw new IllegalArgumentException(
          "a relation names \"" + key + "\", which is no story here");
    }
    return story;
  }

  private void stories(List<StoryLine> stories, List<Relation> relations) throws IOException {
    Set<String> found = new HashSet<>();
    for (Relation relation : relations) {
      found.add(relation.a());
      found.add(relation.b());
    }
    boolean all = stories.size() <= LISTED_IN_FULL;
    column.paragraph("", "", Words.count(stories.size(), "story", "stories"));
    int left = 0;
    for (StoryLine line : stories) {
      if (all || found.contains(line.story().key()) || !line.story().notes().isEmpty()) {
        story(line);
      } else {
        left++;
      }
    }
    if (left > 0) {
      column.paragraph("  ", "  ", "(" + Words.count(left, "more", "more") + " without a finding)");
    }
  }

  private void story(StoryLine line) throws IOException {
    Story story = line.story();
    column.paragraph("  ", "    ", List.of(new Run(SafeText.line(story.key()), Run.Look.STRONG)));
    column.paragraph("    ", "    ", size(line));
    List<String> known = new ArrayList<>();
    if (story.title() != null) {
      known.add("\"" + SafeText.line(story.title()) + "\"");
    }
    if (story.date() != null) {
      known.add(story.date().toString());
    }
    if (story.source() != null) {
      known.add(SafeText.line(story.source()));
    }
    if (!known.isEmpty()) {
      column.paragraph("    ", "    ", String.join(", ", known));
    }
    for (String note : story.notes()) {
      column.paragraph("    note: ", "      ", SafeText.line(note));
    }
  }

  private static String size(StoryLine line) {
    if (line.story().text().isBlank()) {
      return "no text: compared by its title only";
    }
    return Words.count(line.story().text().length(), "character", "characters")
        + ", "
        + Words.count(line.words(), "word", "words")
        + ", "
        + (line.language().equals("und") ? "language not recognised" : line.language());
  }

  private void group(Group group) throws IOException {
    String size = Words.count(group.members().size(), "story", "stories");
    column.paragraph("", "   ", "Group " + group.id() + ": " + size + " that may be shown as one");
    for (Group.Member member : group.members()) {
      String key = SafeText.line(member.key());
      if (member.key().equals(group.kept())) {
        column.paragraph("   keep ", "        ", key + " (" + SafeText.line(group.why()) + ")");
      } else {
        column.paragraph(
            "        ",
            "          ",
            key
                + ": "
                + Words.percent(member.jaccard())
                + " alike, "
                + Words.percent(member.inKept())
                + " of it is in the kept one, "
                + Words.percent(member.ofKept())
                + " of the kept one is in it"
                + (member.why() == null ? "" : "; " + SafeText.line(member.why().text())));
      }
    }
    Group.Weakest weakest = group.weakest();
    column.paragraph(
        "   least alike: ",
        "     ",
        SafeText.line(weakest.a())
            + " and "
            + SafeText.line(weakest.b())
            + ", "
            + Words.percent(weakest.jaccard()));
    if (group.sources() > 0) {
      String sent = Words.count(group.sources(), "source", "sources");
      boolean families = group.independentSources() < group.sources();
      column.paragraph(
          "   sent by ",
          "     ",
          families ? sent + ", of which independent: " + group.independentSources() : sent);
    }
  }

  private static String verdicts(Summary.VerdictCount count) {
    String obeyed = Words.count(count.obeyed(), "verdict", "verdicts") + " of an editor obeyed";
    return count.unknown() == 0
        ? obeyed
        : obeyed + ", " + count.unknown() + " left out: they name a story that is not here";
  }

  private void totals(Summary summary) throws IOException {
    for (Summary.NotCompared left : summary.notCompared()) {
      column.paragraph(
          "",
          "  ",
          "Not compared: "
              + Words.count(left.pairs(), "pair", "pairs")
              + " ("
              + SafeText.line(left.why())
              + ")");
    }
    if (summary.verdicts() != null) {
      column.paragraph("", "  ", verdicts(summary.verdicts()));
    }
    column.paragraph(
        "",
        "  ",
        Words.count(summary.stories(), "story", "stories")
            + ", "
            + Words.count(summary.relations(), "finding", "findings")
            + ", "
            + Words.count(summary.groups(), "group", "groups")
            + ", "
            + Words.count(summary.refused(), "record", "records")
            + " refused, "
            + Words.seconds(summary.seconds()));
    if (summary.expectedFalseAlarms() >= WORTH_SAYING) {
      column.paragraph(
          "",
          "  ",
          "Expect a false alarm at "
              + Words.count(Math.round(summary.expectedFalseAlarms()), "story", "stories")
              + ".");
    }
  }
}
