package org.reprint.bench.guard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.reprint.bench.peers.FnvScan;
import org.reprint.bench.peers.LuceneShingler;
import org.reprint.bench.peers.Signer;
import org.reprint.bench.peers.Signers;

/// The peers, as contenders.
final class Peers {
  static final String SUPER_MIN_HASH = "hash4j SuperMinHash";
  static final String MIN_HASH = "hash4j MinHash";
  static final String JAVA_LSH = "java-lsh MinHash";
  static final String LUCENE = "Lucene MinHashFilter";
  static final String FNV = "plain FNV scan";
  static final String LUCENE_SHINGLES = "Lucene tokens and shingles";

  private Peers() {}

  /// Shingle hashes to signatures. Each has a loop of its own.
  static List<Contender> signatures(long[][] sets) {
    return List.of(
        superMinHash(Signers.superMinHash(sets), sets.length),
        minHash(Signers.minHash(sets), sets.length),
        javaLsh(Signers.javaLsh(sets), sets.length),
        lucene(Signers.lucene(sets), sets.length));
  }

  private static Contender superMinHash(Signer<byte[]> signer, int sets) {
    return new Contender(
        SUPER_MIN_HASH,
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            sum += signer.sign(i % sets)[i % Signer.SLOTS];
          }
          return sum;
        });
  }

  private static Contender minHash(Signer<byte[]> signer, int sets) {
    return new Contender(
        MIN_HASH,
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            sum += signer.sign(i % sets)[i % Signer.SLOTS];
          }
          return sum;
        });
  }

  private static Contender javaLsh(Signer<int[]> signer, int sets) {
    return new Contender(
        JAVA_LSH,
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            sum += signer.sign(i % sets)[i % Signer.SLOTS];
          }
          return sum;
        });
  }

  private static Contender lucene(Signer<long[]> signer, int sets) {
    return new Contender(
        LUCENE,
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            sum += signer.sign(i % sets)[i % Signer.SLOTS];
          }
          return sum;
        });
  }

  /// Text to shingles.
  static List<Contender> shingles(byte[][] texts) {
    return List.of(fnv(texts), lucene(texts));
  }

  private static Contender fnv(byte[][] texts) {
    FnvScan scan = new FnvScan();
    int longest = Arrays.stream(texts).mapToInt(text -> text.length).max().orElse(0);
    long[] hashes = new long[FnvScan.room(longest)];
    return new Contender(
        FNV,
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            byte[] text = texts[i % texts.length];
            sum += hashes[scan.shingle(text, 0, text.length, hashes) - 1];
          }
          return sum;
        });
  }

  private static Contender lucene(byte[][] texts) {
    LuceneShingler shingler = new LuceneShingler();
    String[] strings =
        Arrays.stream(texts)
            .map(text -> new String(text, StandardCharsets.UTF_8))
            .toArray(String[]::new);
    return new Contender(
        LUCENE_SHINGLES,
        documents -> {
          long sum = 0;
          for (int i = 0; i < documents; i++) {
            sum += shingler.shingle(strings[i % strings.length]);
          }
          return sum;
        });
  }
}
