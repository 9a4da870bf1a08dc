package org.reprint.bench.passages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reprint.bench.passages.FactSwap.Swapped;
import org.reprint.bench.passages.SwapCases.Sentence;
import org.reprint.bench.passages.SwapCases.SwapCase;

class SwapCasesTest {
  private static final String TEXT =
      "The council of Kelby raised the fee for the ferry by $15 in winter. "
          + "On Tuesday the mine near Vantry lost 17 miners and 5 percent of its shares. "
          + "“We owe these miners more than a plaque of ordinary bronze,” Anna Weber said there. "
          + "The pilots will strike for better wages on March 3, the council told Oren Tassi. "
          + "It was the first strike since 1994 and the port was closed at 8 p.m. on that day. "
          + "Prices of copper rose sharply after the strike was over, said traders in Ostrava.";

  private static final NewsStory STORY = NewsStory.of("k", "house", "mines", TEXT);

  @ParameterizedTest
  @CsvSource({
    "NUMBER, It lost 17 miners there., 17",
    "WORD_NUMBER, It lost seven miners there., seven",
    "MONEY, It cost $15 there., $15",
    "PERCENTAGE, It lost 5 percent there., 5",
    "YEAR, It was the first since 1994 there., 1994",
    "WEEKDAY, It was on Tuesday that he left., Tuesday",
    "DATE, It was on March 3 that he left., March 3",
    "TIME, It was at 8 p.m. that he left., 8 p.m.",
    "NAME, It was near Ardmoor that he left., Ardmoor",
    "DIRECTION, It rose sharply there., rose",
    "NEGATION, It will open there., will",
  })
  void oneFactIsChangedAndNothingElse(FactSwap kind, String sentence, String from) {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20; i++) {
      Swapped swapped = kind.apply(sentence, random);
      assertEquals(from, swapped.from());
      assertNotEquals(swapped.from(), swapped.to());
      assertEquals(sentence.replace(from, swapped.to()), swapped.sentence());
    }
  }

  @Test
  void aSentenceWithoutSuchAFactIsLeftAlone() {
    SplittableRandom random = new SplittableRandom(7);
    for (FactSwap kind : FactSwap.values()) {
      assertNull(kind.apply("Nothing here.", random), kind::id);
    }
  }

  @Test
  void whatAStoryWasMadeOfIsKnown() {
    SwapCases cases = new SwapCases(List.of(STORY), 11);
    int swaps = 0;
    for (int i = 0; i < 50; i++) {
      SwapCase made = cases.make(i);
      assertEquals(made, new SwapCases(List.of(STORY), 11).make(i));
      for (Sentence sentence : made.sentences()) {
        String said = sentence.place().of(made.text());
        String source = sentence.source().of(made.source());
        swaps += sentence.swapped() == null ? 0 : 1;
        boolean kept = made.way() == Obfuscation.VERBATIM || source.indexOf('“') >= 0;
        if (kept) {
          assertEquals(sentence.swapped() == null ? source : sentence.swapped().sentence(), said);
        }
      }
    }
    assertTrue(swaps > 20, "swaps: " + swaps);
  }
}
