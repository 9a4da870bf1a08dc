/// From shingle hashes to MinHash signatures of a fixed length, and what can be read from them.
/// Start at [org.reprint.sketch.Sketcher].
///
/// A signature is one row of a flat table of 32-bit slots, [org.reprint.sketch.Signatures]; the
/// share of slots in which two rows agree estimates the Jaccard similarity of the two sets, and
/// [org.reprint.sketch.Bands] cuts rows into keys by which look-alikes meet. Both are hints for
/// whoever looks for candidates: a decision needs the exact measure of
/// [org.reprint.shingle.ShingleSet].
///
/// How a slot is made has a name, a [org.reprint.sketch.Scheme], and golden vectors, and so has the
/// hash that makes a key of a band, [org.reprint.sketch.Bands#SCHEME]. There is one kernel: it
/// needs no vector instructions and no flags, and the reference that it is tested against, straight
/// from the definition, lives with the tests.
package org.reprint.sketch;
