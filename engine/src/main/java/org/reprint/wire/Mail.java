package org.reprint.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
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
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// A mail (RFC 822 and MIME), or a mailbox of them: the subject is the headline, without what mail
/// programs and lists put before it. Of alternative bodies the plain text is taken, else the HTML.
/// Attachments and mails within are left out, but of a mail that says nothing itself: there the
/// first attached text is taken, else that of the mail within.
final class Mail implements Format {
  private static final int SEEN_CHARS = 1 << 14;
  private static final int MOST_BYTES = 1 << 26;
  private static final int MOST_PARTS = 1000;
  private static final int MOST_LINE = 1 << 20;
  private static final Pattern NAME = Pattern.compile("^([!-9;-~]+):[ \\t]?.*");
  private static final Pattern STUB =
      Pattern.compile("(?i)html|browser|webversion|online|https?://");
  private static final double STUB_SHARE = 0.5;
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
    draft.put(Field.DATE, parts.received);
    String subject = draft.get(Field.TITLE);
    if (subject != null) {
      draft.keep(Field.TITLE, MailText.title(subject, parts.ofList));
    }
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
      String told = Blank.is(plain) ? "" : flowed(plain.toString());
      if (Blank.is(html)) {
        return told;
      }
      Document page = Parser.parse(html.toString(), "");
      MailText.tidy(page.body());
      String shown = HtmlCopy.text(page);
      // Some plain parts only say that the mail is to be read as HTML.
      boolean stub = told.length() < STUB_SHARE * shown.length() && STUB.matcher(told).find();
      return Blank.is(told) || stub ? shown : told;
    }

    private static String flowed(String text) {
      return PlainBody.unwrapped(MailText.own(text.lines().toList()));
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
    private String received;
    private boolean ofList;

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
        case "list-id", "list-post" -> ofList = true;
        case "date" -> draft.put(Field.DATE, Tags.line(body));
        // When the last server on the way took it, for want of another date.
        case "received" -> received = received == null ? lastPart(body) : received;
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

    private static String lastPart(String body) {
      return Tags.line(body.substring(body.lastIndexOf(';') + 1));
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
        Decoding decoded = decoded(bytes, "us-ascii".equalsIgnoreCase(charset) ? null : charset);
        note = note == null ? decoded.note() : note;
        into.add(type, decoded.text());
      } catch (Unreadable e) {
        objection = "a part cannot be read: " + e.getMessage();
      }
    }

    // What is declared counts for little in mail: where it is wrong the bytes tell, and where they
    // do not, a few broken characters do not lose a text.
    private static Decoding decoded(byte[] bytes, String charset) throws Unreadable {
      try {
        return Decoding.of(bytes, charset);
      } catch (Unreadable e) {
        try {
          return Decoding.of(bytes, null);
        } catch (Unreadable _) {
          String text = new String(bytes, StandardCharsets.UTF_8);
          if (bytes.length == 0
              || text.chars().filter(c -> c == 0xFFFD).count() * 50 > text.length()) {
            throw e;
          }
          return new Decoding(text, "some bytes of a part are not UTF-8");
        }
      }
    }

    String text() {
      String said = own.text();
      String sent = within.text();
      // A mail that is sent on with a word or two is that mail.
      if (!Blank.is(sent) && said.length() * 4 < sent.length()) {
        return sent;
      }
      String text = Blank.is(said) ? attachments.text() : said;
      return Blank.is(text) ? sent : text;
    }
  }
}
