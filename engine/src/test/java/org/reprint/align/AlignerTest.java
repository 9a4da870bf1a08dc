package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.RandomStories;
import org.reprint.Trials;
import org.reprint.text.Range;

class AlignerTest {
  private static final int[] NONE = {};

  private final Aligner aligner = new Aligner();

  private List<Links> align(Telling a, Telling b) {
    return aligner.align(a, b, NONE, NONE, true);
  }

  /// Two stories with sentences in common, as they are and in other words.
  private static List<Telling> related(SplittableRandom random) {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String sentence = RandomStories.sentence(random);
      switch (random.nextInt(4)) {
        case 0 -> first.add(sentence);
        case 1 -> second.add(sentence);
        case 2 -> {
          first.add(sentence);
          second.add(random.nextInt(second.size() + 1), sentence);
        }
        default -> {
          first.add(sentence);
          second.add(RandomStories.reworded(sentence));
        }
      }
    }
    return List.of(Tellings.of(String.join(" ", first)), Tellings.of(String.join("\n\n", second)));
  }

  private static void assertSame(Links expected, Links actual) {
    assertEquals(expected.pair(), actual.pair());
    assertEquals(expected.a0(), actual.a0());
    assertEquals(expected.a1(), actual.a1());
    assertEquals(expected.b0(), actual.b0());
    assertEquals(expected.b1(), actual.b1());
    assertArrayEquals(expected.toB(), actual.toB());
    assertArrayEquals(expected.toA(), actual.toA());
  }

  private static void take(BitSet used, int from, int to) {
    assertTrue(from < to, "empty");
    int next = used.nextSetBit(from);
    assertTrue(next < 0 || next >= to, () -> "[" + from + ", " + to + ") is in two pairs");
    used.set(from, to);
  }

  private static void assertWithin(Range range, String text) {
    assertTrue(range.length() > 0 && range.end() <= text.length(), range::toString);
  }

  @Test
  void theOtherWayRoundIsTheSameWithItsSidesChangedOver() {
    Trials.run(
        40,
        random -> {
          List<Telling> two = related(random);
          List<Links> there = align(two.get(0), two.get(1));
          List<Links> back = new ArrayList<>();
          align(two.get(1), two.get(0)).forEach(links -> back.add(links.swapped()));
          back.sort(Comparator.comparing(links -> links.pair().a()));
          assertEquals(there.size(), back.size());
          for (int k = 0; k < there.size(); k++) {
            assertSame(there.get(k), back.get(k));
          }
        });
  }

  @Test
  void anAlignerThatHasWorkedBeforeGivesTheSame() {
    Trials.run(
        10,
        random -> {
          List<Telling> two = related(random);
          List<Links> used = align(two.get(0), two.get(1));
          List<Links> fresh = new Aligner().align(two.get(0), two.get(1), NONE, NONE, true);
          assertEquals(fresh.size(), used.size());
          for (int k = 0; k < fresh.size(); k++) {
            assertSame(fresh.get(k), used.get(k));
          }
        });
  }

  @Test
  void pairsNeverOverlapAndStandInTheTextWithAScore() {
    Trials.run(
        40,
        random -> {
          List<Telling> two = related(random);
          BitSet unitsA = new BitSet();
          BitSet unitsB = new BitSet();
          int last = -1;
          for (Links links : align(two.get(0), two.get(1))) {
            Pair pair = links.pair();
            assertWithin(pair.a(), two.get(0).prose().text());
            assertWithin(pair.b(), two.get(1).prose().text());
            take(unitsA, pair.a().start(), pair.a().end());
            take(unitsB, pair.b().start(), pair.b().end());
            assertTrue(pair.a().start() > last, "out of order");
            last = pair.a().start();
            double least = pair.level() == Level.SAME_FACTS ? 0 : 0.5;
            assertTrue(pair.score() >= least && pair.score() <= 1, "score " + pair.score());
          }
        });
  }

  @Test
  void linksGoFromWordsOfThePairToWordsOfThePair() {
    Trials.run(
        20,
        random -> {
          List<Telling> two = related(random);
          for (Links links : align(two.get(0), two.get(1))) {
            for (int i = links.a0(); i < links.a1(); i++) {
              int j = links.toB()[i - links.a0()];
              assertTrue(j == -1 || j >= links.b0() && j < links.b1(), "partner " + j);
              assertTrue(j == -1 || links.toA()[j - links.b0()] == i, "not mutual");
              Range word = new Range(two.get(0).prose().start(i), two.get(0).prose().end(i));
              assertEquals(word.length(), word.overlap(links.pair().a()), "outside its pair");
            }
          }
        });
  }

  @Test
  void passagesAreTheUnionsOfTheirPairs() {
    Trials.run(
        40,
        random -> {
          List<Telling> two = related(random);
          List<Links> links = align(two.get(0), two.get(1));
          List<Pair> pairs = new ArrayList<>();
          for (Passage passage : Aligner.passages(links)) {
            pairs.addAll(passage.pairs());
            assertEquals(passage.pairs().getFirst().a().start(), passage.a().start());
            assertEquals(passage.pairs().getLast().a().end(), passage.a().end());
            double least = 1;
            double most = 0;
            for (Pair pair : passage.pairs()) {
              assertEquals(passage.level(), pair.level());
              assertEquals(pair.a().length(), pair.a().overlap(passage.a()));
              assertEquals(pair.b().length(), pair.b().overlap(passage.b()));
              least = Math.min(least, pair.score());
              most = Math.max(most, pair.score());
            }
            assertTrue(passage.score() >= least - 1e-9 && passage.score() <= most + 1e-9);
          }
          assertEquals(links.stream().map(Links::pair).toList(), pairs);
        });
  }

  @Test
  void aStoryAlignsWithItsCopyAsOnePassageWordForWord() {
    Trials.run(
        20,
        random -> {
          List<String> sentences = new ArrayList<>();
          while (sentences.size() < 6) {
            String sentence = RandomStories.sentence(random);
            if (!sentences.contains(sentence)) {
              sentences.add(sentence);
            }
          }
          String story = String.join(" ", sentences);
          List<Passage> passages = Aligner.passages(align(Tellings.of(story), Tellings.of(story)));
          assertEquals(1, passages.size());
          assertEquals(new Range(0, story.length()), passages.getFirst().a());
          assertEquals(new Range(0, story.length()), passages.getFirst().b());
          assertEquals(1, passages.getFirst().score());
        });
  }

  @Test
  void noWordOfARepeatIsInTwoPairs() {
    Trials.run(
        30,
        random -> {
          List<String> sentences = new ArrayList<>();
          for (int i = 0; i < 4; i++) {
            String sentence = RandomStories.sentence(random);
            sentences.add(sentence);
            sentences.add(random.nextBoolean() ? sentence : RandomStories.reworded(sentence));
            sentences.add(RandomStories.sentence(random));
          }
          BitSet used = new BitSet();
          Telling story = Tellings.of(String.join(" ", sentences));
          List<Links> found = aligner.repeats(story, NONE, NONE, true);
          assertFalse(found.isEmpty());
          for (Links links : found) {
            take(used, links.a0(), links.a1());
            take(used, links.b0(), links.b1());
            assertTrue(links.a0() < links.b0(), "the later telling comes first");
          }
        });
  }

  @Test
  void namedSentencesAreFoundWithoutALookAtAll() {
    Telling a =
        Tellings.of(
            "Rain fell on Vantry all night. The council of Kelby will sell its copper mine to"
                + " two bankers. Nobody complained about the noise of the trains.");
    Telling b =
        Tellings.of(
            "A chess player won a prize. Buses were late again. Trees were planted. Kelby's council"
                + " will sell the copper mine to two bankers.");
    List<Links> found = aligner.align(a, b, new int[] {1}, new int[] {3}, false);
    assertEquals(1, found.size());
    assertEquals(Level.EDITED, found.getFirst().pair().level());
    assertEquals(List.of(), aligner.align(a, b, NONE, NONE, false));
  }

  @Test
  void hitsThatAreNoPairsAreRefused() {
    Telling a = Tellings.of("Rain fell on Vantry all night.");
    for (boolean within : new boolean[] {false, true}) {
      Exception refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> {
                if (within) {
                  aligner.repeats(a, new int[2], new int[3], true);
                } else {
                  aligner.align(a, a, new int[2], new int[3], true);
                }
              });
      assertTrue(refused.getMessage().contains("2 and 3"), refused::getMessage);
    }
  }

  @Test
  void textsWithoutWordsAlignWithNothing() {
    for (String empty : List.of("", " \n", "--- ...", "\"")) {
      Telling none = Tellings.of(empty);
      assertEquals(List.of(), align(none, Tellings.of("Rain fell on Vantry all night.")));
      assertEquals(List.of(), align(none, none));
      assertEquals(List.of(), aligner.repeats(none, NONE, NONE, true));
    }
    assertEquals(List.of(), Aligner.passages(List.of()));
  }
}
