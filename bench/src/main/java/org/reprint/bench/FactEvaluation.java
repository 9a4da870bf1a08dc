package org.reprint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.reprint.Scan;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange;
import org.reprint.judge.Relation;
import org.reprint.text.Range;
import org.reprint.wire.Story;

/// How often an altered fact or quotation of a rewritten article is flagged, and how often a
/// faithful sentence is.
///
/// Counted are sentences that are found (see [SentenceFinding]): who does not know where a sentence
/// comes from cannot say what was altered in it. A difference belongs to a sentence when its place
/// in the rewrite lies in the sentence, with at least one unit; for what was dropped, when its
/// place in the source lies in the sentence's source spans. A sentence is flagged
///
/// - in the *strict* form, when a difference that belongs to it has `change` `changed`, or is a
///   negation, added or dropped: then one story contradicts the other;
/// - in the *wide* form, when any difference belongs to it.
///
/// In both forms a `quotealter` sentence needs a difference of kind quotation, and a `factswap`
/// sentence one of another kind that touches what was altered: a word of either side stands in the
/// label's note of the alteration. Faithful are copy, edit, reword, split and merge sentences; what
/// is flagged in them is a false alarm, of whatever kind. In a sentence that was split or merged
/// and in one that drops a detail, the wide form flags what is truly dropped.
final class FactEvaluation {
  private static final Set<String> FAITHFUL = Set.of("copy", "edit", "reword", "split", "merge");

  private final Function<List<Story>, Scan> scanner;
  private final boolean verbose;

  /// @param scanner compares all stories with each other
  /// @param verbose whether sentences that are wrongly flagged or not flagged are listed
  FactEvaluation(Function<List<Story>, Scan> scanner, boolean verbose) {
    this.scanner = scanner;
    this.verbose = verbose;
  }

  /// A difference, turned so that the source comes first.
  private record Flag(FactChange fact, Range source, Range rewrite, String from, String to) {
    static Flag of(FactChange fact, boolean straight) {
      return straight
          ? new Flag(fact, fact.a(), fact.b(), fact.from(), fact.to())
          : new Flag(fact, fact.b(), fact.a(), fact.to(), fact.from());
    }

    boolean in(Rewrite.Sentence sentence) {
      return rewrite != null
          ? rewrite.overlap(sentence.range()) > 0
          : sentence.sources().stream().anyMatch(range -> range.overlap(source) > 0);
    }

    boolean strict() {
      return switch (fact.kind()) {
        case NEGATION -> true;
        case NUMBER, MONEY, PERCENTAGE, DATE, TIME, NAME, DIRECTION, QUOTATION ->
            fact.change() == FactChange.Change.CHANGED;
      };
    }

    boolean quotation() {
      return fact.kind() == FactKind.QUOTATION;
    }

    /// Whether a word of either side stands in a note.
    boolean touches(String note) {
      Set<String> noted = words(note);
      Set<String> mine = new LinkedHashSet<>();
      if (from != null) {
        mine.addAll(words(from));
      }
      if (to != null) {
        mine.addAll(words(to));
      }
      mine.retainAll(noted);
      return !mine.isEmpty();
    }

    private static Set<String> words(String text) {
      return new LinkedHashSet<>(Arrays.asList(Words.of(text)));
    }
  }

  /// Each rewrite beside its source alone.
  void run(DataFolder data, PrintStream out) throws IOException {
    Map<String, String> sources = RewriteEvaluation.sources(data);
    RecallTable strict = new RecallTable(RewriteEvaluation.STRENGTHS);
    RecallTable wide = new RecallTable(RewriteEvaluation.STRENGTHS);
    List<String> listed = new ArrayList<>();
    for (Rewrite rewrite : RewriteEvaluation.rewrites(data)) {
      String source = RewriteEvaluation.source(sources, rewrite);
      List<Story> two =
          List.of(Story.of(rewrite.of(), source), Story.of(rewrite.id(), rewrite.text()));
      List<Relation> relations = scanner.apply(two).relations();
      SentenceFinding finding = new SentenceFinding(relations, rewrite.of(), rewrite.id());
      List<Flag> flags = flags(relations, rewrite);
      for (Rewrite.Sentence sentence : rewrite.sentences()) {
        if (!finding.found(sentence, SentenceFinding.TAKEN)) {
          continue;
        }
        List<Flag> inside = flags.stream().filter(flag -> flag.in(sentence)).toList();
        boolean any = inside.stream().anyMatch(flag -> counts(flag, sentence));
        boolean sure = inside.stream().anyMatch(flag -> flag.strict() && counts(flag, sentence));
        for (String row : rows(sentence)) {
          strict.add(row, rewrite.strength(), sure);
          wide.add(row, rewrite.strength(), any);
        }
        if (verbose && (sentence.changed() ? !sure : FAITHFUL.contains(sentence.kind()) && any)) {
          listed.add(listing(rewrite, sentence, source, inside));
        }
      }
    }
    out.println("found sentences of rewrites flagged as altered, strict: changed or contradicted");
    strict.print(out);
    out.println("wide: dropped and added facts too");
    wide.print(out);
    listed.forEach(out::println);
  }

  private static List<String> rows(Rewrite.Sentence sentence) {
    return sentence.changed()
        ? List.of(sentence.kind(), "ALTERED")
        : FAITHFUL.contains(sentence.kind())
            ? List.of(sentence.kind(), "FAITHFUL")
            : List.of(sentence.kind());
  }

  private static boolean counts(Flag flag, Rewrite.Sentence sentence) {
    if (!sentence.changed()) {
      return true;
    }
    return sentence.kind().equals("quotealter")
        ? flag.quotation()
        : !flag.quotation() && flag.touches(sentence.alteration());
  }

  private static List<Flag> flags(List<Relation> relations, Rewrite rewrite) {
    List<Flag> flags = new ArrayList<>();
    for (Relation relation : relations) {
      boolean straight = relation.a().equals(rewrite.of()) && relation.b().equals(rewrite.id());
      boolean crossed = relation.a().equals(rewrite.id()) && relation.b().equals(rewrite.of());
      if (straight || crossed) {
        relation.facts().forEach(fact -> flags.add(Flag.of(fact, straight)));
      }
    }
    return flags;
  }

  private static String listing(
      Rewrite rewrite, Rewrite.Sentence sentence, String source, List<Flag> inside) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s %s %s %s%n    %s",
            sentence.changed() ? "MISSED" : "FALSE",
            rewrite.id(),
            rewrite.strength(),
            sentence.kind(),
            sentence.range().of(rewrite.text())));
    sentence.sources().forEach(range -> text.append("\n  < ").append(range.of(source)));
    for (Flag flag : inside) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n  %s %s: %s -> %s",
              flag.fact().kind().id(),
              flag.fact().change().id(),
              flag.from(),
              flag.to()));
    }
    return text.toString();
  }
}
