/// Ways to make a MinHash signature that lost to the one in the engine, kept to be measured beside
/// it. [org.reprint.bench.kernels.MinHash] and [org.reprint.bench.kernels.PlainOnePermutation].
package org.reprint.bench.kernels;
