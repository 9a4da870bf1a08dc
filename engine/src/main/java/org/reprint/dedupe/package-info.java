/// Copies at scale: JSON lines in, the lines to keep and the groups of copies out, in memory that
/// can be told in advance.
///
/// Start at [org.reprint.dedupe.Dedupe]; [org.reprint.dedupe.Plan] says beforehand what a run will
/// find and need. A room of its own beside the flow: it takes raw lines, shingles and signatures
/// from the rooms upstream and never sees sentences. The stages:
///
/// 1. **Scan**: blocks of lines in parallel. Of each story only its place, its number of shingles,
///    some keys and two bits a slot of its signature stay: a key for each band, and a sample of its
///    shingles.
/// 2. **Join**: stories that share a band, or two of their rarest samples, are candidates. The keys
///    lie in partitions, in memory up to a bound, beyond it in an unnamed file; one partition is
///    sorted at a time.
/// 3. **Verify**: the candidates' lines are read again, and the exact Jaccard similarity and
///    containment of their shingles decide. Keys alone never do.
/// 4. **Group**: stars around the story from which others were made ([org.reprint.group.Grouper]).
/// 5. **Write**: the lines of all other stories pass through byte for byte.
package org.reprint.dedupe;
