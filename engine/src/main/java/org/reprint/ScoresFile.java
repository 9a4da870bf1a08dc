package org.reprint;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import org.reprint.wire.StoryRegister;

/// Scores as bytes: a line that names the scheme, then, compressed, the stories with all that was
/// read of them, what the scores depend on, and of each pair the sentences that were aligned.
final class ScoresFile {
  private static final int END = 0x454E4421; // in the last place: nothing was cut off
  private static final int LONGEST_NAME = 64;

  private ScoresFile() {}

  /// Writes scores; flushes, does not close.
  static void write(Scores scores, OutputStream to) throws IOException {
    to.write((Scores.SCHEME + "\n").getBytes(StandardCharsets.US_ASCII));
    GZIPOutputStream zip = new GZIPOutputStream(to, 1 << 16);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(zip, 1 << 16));
    StoryRegister.Filed filed = scores.filed();
    StoryBytes.string(out, scores.background());
    out.writeLong(scores.window() == null ? -1 : scores.window().toSeconds());
    out.writeLong(scores.outline());
    out.writeLong(scores.starSentences());
    for (long number : numbers(scores.stats())) {
      out.writeLong(number);
    }
    out.writeInt(filed.stories().size());
    for (Story story : filed.stories()) {
      StoryBytes.write(out, story);
    }
    out.writeInt(filed.refused().size());
    for (Refused refused : filed.refused()) {
      StoryBytes.string(out, refused.where());
      StoryBytes.string(out, refused.why());
    }
    out.writeInt(filed.resends());
    for (float[] rivals : scores.rivals()) { // one for each story
      out.writeInt(rivals.length);
      for (float level : rivals) {
        out.writeFloat(level);
      }
    }
    out.writeInt(scores.pairs().size());
    for (byte[] pair : scores.pairs()) {
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

  /// Reads what [#write] wrote.
  ///
  /// @param name of the file, for errors
  /// @throws IllegalArgumentException that names the file and says what is wrong, if it is no file
  ///   of scores, of another scheme, cut off or damaged
  static Scores read(String name, InputStream from) throws IOException {
    String scheme = firstLine(from);
    if (!scheme.equals(Scores.SCHEME)) {
      String what =
          scheme.startsWith("reprint-scores/")
              ? "it has the scheme " + scheme
              : "it is no file of scores";
      throw new IllegalArgumentException(
          name + ": " + what + ", expected " + Scores.SCHEME + ", as scan --save writes it");
    }
    try {
      return scores(new DataInputStream(new GZIPInputStream(from, 1 << 16)));
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

  private static Scores scores(DataInputStream in) throws IOException {
    StoryBytes.Reader reader = new StoryBytes.Reader(in);
    String background = reader.string();
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
      stories.add(reader.story());
    }
    List<Refused> refused = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      refused.add(new Refused(reader.string(), reader.string()));
    }
    int resends = in.readInt();
    List<float[]> rivals = new ArrayList<>();
    for (int left = stories.size(); left > 0; left--) {
      rivals.add(levels(in, reader));
    }
    List<byte[]> pairs = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      pairs.add(reader.bytes(in.readInt()));
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
        rivals,
        pairs);
  }

  /// The levels of one story's sentences.
  private static float[] levels(DataInputStream in, StoryBytes.Reader reader) throws IOException {
    int sentences = in.readInt();
    if (sentences < 0 || sentences > Integer.MAX_VALUE / Float.BYTES) {
      throw new IllegalArgumentException("a story has " + sentences + " sentences");
    }
    byte[] bytes = reader.bytes(Float.BYTES * sentences); // believed as they come
    float[] levels = new float[sentences];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(levels);
    return levels;
  }
}
