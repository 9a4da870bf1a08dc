/// Accuracy on labelled text: how well sentence pairs are judged, how much of a rewrite is found,
/// how often strangers are called alike, and the fitting of weights. Start at
/// [org.reprint.bench.Main].
///
/// The labelled text is not part of the project. Every command takes its folder and says which file
/// it misses. Nothing read here is written anywhere but to the screen; weights are counts, not
/// text.
package org.reprint.bench;
