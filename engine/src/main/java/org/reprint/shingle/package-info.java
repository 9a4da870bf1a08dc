/// From raw text to hashes: word shingles with their places, exact measures on sets of them, and
/// winnowed fingerprints.
///
/// Start at [org.reprint.shingle.Shingler]. It cuts a text into words and hashes every five that
/// follow each other, in one pass and without a `String` a word; the result is a reusable
/// [org.reprint.shingle.Shingles], or [org.reprint.shingle.ShingleHashes] from UTF-8. From there:
/// - [org.reprint.shingle.ShingleSet] measures two stories exactly: Jaccard similarity and
///   containment;
/// - [org.reprint.shingle.Winnower] keeps a fraction of shorter runs as
///   [org.reprint.shingle.Fingerprints], enough to find every passage that two stories share word
///   for word;
/// - [org.reprint.shingle.HashOrder] puts hashes in order, for this room and those behind it;
/// - the room `sketch` turns the hashes into signatures of a fixed length.
///
/// **Words** (scheme `words-1`, frozen). A run is a maximal sequence of code points of the general
/// categories L (Lu, Ll, Lt, Lm, Lo), M (Mn, Mc, Me) and Nd. Everything else separates: spaces,
/// punctuation, symbols, controls, letter-like and other numbers (Nl, No: `Ⅻ`, `½`), unpaired
/// surrogates, and every format character, so also the zero-width joiner, non-joiner and space, the
/// soft hyphen and the marks of direction. Each code point is lower-cased by itself with the simple
/// mapping of Unicode ([Character#toLowerCase(int)]): no locale, no mapping to several code points,
/// no special final sigma. Nothing is composed or decomposed. The tables are those of the running
/// JDK (Unicode 16 in JDK 25); a later one adds characters.
///
/// A run is one word, but for scripts written without spaces: Han, Hiragana, Katakana, Bopomofo,
/// Thai, Lao, Khmer, Myanmar, Tai Le, New Tai Lue, Tai Tham and Tai Viet, with the letters that
/// several of the East Asian ones share (U+3006, U+3031 to U+3035, U+303C, U+30FC, U+FF70, U+FF9E,
/// U+FF9F). A run is cut where it passes from letters of these to other letters or to digits of any
/// script, and back; a mark stays with what stands before it, and at the head of a run counts as
/// spaced. Of a stretch in these scripts every two neighbouring code points are a word; a stretch
/// of one code point is one word. So `iPhone手机版2` has the words `iphone`, `手机`, `机版` and `2`.
package org.reprint.shingle;
