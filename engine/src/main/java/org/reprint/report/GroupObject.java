package org.reprint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.reprint.group.Group;

/// Writes the fields of a group, the kept story first.
final class GroupObject {
  private GroupObject() {}

  static void write(JsonGenerator g, Group group) throws IOException {
    write(g, group, group.members());
  }

  /// Writes a group with some of its members, and how many others there are.
  ///
  /// @param shown members to write, the kept one first
  static void write(JsonGenerator g, Group group, List<Group.Member> shown) throws IOException {
    g.writeStringField("group", group.id());
    g.writeStringField("kept", group.kept());
    g.writeStringField("why", group.why());
    g.writeArrayFieldStart("members");
    for (Group.Member member : shown) {
      g.writeStartObject();
      g.writeStringField("key", member.key());
      LineWriter.number(g, "jaccard", JsonNumber.share(member.jaccard()));
      g.writeArrayFieldStart("containment");
      g.writeNumber(JsonNumber.share(member.inKept()));
      g.writeNumber(JsonNumber.share(member.ofKept()));
      g.writeEndArray();
      if (member.why() != null) {
        RelationObject.why(g, member.why());
      }
      g.writeEndObject();
    }
    g.writeEndArray();
    if (shown.size() < group.members().size()) {
      g.writeNumberField("membersNotShown", group.members().size() - shown.size());
    }
    g.writeObjectFieldStart("weakest");
    g.writeStringField("a", group.weakest().a());
    g.writeStringField("b", group.weakest().b());
    LineWriter.number(g, "jaccard", JsonNumber.share(group.weakest().jaccard()));
    g.writeEndObject();
    if (group.sources() > 0) {
      g.writeNumberField("sources", group.sources());
      g.writeNumberField("independentSources", group.independentSources());
    }
  }
}
