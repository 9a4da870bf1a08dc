package org.reprint.bench.passages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RewritingTest {
  private static final String SENTENCE =
      "The council will sell the mine to two bankers, because nobody in Kelby wants to pay for it.";

  private final Casing casing = new Casing(SENTENCE);

  private static Map<String, Integer> bag(String text) {
    Map<String, Integer> bag = new HashMap<>();
    for (String word : text.toLowerCase(Locale.ROOT).replaceAll("[.,;]", "").split(" ", -1)) {
      bag.merge(word, 1, Integer::sum);
    }
    return bag;
  }

  @Test
  void clausesChangePlacesAndKeepTheirWords() {
    String turned = new ClauseOrder(casing).reorder(SENTENCE, new SplittableRandom(1));
    assertEquals(bag(SENTENCE), bag(turned));
    assertEquals(
        "Because nobody in Kelby wants to pay for it, the council will sell the mine to two"
            + " bankers.",
        turned);
  }

  @Test
  void aSentenceOfOneClauseStays() {
    String one = "The council will sell it.";
    assertEquals(one, new ClauseOrder(casing).reorder(one, new SplittableRandom(1)));
  }

  @Test
  void aSentenceIsCutWhereItsHalvesAreMostAlike() {
    assertEquals(
        "The council will sell the mine to two bankers. Because nobody in Kelby wants to pay for"
            + " it.",
        SentenceJoints.split(SENTENCE));
    assertEquals("It will not sell.", SentenceJoints.split("It will not sell."));
  }

  @Test
  void twoSentencesAreMadeOneAndALastOneStaysAlone() {
    List<String> merged =
        new SentenceJoints(casing)
            .merge(
                List.of("The mine is old.", "Nobody wants it.", "Kelby waits."),
                new SplittableRandom(3));
    assertEquals(2, merged.size());
    assertTrue(merged.getFirst().startsWith("The mine is old"), merged::toString);
    assertTrue(merged.getFirst().endsWith("nobody wants it."), merged::toString);
    assertEquals("Kelby waits.", merged.getLast());
  }

  @Test
  void noiseKeepsMostWordsAndAddsOnlyThoseOfItsContext() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      words.add("w" + i);
    }
    List<String> out =
        SentenceCut.words(WordNoise.scramble(words, List.of("x", "y"), new SplittableRandom(9)));
    long kept = out.stream().filter(word -> word.startsWith("w")).distinct().count();
    long added = out.stream().filter(List.of("x", "y")::contains).count();
    assertTrue(kept > 790 && kept < 890, () -> "" + kept);
    assertEquals(out.size(), kept + added);
    List<String> own = new ArrayList<>(out);
    own.removeIf(word -> !word.startsWith("w"));
    List<String> sorted = new ArrayList<>(own);
    sorted.sort((a, b) -> Integer.parseInt(a.substring(1)) - Integer.parseInt(b.substring(1)));
    assertNotEquals(sorted, own);
    for (int i = 0; i < own.size(); i++) {
      int place = Integer.parseInt(own.get(i).substring(1));
      assertTrue(Math.abs(place - i * 1_000 / own.size()) < 60, "a word moved far");
    }
  }

  @Test
  void synonymsHaveTheFormAndThePunctuationOfTheWord() {
    Synonyms synonyms =
        new Synonyms(
            List.of("v buy|purchase", "n company|firm", "x big|large", "v begin|start"),
            List.of("v buy buys bought bought buying", "v begin begins began begun beginning"));
    SplittableRandom random = new SplittableRandom(2);
    assertEquals("purchased", until(synonyms, "bought", random));
    assertEquals("Firms,", until(synonyms, "Companies,", random));
    assertEquals("(large)", until(synonyms, "(big)", random));
    assertEquals("has begun", until(synonyms, "has started", random));
    assertEquals("it began", until(synonyms, "it started", random));
    assertEquals("at Company", synonyms.exchange("at Company", random));
  }

  /// What a stretch becomes once its word is exchanged; now and then it is left as it is.
  private static String until(Synonyms synonyms, String text, SplittableRandom random) {
    String other = text;
    for (int trial = 0; trial < 50 && other.equals(text); trial++) {
      other = synonyms.exchange(text, random);
    }
    return other;
  }

  @Test
  void theShippedListCanBeRead() {
    String text = "Officials said the company had bought several houses near the border.";
    assertNotEquals(text, until(Synonyms.shipped(), text, new SplittableRandom(4)));
  }

  @Test
  void sentencesEndWhereTheyDoAndNotAtATitle() {
    String text = "Mr. Tassi came. He saw Gen. Quillon.\nA second line.";
    assertEquals(
        List.of("Mr. Tassi came.", "He saw Gen. Quillon.", "A second line."),
        SentenceCut.sentences(text).stream().map(range -> range.of(text)).toList());
  }
}
