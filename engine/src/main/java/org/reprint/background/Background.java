package org.reprint.background;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.reprint.text.Prose;

/// What was learned from many stories: how common each term is, as document frequencies by term
/// hash, which sentences are boilerplate of their house, and how much alike stories are by chance.
///
/// An immutable value, safe to share between threads. Terms are known by the 64-bit hash of
/// [org.reprint.text.TermHash] alone. Frequencies and the number of documents are *effective*
/// numbers: a blend (see [BackgroundLearner]) counts each document of its prior as a part of one,
/// so they need not be whole.
///
/// The version names the content: `builtin-1` is the one in the jar; a learned one is called
/// `learned-` and eight hexadecimal digits of a checksum over its sorted counts.
///
/// Memory: 20 bytes a term, and at most 8 more to find it by. Lookup: a few places in memory.
public final class Background {
  /// A term found in one story of `2^16` weighs 1.
  private static final double BITS_OF_ONE = 16;

  /// Added to every frequency, so that a term never seen weighs something finite.
  private static final double HALF = 0.5;

  private final String version;
  private final double documents;
  private final long[] hashes; // [terms], ascending
  private final float[] counts; // [terms], exact for whole numbers up to 2^24
  private final Rarities rarities;
  private final Boilerplate boilerplate;

  /// Takes the arrays as they are; the caller gives them up.
  Background(String version, double documents, long[] hashes, float[] counts) {
    this.version = Objects.requireNonNull(version, "version");
    this.documents = documents;
    this.hashes = hashes;
    this.counts = counts;
    this.rarities = rarities(documents, hashes, counts);
    this.boilerplate = Boilerplate.NONE;
  }

  private Background(Background other, String version, Boilerplate boilerplate) {
    this.version = Objects.requireNonNull(version, "version");
    this.documents = other.documents;
    this.hashes = other.hashes;
    this.counts = other.counts;
    this.rarities = other.rarities;
    this.boilerplate = boilerplate;
  }

  private static Rarities rarities(double documents, long[] hashes, float[] counts) {
    double[] rarity = new double[hashes.length];
    for (int term = 0; term < rarity.length; term++) {
      rarity[term] = rarity(documents, counts[term]);
    }
    return new Rarities(hashes, rarity, rarity(documents, 0));
  }

  private static double rarity(double documents, double frequency) {
    double odds = (documents + 1) / (frequency + HALF);
    return Math.log(odds) / (Math.log(2) * BITS_OF_ONE);
  }

  /// This background under another version, with other boilerplate.
  Background with(String newVersion, Boilerplate newBoilerplate) {
    return new Background(this, newVersion, newBoilerplate);
  }

  /// The background in the jar, read at the first call.
  ///
  /// Derived from public collections of news; the header of the resource names them, and the
  /// program that derived it is `derive-background` of the bench.
  public static Background builtin() {
    return Builtin.VALUE;
  }

  /// Reads a background in the text format of the one in the jar.
  ///
  /// The format is UTF-8 lines: a header of `name<TAB>value` lines that begins with
  /// `format<TAB>background-1` and has `version`, `scheme` (must be that of the term hash),
  /// `documents` and free remarks; an empty line; then lines of a document frequency, a tab, and
  /// the terms that have it, parted by single spaces. A term stands once.
  ///
  /// @param in read to its end, not closed
  /// @param name what to call it in messages
  /// @throws IOException when it cannot be read or is not in this format; the message has the line
  public static Background read(InputStream in, String name) throws IOException {
    return new BackgroundReader(name).read(in);
  }

  /// Reads a background that [#bytes] gave.
  ///
  /// @param name what to call it in messages
  /// @throws IOException when they are not such bytes, or one of them was changed
  public static Background ofBytes(byte[] bytes, String name) throws IOException {
    return BackgroundBytes.read(bytes, name);
  }

  /// All of this background, boilerplate included, as bytes with a checksum. Cost: 12 bytes a term
  /// and a window.
  public byte[] bytes() {
    return BackgroundBytes.of(this);
  }

  /// Names this background; two with the same version give the same answers.
  public String version() {
    return version;
  }

  /// The effective number of documents, at least 0.
  public double documents() {
    return documents;
  }

  /// The number of terms known.
  public int terms() {
    return hashes.length;
  }

  /// The effective number of documents that have a term; 0 for a term never seen.
  public double frequency(long hash) {
    int term = rarities.find(hash);
    return term < 0 ? 0 : counts[term];
  }

  /// The rarity of a term, `log2((N + 1) / (df + 0.5)) / 16`, always above 0.
  ///
  /// `N` is [#documents] and `df` is [#frequency]. The divisor is fixed, not taken from `N`, so a
  /// term in the same share of the stories weighs the same in every background: 1 for one story in
  /// 65,536, 0.42 for one in a hundred, near 0 for a term in all. A term never seen weighs `log2(2N
  /// + 2) / 16`, the most that this background can tell: 0.42 after 50 stories, 1.0 after 32,767.
  /// That this ceiling rises with `N` is meant: few stories cannot show that a term is rare.
  public double idf(long hash) {
    return rarities.of(hash);
  }

  /// The rarity of a term that was never seen.
  public double idfOfUnknown() {
    return rarity(documents, 0);
  }

  /// Which sentences of a story are boilerplate: what its source printed on many days, known again
  /// also when a word was changed. Furniture that the parser marks is not among them. None when
  /// most of the story is such. Cost: a binary search a word.
  ///
  /// @param source who printed the story, or null: then what nobody named prints
  /// @return the numbers of the sentences
  public BitSet boilerplate(Prose prose, String source) {
    return boilerplate.sentences(prose, source);
  }

  /// How much unrelated stories look alike by chance.
  public Chance chance() {
    return Chance.builtin();
  }

  /// The number of windows of words that are known as boilerplate.
  public int boilerplateWindows() {
    return boilerplate.windows();
  }

  /// The hash of a term; they ascend.
  ///
  /// @param term from 0, below [#terms]
  public long hash(int term) {
    return hashes[term];
  }

  Boilerplate boilerplate() {
    return boilerplate;
  }

  float count(int term) {
    return counts[term];
  }

  private static final class Builtin {
    static final String RESOURCE = "builtin.tsv";
    static final Background VALUE = load();

    static Background load() {
      try (InputStream in = Background.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("resource " + RESOURCE + " is missing from the jar");
        }
        return Background.read(in, RESOURCE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
