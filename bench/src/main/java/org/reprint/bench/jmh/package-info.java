/// JMH benchmarks of the engine's hot paths; `bench/RESULTS.md` keeps what they measured.
package org.reprint.bench.jmh;
