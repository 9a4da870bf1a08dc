package org.reprint;

import java.time.InstantSource;
import java.util.Objects;
import org.reprint.background.Background;

/// How a desk judges and keeps house.
///
/// @param falseAlarms tolerated number of stories per 1,000 with at least one false alarm, as in
///   [ReprintOptions]
/// @param threads for the stories of one group, at least 1
/// @param keeping what the archive keeps
/// @param renewal when the archive learns from its stories
/// @param start what a new archive judges by before it has learned anything
/// @param clock tells when a story came
public record DeskOptions(
    double falseAlarms,
    int threads,
    Keeping keeping,
    Renewal renewal,
    Start start,
    InstantSource clock) {
  /// Ten false alarms per 1,000 stories, all processors, rewrites, a background of its own.
  public static final DeskOptions DEFAULT =
      new DeskOptions(
          ReprintOptions.DEFAULT.falseAlarms(),
          ReprintOptions.DEFAULT.threads(),
          new Keeping(true, 2_000),
          Renewal.DOUBLING,
          new Start(Background.builtin(), 1_000),
          InstantSource.system());

  public DeskOptions {
    if (!(falseAlarms > 0 && falseAlarms <= 1000)) {
      throw new IllegalArgumentException("falseAlarms must be in (0, 1000], got " + falseAlarms);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
    Objects.requireNonNull(keeping, "keeping");
    Objects.requireNonNull(renewal, "renewal");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(clock, "clock");
  }

  /// What an archive keeps, and where.
  ///
  /// @param rewrites whether rewrites and lifted passages are looked for, or copies alone; settled
  ///   when the archive is made
  /// @param recent how many stories stand in memory and journal alone before they go to the index,
  ///   at least 1: so many are read again when the archive is opened
  public record Keeping(boolean rewrites, int recent) {
    public Keeping {
      if (recent < 1) {
        throw new IllegalArgumentException("recent must be at least 1, got " + recent);
      }
    }
  }

  /// When an archive learns anew which words are rare and what is boilerplate.
  public enum Renewal {
    /// Never.
    NEVER,
    /// Behind its 1,000th story, its 2,000th, its 4,000th, and so on.
    DOUBLING
  }

  /// What a new archive judges by.
  ///
  /// @param background how rare words are
  /// @param stories how many stories chance is reckoned with, at least 1
  public record Start(Background background, int stories) {
    public Start {
      Objects.requireNonNull(background, "background");
      if (stories < 1) {
        throw new IllegalArgumentException("stories must be at least 1, got " + stories);
      }
    }
  }

  /// Returns these options with or without rewrites.
  public DeskOptions withRewrites(boolean newRewrites) {
    Keeping other = new Keeping(newRewrites, keeping.recent);
    return new DeskOptions(falseAlarms, threads, other, renewal, start, clock);
  }

  /// Returns these options with another number of recent stories.
  public DeskOptions withRecent(int newRecent) {
    Keeping other = new Keeping(keeping.rewrites, newRecent);
    return new DeskOptions(falseAlarms, threads, other, renewal, start, clock);
  }

  /// Returns these options with another number of threads.
  public DeskOptions withThreads(int newThreads) {
    return new DeskOptions(falseAlarms, newThreads, keeping, renewal, start, clock);
  }

  /// Returns these options with another tolerance.
  public DeskOptions withFalseAlarms(double newFalseAlarms) {
    return new DeskOptions(newFalseAlarms, threads, keeping, renewal, start, clock);
  }

  /// Returns these options with another rule of renewal.
  public DeskOptions withRenewal(Renewal newRenewal) {
    return new DeskOptions(falseAlarms, threads, keeping, newRenewal, start, clock);
  }

  /// Returns these options with another start.
  public DeskOptions withStart(Start newStart) {
    return new DeskOptions(falseAlarms, threads, keeping, renewal, newStart, clock);
  }

  /// Returns these options with another clock.
  public DeskOptions withClock(InstantSource newClock) {
    return new DeskOptions(falseAlarms, threads, keeping, renewal, start, newClock);
  }
}
