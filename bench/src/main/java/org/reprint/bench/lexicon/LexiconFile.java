package org.reprint.bench.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.reprint.bench.lexicon.Derivation.Holding;
import org.reprint.bench.lexicon.Derivation.Row;
import org.reprint.text.TermHash;

/// Writes the rows in the layout that `org.reprint.align.LexiconTable` reads and describes.
final class LexiconFile {
  private static final String HEADER = "reprint-lexicon wordnet31-1\n";

  private final Map<String, Row> rows;
  private final List<String> words; // in the order of their hashes, unsigned
  private final Map<String, Integer> entries = new HashMap<>();
  private final Map<String, Integer> concepts = new HashMap<>();

  LexiconFile(Map<String, Row> rows) {
    this.rows = new TreeMap<>(rows);
    words = new ArrayList<>(this.rows.keySet());
    words.sort(Comparator.comparingLong(word -> TermHash.of(word) ^ Long.MIN_VALUE));
    words.forEach(word -> entries.put(word, entries.size()));
    for (Row row : this.rows.values()) {
      for (Holding holding : row.holdings().keySet()) {
        concepts.putIfAbsent(holding.concept(), concepts.size());
      }
    }
  }

  byte[] bytes() throws IOException {
    byte[] plain = body();
    CRC32 check = new CRC32();
    check.update(plain);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
    DataOutputStream numbers = new DataOutputStream(out);
    numbers.writeInt(plain.length);
    numbers.writeInt((int) check.getValue());
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater)) {
      deflated.write(plain);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private byte[] body() throws IOException {
    List<int[]> holdings = new ArrayList<>();
    words.forEach(word -> holdings.addAll(holdings(rows.get(word))));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    out.writeInt(words.size());
    out.writeInt(holdings.size());
    for (String word : words) {
      out.writeLong(TermHash.of(word));
    }
    for (String word : words) {
      out.writeInt(entries.get(rows.get(word).base()));
    }
    for (String word : words) {
      out.writeShort(rows.get(word).holdings().size());
    }
    for (String word : words) {
      out.writeByte(rows.get(word).partsOfSpeech());
    }
    for (int[] holding : holdings) {
      out.writeInt(holding[0]);
    }
    for (int[] holding : holdings) {
      out.writeByte(holding[1]);
    }
    return body.toByteArray();
  }

  /// Concept, kind and step of what a row holds, ascending.
  private List<int[]> holdings(Row row) {
    List<int[]> sorted = new ArrayList<>();
    row.holdings()
        .forEach((h, step) ->
            sorted.add(new int[] {concepts.get(h.concept()), h.kind().ordinal() << 2 | step}));
    sorted.sort(Comparator.<int[]>comparingInt(h -> h[0]).thenComparingInt(h -> h[1]));
    return sorted;
  }
}
