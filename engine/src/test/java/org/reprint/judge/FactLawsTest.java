package org.reprint.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.align.Links;
import org.reprint.judge.FactChange.Change;
import org.reprint.text.Range;

/// What holds of the comparison of facts whatever the stories say.
class FactLawsTest {
  private static final int TRIALS = 300;
  private static final long SEED = 20_261_125;

  private static final List<String> WHO =
      List.of("Marta Veldkamp", "Oren Tassi", "the council", "Kelby", "the miners", "one pilot");
  private static final List<String> DID =
      List.of("sold", "bought", "won", "lost", "raised", "did not raise", "cut", "never saw");
  private static final List<String> WHAT =
      List.of(
          "17 tons of copper",
          "more than 1,000 shares",
          "$5 million",
          "5% of the mine",
          "6-1/4 pct of it",
          "half of the port",
          "\"a plaque of bronze\"",
          "\"not a plaque of bronze, but 2.63/2.62 of one\"",
          "two ferries");
  private static final List<String> WHEN =
      List.of(
          "on Tuesday",
          "on March 3",
          "on 2031-03-03",
          "at 8 p.m. GMT",
          "last year",
          "in 1994",
          "after the strike",
          "before the strike",
          "today");

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int sentences = random.nextInt(1, 4);
    for (int i = 0; i < sentences; i++) {
      text.append(text.isEmpty() ? "" : " ");
      String sentence =
          String.join(
              " ", pick(WHO, random), pick(DID, random), pick(WHAT, random), pick(WHEN, random));
      text.append(Character.toUpperCase(sentence.charAt(0)))
          .append(sentence.substring(1))
          .append('.');
    }
    return text.toString();
  }

  private static String pick(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  private static List<FactChange> changes(Subject a, Subject b) {
    FactComparison comparison = new FactComparison(a.telling(), b.telling());
    List<FactChange> changes = new ArrayList<>();
    List<Links> links = Judging.links(a, b);
    links.forEach(link -> changes.addAll(comparison.compare(link)));
    changes.addAll(comparison.compareGaps(links));
    return changes;
  }

  @Test
  void swappingTheStoriesTurnsEveryChangeRound() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < TRIALS; i++) {
      String a = text(random);
      String b = text(random);
      Subject x = Judging.subject("a", a);
      Subject y = Judging.subject("b", b);
      List<String> there =
          changes(x, y).stream().map(c -> line(c.change(), c.a(), c.b())).sorted().toList();
      List<String> back =
          changes(y, x).stream().map(c -> line(turned(c.change()), c.b(), c.a())).sorted().toList();
      assertEquals(there, back, () -> "seed " + SEED + ": " + a + " | " + b);
    }
  }

  private static String line(Change change, Range a, Range b) {
    return change + " " + a + " " + b;
  }

  private static Change turned(Change change) {
    return switch (change) {
      case CHANGED -> Change.CHANGED;
      case ADDED -> Change.DROPPED;
      case DROPPED -> Change.ADDED;
    };
  }

  @Test
  void aTextAndItselfDifferInNothing() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < TRIALS; i++) {
      String text = text(random);
      assertEquals(
          List.of(), changes(Judging.subject("a", text), Judging.subject("b", text)), text);
    }
  }

  @Test
  void offsetsPointToTheWords() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < TRIALS; i++) {
      String a = text(random);
      String b = text(random);
      for (FactChange change : changes(Judging.subject("a", a), Judging.subject("b", b))) {
        assertEquals(change.from(), change.a() == null ? null : change.a().of(a));
        assertEquals(change.to(), change.b() == null ? null : change.b().of(b));
        assertTrue(change.a() != null || change.b() != null);
      }
    }
  }

  @Test
  void thousandsOfNumbersOrMarksInALineTakeNoMoreThanTheirShare() {
    SplittableRandom random = new SplittableRandom(SEED);
    StringBuilder numbers = new StringBuilder("The mine sold");
    StringBuilder others = new StringBuilder("The mine sold");
    StringBuilder marks = new StringBuilder("He said \"");
    for (int i = 0; i < 10_000; i++) {
      numbers.append(' ').append(random.nextInt(1_000_000)).append(" tons,");
      others.append(' ').append(random.nextInt(1_000_000)).append(" tons,");
      marks.append(i % 3 == 0 ? "\" “" : i % 3 == 1 ? "» no '" : "„ [ « 17 ");
    }
    for (String text : List.of(numbers.toString(), marks.toString())) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> changes(Judging.subject("a", text), Judging.subject("b", others.toString())));
    }
  }
}
