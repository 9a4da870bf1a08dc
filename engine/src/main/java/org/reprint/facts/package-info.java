/// From prose to what it states: names, numbers with their units, dates, negations, directions,
/// quotations. Start at [org.reprint.facts.FactFinder]; the result is [org.reprint.facts.Facts].
package org.reprint.facts;
