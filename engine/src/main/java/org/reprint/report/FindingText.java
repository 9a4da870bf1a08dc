package org.reprint.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reprint.align.Pair;
import org.reprint.align.Passage;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange;
import org.reprint.judge.Relation;
import org.reprint.text.Range;
import org.reprint.wire.Story;

/// One finding for a person: what it is and why, then passage by passage with what differs.
final class FindingText {
  private static final String INDENT = "   ";
  private static final String QUOTE = "       ";

  private final Column column;
  private final boolean colour;
  private final Map<String, Lines> lines = new HashMap<>();

  FindingText(Column column, boolean colour) {
    this.column = column;
    this.colour = colour;
  }

  void write(int number, Relation relation, Story a, Story b) throws IOException {
    head(number, relation);
    boolean[] told = new boolean[relation.facts().size()];
    for (Passage passage : relation.passages()) {
      passage(passage, a, b);
      for (int i = 0; i < told.length; i++) {
        FactChange fact = relation.facts().get(i);
        if (!told[i] && inside(fact.a(), passage.a()) && inside(fact.b(), passage.b())) {
          told[i] = true;
          fact(fact, "     - ");
        }
      }
    }
    boolean more = false;
    for (int i = 0; i < told.length; i++) {
      if (!told[i]) {
        if (!more) {
          column.gap();
          column.paragraph(INDENT, INDENT, "outside these passages:");
        }
        more = true;
        fact(relation.facts().get(i), "     - ");
      }
    }
  }

  private void head(int number, Relation relation) throws IOException {
    String label = number + ". " + relation.label().id().replace('-', ' ');
    String a = SafeText.line(relation.a());
    String between =
        relation.within() ? " within " + a : ": " + a + " and " + SafeText.line(relation.b());
    column.paragraph("", INDENT, List.of(new Run(label, Run.Look.STRONG), Run.plain(between)));
    column.paragraph(INDENT, INDENT, SafeText.line(relation.why().text()));
    String covered =
        relation.within()
            ? "covered: "
                + Words.percent(relation.coverageA())
                + " by "
                + Words.percent(relation.coverageB())
                + " of the story; "
            : "covered: "
                + Words.percent(relation.coverageA())
                + " of the first, "
                + Words.percent(relation.coverageB())
                + " of the second; same runs of 5 words: "
                + Words.percent(relation.jaccard())
                + "; ";
    column.paragraph(
        INDENT,
        INDENT,
        covered
            + "look-alikes by chance: "
            + Words.rate(relation.falseAlarms())
            + " per 1,000 stories");
  }

  private void passage(Passage passage, Story a, Story b) throws IOException {
    column.gap();
    column.paragraph(
        INDENT,
        INDENT,
        List.of(
            new Run(passage.level().id().replace('-', ' '), Run.Look.STRONG),
            Run.plain(", score " + Words.score(passage.score()))));
    List<String> first = SafeText.paragraphs(passage.a().of(a.text()));
    List<String> second = SafeText.paragraphs(passage.b().of(b.text()));
    column.paragraph("     ", "     ", place(a, passage.a()));
    if (first.equals(second)) {
      column.paragraph("     ", "     ", place(b, passage.b()) + ", the same words");
      quote(first);
    } else {
      quote(first);
      column.paragraph("     ", "     ", place(b, passage.b()));
      quote(second);
    }
    if (passage.pairs().size() > 1) {
      for (Pair pair : passage.pairs()) {
        column.paragraph(
            "     pair ",
            "          ",
            offsets(pair.a()) + " and " + offsets(pair.b()) + ": " + Words.score(pair.score()));
      }
    }
  }

  private void quote(List<String> paragraphs) throws IOException {
    for (String paragraph : paragraphs) {
      column.paragraph(QUOTE, QUOTE, paragraph);
    }
  }

  private String place(Story story, Range range) {
    Lines starts = lines.computeIfAbsent(story.key(), key -> new Lines(story.text()));
    int first = starts.of(range.start());
    int last = starts.of(Math.max(range.start(), range.end() - 1));
    String where = first == last ? ", line " + first : ", lines " + first + " to " + last;
    return SafeText.line(story.key()) + where + " " + offsets(range);
  }

  private void fact(FactChange fact, String bullet) throws IOException {
    String what = fact.kind().id() + " " + fact.change().id() + ": ";
    String rest = QUOTE;
    if (fact.from() != null && fact.to() != null) {
      String from = SafeText.line(fact.from());
      String to = SafeText.line(fact.to());
      if (fact.kind() == FactKind.QUOTATION) {
        column.paragraph(bullet, rest, what.strip());
        column.paragraph(QUOTE, QUOTE, WordDiff.of(from, to, colour));
      } else {
        column.paragraph(bullet, rest, what + from + " -> " + to);
      }
    } else {
      column.paragraph(
          bullet, rest, what + SafeText.line(fact.from() != null ? fact.from() : fact.to()));
    }
  }

  private static String offsets(Range range) {
    return "[" + range.start() + ", " + range.end() + ")";
  }

  private static boolean inside(Range fact, Range passage) {
    return fact == null || (fact.start() >= passage.start() && fact.end() <= passage.end());
  }
}
