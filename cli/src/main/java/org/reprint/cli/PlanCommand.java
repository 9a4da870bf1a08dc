package org.reprint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Formatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.reprint.dedupe.DedupeOptions;
import org.reprint.dedupe.Plan;
import org.reprint.group.GroupOptions;
import org.reprint.group.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `reprint plan`: what `dedupe` will find and need.
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Says before a run of dedupe how likely it finds which pairs, and what memory and disk it"
            + " needs.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.DONE_TEXT, ExitCode.FAILED_TEXT, ExitCode.MISUSED_TEXT})
final class PlanCommand implements Callable<Integer> {
  private static final double MEGA = 1e6;
  private static final int SHINGLE_WORDS = 5;
  private static final double[] JACCARDS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0};
  private static final double[] CONTAINMENTS = {0.5, 0.6, 0.7, 0.8, 0.9, 1.0};
  private static final int[] SMALLER = {128, 200, 400};

  private final Session session;

  @Spec private CommandSpec spec;

  @Option(names = "--stories", required = true, paramLabel = "N", description = "So many stories.")
  private long stories;

  @Option(
      names = "--words",
      paramLabel = "N",
      description = "Words of a story on average (default: ${DEFAULT-VALUE}).")
  private int words = 430;

  @Mixin private CopyOptions options;

  PlanCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    StringBuilder text = new StringBuilder();
    try {
      if (words < 1) {
        throw new IllegalArgumentException("words must be at least 1, got " + words);
      }
      DedupeOptions engine = options.options(GroupOptions.DEFAULT, Scope.BOTH);
      write(text, new Plan(engine, stories, Math.max(1, words - SHINGLE_WORDS + 1)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    session.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    return ExitCode.DONE;
  }

  private static void write(StringBuilder text, Plan plan) {
    Formatter out = new Formatter(text, Locale.ROOT);
    rule(out, plan);
    chances(out, plan);
    needs(out, plan);
  }

  private static void rule(Formatter out, Plan plan) {
    DedupeOptions.Rule rule = plan.options().rule();
    out.format(
        "Belong together: Jaccard at least %.2f, or containment of the smaller at least %.2f;"
            + " exact, over 5-word shingles.\n\n",
        rule.jaccard(), rule.containment());
  }

  private static void chances(Formatter out, Plan plan) {
    out.format(
        "Bands: %d of %d slots each, signatures of %d slots.\n",
        plan.bands(), plan.rows(), plan.slots());
    out.format("Chance that a pair of this Jaccard similarity becomes a candidate:\n");
    out.format("  Jaccard    bands alone    with samples, 400 shingles, equal lengths\n");
    for (double jaccard : JACCARDS) {
      out.format(
          "  %.1f        %.5f        %s\n",
          jaccard,
          plan.byBands(jaccard),
          jaccard < 0.5 ? "-" : String.format(Locale.ROOT, "%.5f", plan.byEither(jaccard)));
    }
    out.format("\nSamples: one shingle in 16, each story asks with its 5 rarest.\n");
    out.format("Chance that a story becomes a candidate with one that contains it so far:\n");
    out.format("  contained    128 shingles    200 shingles    400 shingles\n");
    for (double containment : CONTAINMENTS) {
      out.format(
          "  %.1f          %.4f          %.4f          %.4f\n",
          containment,
          Plan.bySamples(containment, SMALLER[0]),
          Plan.bySamples(containment, SMALLER[1]),
          Plan.bySamples(containment, SMALLER[2]));
    }
    out.format("A candidate is not yet a pair: each is measured exactly.\n\n");
  }

  private static void needs(Formatter out, Plan plan) {
    out.format("For %,d stories of %d shingles:\n", plan.stories(), plan.shingles());
    out.format(
        "  keys         %,12.0f MB  (%.0f bytes a story)\n",
        plan.keyBytes() * plan.stories() / MEGA, plan.keyBytes());
    out.format("  of them held %,12.0f MB  (--memory)\n", plan.heldBytes() / MEGA);
    out.format(
        "  on disk      %,12.0f MB  in %s, and unpacked input\n",
        plan.diskBytes() / MEGA, plan.options().resources().temp());
    out.format(
        "  memory       %,12.0f MB  in all: %d bytes a story, the keys held, buffers, the JVM\n",
        plan.residentBytes() / MEGA, plan.lineBytes());
    out.format(
        "  candidates   %,12d     by chance or for a shared paragraph, and the true pairs\n",
        plan.chanceCandidates());
  }
}
