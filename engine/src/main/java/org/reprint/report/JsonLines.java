package org.reprint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.reprint.align.Pair;
import org.reprint.align.Passage;
import org.reprint.group.Group;
import org.reprint.group.GroupOptions;
import org.reprint.group.Keep;
import org.reprint.group.Scope;
import org.reprint.judge.Explanation;
import org.reprint.judge.FactChange;
import org.reprint.judge.Relation;
import org.reprint.judge.Step;
import org.reprint.judge.Why;
import org.reprint.text.Range;
import org.reprint.wire.Header;
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

  private final JsonFactory json = new JsonFactory();
  private final OutputStream out;

  /// @param out where the lines go; [#flush] flushes it, nobody closes it
  public JsonLines(OutputStream out) {
    this.out = out;
  }

  /// Writes the line that says what made the report.
  public void run(RunLine run) throws IOException {
    line(
        "run",
        g -> {
          g.writeStringField("schema", SCHEMA);
          g.writeStringField("version", run.version());
          g.writeNumberField("stories", run.stories());
          g.writeStringField("background", run.background());
          g.writeObjectFieldStart("options");
          number(g, "falseAlarms", JsonNumber.setting(run.falseAlarms()));
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
      g.writeArrayFieldStart("sourceOrder");
      for (String source : groups.keep().sources()) {
        g.writeString(source);
      }
      g.writeEndArray();
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
    line(
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
            g.writeArrayFieldStart("notes");
            for (String note : story.notes()) {
              g.writeString(note);
            }
            g.writeEndArray();
          }
        });
  }

  /// Writes one relation with its passages, the facts that differ, and the reason.
  public void relation(Relation relation) throws IOException {
    line("relation", g -> relation(g, relation));
  }

  /// Writes why two stories are what they are to each other; `label` is null for two that are not
  /// related.
  public void explanation(Explanation explanation) throws IOException {
    line(
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
            number(g, "value", JsonNumber.measure(step.value()));
            number(g, "threshold", JsonNumber.measure(step.threshold()));
            g.writeBooleanField("passed", step.passed());
            g.writeStringField("words", step.words());
            g.writeEndObject();
          }
          g.writeEndArray();
          g.writeArrayFieldStart("changes");
          for (String change : explanation.changes()) {
            g.writeString(change);
          }
          g.writeEndArray();
        });
  }

  /// Writes one group, the kept story first.
  public void group(Group group) throws IOException {
    line("group", g -> group(g, group));
  }

  /// Writes what a desk says of one story that came.
  public void filed(Filed filed) throws IOException {
    filed("filed", filed);
  }

  /// Writes what a desk says of a story that it was asked about, and has not filed.
  public void checked(Filed asked) throws IOException {
    filed("checked", asked);
  }

  private void filed(String type, Filed filed) throws IOException {
    line(
        type,
        g -> {
          g.writeStringField("key", filed.key());
          g.writeStringField("status", filed.known() ? "known" : "new");
          g.writeBooleanField("again", filed.again());
          g.writeArrayFieldStart("relations");
          for (Relation relation : filed.relations()) {
            g.writeStartObject();
            relation(g, relation);
            g.writeEndObject();
          }
          g.writeEndArray();
          if (filed.group() == null) {
            g.writeNullField("group");
          } else {
            g.writeObjectFieldStart("group");
            group(g, filed.group());
            g.writeEndObject();
          }
          if (filed.act() != null) {
            g.writeObjectFieldStart("act");
            g.writeStringField("kind", filed.act().kind());
            g.writeArrayFieldStart("reaches");
            for (String key : filed.act().reaches()) {
              g.writeString(key);
            }
            g.writeEndArray();
            g.writeEndObject();
          }
        });
  }

  /// Writes a story as it was read, under the names of
  /// [org.reprint.wire.ReadOptions.Fields#DEFAULT]: a line without a `type`, to be read again.
  public void exported(Story story) throws IOException {
    Story.Origin origin = story.origin();
    boolean named = origin != null && origin.id() != null;
    object(g -> {
      g.writeStringField("id", named ? origin.id() : story.key());
      if (named && origin.version() != null) {
        g.writeStringField("version", origin.version());
      }
      optional(g, "title", story.title());
      optional(g, "date", story.date() == null ? null : story.date().toString());
      optional(g, "source", story.source());
      optional(g, "dateline", story.dateline());
      header(g, story.header());
      g.writeStringField("text", story.text());
    });
  }

  private static void header(JsonGenerator g, Header header) throws IOException {
    optional(g, "slug", header.slug());
    optional(g, "takeKey", header.takeKey());
    optional(g, "chain", header.chain());
    if (!header.replaces().isEmpty()) {
      g.writeArrayFieldStart("replaces");
      for (String id : header.replaces()) {
        g.writeString(id);
      }
      g.writeEndArray();
    }
    if (header.status() != Header.Status.USABLE) {
      g.writeStringField("status", header.status().name().toLowerCase(Locale.ROOT));
    }
    optional(g, "embargo", header.embargo() == null ? null : header.embargo().toString());
    optional(g, "note", header.note());
    optional(g, "byline", header.byline());
    optional(g, "credit", header.credit());
    optional(g, "language", header.language());
    if (header.urgency() > 0) {
      g.writeNumberField("urgency", header.urgency());
    }
    optional(g, "link", header.link());
  }

  private static void optional(JsonGenerator g, String name, String value) throws IOException {
    if (value != null) {
      g.writeStringField(name, value);
    }
  }

  /// Writes that a desk judges by another background from here on.
  public void renewed(Renewed renewed) throws IOException {
    line(
        "background",
        g -> {
          g.writeStringField("background", renewed.background());
          g.writeNumberField("learnedFrom", renewed.learnedFrom());
          g.writeNumberField("stories", renewed.stories());
        });
  }

  /// Writes one record that could not be read.
  public void refused(Refused refused) throws IOException {
    line(
        "refused",
        g -> {
          g.writeStringField("where", refused.where());
          g.writeStringField("why", refused.why());
        });
  }

  /// Writes the last line: the totals.
  public void summary(Summary summary) throws IOException {
    line(
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
            number(g, "expectedFalseAlarms", JsonNumber.share(summary.expectedFalseAlarms()));
          }
          if (summary.verdicts() != null) {
            g.writeObjectFieldStart("verdicts");
            g.writeNumberField("obeyed", summary.verdicts().obeyed());
            g.writeNumberField("unknown", summary.verdicts().unknown());
            g.writeEndObject();
          }
          number(g, "seconds", JsonNumber.share(summary.seconds()));
        });
  }

  /// Flushes the stream below.
  public void flush() throws IOException {
    out.flush();
  }

  private static void relation(JsonGenerator g, Relation relation) throws IOException {
    g.writeStringField("a", relation.a());
    g.writeStringField("b", relation.b());
    g.writeBooleanField("within", relation.within());
    g.writeStringField("label", relation.label().id());
    if (relation.kind() != null) {
      g.writeStringField("kind", relation.kind().id());
    }
    number(g, "jaccard", JsonNumber.share(relation.jaccard()));
    g.writeObjectFieldStart("coverage");
    number(g, "a", JsonNumber.share(relation.coverageA()));
    number(g, "b", JsonNumber.share(relation.coverageB()));
    g.writeEndObject();
    number(g, "falseAlarms", JsonNumber.measure(relation.falseAlarms()));
    g.writeArrayFieldStart("passages");
    for (Passage passage : relation.passages()) {
      passage(g, passage);
    }
    g.writeEndArray();
    g.writeArrayFieldStart("facts");
    for (FactChange fact : relation.facts()) {
      fact(g, fact);
    }
    g.writeEndArray();
    why(g, relation.why());
  }

  private static void group(JsonGenerator g, Group group) throws IOException {
    g.writeStringField("group", group.id());
    g.writeStringField("kept", group.kept());
    g.writeStringField("why", group.why());
    g.writeArrayFieldStart("members");
    for (Group.Member member : group.members()) {
      g.writeStartObject();
      g.writeStringField("key", member.key());
      number(g, "jaccard", JsonNumber.share(member.jaccard()));
      g.writeArrayFieldStart("containment");
      g.writeNumber(JsonNumber.share(member.inKept()));
      g.writeNumber(JsonNumber.share(member.ofKept()));
      g.writeEndArray();
      if (member.why() != null) {
        why(g, member.why());
      }
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeObjectFieldStart("weakest");
    g.writeStringField("a", group.weakest().a());
    g.writeStringField("b", group.weakest().b());
    number(g, "jaccard", JsonNumber.share(group.weakest().jaccard()));
    g.writeEndObject();
    if (group.sources() > 0) {
      g.writeNumberField("sources", group.sources());
      g.writeNumberField("independentSources", group.independentSources());
    }
  }

  private static void passage(JsonGenerator g, Passage passage) throws IOException {
    g.writeStartObject();
    span(g, "a", passage.a());
    span(g, "b", passage.b());
    g.writeStringField("level", passage.level().id());
    number(g, "score", JsonNumber.share(passage.score()));
    g.writeArrayFieldStart("pairs");
    for (Pair pair : passage.pairs()) {
      g.writeStartObject();
      span(g, "a", pair.a());
      span(g, "b", pair.b());
      g.writeStringField("level", pair.level().id());
      number(g, "score", JsonNumber.share(pair.score()));
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeEndObject();
  }

  private static void fact(JsonGenerator g, FactChange fact) throws IOException {
    g.writeStartObject();
    g.writeStringField("kind", fact.kind().id());
    g.writeStringField("change", fact.change().id());
    span(g, "a", fact.a());
    span(g, "b", fact.b());
    g.writeStringField("from", fact.from());
    g.writeStringField("to", fact.to());
    g.writeEndObject();
  }

  private static void why(JsonGenerator g, Why why) throws IOException {
    g.writeObjectFieldStart("why");
    g.writeStringField("text", why.text());
    g.writeArrayFieldStart("evidence");
    List<Why.Evidence> evidence = why.evidence();
    for (Why.Evidence one : evidence) {
      g.writeStartObject();
      g.writeStringField("name", one.name());
      number(g, "value", JsonNumber.measure(one.value()));
      number(g, "threshold", JsonNumber.measure(one.threshold()));
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeEndObject();
  }

  private static void span(JsonGenerator g, String name, Range range) throws IOException {
    if (range == null) {
      g.writeNullField(name);
      return;
    }
    g.writeArrayFieldStart(name);
    g.writeNumber(range.start());
    g.writeNumber(range.end());
    g.writeEndArray();
  }

  private static void number(JsonGenerator g, String name, String value) throws IOException {
    g.writeFieldName(name);
    g.writeNumber(value);
  }

  private void line(String type, Fields fields) throws IOException {
    object(g -> {
      g.writeStringField("type", type);
      fields.write(g);
    });
  }

  private void object(Fields fields) throws IOException {
    StringWriter chars = new StringWriter();
    try (JsonGenerator g = json.createGenerator(chars)) {
      g.writeStartObject();
      fields.write(g);
      g.writeEndObject();
    }
    chars.write('\n');
    out.write(escape(chars.getBuffer()).getBytes(StandardCharsets.UTF_8));
  }

  /// Escapes what UTF-8 cannot carry and what some readers take for a line end. All of it can only
  /// stand inside strings.
  private static String escape(StringBuffer json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (Character.isHighSurrogate(c) && Character.isLowSurrogate(json.charAt(i + 1))) {
        escaped.append(c).append(json.charAt(++i));
      } else if (Character.isSurrogate(c) || isAwkward(c)) {
        SafeText.escape(escaped, c);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isAwkward(char c) {
    return (c >= '\u007f' && c <= '\u009f') || c == '\u2028' || c == '\u2029';
  }

  private interface Fields {
    void write(JsonGenerator g) throws IOException;
  }
}
