package org.reprint;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.align.Pair;
import org.reprint.text.Range;

/// A scored pair of stories as bytes, in the scheme [Scores#SCHEME].
///
/// Whole numbers are written seven bits a byte, the low ones first; a score as its eight bytes; a
/// token's partner as its distance from the first token of the other side and one more, 0 for none.
final class PairCodec {
  private static final int BITS = 7;
  private static final int MORE = 0x80;
  private static final int LONGEST = 10; // bytes of a number

  private final byte[] bytes;
  private int at;

  private PairCodec(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Packs a pair.
  ///
  /// @param a first story, by key
  /// @param b second story
  static byte[] pack(int a, int b, Aligned aligned) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, a);
    write(out, b);
    write(out, aligned.leftOut());
    write(out, aligned.scored());
    write(out, aligned.links().size());
    for (Links links : aligned.links()) {
      write(out, links.pair().level().ordinal());
      long score = Double.doubleToRawLongBits(links.pair().score());
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        out.write((int) (score >>> shift));
      }
      range(out, links.pair().a());
      range(out, links.pair().b());
      range(out, new Range(links.a0(), links.a1()));
      range(out, new Range(links.b0(), links.b1()));
      partners(out, links.toB(), links.b0());
      partners(out, links.toA(), links.a0());
    }
    return out.toByteArray();
  }

  private static void range(ByteArrayOutputStream out, Range range) {
    write(out, range.start());
    write(out, range.length());
  }

  private static void partners(ByteArrayOutputStream out, int[] partners, int from) {
    for (int partner : partners) {
      write(out, partner < 0 ? 0 : partner - from + 1L);
    }
  }

  private static void write(ByteArrayOutputStream out, long number) {
    long left = number;
    while (left >= MORE) {
      out.write((int) (left | MORE));
      left >>>= BITS;
    }
    out.write((int) left);
  }

  /// The two stories of a packed pair, by key.
  ///
  /// @throws IllegalArgumentException if the bytes are none
  static int[] stories(byte[] packed) {
    PairCodec in = new PairCodec(packed);
    return new int[] {in.number(), in.number()};
  }

  /// What was aligned in it.
  ///
  /// @throws IllegalArgumentException if the bytes are none
  static Aligned unpack(byte[] packed) {
    PairCodec in = new PairCodec(packed);
    in.number();
    in.number();
    long leftOut = in.read();
    long scored = in.read();
    int size = in.number();
    List<Links> links = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      links.add(in.links());
    }
    if (in.at != packed.length) {
      throw damaged();
    }
    return new Aligned(links, leftOut, scored);
  }

  private Links links() {
    int level = number();
    if (level >= Level.values().length || at > bytes.length - Long.BYTES) {
      throw damaged();
    }
    long score = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      score |= (bytes[at++] & 0xFFL) << shift;
    }
    Range a = range();
    Range b = range();
    Range tokensA = range();
    Range tokensB = range();
    if (tokensA.length() > bytes.length || tokensB.length() > bytes.length) {
      throw damaged();
    }
    int[] toB = partners(tokensA.length(), tokensB);
    int[] toA = partners(tokensB.length(), tokensA);
    Pair pair = new Pair(a, b, Level.values()[level], Double.longBitsToDouble(score));
    return new Links(
        pair, tokensA.start(), tokensA.end(), tokensB.start(), tokensB.end(), toB, toA);
  }

  private Range range() {
    int start = number();
    int length = number();
    if (length > Integer.MAX_VALUE - start) {
      throw damaged();
    }
    return new Range(start, start + length);
  }

  private int[] partners(int count, Range others) {
    int[] partners = new int[count];
    for (int i = 0; i < count; i++) {
      int distance = number();
      if (distance > others.length()) {
        throw damaged();
      }
      partners[i] = distance == 0 ? -1 : others.start() + distance - 1;
    }
    return partners;
  }

  private int number() {
    long number = read();
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw damaged();
    }
    return (int) number;
  }

  private long read() {
    long number = 0;
    for (int i = 0; i < LONGEST; i++) {
      if (at == bytes.length) {
        throw damaged();
      }
      byte next = bytes[at++];
      number |= (long) (next & (MORE - 1)) << BITS * i;
      if (next >= 0) {
        return number;
      }
    }
    throw damaged();
  }

  private static IllegalArgumentException damaged() {
    return new IllegalArgumentException("a scored pair is damaged");
  }
}
