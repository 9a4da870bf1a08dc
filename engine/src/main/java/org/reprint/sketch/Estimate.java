package org.reprint.sketch;

/// An estimated share, and the interval in which the true one lies.
///
/// @param value the estimate, in [0, 1]
/// @param lower least share that the observation does not rule out, at most `value`
/// @param upper greatest such share, at least `value`
/// @param confidence how often at least, over many estimates, such an interval holds the true
///   share, in (0, 1)
public record Estimate(double value, double lower, double upper, double confidence) {}
