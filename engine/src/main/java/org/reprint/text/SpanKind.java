package org.reprint.text;

/// What a stretch of a story is, where it is not plain narration.
public enum SpanKind {
  /// A headline inside the text (a Markdown heading).
  HEADING,
  /// Place, date and agency at the head of the story: `LONDON, Feb 3 (Reuters) -`.
  DATELINE,
  /// Who wrote it, when that stands on a line of its own.
  BYLINE,
  /// Words inside quotation marks, the marks included.
  QUOTATION,
  /// Furniture that is not the story: "Related article", "Original url", sign-offs, bare links.
  BOILERPLATE
}
