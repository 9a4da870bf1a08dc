package org.reprint.bench.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A peer that does something else than sign would be no scale.
class SignersTest {
  private static final long SEED = Long.getLong("reprint.seed", 20_261_122L);
  private static final int PAIRS = 60;
  private static final int SIZE = 400;

  private static final long[][] SETS = pairs(200); // Jaccard 200 / 600

  /// Sets one after the other, each pair with so many hashes in common.
  private static long[][] pairs(int common) {
    SplittableRandom random = new SplittableRandom(SEED);
    long[][] sets = new long[2 * PAIRS][];
    for (int pair = 0; pair < PAIRS; pair++) {
      long[] all = random.longs(2L * SIZE - common).toArray();
      sets[2 * pair] = Arrays.copyOf(all, SIZE);
      sets[2 * pair + 1] = Arrays.copyOfRange(all, all.length - SIZE, all.length);
    }
    return sets;
  }

  private static Stream<Signer<?>> peers() {
    return Stream.of(
        Signers.superMinHash(SETS),
        Signers.minHash(SETS),
        Signers.javaLsh(SETS),
        Signers.lucene(SETS));
  }

  @ParameterizedTest
  @MethodSource("peers")
  <S> void oneSetHasOneSignature(Signer<S> peer) {
    assertEquals(1.0, peer.agreement(peer.sign(0), peer.sign(0)));
  }

  @ParameterizedTest
  @MethodSource("peers")
  <S> void strangersAgreeInNoSlotToSpeakOf(Signer<S> peer) {
    double agreement = peer.agreement(peer.sign(0), peer.sign(2));
    assertTrue(agreement < 0.05, () -> agreement + ", rerun with -Dreprint.seed=" + SEED);
  }

  /// The mean over many pairs lies within five standard errors of the true similarity; rotation
  /// makes Lucene's error about twice the binomial one, which is allowed for all.
  @ParameterizedTest
  @MethodSource("peers")
  <S> void agreementEstimatesJaccard(Signer<S> peer) {
    double jaccard = 1.0 / 3;
    double sum = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      sum += peer.agreement(peer.sign(2 * pair), peer.sign(2 * pair + 1));
    }
    double error = 2 * Math.sqrt(jaccard * (1 - jaccard) / Signer.SLOTS / PAIRS);
    assertEquals(jaccard, sum / PAIRS, 5 * error, () -> "rerun with -Dreprint.seed=" + SEED);
  }

  @ParameterizedTest
  @MethodSource("peers")
  <S> void allSlotsAreFilled(Signer<S> peer) {
    Object signature = peer.sign(1);
    switch (signature) {
      case byte[] bytes -> assertEquals(Signer.SLOTS * Integer.BYTES, bytes.length);
      case int[] slots -> assertEquals(Signer.SLOTS, slots.length);
      case long[] slots -> assertTrue(Arrays.stream(slots).noneMatch(slot -> slot == 0));
      default -> throw new AssertionError("a signature of " + signature.getClass());
    }
  }
}
