package org.reprint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.reprint.align.Pair;
import org.reprint.align.Passage;
import org.reprint.judge.FactChange;
import org.reprint.judge.Relation;
import org.reprint.judge.Why;
import org.reprint.text.Range;

/// Writes the fields of a relation: its passages, the facts that differ, and the reason.
final class RelationObject {
  private RelationObject() {}

  static void write(JsonGenerator g, Relation relation) throws IOException {
    g.writeStringField("a", relation.a());
    g.writeStringField("b", relation.b());
    g.writeBooleanField("within", relation.within());
    g.writeStringField("label", relation.label().id());
    if (relation.kind() != null) {
      g.writeStringField("kind", relation.kind().id());
    }
    LineWriter.number(g, "jaccard", JsonNumber.share(relation.jaccard()));
    g.writeObjectFieldStart("coverage");
    LineWriter.number(g, "a", JsonNumber.share(relation.coverageA()));
    LineWriter.number(g, "b", JsonNumber.share(relation.coverageB()));
    g.writeEndObject();
    LineWriter.number(g, "falseAlarms", JsonNumber.measure(relation.falseAlarms()));
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

  private static void passage(JsonGenerator g, Passage passage) throws IOException {
    g.writeStartObject();
    span(g, "a", passage.a());
    span(g, "b", passage.b());
    g.writeStringField("level", passage.level().id());
    LineWriter.number(g, "score", JsonNumber.share(passage.score()));
    g.writeArrayFieldStart("pairs");
    for (Pair pair : passage.pairs()) {
      g.writeStartObject();
      span(g, "a", pair.a());
      span(g, "b", pair.b());
      g.writeStringField("level", pair.level().id());
      LineWriter.number(g, "score", JsonNumber.share(pair.score()));
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

  /// Writes a reason.
  static void why(JsonGenerator g, Why why) throws IOException {
    g.writeObjectFieldStart("why");
    g.writeStringField("text", why.text());
    g.writeArrayFieldStart("evidence");
    for (Why.Evidence one : why.evidence()) {
      g.writeStartObject();
      g.writeStringField("name", one.name());
      LineWriter.number(g, "value", JsonNumber.measure(one.value()));
      LineWriter.number(g, "threshold", JsonNumber.measure(one.threshold()));
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
}
