/// Who may match: from many stories, the pairs worth aligning.
///
/// Start at [org.reprint.candidates.CandidateFinder]; the result is
/// [org.reprint.candidates.Candidates]. Copies are found by the bands of their signatures, lifted
/// passages by winnowed fingerprints, rewrites by the rarest terms of each sentence. Nothing is
/// decided here: a candidate is a pair that somebody has to look at.
///
/// Bounds: an index is linear in the tokens of its stories, and so is the number of pairs, whatever
/// the stories are; [org.reprint.candidates.CandidateFinder] says how mass copies are kept from
/// growing with the square. What a bound left out is counted in
/// [org.reprint.candidates.CandidateStats].
package org.reprint.candidates;
