/// What a user could pick instead of the engine, made ready to be measured beside it. Start at
/// [org.reprint.bench.peers.Signers] for signatures, [org.reprint.bench.peers.FnvScan] and
/// [org.reprint.bench.peers.LuceneShingler] for the way from text to shingles, and
/// [org.reprint.bench.peers.DedupePeer] for a whole pipeline.
///
/// Every peer is used as its own documentation says, with the settings that make the same thing:
/// 128 slots, five words a shingle. What a library wants prepared (boxed sets, terms) is prepared
/// outside the clock.
package org.reprint.bench.peers;
