package org.reprint.report;

import java.time.Duration;
import org.reprint.group.GroupOptions;
import org.reprint.group.Scope;

/// The first line of a report: what made it.
///
/// @param version of Reprint
/// @param stories how many are compared
/// @param background version of what is taken for common
/// @param falseAlarms tolerated false alarms per 1,000 stories
/// @param window how far apart in time stories are compared, null when all are
/// @param scope which pairs are compared, by who sent them
/// @param groups how groups are formed
public record RunLine(
    String version,
    int stories,
    String background,
    double falseAlarms,
    Duration window,
    Scope scope,
    GroupOptions groups) {}
