/// Corpora that look like news, made from a seed, with planted copies whose truth is exact; and
/// what a grouping of them is worth.
///
/// Start at [org.reprint.bench.corpus.GenerateCorpus], which writes a corpus and its truth, and at
/// [org.reprint.bench.corpus.EvaluateGroups], which reads the groups that a deduplication found.
/// [org.reprint.bench.corpus.CorpusCurves] shows how alike the shingles of two corpora are spread.
package org.reprint.bench.corpus;
