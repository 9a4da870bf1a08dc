package org.reprint.wire;

/// What a record says of itself, before its date is read and its key is known. All but the text and
/// the header may be null.
record Draft(
    String id,
    String version,
    String text,
    String title,
    String date,
    String source,
    String dateline,
    Header header) {
  /// A text that says nothing of itself.
  static Draft of(String text) {
    return new Draft(null, null, text, null, null, null, null, Header.NONE);
  }
}
