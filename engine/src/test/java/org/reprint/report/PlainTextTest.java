package org.reprint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.align.Level;
import org.reprint.align.Pair;
import org.reprint.align.Passage;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Why;
import org.reprint.text.Range;
import org.reprint.wire.Story;

class PlainTextTest {
  private static final Why WHY = new Why("Because.", List.of());
  private static final Summary TOTALS = new Summary(1, 1, 0, 0, List.of(), Double.NaN, 12);

  private static String written(TextOptions options) throws IOException {
    StringBuilder out = new StringBuilder();
    new PlainText(out, options)
        .write(
            Findings.stories(),
            List.of(Findings.rewrite()),
            List.of(Findings.group()),
            Findings.summary());
    return out.toString();
  }

  private static String within(String text, List<Passage> passages) throws IOException {
    StringBuilder out = new StringBuilder();
    Relation relation =
        new Relation("k", "k", true, Label.REPEAT, 1, 0.004, 0.999, 0, passages, List.of(), WHY);
    new PlainText(out, TextOptions.DEFAULT)
        .write(
            List.of(new StoryLine(Story.of("k", text), 3, "en")),
            List.of(relation),
            List.of(),
            TOTALS);
    return out.toString();
  }

  @Test
  void theNumberOfStoriesThatMayHaveAFalseAlarmIsSaidFromOneOn() throws IOException {
    for (double expected : new double[] {Double.NaN, 0.4, 1, 12.3}) {
      StringBuilder out = new StringBuilder();
      new PlainText(out, TextOptions.DEFAULT)
          .write(List.of(), List.of(), List.of(), new Summary(9, 0, 0, 0, List.of(), expected, 1));
      String last = out.toString().lines().reduce((_, line) -> line).orElseThrow();
      assertEquals(
          expected > 10
              ? "Expect a false alarm at 12 stories."
              : expected == 1
                  ? "Expect a false alarm at 1 story."
                  : "9 stories, 0 findings, 0 groups, 0 records refused, 1.00 s",
          last);
    }
  }

  @Test
  void aReportReadsLikeThis() throws IOException {
    assertEquals(
        """
        3 stories
          harbour.txt
            235 characters, 42 words, en
            "Piers closed", 2026-02-03T09:30:00Z, Coast Wire
            note: decoded as windows-1252: byte 12 is 0x92
          piers.txt
            214 characters, 39 words, en
          title
            no text: compared by its title only
            "Only a title"

        1. rewrite: harbour.txt and piers.txt
           2 of 2 passages say the same in other words; one quotation is altered.
           covered: 86% of the first, 100% of the second; same runs of 5 words: 4%;
           look-alikes by chance: under 0.001 per 1,000 stories

           reworded, score 0.81
             harbour.txt, line 2 [32, 136)
               The harbour board closed three of its nine piers on Tuesday after divers
               found cracks in the old timber.
             piers.txt, line 1 [0, 137)
               Three of nine piers in Port Vale were shut on Tuesday, the harbour board
               said, because divers had discovered cracks in the ageing timber.

           quotation, score 0.50
             harbour.txt, line 4 [138, 234)
               "We are sure that no ship was in danger at any time," harbour master Ines
               Calder told reporters.
             piers.txt, line 2 [138, 213)
               “We believe that no boat was in danger,” the harbour master told
               reporters.
             - quotation changed:
               “We [-are sure-]{+believe+} that no [-ship-]{+boat+} was in danger [-at
               any time-],”
             - name dropped: Ines Calder

           outside these passages:
             - date dropped: Feb 3

        Group g-5f0c: 2 stories that may be shown as one
           keep harbour.txt (earliest)
                piers.txt: 83% alike, 97% of it is in the kept one, 85% of the kept one
                  is in it
           least alike: harbour.txt and piers.txt, 83%

        Not compared: 4 pairs (languages differ: en, ru)
        3 stories, 1 finding, 1 group, 2 records refused, 0.41 s
        """,
        written(new TextOptions(80, false)));
  }

  @Test
  void inColourChangesAreStruckThroughAndUnderlinedAndTheLinesStayTheSame() throws IOException {
    String colour = written(new TextOptions(100, true));
    assertTrue(
        colour.contains(
            "“We \u001b[31;9mare sure\u001b[0m\u001b[32;4mbelieve\u001b[0m that no"
                + " \u001b[31;9mship\u001b[0m"),
        colour);
    assertTrue(
        colour.contains("\u001b[1m1. rewrite\u001b[0m: harbour.txt and piers.txt\n"), colour);
    String plain = written(new TextOptions(100, false));
    assertEquals(
        plain.replaceAll("\\[-|-\\]|\\{\\+|\\+\\}", "").replaceAll("\\s+", " "),
        colour.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("\\s+", " "));
  }

  @Test
  void aLookThatGoesOverALineEndIsClosedAndOpenedAgain() throws IOException {
    for (String line : written(new TextOptions(60, true)).split("\n", -1)) {
      String looks = line.replaceAll("[^\u001b]*(\u001b\\[[0-9;]*m)[^\u001b]*", "$1");
      assertTrue(looks.indexOf('\u001b') < 0 || looks.endsWith("\u001b[0m"), line);
    }
  }

