package org.reprint.report;

/// The first line of a report: what made it.
///
/// @param version of Reprint
/// @param stories how many are compared
/// @param background version of what is taken for common
/// @param falseAlarms tolerated false alarms per 1,000 stories
public record RunLine(String version, int stories, String background, double falseAlarms) {}
