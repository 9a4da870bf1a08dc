package org.reprint.align;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.reprint.text.TermHash;

/// The arrays behind [Lexicon], and the file they are read from.
///
/// The file is a header line, the length and the CRC-32 of what follows once inflated (4 bytes
/// each), then one raw deflate stream. In it, one after the other: the number of entries, the
/// number of holdings (4 bytes each); for each entry, in the order of their hashes read as
/// unsigned, its hash (8 bytes); for each its base, an entry (4); for each the number of its
/// holdings (2); for each its parts of speech (1); for each holding its concept (4), ascending
/// within an entry; for each its kind and step (1). All big-endian and of fixed width: the arrays
/// are filled by bulk copies, which cost the same in a cold virtual machine as in a warm one.
final class LexiconTable {
  private static final byte[] HEADER =
      ("reprint-lexicon " + Lexicon.SCHEME + "\n").getBytes(StandardCharsets.US_ASCII);

  /// More than any lexicon has: keeps a damaged length from asking for gigabytes.
  private static final int LIMIT_BYTES = 1 << 26;

  private static final int ENTRY_BYTES = 15;
  private static final int HOLDING_BYTES = 5;

  /// Hashes are looked up by their leading bits first: about two entries for each value of these.
  private static final int BUCKET_BITS = 14;

  private final long[] hashes; // [entries], ascending as unsigned
  private final int[] bases; // [entries], an entry
  private final byte[] partsOfSpeech; // [entries], a bit mask of LexiconEnding
  private final int[] first; // [entries + 1], into the holdings
  private final int[] concepts; // [holdings], ascending within an entry
  private final byte[] holds; // [holdings], kind << 2 | step
  private final int[] buckets; // [2^BUCKET_BITS + 1], first entry whose hash begins with these bits

  /// Copies an inflated body into arrays.
  private LexiconTable(ByteBuffer body, int entries, int held) {
    hashes = new long[entries];
    bases = new int[entries];
    partsOfSpeech = new byte[entries];
    concepts = new int[held];
    holds = new byte[held];
    char[] counts = new char[entries];

    body.asLongBuffer().get(hashes);
    body.position(body.position() + Long.BYTES * entries);
    body.asIntBuffer().get(bases);
    body.position(body.position() + Integer.BYTES * entries);
    body.asCharBuffer().get(counts);
    body.position(body.position() + Character.BYTES * entries);
    body.get(partsOfSpeech);
    body.asIntBuffer().get(concepts);
    body.position(body.position() + Integer.BYTES * held);
    body.get(holds);
    first = starts(counts);
    buckets = buckets(hashes);
  }

  private static int[] starts(char[] counts) {
    int[] first = new int[counts.length + 1];
    for (int e = 0; e < counts.length; e++) {
      first[e + 1] = first[e] + counts[e];
    }
    return first;
  }

  private static int[] buckets(long[] hashes) {
    int[] buckets = new int[(1 << BUCKET_BITS) + 1];
    int entry = 0;
    for (int bucket = 0; bucket < buckets.length - 1; bucket++) {
      buckets[bucket] = entry;
      while (entry < hashes.length && bucket(hashes[entry]) == bucket) {
        entry++;
      }
    }
    buckets[buckets.length - 1] = hashes.length;
    return buckets;
  }

  private static int bucket(long hash) {
    return (int) (hash >>> (Long.SIZE - BUCKET_BITS));
  }

  /// Reads a file.
  ///
  /// @throws IOException if it has another header, or is cut or damaged
  static LexiconTable read(byte[] file) throws IOException {
    byte[] bytes = inflate(file);
    if (bytes.length < 2 * Integer.BYTES) {
      throw new IOException("lexicon: no counts in a body of " + bytes.length + " bytes");
    }
    ByteBuffer body = ByteBuffer.wrap(bytes);
    int entries = body.getInt();
    int held = body.getInt();
    long expected = (long) ENTRY_BYTES * entries + (long) HOLDING_BYTES * held;
    if (entries < 0 || held < 0 || expected != body.remaining()) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "lexicon: %d entries and %d holdings take %d bytes, got %d",
              entries,
              held,
              expected,
              body.remaining()));
    }
    LexiconTable table = new LexiconTable(body, entries, held);
    if (table.first[entries] != held) {
      throw new IOException(
          "lexicon: entries hold " + table.first[entries] + " concepts, the file has " + held);
    }
    return table;
  }

  private static byte[] inflate(byte[] file) throws IOException {
    int at = HEADER.length;
    if (file.length < at + 8 || !Arrays.equals(HEADER, 0, at, file, 0, at)) {
      int shown = Math.min(file.length, at - 1);
      throw new IOException(
          "lexicon: header must be \"reprint-lexicon "
              + Lexicon.SCHEME
              + "\", got \""
              + new String(file, 0, shown, StandardCharsets.ISO_8859_1)
              + "\"");
    }
    int length = ByteBuffer.wrap(file).getInt(at);
    int expected = ByteBuffer.wrap(file).getInt(at + 4);
    if (length < 0 || length > LIMIT_BYTES) {
      throw new IOException("lexicon: length must be in [0, " + LIMIT_BYTES + "], got " + length);
    }
    byte[] body = new byte[length];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(file, at + 8, file.length - at - 8);
      int got = inflater.inflate(body);
      if (got != length) {
        throw new IOException("lexicon: cut short, " + got + " of " + length + " bytes");
      }
    } catch (DataFormatException e) {
      throw new IOException("lexicon: damaged, does not inflate: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
    CRC32 check = new CRC32();
    check.update(body);
    if ((int) check.getValue() != expected) {
      throw new IOException(
          "lexicon: damaged, CRC-32 is "
              + Integer.toHexString((int) check.getValue())
              + ", the file says "
              + Integer.toHexString(expected));
    }
    return body;
  }

  /// The entry of a word as it stands, or [Lexicon#NONE].
  int find(CharSequence word) {
    long hash = TermHash.of(word);
    int bucket = bucket(hash);
    for (int entry = buckets[bucket]; entry < buckets[bucket + 1]; entry++) {
      if (hashes[entry] == hash) {
        return entry;
      }
    }
    return Lexicon.NONE;
  }

  int entries() {
    return hashes.length;
  }

  long hash(int entry) {
    return hashes[entry];
  }

  int base(int entry) {
    return bases[entry];
  }

  /// True when the entry is a base form of one of these parts of speech.
  boolean is(int entry, int parts) {
    return (partsOfSpeech[entry] & parts) != 0;
  }

  int first(int entry) {
    return first[entry];
  }

  int concept(int holding) {
    return concepts[holding];
  }

  /// Kind and step of a holding, as [LexiconValues#of] takes them.
  int hold(int holding) {
    return holds[holding];
  }
}
