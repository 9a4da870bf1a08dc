package org.reprint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.reprint.group.Group;
import org.reprint.group.GroupOptions;
import org.reprint.group.Keep;
import org.reprint.group.Scope;
import org.reprint.judge.Explanation;
import org.reprint.judge.Relation;
import org.reprint.judge.Step;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;

/// Writes findings as JSON lines of schema `reprint/1`: one object a line, `type` first, UTF-8,
/// `\n`.
///
/// The same findings give the same bytes, but for `seconds`. Scores and shares have four decimals;
/// a value that is not finite is `null`. A surrogate without its partner is written as a `\ud83d`
/// escape and so survives; line and control characters beyond ASCII are escaped as well, so that no
/// reader takes one line for two. Nothing is buffered here but the line being written: hand over a
/// buffered stream. Not thread-safe.
public final class JsonLines {
  /// The name of the shapes written.
  public static final String SCHEMA = "reprint/1";

  /// Members of a group that a line of a desk shows. A story that a hundred houses print would else
  /// be told in lines of half a megabyte, all of which the lines before it have said.
  private static final int MOST_MEMBERS = 100;

  private final LineWriter lines;

  /// @param out where the lines go; [#flush] flushes it, nobody closes it
  public JsonLines(OutputStream out) {
    lines = new LineWriter(out);
  }

  /// Writes the line that says what made the report.
  public void run(RunLine run) throws IOException {
    lines.line(
        "run",
        g -> {
          g.writeStringField("schema", SCHEMA);
          g.writeStringField("version", run.version());
          g.writeNumberField("stories", run.stories());
          g.writeStringField("background", run.background());
          g.writeObjectFieldStart("options");
          LineWriter.number(g, "falseAlarms", JsonNumber.setting(run.falseAlarms()));
          if (run.window() != null) {
            g.writeNumberField("windowSeconds", run.window().toSeconds());
          }
          grouping(g, run);
          g.writeEndObject();
        });
  }

  /// What differs from what is done unless told.
  private static void grouping(JsonGenerator g, RunLine run) throws IOException {
    if (run.scope() != Scope.BOTH) {
      g.writeStringField("scope", run.scope().id());
    }
    GroupOptions groups = run.groups();
    if (groups.keep().keep() != Keep.FIRST) {
      g.writeStringField("keep", groups.keep().keep().id());
    }
    if (!groups.keep().sources().isEmpty()) {
      LineWriter.strings(g, "sourceOrder", groups.keep().sources());
    }
    if (groups.families().outlets() > 0) {
      g.writeNumberField("familyOutlets", groups.families().outlets());
    }
    if (!groups.verdicts().isEmpty()) {
      g.writeNumberField("verdicts", groups.verdicts().all().size());
    }
  }

  /// Writes what is known of one story; `notes` only where there are any.
  public void story(StoryLine line) throws IOException {
    Story story = line.story();
    lines.line(
        "story",
        g -> {
          g.writeStringField("key", story.key());
          g.writeNumberField("chars", story.text().length());
          g.writeNumberField("words", line.words());
          g.writeStringField("language", line.language());
          g.writeStringField("title", story.title());
          g.writeStringField("date", story.date() == null ? null : story.date().toString());
          g.writeStringField("source", story.source());
          if (!story.notes().isEmpty()) {
            LineWriter.strings(g, "notes", story.notes());
          }
        });
  }

  /// Writes one relation with its passages, the facts that differ, and the reason.
  public void relation(Relation relation) throws IOException {
    lines.line("relation", g -> RelationObject.write(g, relation));
  }

  /// Writes why two stories are what they are to each other; `label` is null for two that are not
  /// related.
  public void explanation(Explanation explanation) throws IOException {
    lines.line(
        "explanation",
        g -> {
          g.writeStringField("a", explanation.a());
          g.writeStringField("b", explanation.b());
          g.writeStringField(
              "label", explanation.label() == null ? null : explanation.label().id());
          if (explanation.kind() != null) {
            g.writeStringField("kind", explanation.kind().id());
          }
          g.writeStringField("text", explanation.text());
          g.writeArrayFieldStart("steps");
          for (Step step : explanation.steps()) {
            g.writeStartObject();
            g.writeStringField("name", step.name());
            LineWriter.number(g, "value", JsonNumber.measure(step.value()));
            LineWriter.number(g, "threshold", JsonNumber.measure(step.threshold()));
            g.writeBooleanField("passed", step.passed());
            g.writeStringField("words", step.words());
            g.writeEndObject();
          }
          g.writeEndArray();
          LineWriter.strings(g, "changes", explanation.changes());
        });
  }

