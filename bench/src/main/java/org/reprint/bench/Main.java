package org.reprint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.reprint.bench.background.DeriveBackground;
import org.reprint.bench.corpus.CorpusCurves;
import org.reprint.bench.corpus.EvaluateGroups;
import org.reprint.bench.corpus.GenerateCorpus;
import org.reprint.bench.desk.DeskBench;
import org.reprint.bench.guard.Guard;
import org.reprint.bench.lexicon.LexiconDeriver;
import org.reprint.bench.passages.EvaluatePassages;
import org.reprint.bench.peers.DedupePeer;
import org.reprint.bench.relations.EvaluateRelations;

/// The measuring command: names a command, hands it the rest of the line.
///
/// Exit codes: 0 done; 1 a check that did not pass; 2 wrong usage, or a file that is missing.
public final class Main {
  private static final String USAGE =
      """
      usage: evaluate pairs DATA_DIR [--verbose]
             evaluate retrieval DATA_DIR
             evaluate rewrites DATA_DIR [--verbose]
             evaluate crowd DATA_DIR [STORIES [SEED]] [--verbose]
             evaluate candidates DATA_DIR [--stories STORIES]
             evaluate scale DATA_DIR [STORIES]
             evaluate order DATA_DIR [STORIES [SEED]]
             evaluate facts DATA_DIR [CASES [SEED]] [--verbose]
             evaluate news DATA_DIR [STORIES [SEED]]
             evaluate trust DATA_DIR [STORIES [SEED]]
             evaluate lexicon DATA_DIR
             evaluate all DATA_DIR
             evaluate copies GROUPS TRUTH [--verbose]
             evaluate passages DATA_DIR [--cases N] [--seed S] [--verbose]
             evaluate relations [DATA_DIR] [--verbose]
             evaluate twins GROUPS DATA_DIR
             evaluate reuters-copies GROUPS DATA_DIR [--verbose]
             generate --stories N [--seed S] [--recurring R] [--variants SHARE] [--brief SHARE]
                      [--long SHARE] [--threads T] CORPUS TRUTH
             corpus-curves [--stories N] [--words N] CORPUS...
             derive-background DATA_DIR OUT
             derive-lexicon DATA_DIR OUT
             fit DATA_DIR OUT DEGREE_OUT STORY_OUT
             fit-context DATA_DIR
             derive-significance DATA_DIR OUT RIVALS_OUT [STORIES [SEED]]
             guard [--list]
             desk load [--stories N] [--seed S] [--copies]
             desk faults [--kills N] [--stories N] [--group N] [--recent N] [--lines N] [--seed S]
             desk agreement DATA_DIR [STORIES] [--verbose]
             dedupe-peer [--threads N] [--groups FILE] IN.jsonl... > KEPT.jsonl

      pairs        sentence pairs judged one by one, against their labels
      retrieval    reworded sentences looked for among thousands: how many are told at a precision
      rewrites     articles rewritten by hand, each beside its source, and beside other sources
      crowd        the same rewrites and sources in one scan with STORIES others (500)
      candidates   whether the true partner is looked at at all, at what cost; with STORIES, whether
                   it is among the best sentences when planted among so many, and whether
                   a short passage alone makes a pair of two long stories
      scale        a quarter, a half and all of STORIES stories (20,000) scanned in one thread: time,
                   postings read, pairs scored; and single stories looked for among all of them
      facts        altered facts and quotations of the rewrites, and faithful sentences: the share
                   that is flagged; then the same of CASES stories (600) of news12k in which a
                   program changed figures, names, dates, directions, negations and quotations
      news         STORIES modern stories (500) that have little to do with each other: false alarms
      lexicon      what a relation of two words says of the sentences that they stand in
      all          all of these but scale
      copies       groups of a generated corpus, against the copies that were planted there
      passages     passages of news12k, rewritten by program, in other stories: plagdet
      relations    labels of story pairs, which may be merged, which facts changed: of the set that
                   ships with this program, or of relations_dev.tsv in DATA_DIR
      twins        groups of news12k and news12k_reextracted together, against the known twins
      reuters-copies   groups of reuters21578, against all pairs that share much text
      generate     a corpus that looks like news, one story in ten (--variants) a planted copy, and
                   the truth about the copies; with --recurring R every paragraph stands in R
                   stories on average, which is harder than news; the same bytes for the same seed
      corpus-curves    in how many stories words and shingles stand, of the first N (10,000) stories
                   of each corpus, of each its first N words
      derive-background   counts of words in news, from DATA_DIR/corpora, written to OUT
      derive-lexicon      words and their relations, from WordNet, written to OUT
      fit          the weights by which a sentence pair is judged, from DATA_DIR/pairs: alone, yes or
                   no written to OUT and how much to DEGREE_OUT, and in its stories, written to
                   STORY_OUT; beside them a floor of surface features; each set cross-validated alone and with the other, and judged
                   by a model of the other
      fit-context  the weights by which a sentence pair is judged among others, printed; each
                   rewritten article judged by a fit on the others
      derive-significance   how much unrelated stories look alike by chance, learned from STORIES of
                   them (1,500): by all that they share, written to OUT, and beyond their rivals,
                   to RIVALS_OUT; evaluate trust shows whether such a promise holds
      guard        the hot loops beside their references and peers: leads that must hold, bytes that
                   must not be allocated; --list shows the figures
      desk         load: a generated day of wire filed in an archive, at what speed, and what one
                   story costs that is asked about; faults: a desk is killed again and again and
                   must lose nothing; agreement: whether a desk says what a scan says
      dedupe-peer  the pipeline that a user could build on hash4j: the scale for the engine's dedupe
      DATA_DIR     the folder that holds pairs/, corpora/ and rewrites_dev.jsonl

      What the two seed articles give is an acceptance test of the engine (SeedsTest); it leaves its
      findings in engine/target/seeds.txt.
      """;

