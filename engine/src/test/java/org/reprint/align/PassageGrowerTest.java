package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.RandomStories;
import org.reprint.Trials;
import org.reprint.text.Range;

/// Passages whose sentences one by one do not show what was taken.
class PassageGrowerTest {
  private static final String SOURCE =
      "The harbour pilots of Lindmoor ended their strike on Tuesday. They had blocked eleven"
          + " freighters for nine days. Owners promised higher wages and shorter night shifts."
          + " The union chairman Oren Tassi praised the settlement. Wheat and timber will reach"
          + " the northern villages before the frost.";

  private static final String HOST =
      "A painter sold her last canvas to a museum. Critics admired the pale colours.";

  private final Aligner aligner = new Aligner();

  private List<Links> align(String a, String b) {
    return aligner.align(Tellings.of(a), Tellings.of(b), new int[0], new int[0], true);
  }

  private static int covered(List<Links> links, boolean first) {
    BitSet units = new BitSet();
    for (Links link : links) {
      Range range = first ? link.pair().a() : link.pair().b();
      units.set(range.start(), range.end());
    }
    return units.cardinality();
  }

  /// The words of the passage shuffled over short ranges, whatever sentence they stand in.
  private static String shuffled(SplittableRandom random) {
    List<String> words = new ArrayList<>(List.of(SOURCE.split(" ")));
    for (int from = 0; from + 4 <= words.size(); from += 4) {
      for (int i = 3; i > 0; i--) {
        int j = random.nextInt(i + 1);
        String word = words.get(from + i);
        words.set(from + i, words.get(from + j));
        words.set(from + j, word);
      }
    }
    return String.join(" ", words);
  }

  @Test
  void wordsShuffledOverSentenceEndsAreStillOnePassage() {
    Trials.run(
        20,
        random -> {
          String passage = shuffled(random);
          List<Links> found = align(SOURCE, HOST + "\n\n" + passage + "\n\n" + HOST);
          double share = covered(found, true) / (double) SOURCE.length();
          double other = covered(found, false) / (double) passage.length();
          assertTrue(share > 0.8, () -> share + " of the source");
          assertTrue(other > 0.8 && other < 1.1, () -> other + " of the passage");
        });
  }

  @Test
  void aRunThatBeginsAndEndsInsideASentenceEndsAtItsWords() {
    String run = SOURCE.substring(SOURCE.indexOf("pilots"), SOURCE.indexOf(" the frost"));
    String host = "A painter sold her last canvas to a museum and ";
    List<Links> found =
        align(
            SOURCE, host + run + " who never learned to swim in the cold water of northern lakes");
    int length = covered(found, false);
    assertTrue(Math.abs(length - run.length()) <= 30, () -> run.length() + " got " + length);
  }

  @Test
  void textWithoutSentencesIsCoveredByItsRuns() {
    StringBuilder words = new StringBuilder();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 40; i++) {
      String sentence = RandomStories.sentence(random).replaceAll("[.\",]", "");
      words.append(sentence.toLowerCase(Locale.ROOT)).append(' ');
    }
    String text = words.toString().strip();
    List<Links> found = align(text, "nobody knows " + text + " any longer");
    assertTrue(covered(found, true) > 0.95 * text.length(), () -> "" + covered(found, true));
    assertEquals(Level.VERBATIM, found.getFirst().pair().level());
  }

  @Test
  void theOtherWayRoundTheSameIsCovered() {
    Trials.run(
        20,
        random -> {
          String suspicious = HOST + " and " + shuffled(random) + " " + HOST;
          List<Pair> there = align(SOURCE, suspicious).stream().map(Links::pair).toList();
          List<Pair> back =
              align(suspicious, SOURCE).stream()
                  .map(link -> link.swapped().pair())
                  .sorted(Comparator.comparing(Pair::a))
                  .toList();
          assertEquals(there, back);
        });
  }

  @Test
  void pairsAreOneSentenceToTwoAtMost() {
    Trials.run(
        20,
        random -> {
          Telling a = Tellings.of(SOURCE);
          Telling b = Tellings.of(HOST + "\n\n" + shuffled(random));
          for (Links link : aligner.align(a, b, new int[0], new int[0], true)) {
            int left =
                Pieces.sentence(a.prose(), link.a1() - 1) - Pieces.sentence(a.prose(), link.a0());
            int right =
                Pieces.sentence(b.prose(), link.b1() - 1) - Pieces.sentence(b.prose(), link.b0());
            assertTrue(left + right <= 1, () -> left + " and " + right + " sentence ends inside");
          }
        });
  }
}
