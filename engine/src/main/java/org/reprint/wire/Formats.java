package org.reprint.wire;

import java.io.IOException;
import java.util.List;

/// The formats that are read, in the order in which they are asked; the first that claims a file
/// gets it.
final class Formats {
  private final JsonLines lines;
  private final Format text;
  private final List<Format> formats;

  Formats(ReadOptions options) {
    JsonStory story = new JsonStory(options);
    DpaWire dpa = new DpaWire(story.json());
    Ninjs ninjs = new Ninjs(story.json(), options.fields());
    JsonItems items = new JsonItems(dpa, ninjs, options.fields());
    lines = new JsonLines(story, items, options.limitChars());
    text = new PlainText(options.limitChars());
    HtmlPage html = new HtmlPage();
    formats =
        List.of(
            new Anpa1312(),
            new Iptc7901(),
            new WarcArchive(this, html),
            dpa,
            ninjs,
            new JsonSchema(story.json()),
            lines,
            new JsonFile(story, items),
            new NewsMlG2(),
            new NewsMl12(),
            new Nitf(),
            new Feed(),
            html,
            new OtherXml(),
            new Mail(),
            new Csv(options)); // what none of them claims is plain text
  }

  /// JSON lines, for streams.
  Format lines() {
    return lines;
  }

  /// Reads a file, or a member of one, in the first format that claims it; what is no text is
  /// refused.
  ///
  /// @throws IOException as [Format#read]
  void read(Source source, Outlet outlet) throws IOException {
    read(source, outlet, false);
  }

  /// Reads a stream as a file; but JSON that is broken is not taken for a text, for most streams
  /// are JSON lines and no name says so.
  ///
  /// @throws IOException as [Format#read]
  void readStream(Source source, Outlet outlet) throws IOException {
    read(source, outlet, true);
  }

  private void read(Source source, Outlet outlet, boolean stream) throws IOException {
    if (source.notText() != null) {
      outlet.refuse(0, source.notText());
      return;
    }
    Format claims = of(source);
    Format format = stream && claims.equals(text) && lines.areMeant(source) ? lines : claims;
    outlet.format(format.name());
    format.read(source, outlet);
  }

  private Format of(Source source) {
    for (Format format : formats) {
      if (format.claims(source)) {
        return format;
      }
    }
    return text;
  }

  /// Reads a member of an archive. Whatever is wrong with it is a refusal, and the next one is
  /// read.
  void readMember(Source source, Outlet outlet) {
    try {
      read(source, outlet);
    } catch (IOException e) {
      outlet.refuseRest(e.getMessage() == null ? e.toString() : e.getMessage());
    } catch (Outlet.SinkFailure e) {
      throw e;
    } catch (RuntimeException e) { // of a library, for all that a member may hold
      outlet.refuseRest("cannot be read: " + e);
    }
  }
}
