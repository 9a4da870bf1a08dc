package org.reprint.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.align.Pair;
import org.reprint.align.Telling;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;
import org.reprint.text.Range;

class CoverageTest {
  private static Links pair(int start, int end, Level level) {
    Range range = new Range(start, end);
    return new Links(new Pair(range, range, level, 1), 0, 0, 0, 0, new int[0], new int[0]);
  }

  private static double of(String text, List<Links> links, Level... levels) {
    Telling telling = Judging.subject("a", text).telling();
    double a = new Coverage(telling, links, Pair::a).of(levels);
    assertEquals(a, new Coverage(telling, links, Pair::b).of(levels));
    return a;
  }

  @Test
  void theShareIsOfTheCharactersOfSentences() {
    String text = "Rain fell. Fog rose."; // ten characters, a space, nine
    assertEquals(10 / 19.0, of(text, List.of(pair(0, 10, Level.EDITED)), Level.EDITED), 1e-9);
    assertEquals(1, of(text, List.of(pair(0, text.length(), Level.EDITED)), Level.EDITED));
    assertEquals(0, of(text, List.of(), Level.values()));
  }

  @Test
  void onlyTheLevelsAskedForCount() {
    List<Links> links = List.of(pair(0, 10, Level.VERBATIM), pair(11, 20, Level.REWORDED));
    String text = "Rain fell. Fog rose.";
    assertEquals(10 / 19.0, of(text, links, Level.VERBATIM), 1e-9);
    assertEquals(9 / 19.0, of(text, links, Level.REWORDED, Level.EDITED), 1e-9);
    assertEquals(1, of(text, links, Level.values()));
  }

  @Test
  void whatIsCoveredTwiceCountsOnce() {
    List<Links> links = List.of(pair(0, 10, Level.VERBATIM), pair(0, 10, Level.VERBATIM));
    assertEquals(10 / 19.0, of("Rain fell. Fog rose.", links, Level.VERBATIM), 1e-9);
  }

  @Test
  void furnitureIsNeitherCoveredNorCounted() {
    String story = "Rain fell on the old harbour of Kelby.";
    String text = story + "\n\nOriginal url: https://news.example/kelby/rain\n";
    Prose prose = new ProseParser().parse(text);
    assertTrue(prose.furniture(prose.sentences() - 1), "the example has no furniture");
    assertEquals(1, of(text, List.of(pair(0, story.length(), Level.EDITED)), Level.EDITED));
    assertEquals(
        0, of(text, List.of(pair(story.length() + 2, text.length(), Level.EDITED)), Level.EDITED));
  }

  @Test
  void aTextWithoutSentencesIsNotCovered() {
    assertEquals(0, of("", List.of(), Level.values()));
  }

  @Test
  void sharedBoilerplateIsNeitherCoveredNorCounted() {
    List<Links> links = List.of(pair(0, 10, Level.BOILERPLATE), pair(11, 20, Level.EDITED));
    String text = "Rain fell. Fog rose.";
    assertEquals(1, of(text, links, Level.EDITED), 1e-9);
    assertEquals(1, of(text, links, Level.values()), 1e-9);
    assertEquals(0, of(text, links.subList(0, 1), Level.values()), 1e-9);
  }
}
