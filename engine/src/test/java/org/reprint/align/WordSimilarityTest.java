package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.RandomStories;
import org.reprint.Trials;
import org.reprint.text.Prose;

class WordSimilarityTest {
  private static final String FIRST =
      "The envoys discussed 14 topics in Moscow on Friday; Zelensky consented to convene again, "
          + "and the aspects of the deal were significant, US officials told reporters.";
  private static final String SECOND =
      "Officials from the United States talked over 14 issues with Zelenskyy, who agreed to meet; "
          + "each facet of the moscow agreement was crucial, they told the reporter on Monday.";

  @Test
  void theTableForTwoStoriesHoldsWhatEachPairOfWordsGivesByItself() {
    Telling a = Tellings.of(FIRST);
    Telling b = Tellings.of(SECOND);
    WordSimilarity similarity = new WordSimilarity();
    similarity.between(a, b);
    int related = 0;
    for (int i = 0; i < a.prose().tokens(); i++) {
      for (int j = 0; j < b.prose().tokens(); j++) {
        double expected = byItself(a.prose(), i, b.prose(), j);
        String words = a.prose().form(i) + " and " + b.prose().form(j);
        if (!words.equals("zelensky and zelenskyy")) {
          assertEquals((float) expected, similarity.of(i, j), 1e-6f, words);
        }
        related += expected > 0 && expected < 1 ? 1 : 0;
      }
    }
    assertTrue(related >= 3, "too few related words to mean anything: " + related);
  }

  @Test
  void wordsThatStandOnBothSidesTakeNothingFromThoseRelatedToThem() {
    String[] words =
        ("discuss talk debate topic issue matter agree consent accept meet convene gather deal"
                + " agreement accord official officer aspect facet crucial significant important"
                + " hot cold rise fall up down big large small little met meeting talks talked"
                + " reporter report journalist buy sell bought purchase company firm business")
            .split(" ", -1);
    Trials.run(
        100,
        random -> {
          Telling a = Tellings.of(sentence(words, random, 1 + random.nextInt(14)));
          Telling b = Tellings.of(sentence(words, random, 1 + random.nextInt(14)));
          WordSimilarity similarity = new WordSimilarity();
          similarity.between(b, a); // what is left over of another pair must not shine through
          similarity.between(a, b);
          for (int i = 0; i < a.prose().tokens(); i++) {
            for (int j = 0; j < b.prose().tokens(); j++) {
              String pair = a.prose().form(i) + " and " + b.prose().form(j);
              double expected = byItself(a.prose(), i, b.prose(), j);
              assertEquals((float) expected, similarity.of(i, j), 1e-6f, pair);
            }
          }
        });
  }

  private static String sentence(String[] words, SplittableRandom random, int length) {
    StringBuilder sentence = new StringBuilder("they");
    for (int k = 0; k < length; k++) {
      sentence.append(' ').append(words[random.nextInt(words.length)]);
    }
    return sentence.append('.').toString();
  }

  private static double byItself(Prose a, int i, Prose b, int j) {
    if (a.function(i) || b.function(j)) {
      return 0;
    }
    if (a.hash(i) == b.hash(j)) {
      return 1;
    }
    boolean number = a.number(i) || b.number(j);
    return number ? 0 : Lexicon.english().relatedness(a.form(i), b.form(j));
  }

  @Test
  void aNameInAnotherSpellingIsAlike() {
    Telling a = Tellings.of("They met Zelensky.");
    Telling b = Tellings.of("They met Zelenskyy.");
    WordSimilarity similarity = new WordSimilarity();
    similarity.between(a, b);
    assertEquals(0.9f, similarity.of(2, 2), 1e-6f);
  }

  @Test
  void whatIsAlikeStandsInThePlacesNamed() {
    Trials.run(
        20,
        random -> {
          Telling a = Tellings.of(RandomStories.story(random, 1 + random.nextInt(20)));
          Telling b = Tellings.of(RandomStories.story(random, 1 + random.nextInt(20)));
          WordSimilarity similarity = new WordSimilarity();
          similarity.between(a, b);
          int alike = 0;
          for (int i = 0; i < a.prose().tokens(); i++) {
            for (int j = 0; j < b.prose().tokens(); j++) {
              if (similarity.of(i, j) > 0) {
                alike++;
                long place = b.types().placesOf(j, j + 1);
                assertEquals(1, Long.bitCount(place));
                int first = b.types().firstOfPlace(Long.numberOfTrailingZeros(place));
                int next = b.types().firstOfPlace(Long.numberOfTrailingZeros(place) + 1);
                assertTrue(first <= j && j < next, j + " in [" + first + ", " + next + ")");
                assertTrue((similarity.places(i) & place) != 0, i + " is like " + j);
              }
            }
          }
          assertTrue(alike > 0, "nothing alike");
        });
  }

  @Test
  void theTypesOfTokensDifferExactlyWhereTheirFormTermOrKindDoes() {
    Trials.run(
        20,
        random -> {
          Telling story = Tellings.of(RandomStories.story(random, 10) + " Will the will of Will?");
          Prose prose = story.prose();
          WordTypes words = story.types(new LexiconLookup());
          Map<List<Object>, Integer> types = new HashMap<>();
          for (int t = 0; t < prose.tokens(); t++) {
            int type = words.of(t);
            if (prose.function(t)) {
              assertEquals(WordTypes.NONE, type);
              continue;
            }
            List<Object> kind =
                List.of(prose.form(t), prose.term(t), prose.capital(t), prose.number(t));
            int known = types.getOrDefault(kind, types.size());
            types.put(kind, known);
            assertEquals(known, type, prose.form(t) + ", token " + t);
          }
          assertEquals(types.size(), words.size());
        });
  }
}
