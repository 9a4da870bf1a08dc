package org.reprint;

import java.time.Duration;
import java.util.Objects;
import org.reprint.candidates.CandidateOptions;
import org.reprint.group.GroupOptions;
import org.reprint.group.Scope;
import org.reprint.text.Conventions;

/// How to compare.
///
/// @param falseAlarms tolerated number of stories per 1,000 with at least one false alarm, above 0,
///   at most 1000: with that nothing is held back
/// @param threads at least 1
/// @param window stories further apart in time are not compared, to the second; from a second to
///   365,000 days, or null to compare them all. A story without a date is compared with all
/// @param conventions what agencies write around their stories
/// @param scope which pairs are compared, by who sent them; outlets of one family count as one
/// @param groups how groups are formed, with the families and the verdicts
public record ReprintOptions(
    double falseAlarms,
    int threads,
    Duration window,
    Conventions conventions,
    Scope scope,
    GroupOptions groups) {
  /// Ten false alarms per 1,000 stories, all processors, all pairs, the earliest of a group kept.
  public static final ReprintOptions DEFAULT =
      new ReprintOptions(10, Runtime.getRuntime().availableProcessors());

  public ReprintOptions {
    if (!(falseAlarms > 0 && falseAlarms <= 1000)) {
      throw new IllegalArgumentException("falseAlarms must be in (0, 1000], got " + falseAlarms);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
    CandidateOptions.requireWindow(window);
    Objects.requireNonNull(conventions, "conventions");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(groups, "groups");
  }

  /// Options with the conventions in the jar and without a window.
  public ReprintOptions(double falseAlarms, int threads) {
    this(falseAlarms, threads, null, Conventions.builtin(), Scope.BOTH, GroupOptions.DEFAULT);
  }

  /// Returns these options with another tolerance.
  public ReprintOptions withFalseAlarms(double newFalseAlarms) {
    return new ReprintOptions(newFalseAlarms, threads, window, conventions, scope, groups);
  }

  /// Returns these options with another number of threads.
  public ReprintOptions withThreads(int newThreads) {
    return new ReprintOptions(falseAlarms, newThreads, window, conventions, scope, groups);
  }

  /// Returns these options with another window; null compares all.
  public ReprintOptions withWindow(Duration newWindow) {
    return new ReprintOptions(falseAlarms, threads, newWindow, conventions, scope, groups);
  }

  /// Returns these options with other conventions.
  public ReprintOptions withConventions(Conventions newConventions) {
    return new ReprintOptions(falseAlarms, threads, window, newConventions, scope, groups);
  }

  /// Returns these options with another scope.
  public ReprintOptions withScope(Scope newScope) {
    return new ReprintOptions(falseAlarms, threads, window, conventions, newScope, groups);
  }

  /// Returns these options with another way to form groups.
  public ReprintOptions withGroups(GroupOptions newGroups) {
    return new ReprintOptions(falseAlarms, threads, window, conventions, scope, newGroups);
  }
}
