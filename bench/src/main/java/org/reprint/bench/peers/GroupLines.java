package org.reprint.bench.peers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes clusters of two stories and more as the engine writes groups: type, group, kept, members
/// with their keys. Similarities are left out, since nothing here has measured them.
final class GroupLines {
  private final List<BlockStories> blocks;
  private final int[] bases; // [blocks], number of the first story of a block
  private final KeptLines lines = new KeptLines();
  private final JsonFactory json =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build(); // the file is one, the lines are many

  GroupLines(List<BlockStories> blocks) {
    this.blocks = blocks;
    this.bases = new int[blocks.size()];
    for (int i = 1; i < bases.length; i++) {
      bases[i] = bases[i - 1] + blocks.get(i - 1).count();
    }
  }

  /// Writes all groups, in the order of their first stories.
  ///
  /// @return how many there are
  int write(Clusters clusters, int stories, Writer to) throws IOException {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int story = 0; story < stories; story++) {
      int first = clusters.first(story);
      if (first != story) {
        members.computeIfAbsent(first, kept -> new ArrayList<>(List.of(kept))).add(story);
      }
    }
    int group = 0;
    for (List<Integer> all : members.values()) {
      write("g-" + ++group, all, to);
    }
    to.flush();
    return group;
  }

  private void write(String group, List<Integer> members, Writer to) throws IOException {
    try (JsonGenerator line = json.createGenerator(to)) {
      line.writeStartObject();
      line.writeStringField("type", "group");
      line.writeStringField("group", group);
      line.writeStringField("kept", key(members.getFirst()));
      line.writeArrayFieldStart("members");
      for (int member : members) {
        line.writeStartObject();
        line.writeStringField("key", key(member));
        line.writeEndObject();
      }
      line.writeEndArray();
      line.writeEndObject();
    }
    to.write('\n');
  }

  /// The `id` of a story, or `#` and its number from 1.
  private String key(int story) throws IOException {
    int at = 0;
    while (at + 1 < bases.length && bases[at + 1] <= story) {
      at++;
    }
    byte[] line = lines.line(blocks.get(at), story - bases[at]);
    try (JsonParser parser = json.createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean id = parser.currentName().equals("id");
        if (parser.nextToken().isScalarValue() && id) {
          return parser.getText();
        }
        parser.skipChildren();
      }
    }
    return "#" + (story + 1);
  }
}
