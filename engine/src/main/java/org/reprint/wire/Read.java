package org.reprint.wire;

/// What reading one record gives: a story, or the reason why there is none. One bad record never
/// stops a run.
public sealed interface Read permits Story, Refused {}
