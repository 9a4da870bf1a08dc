package org.reprint.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PostingTest {
  private static final int NEGATIVE_FROM = 1 << 26; // the sign bit is a document's
  private static final int END = 1 << 27;

  @Test
  void theDocumentAndTheLengthThatWerePutInComeOut() {
    SplittableRandom random = new SplittableRandom(31);
    for (int i = 0; i < 10_000; i++) {
      int base = random.nextInt(END);
      int document = random.nextInt(END - base);
      int length = random.nextInt(Search.MOST_LENGTH + 1);
      int posting = Posting.moved(Posting.of(document, length), base);
      assertEquals(base + document, Posting.document(posting));
      assertEquals(length, Posting.length(posting));
    }
    assertEquals(END - 1, Posting.document(Posting.of(END - 1, Search.MOST_LENGTH)));
  }

  @Test
  void postingsBelowALimitAreCountedOnBothSidesOfTheSignBit() {
    SplittableRandom random = new SplittableRandom(32);
    for (int round = 0; round < 500; round++) {
      int first = NEGATIVE_FROM - random.nextInt(200);
      int[] documents =
          random.ints(random.nextInt(50), first, NEGATIVE_FROM + 200).sorted().distinct().toArray();
      int[] postings = Arrays.stream(documents).map(d -> Posting.of(d, d & 31)).toArray();
      int limit = random.nextInt(first, NEGATIVE_FROM + 201);
      int below = (int) Arrays.stream(documents).filter(d -> d < limit).count();
      assertEquals(below, Posting.below(postings, postings.length, limit));
    }
  }
}
