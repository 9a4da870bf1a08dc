package org.reprint.candidates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reprint.background.Background;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

class RepeatFinderTest {
  private static final long SEED = Long.getLong("reprint.seed", 11L);
  private static final int WORDS = 300;
  private static final Background BACKGROUND = Stories.background(WORDS);

  private final ProseParser parser = new ProseParser();

  @Test
  void whatAStoryTellsTwiceIsWhatTheFinderOfManyFindsInItAlone() {
    Random random = new Random(SEED);
    List<CandidateOptions> options =
        List.of(
            CandidateOptions.DEFAULT,
            new CandidateOptions(new TermOptions(4, 5, 3, 0.3, 0, 30), 1, 40, 0, null),
            new CandidateOptions(new TermOptions(2, 50, 3, 0, 0, 2_000), 1, 64, 0, null));
    int found = 0;
    for (CandidateOptions option : options) {
      RepeatFinder repeats = new RepeatFinder(option);
      CandidateFinder finder = new CandidateFinder(option.withEveryPairUpTo(0), BACKGROUND);
      for (int i = 0; i < 400; i++) {
        Entry story = story(random, random.nextInt(i % 10 == 0 ? 120 : 30));
        List<Candidate> wanted = finder.find(List.of(story)).pairs();
        Candidate got = repeats.find(story, BACKGROUND);
        if (wanted.isEmpty()) {
          assertNull(got, story.prose().text());
        } else {
          assertSame(wanted.getFirst(), got, story.prose().text());
          found++;
        }
      }
    }
    assertTrue(found > 300, "stories that tell something twice: " + found);
  }

  private static void assertSame(Candidate wanted, Candidate got, String text) {
    assertNotNull(got, text);
    assertEquals(wanted.a(), got.a());
    assertEquals(wanted.b(), got.b());
    assertEquals(wanted.sources(), got.sources(), text);
    assertArrayEquals(wanted.sentencesA(), got.sentencesA(), text);
    assertArrayEquals(wanted.sentencesB(), got.sentencesB(), text);
    assertArrayEquals(wanted.positionsA(), got.positionsA(), text);
    assertArrayEquals(wanted.positionsB(), got.positionsB(), text);
  }

  /// A story that repeats some of its sentences, also with words lost, and some fingerprints.
  private Entry story(Random random, int sentences) {
    String[] told = new String[sentences];
    for (int s = 0; s < sentences; s++) {
      told[s] =
          s > 0 && random.nextInt(5) == 0
              ? shortened(random, told[random.nextInt(s)])
              : random
                  .ints(1 + random.nextInt(12), 0, WORDS)
                  .map(word -> (int) ((double) word * word / WORDS))
                  .mapToObj(word -> "w" + word)
                  .collect(Collectors.joining(" "));
    }
    StringBuilder text = new StringBuilder();
    for (String sentence : told) {
      text.append("The ").append(sentence).append(" of it.").append("\n\n");
    }
    Prose prose = parser.parse(text.toString());
    int prints = text.length() / 20;
    long[] fingerprints = random.longs(prints, 0, 4L * prints + 1).toArray();
    int[] positions = new int[prints];
    for (int k = 0; k < prints; k++) {
      positions[k] = 20 * k + random.nextInt(20);
      boolean again = k > 10 && random.nextInt(3) == 0;
      fingerprints[k] = again ? fingerprints[k - 10] : fingerprints[k];
    }
    return new Entry(prose, null, new long[] {1, 1, 2}, fingerprints, positions);
  }

  private static String shortened(Random random, String sentence) {
    String kept =
        List.of(sentence.split(" ", -1)).stream()
            .filter(word -> random.nextInt(6) > 0)
            .collect(Collectors.joining(" "));
    return kept.isEmpty() ? sentence : kept;
  }
}
