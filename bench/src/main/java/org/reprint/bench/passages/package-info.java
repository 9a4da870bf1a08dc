/// Passages of real stories, rewritten by program, embedded in unrelated stories, with exact truth;
/// and how well the engine finds them.
///
/// Start at [org.reprint.bench.passages.EvaluatePassages]. The stories are a parameter: nothing of
/// them ships.
package org.reprint.bench.passages;
