package org.reprint.bench.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reprint.bench.UsageException;

/// Groups of stories, as a deduplication wrote them: one object a line, those of type `group`
/// count.
///
/// @param groups keys of the members of each, the kept one first
/// @param groupOf the place of a key's group among the groups
record Grouping(List<List<String>> groups, Map<String, Integer> groupOf) {
  /// The groups given.
  ///
  /// @throws UsageException if a key is in two groups
  static Grouping of(List<List<String>> groups) {
    Map<String, Integer> groupOf = HashMap.newHashMap(2 * groups.size());
    for (int group = 0; group < groups.size(); group++) {
      for (String key : groups.get(group)) {
        Integer other = groupOf.put(key, group);
        if (other != null) {
          throw new UsageException("\"" + key + "\" is in two groups or twice in one");
        }
      }
    }
    return new Grouping(groups, groupOf);
  }

  /// Reads a file.
  ///
  /// @throws UsageException if a key is in two groups, or a group has no keys
  static Grouping read(Path file) throws IOException {
    List<List<String>> groups = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        JsonParser parser = new JsonFactory().createParser(in)) {
      while (parser.nextToken() != null) {
        List<String> members = members(parser);
        if (!members.isEmpty()) {
          groups.add(members);
        }
      }
    }
    return of(groups);
  }

  /// Whether two stories are in one group.
  boolean together(String one, String other) {
    Integer group = groupOf.get(one);
    return group != null && group.equals(groupOf.get(other));
  }

  /// All pairs that are in one group.
  long pairs() {
    long pairs = 0;
    for (List<String> group : groups) {
      pairs += (long) group.size() * (group.size() - 1) / 2;
    }
    return pairs;
  }

  /// The keys of one line, or none if it is of another type.
  private static List<String> members(JsonParser parser) throws IOException {
    String type = null;
    List<String> keys = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("type")) {
        type = parser.getText();
      } else if (name.equals("members") && value == JsonToken.START_ARRAY) {
        keys(parser, keys);
      } else {
        parser.skipChildren();
      }
    }
    if (!"group".equals(type)) {
      return List.of();
    }
    if (keys.isEmpty()) {
      throw new UsageException("a group without members at " + parser.currentLocation());
    }
    return keys;
  }

  private static void keys(JsonParser parser, List<String> keys) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("key")) {
          keys.add(parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    }
  }
}
