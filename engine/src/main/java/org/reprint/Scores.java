package org.reprint;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.reprint.chain.Marks;
import org.reprint.text.Prose;
import org.reprint.wire.Header;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import org.reprint.wire.StoryRegister;

/// Stories with the scores of all their pairs that are worth a look: a scan before it is decided.
/// Immutable.
///
/// As bytes: a line that names the scheme, then, compressed, the stories with all that was read of
/// them, what the scores depend on (background, window, how the texts were taken apart), and of
/// each pair the sentences that were aligned, word by word. Pairs of sentences that are too little
/// alike to be shown under any options are not kept.
public final class Scores {
  /// Names the layout. It changes with the layout, with how texts are split into tokens, and with
  /// how sentences are scored.
  public static final String SCHEME = "reprint-scores/1";

  private static final int END = 0x454E4421; // in the last place: nothing was cut off
  private static final int LONGEST_NAME = 64;

  private final StoryRegister.Filed filed;
  private final String background;
  private final Duration window;
  private final long outline;
  private final ScanStats stats;
  private final long starSentences;
  private final List<byte[]> pairs;

  Scores(
      StoryRegister.Filed filed,
      String background,
      Duration window,
      long outline,
      ScanStats stats,
      long starSentences,
      List<byte[]> pairs) {
    this.filed = filed;
    this.background = background;
    this.window = window;
    this.outline = outline;
    this.stats = stats;
    this.starSentences = starSentences;
    this.pairs = List.copyOf(pairs);
  }

  /// The stories, what was refused of them, and how many came again.
  public StoryRegister.Filed filed() {
    return filed;
  }

  /// Version of the background against which they were scored.
  public String background() {
    return background;
  }

  /// How far apart in time stories were compared, null when all were.
  public Duration window() {
    return window;
  }

  /// How many pairs of stories were scored.
  public int size() {
    return pairs.size();
  }

  List<byte[]> pairs() {
    return pairs;
  }

  ScanStats stats() {
    return stats;
  }

  long starSentences() {
    return starSentences;
  }

  /// A checksum of how texts were taken apart: tokens and sentences with their places, and names of
  /// the wire.
  ///
  /// @param prose of the stories by key
  /// @param marks of the stories by key: what the wire says of their chains
  static long outline(List<Prose> prose, List<Marks> marks) {
    CRC32C sum = new CRC32C();
    byte[] four = new byte[Integer.BYTES];
    for (Prose one : prose) {
      add(sum, four, one.tokens());
      for (int t = 0; t < one.tokens(); t++) {
        add(sum, four, one.start(t));
      }
      add(sum, four, one.sentences());
      for (int s = 0; s < one.sentences(); s++) {
        add(sum, four, one.endToken(s));
      }
    }
    marks.forEach(mark -> sum.update(mark.toString().getBytes(StandardCharsets.UTF_8)));
    return sum.getValue();
  }

  private static void add(CRC32C sum, byte[] four, int value) {
    for (int i = 0; i < four.length; i++) {
      four[i] = (byte) (value >>> Byte.SIZE * i);
    }
    sum.update(four);
  }

  /// @throws IllegalArgumentException if the scores would not be the same
  void requireSame(String background, Duration window, long outline) {
    if (!Objects.equals(this.window, window)) {
      throw new IllegalArgumentException(
          "scores of a window of "
              + words(this.window)
              + " cannot be decided on with a window of "
              + words(window));
    }
    if (this.outline != outline) {
      throw new IllegalArgumentException(
          "the scores are of another version of reprint, or were made with other conventions: the"
              + " texts were taken apart in another way");
    }
    if (!this.background.equals(background)) {
      throw new IllegalArgumentException(
          "the scores were made against the background "
              + this.background
              + ", this version of reprint makes "
              + background
              + " of the same stories");
    }
  }

  private static String words(Duration window) {
    return window == null ? "any length" : window.toSeconds() + " s";
  }

