package org.reprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.reprint.chain.Marks;
import org.reprint.text.Prose;
import org.reprint.wire.StoryRegister;

/// Stories with the scores of all their pairs that are worth a look: a scan before it is decided.
/// Immutable.
///
/// As bytes: a line that names the scheme, then, compressed, the stories with all that was read of
/// them, what the scores depend on (background, window, how the texts were taken apart), what each
/// sentence shares with anybody ([org.reprint.candidates.RivalLevel]), and of each pair the
/// sentences that were aligned, word by word. Pairs of sentences that are too little alike to be
/// shown under any options are not kept.
public final class Scores {
  /// Names the layout. It changes with the layout, with how texts are split into tokens, and with
  /// how sentences are scored.
  public static final String SCHEME = "reprint-scores/2";

  private final StoryRegister.Filed filed;
  private final String background;
  private final Duration window;
  private final long outline;
  private final ScanStats stats;
  private final long starSentences;
  private final List<float[]> rivals; // by key, [sentences]
  private final List<byte[]> pairs;

  Scores(
      StoryRegister.Filed filed,
      String background,
      Duration window,
      long outline,
      ScanStats stats,
      long starSentences,
      List<float[]> rivals,
      List<byte[]> pairs) {
    this.filed = filed;
    this.background = background;
    this.window = window;
    this.outline = outline;
    this.stats = stats;
    this.starSentences = starSentences;
    this.rivals = List.copyOf(rivals);
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

  List<float[]> rivals() {
    return rivals;
  }

  ScanStats stats() {
    return stats;
  }

  long outline() {
    return outline;
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
    ScoresFile.write(this, to);
  }

  /// Reads what [#write] wrote.
  ///
  /// @param name of the file, for errors
  /// @throws IllegalArgumentException that names the file and says what is wrong, if it is no file
  ///   of scores, of another scheme, cut off or damaged
  public static Scores read(String name, InputStream from) throws IOException {
    return ScoresFile.read(name, from);
  }
}
