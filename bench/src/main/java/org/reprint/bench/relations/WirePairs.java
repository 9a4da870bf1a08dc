package org.reprint.bench.relations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reprint.bench.UsageException;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Story;
import org.reprint.wire.StoryReader;

/// Pairs of real stories, read by a person, in a folder of labelled text that is not part of the
/// project. The stories have title, date and dateline at most.
final class WirePairs {
  private static final String PAIRS = "relations_dev.tsv";
  private static final String WIRE = "corpora/reuters21578.jsonl.gz";
  private static final String SITES = "corpora/fnc1_dev.jsonl";

  private WirePairs() {}

  /// The pairs of a folder and their stories.
  ///
  /// @throws UsageException if a file is not there, or lacks a column or a story
  static LabelledSet read(Path data) throws IOException {
    Path file = file(data, PAIRS, "labelled pairs: set, id1, id2, label, facts by tabs");
    Path wire = file(data, WIRE, "wire stories: id, date, title, dateline, body");
    Path sites = file(data, SITES, "stories of websites: id, text");
    List<LabelledPair> pairs = pairs(file);
    Map<String, Story> known = new HashMap<>();
    read(wire, ReadOptions.DEFAULT.fields().withText("body"), known);
    read(sites, ReadOptions.DEFAULT.fields(), known);
    Map<String, Story> stories = new LinkedHashMap<>();
    for (LabelledPair pair : pairs) {
      for (String id : List.of(pair.a(), pair.b())) {
        if (!known.containsKey(id)) {
          throw new UsageException(file + " names story \"" + id + "\", which no corpus holds");
        }
        stories.put(id, known.get(id));
      }
    }
    return new LabelledSet(PAIRS, stories, pairs);
  }

  private static List<LabelledPair> pairs(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> columns = lines.isEmpty() ? List.of() : List.of(lines.getFirst().split("\t", -1));
    Map<String, Integer> at = new TreeMap<>();
    for (String name : List.of("id1", "id2", "label", "facts")) {
      if (!columns.contains(name)) {
        throw new UsageException(file + ":1 has no column \"" + name + "\", only " + columns);
      }
      at.put(name, columns.indexOf(name));
    }
    List<LabelledPair> pairs = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != columns.size()) {
        throw new UsageException(
            file + ":" + (i + 1) + " has " + cells.length + " cells, not " + columns.size());
      }
      if (!LabelledPair.LABELS.contains(cells[at.get("label")])) {
        throw new UsageException(
            file
                + ":"
                + (i + 1)
                + " label must be one of "
                + LabelledPair.LABELS
                + ", got \""
                + cells[at.get("label")]
                + "\"");
      }
      pairs.add(
          new LabelledPair(
              cells[at.get("id1")],
              cells[at.get("id2")],
              cells[at.get("label")],
              null,
              null,
              cells[at.get("facts")]));
    }
    return pairs;
  }

  private static void read(Path file, ReadOptions.Fields fields, Map<String, Story> to) {
    StoryReader reader = new StoryReader(ReadOptions.DEFAULT.withFields(fields));
    reader.read(
        List.of(file),
        read -> {
          if (read instanceof Story story) {
            to.put(story.key(), story);
          }
        });
  }

  private static Path file(Path data, String name, String holds) {
    Path file = data.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no file " + file + "; it would hold " + holds);
    }
    return file;
  }
}
