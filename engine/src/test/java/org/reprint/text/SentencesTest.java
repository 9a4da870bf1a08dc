package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentencesTest {
  /// `|` stands where one sentence ends and the next begins.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Smith met Gen. Lee in Kyiv. | They talked.",
        "He flew to the U.S. on Monday. | The talks failed.",
        "He lives in the U.S. | The talks failed.",
        "The U.S. President spoke.",
        "John F. Kennedy and J.D. Vance spoke. | Nobody listened.",
        "The bus left at 8 a.m. on Monday. | It was full.",
        "The bus left at 8 a.m. | It was full.",
        "They live at No. 5 Main St. | The house is red.",
        "He said no. | They left.",
        "“It is over.” | He left.",
        "\"It is over,\" he said. | \"The war is lost.\"",
        "He wrote it on X. | “Nobody else did.”",
        "“Really?” he asked.",
        "Well... maybe. | Perhaps… | No.",
        "It cost 2.5 percent. | 30 people left.",
        "Shares of Apple Inc. (AAPL.O) rose. | Others fell.",
        "Sen. Tom Cotton (R-Ark.) objected. | He lost.",
        "It reached critical mass. | Officials said so.",
        "It came in Sept. 2024. | It went in Oct. | The end.",
        "Read example.com. | Officials did.",
        "He came (late.) | She left.",
        "1. The first point.",
        "Il a dit « non. » | Elle est partie.",
        "他来了。 | 她走了！ | 好吗？",
        "Stop! | Who goes there? | Nobody.",
      })
  void aSentenceEndsWhereItEnds(String marked) {
    String text = marked.replace("| ", "");
    assertEquals(List.of(marked.split(" \\| ", -1)), sentences(text));
  }

  @Test
  void noBreakSpacesPartSentencesToo() {
    assertEquals(List.of("He left.", "She came."), sentences("He left.\u00a0She came."));
  }

  @Test
  void aHeadingIsASentenceOfItsOwn() {
    assertEquals(
        List.of("# Talks end in Geneva", "The talks ended on Monday."),
        sentences("# Talks end in Geneva\nThe talks ended on Monday."));
  }

  @Test
  void hardWrappedLinesAreOneParagraph() {
    String text =
        """
            The talks between the two sides ended on Monday without any agreement being
        reached, officials in the capital said, and no date was set for another round of
        meetings.
            A spokesman for the foreign ministry said that the door was still open to those
        who wanted peace.
        """;
    List<String> found = sentences(text);
    assertEquals(2, found.size(), found::toString);
    assertTrue(found.get(1).startsWith("A spokesman"), found::toString);
  }

  @Test
  void oldLineEndingsWrapAsNewOnesDo() {
    String text = "The talks between the two sides ended on Monday without any\nagreement at all.";
    for (String ending : List.of("\r\n", "\r", "\u2028", "\u0085")) {
      assertEquals(1, sentences(text.replace("\n", ending)).size());
    }
  }

  @Test
  void oneLongerLineDoesNotUnwrapTheOthers() {
    String line = "The talks between the two sides ended on Monday without one single agreed\n";
    String text = line.repeat(12) + "thing.\n\nhttps://example.org/" + "x".repeat(120);
    assertEquals(2, sentences(text).size());
  }

  @Test
  void aLineIsAParagraphWhereLinesAreLong() {
    String first = "The minister of the interior said " + "that it was so and ".repeat(6) + "left";
    assertEquals(List.of(first, "The end"), sentences(first + "\nThe end"));
  }

  @Test
  void anEndlessLineIsCutAtBlanks() {
    Prose prose = new ProseParser().parse("alpha beta five million ".repeat(4_200));
    OffsetsTest.check(prose);
    bounded(prose);
    for (int s = 0; s < prose.sentences(); s++) {
      Range range = prose.sentence(s);
      boolean last = range.end() == prose.text().stripTrailing().length();
      assertTrue(last || prose.text().charAt(range.end()) == ' ', range::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "漢", "𠀀", "ก", "😀", ".", "x.y,", "\ud800", "1", "。x"})
  void anEndlessLineWithoutBlanksIsCutBetweenCharacters(String unit) {
    Prose prose = new ProseParser().parse("x" + unit.repeat(100_000 / unit.length()));
    OffsetsTest.check(prose);
    bounded(prose);
  }

  @Test
  void furnitureIsMarkedAndTheStoryIsNot() {
    Prose prose =
        new ProseParser().parse("By Jane Doe\n\nLONDON (AP) - The bus left.\n\nRead more");
    assertTrue(prose.furniture(0) && prose.furniture(1) && prose.furniture(3));
    assertFalse(prose.furniture(2));
    assertEquals("The bus left.", prose.sentence(2).of(prose.text()));
  }

  private static void bounded(Prose prose) {
    assertTrue(prose.sentences() > 1);
    for (int s = 0; s < prose.sentences(); s++) {
      assertTrue(prose.sentence(s).length() <= SentenceSplitter.LONGEST);
    }
  }

  private static List<String> sentences(String text) {
    Prose prose = new ProseParser().parse(text);
    OffsetsTest.check(prose);
    return IntStream.range(0, prose.sentences()).mapToObj(s -> prose.sentence(s).of(text)).toList();
  }
}
