/// Which sentences of two stories say the same, and how alike: word alignment, a score, and
/// passages grown from both. Start at [org.reprint.align.Aligner]; stories come as
/// [org.reprint.align.Telling], results are [org.reprint.align.Passage]s.
package org.reprint.align;
