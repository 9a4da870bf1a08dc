/// From bytes to stories. Start at [org.reprint.wire.StoryReader].
///
/// A reader walks files and folders and hands on one [org.reprint.wire.Read] after another: a
/// [org.reprint.wire.Story], or [org.reprint.wire.Refused] with the place and the reason. It holds
/// one file at a time, of JSON lines one line. A [org.reprint.wire.StoryRegister] collects them and
/// gives each story its final key, which cannot be known before the last record is in.
///
/// A pipeline that needs text, id and version alone takes its lines from
/// [org.reprint.wire.LineScanner], and its files, packed or not, from
/// [org.reprint.wire.Compression]; both give what a reader gives.
///
/// Nothing outside this package knows formats. A format is one class behind `Format`, and is
/// recognised by content: `Formats` asks each in turn, the plain text last, which takes what no
/// other wants. To add one: write the class, and put it in that list. A format says which field of
/// a record stands where, in a `Draft`; what the values mean is read in one place, `Outlet`. XML is
/// read into a tree by `XmlTree`, which reads nothing from outside; the text of marked-up copy is
/// what `BlockText` says. `StoryReader.recognise` tells what was made of a file.
///
/// Bytes become text here and nowhere else. UTF-8, with or without a byte-order mark; UTF-16 with
/// one; windows-1252 only where bytes that are no UTF-8 plainly are that (the rule stands at
/// `Windows1252`), with a note on the story. Everything else is refused with the byte and its
/// offset. The text of a story is then what was decoded, unchanged: zero-width and right-to-left
/// characters and lone surrogates stay, because every offset in the engine counts them.
package org.reprint.wire;
