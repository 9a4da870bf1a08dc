package org.reprint.facts;

import org.reprint.text.Range;

/// One thing that a story states.
///
/// The value is canonical: what two facts of one kind with equal values state is the same. Of a
/// number it is its digits and the unit of measure that follows, if any: `1500000`, `5 tons`; of
/// money `USD 5`, of a percentage `5%`, of a date `february 3`, `tuesday` or `last year`, of a time
/// `8:30 pm gmt` (without `am` or `pm` when the half of the day is not said), of a name `kirill
/// dmitriev`, of a negation `not`; of a direction its pole, such as `up`, `down` or `win+`; of a
/// quotation its words. Whether facts with other values contradict each other says [Agreement].
///
/// @param kind what sort of thing
/// @param firstToken its first token; of a figure the number
/// @param endToken one past its last token
/// @param range where it stands, in UTF-16 units of the story's text; unit signs such as `$` and
///   `%` included
/// @param value canonical, as above
/// @param precision how exactly a figure is meant
public record Fact(
    FactKind kind, int firstToken, int endToken, Range range, String value, Precision precision) {
  /// A fact that is meant as it stands.
  public Fact(FactKind kind, int firstToken, int endToken, Range range, String value) {
    this(kind, firstToken, endToken, range, value, Precision.EXACT);
  }
}
