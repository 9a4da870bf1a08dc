package org.reprint.bench.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.align.Aligner;
import org.reprint.align.Telling;
import org.reprint.bench.NewsPairs;

class PlainAlignmentTest {
  private static final int PAIRS = 500;
  private static final long SEED = 20_261_125L;

  private static void assertSameLinks(Telling a, Telling b) {
    int[] expected = new PlainAlignment().align(a.prose(), b.prose());
    int[] found = new int[a.prose().tokens()];
    int linked = new Aligner().words(a, b, found);
    String pair = a.prose().text() + " | " + b.prose().text();
    assertArrayEquals(expected, found, pair);
    assertEquals(Arrays.stream(expected).filter(j -> j >= 0).count(), linked, pair);
  }

  @Test
  void theEngineLinksWhatThePlainAlignmentLinks() {
    for (NewsPairs.Pair pair : NewsPairs.of(PAIRS, SEED)) {
      assertSameLinks(pair.first(), pair.second());
      assertSameLinks(pair.second(), pair.first());
    }
  }

  @Test
  void itDoesSoInTextsOfSeveralSentencesAndForNamesInOtherSpellings() {
    List<NewsPairs.Pair> pairs = NewsPairs.of(PAIRS, SEED);
    for (int i = 0; i + 4 <= pairs.size(); i += 4) {
      List<NewsPairs.Pair> some = pairs.subList(i, i + 4);
      assertSameLinks(
          NewsPairs.tell(NewsPairs.text(some, NewsPairs.Pair::first)),
          NewsPairs.tell(NewsPairs.text(some, NewsPairs.Pair::second)));
    }
    assertSameLinks(
        NewsPairs.tell("The envoy met Zelensky and Gruenbaum in Kelby."),
        NewsPairs.tell("In Kelby Zelenskyy and Grunbaum saw the envoys."));
  }

  @Test
  void thePairsAreCandidatesOfTwentyWordsWithSomethingInCommon() {
    double tokens = 0;
    double linked = 0;
    for (NewsPairs.Pair pair : NewsPairs.of(PAIRS, SEED)) {
      int[] partners = new int[pair.first().prose().tokens()];
      int common = new Aligner().words(pair.first(), pair.second(), partners);
      tokens += (pair.first().prose().tokens() + pair.second().prose().tokens()) / 2.0;
      linked += common;
    }
    assertTrue(tokens / PAIRS > 15 && tokens / PAIRS < 25, "tokens " + tokens / PAIRS);
    assertTrue(linked / tokens > 0.25 && linked / tokens < 0.75, "linked " + linked / tokens);
  }
}
