package org.reprint.bench.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reprint.bench.UsageException;

/// What is true about the planted copies of a corpus.
///
/// @param stories of the corpus, copies included
/// @param planted one a copy, in the order of the corpus
record Truth(long stories, List<Planted> planted) {
  private static final String STORIES = "# stories ";
  private static final int FIELDS = 7;

  /// One planted copy.
  ///
  /// @param id of the copy
  /// @param base id of the story it was made from
  /// @param kind what was done
  /// @param jaccard of the two texts' word 5-shingles
  /// @param containment of the smaller in the larger
  /// @param ratio of the larger's shingles to the smaller's, at least 1
  /// @param smaller distinct shingles of the smaller
  record Planted(
      String id,
      String base,
      String kind,
      double jaccard,
      double containment,
      double ratio,
      int smaller) {
    /// Whether the two belong together by the rule of a deduplication.
    boolean belongs() {
      return jaccard >= 0.7 || containment >= 0.8;
    }
  }

  /// Reads what [GenerateCorpus] wrote.
  ///
  /// @throws UsageException if the file is anything else
  static Truth read(Path file) throws IOException {
    List<Planted> planted = new ArrayList<>();
    long stories = -1;
    int line = 0;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        if (text.startsWith(STORIES)) {
          stories = Long.parseLong(text, STORIES.length(), text.indexOf(','), 10);
        } else if (!text.startsWith("#")) {
          planted.add(planted(file, line, text));
        }
      }
    }
    if (stories < 0) {
      throw new UsageException(file + " has no line \"" + STORIES + "N, ...\"");
    }
    return new Truth(stories, planted);
  }

  private static Planted planted(Path file, int line, String text) {
    String[] fields = text.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new UsageException(
          file + " line " + line + ": " + FIELDS + " fields are needed, got " + fields.length);
    }
    return new Planted(
        fields[0],
        fields[1],
        fields[2],
        Double.parseDouble(fields[3]),
        Double.parseDouble(fields[4]),
        Double.parseDouble(fields[5]),
        Integer.parseInt(fields[6]));
  }

  /// Families: each copy and its base have the same one; a story of none is absent.
  ///
  /// @param ruled whether only pairs that belong together make a family
  Map<String, Integer> families(boolean ruled) {
    Map<String, Integer> families = HashMap.newHashMap(2 * planted.size());
    for (Planted copy : planted) {
      if (!ruled || copy.belongs()) {
        Integer family = families.computeIfAbsent(copy.base, base -> families.size());
        families.put(copy.id, family);
      }
    }
    return families;
  }
}
