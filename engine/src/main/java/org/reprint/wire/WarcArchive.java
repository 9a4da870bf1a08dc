package org.reprint.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/// A web archive (WARC 1.0 and 1.1): each answer with a page is a story, or holds some if it is a
/// feed.
///
/// A page's id is its address and its version the time of the visit, so that two visits are
/// versions of one. Revisits, requests, pictures and answers other than 200 are passed over. A
/// record that is broken is refused; reading goes on at the next one.
final class WarcArchive implements Format {
  private static final int MOST_BREAKS = 1000;
  private static final byte[] RECORD = {'\n', 'W', 'A', 'R', 'C', '/', '1', '.'};
  private static final byte[] MEMBER = {0x1F, (byte) 0x8B, 8};

  private final Formats formats;
  private final HtmlPage html;

  WarcArchive(Formats formats, HtmlPage html) {
    this.formats = formats;
    this.html = html;
  }

  @Override
  public String name() {
    return "warc";
  }

  @Override
  public boolean claims(Source source) {
    return source.beginsWith('W', 'A', 'R', 'C', '/');
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    if (source.path() != null && !source.path().toString().endsWith(".zst")) {
      file(source.path(), outlet);
    } else {
      try (WarcReader reader = new WarcReader(source.bytes())) {
        records(reader, outlet, Long.MAX_VALUE);
      } catch (ParsingException | NumberFormatException e) {
        throw new Unreadable("broken record: " + e.getMessage());
      }
    }
    if (!outlet.used()) {
      outlet.nothing("an archive without pages");
    }
  }

  // On disk, so that reading can go on behind what is broken.
  private void file(Path path, Outlet outlet) throws IOException {
    int breaks = 0;
    try (FileChannel channel = FileChannel.open(path)) {
      long from = 0;
      while (from >= 0) {
        channel.position(from);
        WarcReader reader = new WarcReader(channel);
        try {
          records(reader, outlet, channel.size());
          from = -1;
        } catch (Outlet.SinkFailure e) {
          throw e;
        } catch (IOException | RuntimeException e) { // a wrong number in a header is the latter
          long at = Math.max(from, reader.position());
          outlet.refuse(0, "broken record at offset " + at + ": " + e.getMessage());
          if (++breaks == MOST_BREAKS) {
            throw new Unreadable("more than " + MOST_BREAKS + " broken records");
          }
          from = next(channel, at + 1);
        }
      }
    }
  }

  // A record that says to be longer than what is left would take all that comes with it.
  private void records(WarcReader reader, Outlet outlet, long size) throws IOException {
    for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
      WarcRecord record = next.get();
      long length = record.body().size();
      if (reader.compression() == WarcCompression.NONE && length > size - reader.position()) {
        throw new Unreadable(
            "it says to have " + length + " bytes, the file has " + (size - reader.position()));
      }
      record(record, outlet);
    }
  }

  private void record(WarcRecord record, Outlet outlet) {
    try {
      switch (record) {
        case WarcResponse response when isHttp(response) -> {
          HttpResponse http = response.http();
          if (http.status() == 200) {
            page(response.target(), response, http.contentType(), body(http), outlet);
          } else {
            outlet.nothing("an answer with status " + http.status());
          }
        }
        case WarcResource resource ->
            page(
                resource.target(),
                resource,
                resource.contentType(),
                resource.body().stream(),
                outlet);
        case WarcConversion conversion ->
            page(
                conversion.target(),
                conversion,
                conversion.contentType(),
                conversion.body().stream(),
                outlet);
        default -> {} // how and when it was fetched
      }
    } catch (Outlet.SinkFailure e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      outlet.refuse(0, "record " + id(record) + ": " + e.getMessage());
    }
  }

  private static String id(WarcRecord record) {
    return record.headers().first("WARC-Record-ID").orElse("without an id");
  }

  private static boolean isHttp(WarcResponse response) {
    return response.contentType().base().equals(MediaType.HTTP)
        || response.target().startsWith("http");
  }

  private static InputStream body(HttpResponse http) throws IOException {
    List<String> encodings = http.headers().all("Content-Encoding");
    String encoding = encodings.isEmpty() ? "" : encodings.getFirst().strip();
    InputStream body = http.body().stream();
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      // Crawlers unpack what they keep, and not all of them strike the header out.
      case "gzip", "x-gzip" -> Compression.unpacked(body);
      case "deflate" -> new InflaterInputStream(body);
      case "", "identity" -> body;
      default -> throw new Unreadable("content encoding " + encoding + " is not read");
    };
  }

  private void page(
      String target, WarcRecord record, MediaType type, InputStream body, Outlet outlet)
      throws IOException {
    String kind = type.type().toLowerCase(Locale.ROOT);
    String sub = type.subtype().toLowerCase(Locale.ROOT);
    String charset = type.parameters().get("charset");
    Source source = new Source(target, body, null, charset);
    boolean plain = kind.equals("text") && sub.equals("plain");
    boolean text =
        kind.equals("text")
            || sub.contains("xml")
            || sub.contains("json")
            || sub.contains("html")
            || (sub.equals("octet-stream") && html.claims(source));
    if (!text || sub.equals("css") || sub.contains("javascript")) {
      outlet.nothing(kind + "/" + sub + ": no story");
      return;
    }
    Draft defaults = new Draft().put(Field.LINK, target);
    defaults.put(Field.DATE, record.date().toString());
    String languages = record.headers().first("WARC-Identified-Content-Language").orElse("");
    if (languages.indexOf(',') < 0) { // else one of several
      defaults.put(Field.LANGUAGE, twoLetters(languages.strip()));
    }
    if (plain || html.claims(source)) {
      defaults.put(Field.ID, target).put(Field.CHAIN, target);
      defaults.put(Field.VERSION, record.date().toString());
    }
    Outlet part = outlet.record(defaults);
    if (claims(source)) {
      part.refuse(0, "an archive within an archive, which stays closed");
    } else {
      formats.readMember(source, part);
    }
    outlet.add(part, true);
  }

  // Crawlers write three letters where BCP 47 has two.
  private static String twoLetters(String language) {
    for (String two : Locale.getISOLanguages()) {
      if (Locale.of(two).getISO3Language().equals(language)) {
        return two;
      }
    }
    return language;
  }

  // Where the next record may begin, of a packed file the next member; -1 at the end.
  private static long next(FileChannel channel, long from) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(2);
    channel.read(head, 0);
    boolean packed = head.get(0) == MEMBER[0] && head.get(1) == MEMBER[1];
    byte[] sought = packed ? MEMBER : RECORD;
    ByteBuffer window = ByteBuffer.allocate(1 << 16);
    long at = from;
    while (true) {
      window.clear();
      int read = channel.read(window, at);
      if (read < sought.length) {
        return -1;
      }
      for (int i = 0; i + sought.length <= read; i++) {
        int same = 0;
        while (same < sought.length && window.get(i + same) == sought[same]) {
          same++;
        }
        if (same == sought.length) {
          return at + i + (packed ? 0 : 1);
        }
      }
      at += read - sought.length + 1;
    }
  }
}
