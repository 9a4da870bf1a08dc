/// Stories kept on disk, found again, and never lost.
///
/// [org.reprint.archive.Archive] is the door. An archive is a folder. What comes in is written to a
/// journal, which is forced to disk before anybody is told; the last few thousand stories stand in
/// memory beside it, and are handed to a Lucene index when they are enough. The index holds the
/// stories and what candidates are found by: bands, fingerprints and the content terms of each
/// sentence. Who has a band or a fingerprint is known in memory, about a kilobyte a story.
/// Decisions are bytes here, and nobody looks into them.
package org.reprint.archive;
