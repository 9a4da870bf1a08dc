package org.reprint.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.parser.Parser;

/// A mail (RFC 822 and MIME), or a mailbox of them: the subject is the headline. Of alternative
/// bodies the plain text is taken, else the HTML. Attachments and mails within are left out, but of
/// a mail that says nothing itself: there the first attached text is taken, else that of the mail
/// within.
final class Mail implements Format {
  private static final int SEEN_CHARS = 1 << 14;
  private static final int MOST_BYTES = 1 << 26;
  private static final int MOST_PARTS = 1000;
  private static final int MOST_LINE = 1 << 20;
  private static final Pattern NAME = Pattern.compile("^([!-9;-~]+):[ \\t]?.*");
  private static final Set<String> KNOWN =
      Set.of(
          "from",
          "to",
          "cc",
          "subject",
          "date",
          "message-id",
          "received",
          "return-path",
          "mime-version",
          "content-type",
          "reply-to",
          "sender",
          "delivered-to",
          "dkim-signature",
          "x-mailer",
          "content-transfer-encoding");
  private static final Set<String> SIGNS =
      Set.of("from", "message-id", "received", "return-path", "mime-version");

  @Override
  public String name() {
    return "mail";
  }

  /// Only where the file begins with fields of a mail and an empty line ends them.
  @Override
  public boolean claims(Source source) {
    String seen = source.glimpse();
    String start = seen.substring(0, Math.min(seen.length(), SEEN_CHARS));
    int known = 0;
    int signs = 0;
    int lines = 0;
    for (String line : (Iterable<String>) start.lines()::iterator) {
      if (line.isEmpty()) {
        return known > 1 && signs > 0;
      }
      boolean folded = line.startsWith(" ") || line.startsWith("\t");
      if (lines++ == 0 && line.startsWith("From ")) {
        continue; // as a mailbox puts before a mail
      }
      Matcher field = NAME.matcher(line);
      if (!folded && !field.matches()) {
        return false;
      }
      if (!folded) {
        String name = field.group(1).toLowerCase(Locale.ROOT);
        known += KNOWN.contains(name) ? 1 : 0;
        signs += SIGNS.contains(name) ? 1 : 0;
      }
    }
    return false;
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    try (InputStream in = source.bytes()) {
      if (!source.glimpse().startsWith(Mailbox.START)) {
        read(in, outlet);
        return;
      }
      Mailbox box = new Mailbox(in, MOST_BYTES);
      for (byte[] mail = box.next(); mail != null; mail = box.next()) {
        try {
          read(new ByteArrayInputStream(mail), outlet);
        } catch (Unreadable e) {
          outlet.refuse(box.line(), e.getMessage());
        }
      }
    }
  }

  private static void read(InputStream in, Outlet outlet) throws IOException {
    MimeConfig config =
        MimeConfig.custom()
            .setMaxContentLen(MOST_BYTES)
            .setMaxLineLen(MOST_LINE)
            .setMaxHeaderLen(MOST_LINE)
            .setMaxHeaderCount(MOST_PARTS)
            .build();
    Parts parts = new Parts();
    MimeStreamParser parser = new MimeStreamParser(config);
    parser.setContentHandler(parts);
    parser.setContentDecoding(true);
    String broken = null;
    try {
      parser.parse(in);
    } catch (MimeException e) {
      broken = "broken mail: " + e.getMessage();
    }
    Draft draft = parts.draft;
    Copy.put(draft, parts.text());
    if (broken != null) {
      throw new Unreadable(broken);
    }
    if (draft.get(Field.TEXT) == null && !parts.unread.isEmpty()) {
      draft.note("attachments are not read: " + String.join(", ", parts.unread));
    }
    if (parts.objection != null) {
      draft.note(parts.objection);
    }
    outlet.storyAt(draft, 0, parts.note);
  }

