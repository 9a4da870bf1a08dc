package org.reprint;

import org.reprint.judge.Relation;

/// A relation and the places of its two stories in the order given.
///
/// @param a place of the first story
/// @param b place of the second, at least `a`
/// @param relation what they are to each other
record Judged(int a, int b, Relation relation) {}
