package org.reprint.text;

/// A typed stretch of a story.
///
/// @param kind what it is
/// @param range where, in UTF-16 units of the story's text
public record Span(SpanKind kind, Range range) {}
