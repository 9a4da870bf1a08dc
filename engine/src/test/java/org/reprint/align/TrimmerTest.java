package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TrimmerTest {
  private static final String MINE =
      "the council of Kelby will sell its flooded copper mine to two bankers in March";

  private static String kept(String left, String right) {
    Telling a = Tellings.of(left);
    Telling b = Tellings.of(right);
    int[] ends = Trimmer.trim(a, b, Tellings.align(a, b));
    return words(a, ends[0], ends[1]) + " | " + words(b, ends[2], ends[3]);
  }

  private static String words(Telling t, int from, int to) {
    return t.prose().text().substring(t.prose().start(from), t.prose().end(to - 1));
  }

  @Test
  void anotherSentenceRunTogetherWithItIsCutOff() {
    String other = "Nobody on the trains from Vantry complained about the noise. ";
    assertEquals(MINE + " | " + MINE, kept(MINE, other + MINE));
    assertEquals(MINE + " | " + MINE, kept(other + MINE, MINE));
    String after =
        " Later seven buses were late again without any reason given to those who had paid";
    assertEquals(MINE + " | " + MINE, kept(MINE + after, MINE));
  }

  @Test
  void aFewWordsMoreStay() {
    String more = MINE + ", officials said";
    assertEquals(more + " | " + MINE, kept(more, MINE));
  }

  @Test
  void aNameMoreStays() {
    String more = MINE + ", its deputy mayor Marta Veldkamp said";
    assertEquals(more + " | " + MINE, kept(more, MINE));
  }

  @Test
  void whatDiffersOnBothSidesStays() {
    String left = "Angry crowds with drums marched through all streets because " + MINE;
    String right = "Nobody on trains complained about the noise of engines and " + MINE;
    assertEquals(left + " | " + right, kept(left, right));
  }

  @Test
  void aLooseRewordingStaysWhole() {
    String left = "Two bankers bought a mine.";
    String right =
        "Experts fear that floods, storms and droughts will follow when a mine is dug, and two"
            + " financiers bought it.";
    assertEquals(
        left.substring(0, left.length() - 1) + " | " + right.substring(0, right.length() - 1),
        kept(left, right));
  }
}
