package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.CharBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TermHashTest {
  /// Stored term statistics depend on these bits. If this fails, name a new scheme; do not edit the
  /// numbers.
  @Test
  void theSchemeTerm64V1IsFrozen() {
    assertEquals("term64-1", TermHash.SCHEME);
    long[] hashes =
        Stream.of("", "a", "president", "#1500000", "us.", "東京", "\ud83d\ude00", "\u0000")
            .mapToLong(TermHash::of)
            .toArray();
    assertArrayEquals(
        new long[] {
          -1166397803181037274L,
          -9033471704281723301L,
          2793922263115276434L,
          7654284427940548346L,
          -6757387098464998281L,
          -6923330002052648310L,
          6873505550714506269L,
          -5115162479779449349L
        },
        hashes);
  }

  @Test
  void anyCharSequenceHashesAsItsString() {
    assertEquals(TermHash.of("kirill"), TermHash.of(CharBuffer.wrap("kirill")));
  }
}
