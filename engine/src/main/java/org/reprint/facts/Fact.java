package org.reprint.facts;

import org.reprint.text.Range;

/// One thing that a story states.
///
/// @param kind what sort of thing
/// @param firstToken its first token
/// @param endToken one past its last token
/// @param range where it stands, in UTF-16 units of the story's text; unit signs such as `$` and
///   `%` included
/// @param value canonical: two facts of one kind with equal values state the same. `1500000` for a
///   number, `USD 5` for money, `5%`, `february 3` for a date, `kirill dmitriev` for a name, `not`,
///   `up` or `down`; the words themselves for a quotation
public record Fact(FactKind kind, int firstToken, int endToken, Range range, String value) {}
