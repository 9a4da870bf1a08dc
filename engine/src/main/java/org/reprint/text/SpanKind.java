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
  /// Who wrote, edited or helped, behind the story: `(Reporting by Jane Doe)`.
  SIGN_OFF,
  /// Whose copy or picture it is: `(AP Photo/Jane Doe)`.
  CREDIT,
  /// A note to editors or readers about the story: `(Adds reaction in paragraph 3)`.
  ADVISORY,
  /// The keyword line and take key of the wire: `BC-US--Lobster, 1st Ld-Writethru,127`.
  SLUG,
  /// Other furniture that is not the story: "Related article", "Original url", rights, bare links.
  BOILERPLATE
}
