package org.reprint.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The mails of a mailbox (RFC 4155): each begins with a line `From`, who sent it and when, behind
/// an empty line; a `>` keeps lines of a text that begin like it apart.
final class Mailbox {
  /// How a mailbox begins.
  static final String START = "From ";

  private static final Pattern POSTMARK = Pattern.compile("From \\S+\\s.*\\d\\d:\\d\\d.*\\s*");
  private static final Pattern QUOTED = Pattern.compile(">+From .*\\s*");

  private final InputStream in;
  private final int most;
  private int lines; // read so far
  private int line; // of the mail that was given last
  private boolean ended;

  /// @param in stands at the first line
  /// @param most bytes of a mail that are kept
  Mailbox(InputStream in, int most) {
    this.in = new BufferedInputStream(in);
    this.most = most;
  }

  /// The next mail, without its first line; null behind the last.
  byte[] next() throws IOException {
    if (ended) {
      return null;
    }
    line = lines + 1;
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    boolean behindEmpty = true;
    for (String read = readLine(); read != null; read = readLine()) {
      boolean postmark = behindEmpty && POSTMARK.matcher(read).matches();
      if (postmark && mail.size() > 0) {
        return mail.toByteArray();
      }
      behindEmpty = read.isBlank();
      String unquoted = QUOTED.matcher(read).matches() ? read.substring(1) : read;
      if (!postmark && mail.size() + unquoted.length() <= most) {
        mail.writeBytes(unquoted.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    ended = true;
    return mail.size() == 0 ? null : mail.toByteArray();
  }

  /// The line of the file, from 1, at which the last mail begins.
  int line() {
    return line;
  }

  /// A line with its end, its bytes as characters; null at the end.
  private String readLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b != -1; b = in.read()) {
      bytes.write(b);
      if (b == '\n') {
        break;
      }
    }
    lines += bytes.size() == 0 ? 0 : 1;
    return bytes.size() == 0 ? null : bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
