package org.reprint.wire;

import java.io.IOException;

/// Plain text and Markdown: the whole file is one story. A heading stays in the text, and so does
/// the front matter of Markdown, of which headline, date and their like are taken.
final class PlainText implements Format {
  private final int limitChars;

  PlainText(int limitChars) {
    this.limitChars = limitChars;
  }

  @Override
  public String name() {
    return "text";
  }

  /// Anything that no other format wants.
  @Override
  public boolean claims(Source source) {
    return true;
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    int mostBytes = 3 * limitChars; // UTF-8 has at most 3 bytes to a UTF-16 unit
    byte[] bytes = source.bytes(mostBytes);
    if (bytes.length > mostBytes) {
      outlet.refuse(0, tooLong("more than " + limitChars));
      return;
    }
    if (source.marked() != null && source.marked().width() == 2) {
      String text = source.marked().text(bytes, 0, bytes.length);
      String why = Binary.controls(text::charAt, text.length(), 2, source.markBytes());
      story(text, why, null, outlet);
      return;
    }
    String notText = Binary.controls(i -> bytes[i] & 0xFF, bytes.length, 1, source.markBytes());
    Encoding.Choice choice =
        Encoding.choose(bytes, 0, bytes.length, source.markBytes(), "file", false);
    if (notText != null || choice.why() != null) {
      outlet.refuse(0, notText != null ? notText : choice.why());
      return;
    }
    story(choice.encoding().text(bytes, 0, bytes.length), null, choice.note(), outlet);
  }

  private void story(String text, String notText, String note, Outlet outlet) {
    if (notText != null) {
      outlet.refuse(0, notText);
    } else if (text.length() > limitChars) {
      outlet.refuse(0, tooLong(Integer.toString(text.length())));
    } else if (Blank.is(text)) {
      outlet.refuse(0, "nothing but white space");
    } else {
      Draft draft = Draft.of(text);
      FrontMatter.read(text, draft);
      outlet.story(draft, 0, note);
    }
  }

  private String tooLong(String length) {
    return "a text of " + length + " characters; at most " + limitChars + " are read";
  }
}
