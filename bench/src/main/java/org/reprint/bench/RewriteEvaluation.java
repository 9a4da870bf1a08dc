package org.reprint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.reprint.Scan;
import org.reprint.align.Level;
import org.reprint.judge.Relation;
import org.reprint.text.Range;
import org.reprint.wire.Story;

/// How much of a rewritten article is found, sentence by sentence, and how much is wrongly found.
final class RewriteEvaluation {
  static final List<String> STRENGTHS = List.of("mild", "strong", "very");
  private static final String REWRITES = "rewrites_dev.jsonl";
  private static final String REWRITES_HOLD =
      "one rewritten article a line: id, of, strength, sentences";
  private static final String SOURCES = "corpora/rewrites_dev_sources.jsonl";
  private static final String SOURCES_HOLD = "the articles rewritten: id, text";

  private final Function<List<Story>, Scan> scanner;
  private final boolean verbose;

  /// @param scanner compares all stories with each other
  /// @param verbose whether missed and wrongly covered sentences are listed
  RewriteEvaluation(Function<List<Story>, Scan> scanner, boolean verbose) {
    this.scanner = scanner;
    this.verbose = verbose;
  }

  /// Each rewrite beside its source alone, then beside the sources of the others.
  void run(DataFolder data, PrintStream out) throws IOException {
    List<Rewrite> rewrites = rewrites(data);
    Map<String, String> sources = sources(data);
    Tally tally = new Tally();
    for (Rewrite rewrite : rewrites) {
      Scan scan =
          scanner.apply(
              List.of(
                  Story.of(rewrite.of(), source(sources, rewrite)),
                  Story.of(rewrite.id(), rewrite.text())));
      tally.add(rewrite, scan.relations());
    }
    out.println("rewrites, each beside its source");
    tally.print(out);
    if (verbose) {
      tally.list(rewrites, sources, out);
    }
    strangers(rewrites, sources, out);
  }

  /// All rewrites and sources in one scan, hidden among unrelated news.
  void runInCrowd(DataFolder data, int stories, long seed, PrintStream out) throws IOException {
    List<Rewrite> rewrites = rewrites(data);
    Map<String, String> sources = sources(data);
    List<Story> crowd = new ArrayList<>();
    sources.forEach((id, text) -> crowd.add(Story.of(id, text)));
    rewrites.forEach(rewrite -> crowd.add(Story.of(rewrite.id(), rewrite.text())));
    for (JsonLine line : data.news(stories, seed, sources.keySet())) {
      crowd.add(Story.of(line.text("id"), line.text("text")));
    }
    long start = System.nanoTime();
    Scan scan = scanner.apply(crowd);
    double seconds = (System.nanoTime() - start) * 1e-9;
    Tally tally = new Tally();
    rewrites.forEach(rewrite -> tally.add(rewrite, scan.relations()));
    out.printf(
        Locale.ROOT,
        "rewrites and sources among %,d stories, seed %d: %.1f s%n",
        stories,
        seed,
        seconds);
    tally.print(out);
    if (verbose) {
      tally.list(rewrites, sources, out);
    }
  }

  private void strangers(List<Rewrite> rewrites, Map<String, String> sources, PrintStream out) {
    int compared = 0;
    List<String> alarms = new ArrayList<>();
    int copying = 0;
    int pairs = 0;
    for (Rewrite rewrite : rewrites) {
      List<Story> stories = new ArrayList<>(List.of(Story.of(rewrite.id(), rewrite.text())));
      sources.forEach((id, text) -> {
        if (!id.equals(rewrite.of())) {
          stories.add(Story.of(id, text));
        }
      });
      compared += stories.size() - 1;
      for (Relation relation : scanner.apply(stories).relations()) {
        boolean ours = relation.a().equals(rewrite.id()) || relation.b().equals(rewrite.id());
        if (ours && !relation.within()) {
          List<String> taken = taken(relation);
          copying += taken.isEmpty() ? 0 : 1;
          pairs += taken.size();
          alarms.add("  " + relation.a() + " " + relation.b() + " " + relation.label().id());
          taken.forEach(pair -> alarms.add("    " + pair));
        }
      }
    }
    out.println("rewrites, each beside the sources of the others");
    out.printf(
        Locale.ROOT,
        "  %d of %d stranger pairs have a relation with a copied or reworded pair, %d pairs%n",
        copying,
        compared,
        pairs);
    alarms.forEach(out::println);
    out.println();
  }