  @Test
  void noLineIsWiderThanAskedFor() throws IOException {
    for (int width : new int[] {60, 61, 79, 80, 133, 400}) {
      for (String line : written(new TextOptions(width, false)).split("\n", -1)) {
        assertTrue(Cells.of(line) <= width, () -> width + " columns: " + line);
      }
    }
    assertThrows(IllegalArgumentException.class, () -> new TextOptions(59, false));
  }

  @Test
  void aWordWithoutSpacesIsBrokenByItsWidthOnTheScreen() throws IOException {
    String text = "東京".repeat(60);
    Range all = new Range(0, text.length());
    String shown = within(text, List.of(Findings.passage(all, all, Level.VERBATIM, 1)));
    int wide = 0;
    for (String line : shown.split("\n", -1)) {
      assertTrue(Cells.of(line) <= 100, line);
      wide += line.startsWith("       東") || line.startsWith("       京") ? 1 : 0;
    }
    assertEquals(3, wide, shown);
  }

  @Test
  void passagesOfTheSameWordsAreQuotedOnceWithBothPlaces() throws IOException {
    String text = "Same words here.\r\n\r\nSame  words\r\nhere.";
    String shown =
        within(
            text,
            List.of(Findings.passage(new Range(0, 16), new Range(20, 38), Level.VERBATIM, 1)));
    String expected =
        """
        1. repeat within k
           Because.
           covered: under 1% by over 99% of the story; look-alikes by chance: none per 1,000 stories

           verbatim, score 1.00
             k, line 1 [0, 16)
             k, lines 3 to 4 [20, 38), the same words
               Same words here.
        """;
    assertTrue(shown.contains(expected), shown);
    assertTrue(shown.endsWith("\n1 story, 1 finding, 0 groups, 0 records refused, 12 s\n"), shown);
  }

  @Test
  void severalPairsOfAPassageAreListedAndParagraphsStayApart() throws IOException {
    String text = "One said so.\n\nTwo said so too. Someone said it. Another did.";
    List<Pair> pairs =
        List.of(
            new Pair(new Range(0, 12), new Range(31, 47), Level.REWORDED, 0.9),
            new Pair(new Range(14, 30), new Range(48, 60), Level.REWORDED, 0.499));
    Passage passage = new Passage(new Range(0, 30), new Range(31, 60), Level.REWORDED, 0.7, pairs);
    String shown = within(text, List.of(passage));
    String expected =
        """
               One said so.
               Two said so too.
             k, line 3 [31, 60)
               Someone said it. Another did.
             pair [0, 12) and [31, 47): 0.90
             pair [14, 30) and [48, 60): 0.49
        """;
    assertTrue(shown.contains(expected), shown);
  }

  @Test
  void nothingFromOutsideCanTouchTheTerminal() throws IOException {
    String evil = "\u001b[2Jred\u0007 \u009b31m \u202eedoc\u2066x\u0000 \ud83d y\u007f";
    StringBuilder out = new StringBuilder();
    Story story = new Story("k" + evil, evil, evil, null, evil, null, List.of(evil));
    Range all = new Range(0, evil.length());
    Relation relation =
        new Relation(
            story.key(),
            story.key(),
            true,
            Label.REPEAT,
            1,
            1,
            1,
            0,
            List.of(Findings.passage(all, all, Level.VERBATIM, 1)),
            List.of(),
            new Why(evil, List.of()));
    new PlainText(out, TextOptions.DEFAULT)
        .write(List.of(new StoryLine(story, 1, "en")), List.of(relation), List.of(), TOTALS);
    assertFalse(
        out.chars()
            .anyMatch(
                c -> c != '\n' && (Character.isISOControl(c) || Character.isSurrogate((char) c))),
        out::toString);
    assertFalse(out.chars().anyMatch(c -> c == 0x202e || c == 0x2066), out::toString);
    assertTrue(
        out.toString()
            .contains("\\u001b[2Jred\\u0007 \\u009b31m \\u202eedoc\\u2066x\\u0000 \\ud83d"));
    assertEquals("a \\u001b b", PlainText.safe(" a\n\u001b\t b "));
  }

  @Test
  void ofManyStoriesOnlyThoseWithSomethingToSayAreListed() throws IOException {
    List<StoryLine> stories = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      stories.add(new StoryLine(Story.of("quiet" + i, "x"), 1, "en"));
    }
    stories.addAll(Findings.stories());
    StringBuilder out = new StringBuilder();
    new PlainText(out, TextOptions.DEFAULT)
        .write(stories, List.of(Findings.rewrite()), List.of(), Findings.summary());
    assertTrue(out.toString().startsWith("2,003 stories\n  harbour.txt\n"), out::toString);
    assertTrue(out.toString().contains("\n  (2,001 more without a finding)\n"), out::toString);
    assertFalse(out.toString().contains("quiet"), out::toString);
  }

  @Test
  void aRelationOfAStoryThatIsNotThereIsABadCall() {
    PlainText text = new PlainText(new StringBuilder(), TextOptions.DEFAULT);
    var bad =
        assertThrows(
            IllegalArgumentException.class,
            () -> text.write(List.of(), List.of(Findings.rewrite()), List.of(), TOTALS));
    assertEquals("a relation names \"harbour.txt\", which is no story here", bad.getMessage());
  }
}
