package org.reprint;

import java.time.InstantSource;
import java.util.Objects;
import org.reprint.background.Background;

/// How a desk judges and keeps house.
///
/// Of how stories are compared, window, scope and tolerance hold for a story when it comes: what
/// was measured then is kept, and other options later do not measure it again. The rule of what to
/// keep, the families and an editor's verdicts are laid over what is kept whenever something is
/// said, see [Desk]; embargoes hold by the clock when a story comes, whatever hour the rule names.
/// The conventions are settled when an archive is made.
///
/// @param comparing how stories are compared and grouped, as in a scan; `threads` are for the
///   stories that are filed together
/// @param keeping what the archive keeps
/// @param renewal when the archive learns from its stories
/// @param start what a new archive judges by before it has learned anything
/// @param clock tells when a story came
public record DeskOptions(
    ReprintOptions comparing, Keeping keeping, Renewal renewal, Start start, InstantSource clock) {
  /// Ten false alarms per 1,000 stories, all processors, rewrites, a background of its own.
  public static final DeskOptions DEFAULT =
      new DeskOptions(
          ReprintOptions.DEFAULT,
          new Keeping(true, 2_000),
          Renewal.DOUBLING,
          new Start(Background.builtin(), 1_000),
          InstantSource.system());

  public DeskOptions {
    Objects.requireNonNull(comparing, "comparing");
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

  /// Returns these options with another way to compare.
  public DeskOptions withComparing(ReprintOptions newComparing) {
    return new DeskOptions(newComparing, keeping, renewal, start, clock);
  }

  /// Returns these options with or without rewrites.
  public DeskOptions withRewrites(boolean newRewrites) {
    Keeping other = new Keeping(newRewrites, keeping.recent);
    return new DeskOptions(comparing, other, renewal, start, clock);
  }

  /// Returns these options with another number of recent stories.
  public DeskOptions withRecent(int newRecent) {
    Keeping other = new Keeping(keeping.rewrites, newRecent);
    return new DeskOptions(comparing, other, renewal, start, clock);
  }

  /// Returns these options with another number of threads.
  public DeskOptions withThreads(int newThreads) {
    return withComparing(comparing.withThreads(newThreads));
  }

  /// Returns these options with another tolerance.
  public DeskOptions withFalseAlarms(double newFalseAlarms) {
    return withComparing(comparing.withFalseAlarms(newFalseAlarms));
  }

  /// Returns these options with another rule of renewal.
  public DeskOptions withRenewal(Renewal newRenewal) {
    return new DeskOptions(comparing, keeping, newRenewal, start, clock);
  }

  /// Returns these options with another start.
  public DeskOptions withStart(Start newStart) {
    return new DeskOptions(comparing, keeping, renewal, newStart, clock);
  }

  /// Returns these options with another clock.
  public DeskOptions withClock(InstantSource newClock) {
    return new DeskOptions(comparing, keeping, renewal, start, newClock);
  }
}
