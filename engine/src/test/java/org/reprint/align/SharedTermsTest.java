package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.RandomStories;
import org.reprint.Trials;

class SharedTermsTest {
  private final LexiconLookup lexicon = new LexiconLookup();

  private static int byTable(Telling a, int a0, int a1, Telling b, int b0, int b1) {
    return new CommonSubsequence()
        .length(a0, a1, b0, b1, (i, j) -> a.prose().hash(i) == b.prose().hash(j));
  }

  private static String story(SplittableRandom random) {
    return RandomStories.story(random, 1 + random.nextInt(12));
  }

  @Test
  void theBitsSayWhatTheTableSaysInStretchesOfAnyLength() {
    SharedTerms shared = new SharedTerms();
    Trials.run(
        200,
        random -> {
          String told = story(random);
          Telling a = Tellings.of(told);
          Telling b =
              Tellings.of(random.nextBoolean() ? RandomStories.reworded(told) : story(random));
          shared.between(a.types(lexicon), b.types(lexicon));
          for (int k = 0; k < 5; k++) {
            int a0 = random.nextInt(a.prose().tokens());
            int a1 = random.nextInt(a0, a.prose().tokens() + 1);
            int b0 = random.nextInt(b.prose().tokens());
            int b1 = random.nextInt(b0, b.prose().tokens() + 1);
            assertEquals(byTable(a, a0, a1, b, b0, b1), shared.inOrder(a0, a1, b0, b1));
          }
          int endA = a.prose().tokens();
          int endB = b.prose().tokens();
          assertEquals(byTable(a, 0, endA, b, 0, endB), shared.inOrder(0, endA, 0, endB));
        });
  }

  @Test
  void nothingHasNothingInOrder() {
    Telling a = Tellings.of("The pilots of Kelby strike.");
    SharedTerms shared = new SharedTerms();
    shared.between(a.types(lexicon), a.types(lexicon));
    assertEquals(0, shared.inOrder(2, 2, 0, 4));
    assertEquals(0, shared.inOrder(0, 4, 3, 3));
    assertEquals(4, shared.inOrder(0, 4, 0, 4));
  }
}
