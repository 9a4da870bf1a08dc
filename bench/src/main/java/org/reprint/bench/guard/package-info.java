/// Guards the hot loops: what they must not allocate, and the leads that they must not lose over
/// their references and over peers run beside them. Start at [org.reprint.bench.guard.Guard].
///
/// Why not JMH: it runs one benchmark to its end before the next begins, and on a machine whose
/// clock or whose neighbours change, a ratio of two such runs says little. Here all contenders take
/// turns in one JVM, batch by batch, on the CPU clock of their thread, and a figure is the median
/// of the ratios of all rounds. The JMH benchmarks of the same loops, each in JVMs of its own, are
/// in `org.reprint.bench.jmh`.
package org.reprint.bench.guard;