  /// One thing to do, with the words after its name.
  @FunctionalInterface
  interface Action {
    void run(String[] args, PrintStream out) throws IOException;
  }

  /// @param least number of words after the name
  /// @param most number of words after the name
  private record Command(int least, int most, Action action) {}

  private static final Map<String, Command> COMMANDS = commands();

  private Main() {}

  private static void evaluate(String[] args, PrintStream out) throws IOException {
    if (EvaluateGroups.knows(args)) {
      EvaluateGroups.run(args, out);
    } else if (EvaluatePassages.knows(args)) {
      EvaluatePassages.run(args, out);
    } else if (EvaluateRelations.knows(args)) {
      EvaluateRelations.run(args, out);
    } else {
      Evaluate.run(args, out);
    }
  }

  private static Map<String, Command> commands() {
    Map<String, Command> commands = new LinkedHashMap<>();
    commands.put("evaluate", new Command(1, 7, Main::evaluate));
    commands.put("derive-background", new Command(2, 2, DeriveBackground::run));
    commands.put("derive-lexicon", new Command(2, 2, LexiconDeriver::run));
    commands.put("fit", new Command(4, 4, FitPairs::run));
    commands.put("fit-context", new Command(1, 1, FitContext::run));
    commands.put("derive-significance", new Command(3, 5, DeriveSignificance::run));
    commands.put("generate", new Command(2, 20, GenerateCorpus::run));
    commands.put("corpus-curves", new Command(1, 20, CorpusCurves::run));
    commands.put("desk", new Command(1, 20, DeskBench::run));
    commands.put("guard", new Command(0, 1, Guard::run));
    commands.put(
        "dedupe-peer",
        new Command(1, Integer.MAX_VALUE, (args, out) -> DedupePeer.run(args, out, System.err)));
    return commands;
  }

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, out, err));
  }

  /// Runs one command.
  ///
  /// @param args its name and its words
  /// @param out for results
  /// @param err for what was wrong with the call
  /// @return the exit code
  static int run(String[] args, PrintStream out, PrintStream err) throws IOException {
    if (args.length > 0 && (args[0].equals("--help") || args[0].equals("help"))) {
      out.print(USAGE);
      return 0;
    }
    try {
      if (args.length == 0) {
        throw new UsageException("a command is needed: one of " + COMMANDS.keySet());
      }
      Command command = COMMANDS.get(args[0]);
      if (command == null) {
        throw new UsageException("no command \"" + args[0] + "\"; there are " + COMMANDS.keySet());
      }
      int words = args.length - 1;
      if (words < command.least() || words > command.most()) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "%s takes %d to %d words, got %d",
                args[0],
                command.least(),
                command.most(),
                words));
      }
      return attempt(command.action(), Arrays.copyOfRange(args, 1, args.length), out, err);
    } catch (NoSuchFileException e) {
      err.println("no file " + e.getMessage());
      return 2;
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.println("--help says what there is");
      return 2;
    }
  }

  /// Carries a command out, and says so when a check did not pass.
  static int attempt(Action action, String[] args, PrintStream out, PrintStream err)
      throws IOException {
    try {
      action.run(args, out);
      return 0;
    } catch (CheckFailed e) {
      err.println(e.getMessage());
      return 1;
    }
  }
}
