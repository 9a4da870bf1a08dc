package org.reprint.dedupe;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.reprint.group.GroupOptions;
import org.reprint.group.KeepRule;
import org.reprint.group.Scope;
import org.reprint.judge.Why;

/// How to find copies.
///
/// @param rule which two stories belong together
/// @param groups how groups are formed: which story of one is kept, who owns whom, what an editor
///   said
/// @param scope which stories are compared, by who sent them
/// @param recall the share of pairs at the least Jaccard similarity of the rule that bands and
///   samples together must make candidates, in (0, 1); of more similar ones it is more
/// @param resources what a run may use
public record DedupeOptions(
    Rule rule, GroupOptions groups, Scope scope, double recall, Resources resources) {
  /// Jaccard 0.7 or containment 0.8, the earliest is kept, all are compared, 99.95 % of pairs at
  /// 0.7.
  public static final DedupeOptions DEFAULT =
      new DedupeOptions(
          Rule.DEFAULT, GroupOptions.DEFAULT, Scope.BOTH, 0.9995, Resources.standard());

  public DedupeOptions {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(groups, "groups");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(resources, "resources");
    if (!(recall > 0 && recall < 1)) {
      throw new IllegalArgumentException("recall must be in (0, 1), got " + recall);
    }
  }

  /// Returns these options with another rule.
  public DedupeOptions withRule(Rule newRule) {
    return new DedupeOptions(newRule, groups, scope, recall, resources);
  }

  /// Returns these options with another choice of the story to keep.
  public DedupeOptions withKeep(KeepRule newKeep) {
    return withGroups(groups.withKeep(newKeep));
  }

  /// Returns these options with other groups.
  public DedupeOptions withGroups(GroupOptions newGroups) {
    return new DedupeOptions(rule, newGroups, scope, recall, resources);
  }

  /// Returns these options with another scope.
  public DedupeOptions withScope(Scope newScope) {
    return new DedupeOptions(rule, groups, newScope, recall, resources);
  }

  /// Returns these options with another recall.
  public DedupeOptions withRecall(double newRecall) {
    return new DedupeOptions(rule, groups, scope, newRecall, resources);
  }

  /// Returns these options with other resources.
  public DedupeOptions withResources(Resources newResources) {
    return new DedupeOptions(rule, groups, scope, recall, newResources);
  }

  /// Two stories belong together when one of these is reached, exactly measured over their sets of
  /// word 5-shingles.
  ///
  /// @param jaccard least similarity, in [0.3, 1]
  /// @param containment least share of the smaller set that the larger one has too, in [0.5, 1]
  public record Rule(double jaccard, double containment) {
    /// Seven tenths alike, or four fifths of the smaller in the larger.
    public static final Rule DEFAULT = new Rule(0.7, 0.8);

    public Rule {
      if (!(jaccard >= 0.3 && jaccard <= 1)) {
        throw new IllegalArgumentException("jaccard must be in [0.3, 1], got " + jaccard);
      }
      if (!(containment >= 0.5 && containment <= 1)) {
        throw new IllegalArgumentException("containment must be in [0.5, 1], got " + containment);
      }
    }

    /// Why two that belong together do: each figure against its threshold. What reaches neither
    /// belongs together because an editor says so.
    Why why(double similarity, double contained) {
      boolean similar = similarity >= jaccard;
      boolean holds = contained >= containment;
      if (!similar && !holds) {
        return new Why(
            "An editor says that they are one story.",
            List.of(
                new Why.Evidence("verdict", 1, 1),
                new Why.Evidence("jaccard", similarity, jaccard),
                new Why.Evidence("containment", contained, containment)));
      }
      String text =
          similar && holds
              ? "As alike as asked for, and the smaller stands in the larger."
              : similar ? "As alike as asked for." : "The smaller stands in the larger.";
      return new Why(
          text,
          List.of(
              new Why.Evidence("jaccard", similarity, jaccard),
              new Why.Evidence("containment", contained, containment)));
    }

    /// Whether two sets belong together. Divides, as the figures that are written are made: 55 of
    /// 100 reach 0.55, though 100 times the number nearest to 0.55 is a little more than 55.
    ///
    /// @param sizeA shingles of the one, at least 1
    /// @param sizeB shingles of the other, at least 1
    /// @param common shingles of both
    boolean holds(int sizeA, int sizeB, int common) {
      return common / (double) Math.min(sizeA, sizeB) >= containment
          || common / ((double) sizeA + sizeB - common) >= jaccard;
    }
  }

  /// What a run may use.
  ///
  /// @param threads at least 1
  /// @param memory bytes of keys to hold before the rest goes to disk, at least 0
  /// @param temp the folder for what goes to disk: keys, and what is read from a stream or a
  ///   compressed file. Nothing is left there, however the run ends
  public record Resources(int threads, long memory, Path temp) {
    private static final long MOST = 128L << 20;

    public Resources {
      Objects.requireNonNull(temp, "temp");
      if (threads < 1) {
        throw new IllegalArgumentException("threads must be at least 1, got " + threads);
      }
      if (memory < 0) {
        throw new IllegalArgumentException("memory must be at least 0, got " + memory);
      }
    }

    /// All processors, the JVM's folder for temporary files, and 128 MiB, or a third of the heap
    /// where that is less.
    public static Resources standard() {
      Runtime runtime = Runtime.getRuntime();
      return new Resources(
          runtime.availableProcessors(),
          Math.min(MOST, runtime.maxMemory() / 3),
          Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// Returns these with another number of threads.
    public Resources withThreads(int newThreads) {
      return new Resources(newThreads, memory, temp);
    }

    /// Returns these with another bound on memory.
    public Resources withMemory(long newMemory) {
      return new Resources(threads, newMemory, temp);
    }

    /// Returns these with another folder.
    public Resources withTemp(Path newTemp) {
      return new Resources(threads, memory, newTemp);
    }
  }
}
