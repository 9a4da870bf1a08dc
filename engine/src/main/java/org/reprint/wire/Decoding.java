package org.reprint.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes files that may say how they are encoded.
///
/// A byte-order mark counts first. What a file declares counts next, where its bytes agree: Latin-1
/// is read as windows-1252, as browsers do. A file that declares UTF-8 or nothing is UTF-8, or
/// windows-1252 where it plainly is that, with a note.
///
/// @param note what had to be guessed, or null
record Decoding(String text, String note) {
  private static final int DECLARED_WITHIN =
      1 << 13; // browsers look less far, and sites are careless
  private static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
  private static final Pattern META =
      Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /// Reads all of a source.
  ///
  /// @param mostBytes a longer file is refused
  /// @throws Unreadable with the reason, if it is too long or no encoding fits
  static Decoding of(Source source, int mostBytes) throws IOException {
    byte[] bytes = source.bytes(mostBytes);
    if (bytes.length > mostBytes) {
      throw new Unreadable("a file of more than " + mostBytes + " bytes");
    }
    Encoding marked = source.marked();
    if (marked != null && marked.width() == 2) {
      return new Decoding(marked.text(bytes, 0, bytes.length), null);
    }
    String declared = marked == null ? source.charset() : null;
    declared = declared == null && marked == null ? declared(source) : declared;
    if (isUtf8(declared)) {
      Encoding.Choice choice =
          Encoding.choose(bytes, 0, bytes.length, source.markBytes(), "file", false);
      if (choice.why() != null) {
        throw new Unreadable(choice.why());
      }
      return new Decoding(choice.encoding().text(bytes, 0, bytes.length), choice.note());
    }
    return declared(bytes, declared);
  }

  /// Decodes bytes whose encoding is declared beside them, as in mail.
  ///
  /// @param charset as declared, or null
  static Decoding of(byte[] bytes, String charset) throws Unreadable {
    if (isUtf8(charset)) {
      Encoding.Choice choice = Encoding.choose(bytes, 0, bytes.length, 0, "text", false);
      if (choice.why() != null) {
        throw new Unreadable(choice.why());
      }
      return new Decoding(choice.encoding().text(bytes, 0, bytes.length), choice.note());
    }
    return declared(bytes, charset);
  }

  private static Decoding declared(byte[] bytes, String name) throws Unreadable {
    Charset charset;
    try {
      charset = Charset.forName(isLatin1(name) ? "windows-1252" : name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Unreadable("it declares an encoding that is not known: " + name);
    }
    if (isLatin1(name)) {
      int bad = Utf8.firstBad(bytes, 0, bytes.length);
      if (bad < 0 && !isAscii(bytes)) {
        return new Decoding(
            new String(bytes, StandardCharsets.UTF_8), "declares " + name + ", read as UTF-8");
      }
      return new Decoding(new String(bytes, charset), null);
    }
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new Decoding(text, null);
    } catch (CharacterCodingException e) {
      if (Utf8.firstBad(bytes, 0, bytes.length) < 0) {
        return new Decoding(
            new String(bytes, StandardCharsets.UTF_8), "declares " + name + ", read as UTF-8");
      }
      throw new Unreadable("it declares " + name + ", which its bytes are not");
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static String declared(Source source) {
    String seen = source.glimpse();
    String start = seen.substring(0, Math.min(seen.length(), DECLARED_WITHIN));
    Matcher xml = XML.matcher(start);
    if (xml.find()) {
      return xml.group(1);
    }
    Matcher meta = META.matcher(start);
    return meta.find() ? meta.group(1) : null;
  }

  private static boolean isUtf8(String name) {
    return name == null
        || switch (name.toLowerCase(Locale.ROOT)) {
          // Without a byte-order mark a file that can be read so far is not UTF-16.
          case "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "unicode" -> true;
          default -> false;
        };
  }

  private static boolean isLatin1(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252" -> true;
      default -> false;
    };
  }
}
