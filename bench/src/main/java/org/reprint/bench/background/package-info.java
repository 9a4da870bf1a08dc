/// Programs about rarity and retrieval: what derives the background in the jar, and what measures
/// how well candidates are found.
package org.reprint.bench.background;
