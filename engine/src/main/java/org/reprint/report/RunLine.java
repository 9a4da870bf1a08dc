package org.reprint.report;

import java.time.Duration;

/// The first line of a report: what made it.
///
/// @param version of Reprint
/// @param stories how many are compared
/// @param background version of what is taken for common
/// @param falseAlarms tolerated false alarms per 1,000 stories
/// @param window how far apart in time stories are compared, null when all are
public record RunLine(
    String version, int stories, String background, double falseAlarms, Duration window) {}
