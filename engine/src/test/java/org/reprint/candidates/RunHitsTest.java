package org.reprint.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunHitsTest {
  private final RunHits runs = new RunHits(TermOptions.DEFAULT); // 0.5 together
  private final List<String> told = new ArrayList<>();

  @Test
  void twoWeakPairsInARowAddUp() {
    offer(3, 7, 20, 0.25);
    offer(4, 7, 21, 0.26);
    assertEquals(List.of("3-20 21"), told);
  }

  @Test
  void theOtherStoryMayTellThemInTheOtherOrder() {
    offer(0, 7, 1, 0.25);
    offer(1, 7, 0, 0.25);
    assertEquals(List.of("0-1 0"), told);
  }

  @Test
  void whatIsTooWeakTogetherOrAloneOrApartDoesNot() {
    offer(3, 7, 20, 0.24);
    offer(4, 7, 21, 0.25);
    offer(5, 7, 22, 0.1);
    offer(6, 7, 23, 0.45);
    offer(8, 7, 24, 0.45);
    offer(9, 8, 25, 0.45);
    offer(10, 7, 27, 0.45);
    assertEquals(List.of(), told);
  }

  @Test
  void nothingIsLeftOfTheStoryBefore() {
    offer(3, 7, 20, 0.3);
    runs.clear();
    offer(4, 7, 21, 0.3);
    assertEquals(List.of(), told);
  }

  @Test
  void aSentenceMayEndTwoRuns() {
    offer(0, 7, 10, 0.3);
    offer(0, 7, 12, 0.3);
    offer(1, 7, 11, 0.3);
    assertEquals(List.of("0-10 11", "0-12 11"), told);
  }

  private void offer(int sentence, int story, int there, double weight) {
    runs.turnTo(sentence);
    runs.offer(
        story, there, weight, (mine, theirs, next) -> told.add(mine + "-" + theirs + " " + next));
  }
}
