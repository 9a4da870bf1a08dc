package org.reprint.bench.relations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reprint.Scan;
import org.reprint.judge.Relation;
import org.reprint.wire.Story;

/// Asks the engine about labelled pairs.
final class PairScan {
  private final Function<List<Story>, Scan> scanner;

  /// @param scanner compares all stories with each other
  PairScan(Function<List<Story>, Scan> scanner) {
    this.scanner = scanner;
  }

  /// Each pair in a scan of its own two stories: the background knows nothing of other stories.
  List<Finding> alone(LabelledSet set) {
    List<Finding> findings = new ArrayList<>();
    for (LabelledPair pair : set.pairs()) {
      List<Story> stories = new ArrayList<>(List.of(set.stories().get(pair.a())));
      if (!pair.a().equals(pair.b())) {
        stories.add(set.stories().get(pair.b()));
      }
      Index index = new Index(stories, scanner.apply(stories).relations());
      findings.add(new Finding(pair, index.find(pair)));
    }
    return findings;
  }

  /// All pairs in one scan of all stories: the background knows the forms that many of them share.
  List<Finding> together(LabelledSet set) {
    List<Story> stories = List.copyOf(set.stories().values());
    Index index = new Index(stories, scanner.apply(stories).relations());
    return set.pairs().stream().map(pair -> new Finding(pair, index.find(pair))).toList();
  }

  private record Sides(String a, String b) {}

  /// The relations of a scan by their stories. Of stories with one text the scan compares only one
  /// with the others, and relates the rest to it: what it says of that one, it says of all.
  private static final class Index {
    private final Map<Sides, Relation> relations = new HashMap<>();
    private final Map<String, String> standIn = new HashMap<>();

    Index(List<Story> stories, List<Relation> found) {
      for (Relation relation : found) {
        relations.putIfAbsent(new Sides(relation.a(), relation.b()), relation);
        relations.putIfAbsent(new Sides(relation.b(), relation.a()), relation);
      }
      Map<String, String> lowest = new HashMap<>();
      for (Story story : stories) {
        lowest.merge(story.text(), story.key(), (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
      stories.forEach(story -> standIn.put(story.key(), lowest.get(story.text())));
    }

    /// The relation of a pair, or null.
    Relation find(LabelledPair pair) {
      Relation direct = relations.get(new Sides(pair.a(), pair.b()));
      if (direct != null || pair.a().equals(pair.b())) {
        return direct;
      }
      String a = standIn.get(pair.a());
      String b = standIn.get(pair.b());
      if (!a.equals(b)) {
        return relations.get(new Sides(a, b));
      }
      // Of three stories with one text two are one only when both are one with the third.
      Relation first = relations.get(new Sides(a, pair.a()));
      boolean merged = first == null || first.label().mayBeMerged();
      return merged ? relations.get(new Sides(a, pair.b())) : first;
    }
  }
}