  /// Writes one group, the kept story first.
  public void group(Group group) throws IOException {
    lines.line("group", g -> GroupObject.write(g, group));
  }

  /// Writes what a desk says of one story that came. Of a group of more than 100 the kept story,
  /// this one and the first others are shown; `membersNotShown` counts the rest.
  public void filed(Filed filed) throws IOException {
    filed("filed", filed);
  }

  /// Writes what a desk says of a story that it was asked about, and has not filed.
  public void checked(Filed asked) throws IOException {
    filed("checked", asked);
  }

  private void filed(String type, Filed filed) throws IOException {
    lines.line(
        type,
        g -> {
          g.writeStringField("key", filed.key());
          g.writeStringField("status", filed.known() ? "known" : "new");
          g.writeBooleanField("again", filed.again());
          g.writeArrayFieldStart("relations");
          for (Relation relation : filed.relations()) {
            g.writeStartObject();
            RelationObject.write(g, relation);
            g.writeEndObject();
          }
          g.writeEndArray();
          if (filed.group() == null) {
            g.writeNullField("group");
          } else {
            g.writeObjectFieldStart("group");
            GroupObject.write(g, filed.group(), shown(filed.group(), filed.key()));
            g.writeEndObject();
          }
          if (filed.act() != null) {
            g.writeObjectFieldStart("act");
            g.writeStringField("kind", filed.act().kind());
            LineWriter.strings(g, "reaches", filed.act().reaches());
            g.writeEndObject();
          }
        });
  }

  private static List<Group.Member> shown(Group group, String key) {
    List<Group.Member> members = group.members();
    if (members.size() <= MOST_MEMBERS) {
      return members;
    }
    List<Group.Member> shown = new ArrayList<>(members.subList(0, MOST_MEMBERS));
    members.subList(MOST_MEMBERS, members.size()).stream()
        .filter(member -> member.key().equals(key))
        .forEach(member -> shown.set(MOST_MEMBERS - 1, member));
    return shown;
  }

  /// Writes a story as it was read, under the names of
  /// [org.reprint.wire.ReadOptions.Fields#DEFAULT]: a line without a `type`, to be read again.
  public void exported(Story story) throws IOException {
    lines.object(g -> StoryObject.write(g, story));
  }

  /// Writes that a desk judges by another background from here on.
  public void renewed(Renewed renewed) throws IOException {
    lines.line(
        "background",
        g -> {
          g.writeStringField("background", renewed.background());
          g.writeNumberField("learnedFrom", renewed.learnedFrom());
          g.writeNumberField("stories", renewed.stories());
        });
  }

  /// Writes one record that could not be read.
  public void refused(Refused refused) throws IOException {
    lines.line(
        "refused",
        g -> {
          g.writeStringField("where", refused.where());
          g.writeStringField("why", refused.why());
        });
  }

  /// Writes the last line: the totals.
  public void summary(Summary summary) throws IOException {
    lines.line(
        "summary",
        g -> {
          g.writeNumberField("stories", summary.stories());
          g.writeNumberField("relations", summary.relations());
          g.writeNumberField("groups", summary.groups());
          g.writeNumberField("refused", summary.refused());
          g.writeArrayFieldStart("notCompared");
          for (Summary.NotCompared left : summary.notCompared()) {
            g.writeStartObject();
            g.writeStringField("why", left.why());
            g.writeNumberField("pairs", left.pairs());
            g.writeEndObject();
          }
          g.writeEndArray();
          if (!Double.isNaN(summary.expectedFalseAlarms())) {
            LineWriter.number(
                g, "expectedFalseAlarms", JsonNumber.share(summary.expectedFalseAlarms()));
          }
          if (summary.verdicts() != null) {
            g.writeObjectFieldStart("verdicts");
            g.writeNumberField("obeyed", summary.verdicts().obeyed());
            g.writeNumberField("unknown", summary.verdicts().unknown());
            g.writeEndObject();
          }
          LineWriter.number(g, "seconds", JsonNumber.share(summary.seconds()));
        });
  }

  /// Flushes the stream below.
  public void flush() throws IOException {
    lines.flush();
  }
}
