package org.reprint.bench.guard;

/// What was measured of a figure.
///
/// @param figure what it must be
/// @param measured what it is
/// @param detail how it came about, for the reader of the table
record Reading(Figure figure, double measured, String detail) {
  boolean holds() {
    return figure.holds(measured);
  }
}