  /// Bodies of one kind, in their order.
  private static final class Bodies {
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    void add(String type, String text) {
      StringBuilder into = type.contains("html") ? html : plain;
      if (type.equals("text/plain") || type.contains("html")) {
        into.append(into.isEmpty() ? "" : "\n\n").append(text);
      }
    }

    String text() {
      return Blank.is(plain)
          ? HtmlCopy.text(Parser.parse(html.toString(), ""))
          : flowed(plain.toString());
    }

    // Without the signature. Lines of a mail are broken at about 75 characters.
    private static String flowed(String text) {
      List<String> lines = text.lines().toList();
      int end = lines.size();
      for (int i = lines.size() - 1; i > 0; i--) {
        end = lines.get(i).stripTrailing().equals("--") ? i : end;
      }
      return PlainBody.unwrapped(lines.subList(0, end));
    }
  }

  /// Collects what a mail says. Of fields and bodies the first count.
  private static final class Parts extends AbstractContentHandler {
    private static final int MOST_DEPTH = 1;

    private final Draft draft = new Draft();
    private final Bodies own = new Bodies();
    private final Bodies attachments = new Bodies();
    private final Bodies within = new Bodies();
    private final Set<String> unread = new LinkedHashSet<>(); // types of what is no text
    private int messages;
    private int parts;
    private boolean attached;
    private String note;
    private String objection;

    @Override
    public void startMessage() {
      messages++;
    }

    @Override
    public void endMessage() {
      messages--;
    }

    @Override
    public void startHeader() {
      attached = false;
    }

    @Override
    public void field(org.apache.james.mime4j.stream.Field raw) throws MimeException {
      String name = raw.getName().toLowerCase(Locale.ROOT);
      String body = raw.getBody();
      if (name.equals("content-disposition")) {
        attached = body.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
      }
      if (messages != MOST_DEPTH || parts > 0) {
        return;
      }
      switch (name) {
        case "subject" -> draft.put(Field.TITLE, decoded(body));
        case "date" -> draft.put(Field.DATE, Tags.line(body));
        case "message-id" -> draft.put(Field.ID, id(body));
        case "from" -> {
          draft.put(Field.SOURCE, sender(decoded(body)));
          draft.put(Field.BYLINE, sender(decoded(body)));
        }
        case "content-language" -> draft.put(Field.LANGUAGE, Tags.line(body));
        case "in-reply-to", "supersedes" ->
            draft.put(name.equals("supersedes") ? Field.REPLACES : Field.CHAIN, id(body));
        default -> {}
      }
    }

    private static String id(String body) {
      return Tags.line(body.replace("<", "").replace(">", ""));
    }

    private static String decoded(String body) {
      try {
        return Tags.line(DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT));
      } catch (IllegalArgumentException e) {
        return Tags.line(body);
      }
    }

    private static String sender(String from) {
      if (from == null) {
        return null;
      }
      int angle = from.indexOf('<');
      String name = angle > 0 ? from.substring(0, angle) : from;
      return Tags.line(name.replace("\"", ""));
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream in) throws MimeException, IOException {
      parts++;
      String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
      if (parts > MOST_PARTS || !type.startsWith("text/")) {
        unread.add(type);
        return;
      }
      Bodies into = messages > MOST_DEPTH ? within : attached ? attachments : own;
      byte[] bytes = in.readNBytes(MOST_BYTES);
      String charset = descriptor.getCharset();
      try {
        Decoding decoded =
            Decoding.of(bytes, "us-ascii".equalsIgnoreCase(charset) ? null : charset);
        note = note == null ? decoded.note() : note;
        into.add(type, decoded.text());
      } catch (Unreadable e) {
        objection = "a part cannot be read: " + e.getMessage();
      }
    }

    String text() {
      for (Bodies bodies : List.of(own, attachments)) {
        String text = bodies.text();
        if (text != null && !Blank.is(text)) {
          return text;
        }
      }
      return within.text();
    }
  }
}