  private static List<String> taken(Relation relation) {
    return relation.passages().stream()
        .flatMap(passage -> passage.pairs().stream())
        .filter(pair -> SentenceFinding.TAKEN.contains(pair.level()))
        .map(pair ->
            String.format(
                Locale.ROOT,
                "%s %.2f [%d, %d) [%d, %d)",
                pair.level().id(),
                pair.score(),
                pair.a().start(),
                pair.a().end(),
                pair.b().start(),
                pair.b().end()))
        .toList();
  }

  static List<Rewrite> rewrites(DataFolder data) throws IOException {
    return data.lines(REWRITES, REWRITES_HOLD).stream().map(Rewrite::of).toList();
  }

  static Map<String, String> sources(DataFolder data) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    for (JsonLine line : data.lines(SOURCES, SOURCES_HOLD)) {
      sources.put(line.text("id"), line.text("text"));
    }
    return sources;
  }

  static String source(Map<String, String> sources, Rewrite rewrite) {
    String text = sources.get(rewrite.of());
    if (text == null) {
      throw new UsageException(SOURCES + " lacks " + rewrite.of() + ", source of " + rewrite.id());
    }
    return text;
  }

  /// What was found of all rewrites.
  private static final class Tally {
    private final RecallTable found = new RecallTable(STRENGTHS);
    private final RecallTable withFacts = new RecallTable(STRENGTHS);
    private final RecallTable own = new RecallTable(STRENGTHS);
    private final RecallTable changes = new RecallTable(STRENGTHS);
    private final Map<String, SentenceFinding> findings = new LinkedHashMap<>();

    void add(Rewrite rewrite, List<Relation> relations) {
      SentenceFinding finding = new SentenceFinding(relations, rewrite.of(), rewrite.id());
      findings.put(rewrite.id(), finding);
      String strength = rewrite.strength();
      for (Rewrite.Sentence sentence : rewrite.sentences()) {
        Set<Level> taken = SentenceFinding.TAKEN;
        Set<Level> more = SentenceFinding.TAKEN_OR_SAME_FACTS;
        if (sentence.sources().isEmpty()) {
          own.add("taken", strength, finding.covered(sentence, taken));
          own.add("or facts", strength, finding.covered(sentence, more));
        } else {
          found.add(sentence.kind(), strength, finding.found(sentence, taken));
          withFacts.add(sentence.kind(), strength, finding.found(sentence, more));
        }
        if (sentence.changed()) {
          changes.add(sentence.kind(), strength, finding.changeNamed(sentence));
        }
      }
    }

    void print(PrintStream out) {
      out.println("  found as verbatim, edited, reworded or quotation, by kind of sentence");
      found.print(out);
      out.println("  found when same-facts pairs count too");
      withFacts.print(out);
      out.println("  own sentences wrongly covered");
      own.print(out);
      out.println("  alterations named in facts");
      changes.print(out);
      out.println();
    }

    void list(List<Rewrite> rewrites, Map<String, String> sources, PrintStream out) {
      for (Rewrite rewrite : rewrites) {
        SentenceFinding finding = findings.get(rewrite.id());
        String source = source(sources, rewrite);
        for (Rewrite.Sentence sentence : rewrite.sentences()) {
          String word = word(finding, sentence);
          if (word == null) {
            continue;
          }
          out.printf(
              Locale.ROOT,
              "%s %s %s %s%n",
              word,
              rewrite.id(),
              rewrite.strength(),
              sentence.kind());
          out.println("    " + sentence.range().of(rewrite.text()));
          for (Range range : sentence.sources()) {
            out.println("  < " + range.of(source));
          }
        }
      }
      out.println();
    }

    /// What is wrong with a sentence, or null.
    private static String word(SentenceFinding finding, Rewrite.Sentence sentence) {
      if (sentence.sources().isEmpty()) {
        return finding.covered(sentence, SentenceFinding.TAKEN) ? "WRONG" : null;
      }
      if (finding.found(sentence, SentenceFinding.TAKEN)) {
        return null;
      }
      return finding.covered(sentence, SentenceFinding.TAKEN) ? "ELSEWHERE" : "MISSED";
    }
  }
}