  /// Writes all of it; flushes, does not close.
  public void write(OutputStream to) throws IOException {
    to.write((SCHEME + "\n").getBytes(StandardCharsets.US_ASCII));
    GZIPOutputStream zip = new GZIPOutputStream(to, 1 << 16);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(zip, 1 << 16));
    string(out, background);
    out.writeLong(window == null ? -1 : window.toSeconds());
    out.writeLong(outline);
    out.writeLong(starSentences);
    for (long number : numbers(stats)) {
      out.writeLong(number);
    }
    out.writeInt(filed.stories().size());
    for (Story story : filed.stories()) {
      story(out, story);
    }
    out.writeInt(filed.refused().size());
    for (Refused refused : filed.refused()) {
      string(out, refused.where());
      string(out, refused.why());
    }
    out.writeInt(filed.resends());
    out.writeInt(pairs.size());
    for (byte[] pair : pairs) {
      out.writeInt(pair.length);
      out.write(pair);
    }
    out.writeInt(END);
    out.flush();
    zip.finish();
    to.flush();
  }

  private static long[] numbers(ScanStats stats) {
    return new long[] {
      stats.sentences(),
      stats.postingsRead(),
      stats.cappedTerms(),
      stats.sentencesNotAsked(),
      stats.stars(),
      stats.storyPairs()
    };
  }

  private static void story(DataOutputStream out, Story story) throws IOException {
    string(out, story.key());
    string(out, story.text());
    string(out, story.title());
    instant(out, story.date());
    string(out, story.source());
    string(out, story.dateline());
    strings(out, story.notes());
    Header header = story.header();
    string(out, header.slug());
    string(out, header.takeKey());
    string(out, header.chain());
    strings(out, header.replaces());
    string(out, header.status().name());
    instant(out, header.embargo());
    string(out, header.note());
    string(out, header.byline());
    string(out, header.credit());
    string(out, header.language());
    out.writeInt(header.urgency());
    string(out, header.link());
    Story.Origin origin = story.origin();
    out.writeBoolean(origin != null);
    if (origin != null) {
      string(out, origin.where());
      string(out, origin.file());
      out.writeInt(origin.number());
      string(out, origin.id());
      string(out, origin.version());
    }
  }

  private static void strings(DataOutputStream out, List<String> values) throws IOException {
    out.writeInt(values.size());
    for (String value : values) {
      string(out, value);
    }
  }

  /// UTF-16, for a text may have lone surrogates; -1 for null.
  private static void string(DataOutputStream out, String value) throws IOException {
    out.writeInt(value == null ? -1 : value.length());
    if (value != null) {
      out.writeChars(value);
    }
  }

  private static void instant(DataOutputStream out, Instant value) throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      out.writeLong(value.getEpochSecond());
      out.writeInt(value.getNano());
    }
  }

  /// Reads what [#write] wrote.
  ///
  /// @param name of the file, for errors
  /// @throws IllegalArgumentException that names the file and says what is wrong, if it is no file
  ///   of scores, of another scheme, cut off or damaged
  public static Scores read(String name, InputStream from) throws IOException {
    String scheme = firstLine(from);
    if (!scheme.equals(SCHEME)) {
      String what =
          scheme.startsWith("reprint-scores/")
              ? "it has the scheme " + scheme
              : "it is no file of scores";
      throw new IllegalArgumentException(
          name + ": " + what + ", expected " + SCHEME + ", as scan --save writes it");
    }
    try {
      return new Reader(new DataInputStream(new GZIPInputStream(from, 1 << 16))).scores();
    } catch (EOFException e) {
      throw new IllegalArgumentException(name + ": the file is cut off", e);
    } catch (ZipException | IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": the file is damaged: " + e.getMessage(), e);
    }
  }

  private static String firstLine(InputStream from) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = from.read();
        c != -1 && c != '\n' && line.length() < LONGEST_NAME;
        c = from.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  /// Reads what follows the first line.
  private record Reader(DataInputStream in) {
    Scores scores() throws IOException {
      String background = string();
      long seconds = in.readLong();
      Duration window = seconds < 0 ? null : Duration.ofSeconds(seconds);
      long outline = in.readLong();
      long starSentences = in.readLong();
      ScanStats stats =
          new ScanStats(
              in.readLong(),
              in.readLong(),
              in.readLong(),
              in.readLong(),
              in.readLong(),
              in.readLong(),
              0);
      List<Story> stories = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        stories.add(story());
      }
      List<Refused> refused = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        refused.add(new Refused(string(), string()));
      }
      int resends = in.readInt();
      List<byte[]> pairs = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        pairs.add(bytes(in.readInt()));
      }
      if (in.readInt() != END || in.read() != -1) {
        throw new IllegalArgumentException("it does not end where it should");
      }
      return new Scores(
          new StoryRegister.Filed(stories, refused, resends),
          Objects.requireNonNullElse(background, ""),
          window,
          outline,
          stats,
          starSentences,
          pairs);
    }

    private Story story() throws IOException {
      return new Story(
          present(string()),
          present(string()),
          string(),
          instant(),
          string(),
          string(),
          strings(),
          header(),
          in.readBoolean() ? origin() : null);
    }

    private Header header() throws IOException {
      return new Header(
          string(),
          string(),
          string(),
          strings(),
          Header.Status.valueOf(present(string())),
          instant(),
          string(),
          string(),
          string(),
          string(),
          in.readInt(),
          string());
    }

    private Story.Origin origin() throws IOException {
      return new Story.Origin(
          present(string()), present(string()), in.readInt(), string(), string());
    }

    private static String present(String value) {
      if (value == null) {
        throw new IllegalArgumentException("a field is missing");
      }
      return value;
    }

    private List<String> strings() throws IOException {
      List<String> values = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        values.add(present(string()));
      }
      return values;
    }

    private String string() throws IOException {
      int length = in.readInt();
      if (length == -1) {
        return null;
      }
      if (length > Integer.MAX_VALUE / 2) {
        throw new IllegalArgumentException("a text has " + length + " characters");
      }
      return utf16(bytes(2 * length));
    }

    /// Not by a decoder: it would replace lone surrogates.
    private static String utf16(byte[] bytes) {
      char[] chars = new char[bytes.length / 2];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = (char) (bytes[2 * i] << Byte.SIZE | bytes[2 * i + 1] & 0xFF);
      }
      return new String(chars);
    }

    /// Reads so many bytes, and believes in them only as they come.
    private byte[] bytes(int length) throws IOException {
      if (length < 0) {
        throw new IllegalArgumentException("a length is " + length);
      }
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new EOFException();
      }
      return bytes;
    }

    private Instant instant() throws IOException {
      return in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
    }
  }
}
