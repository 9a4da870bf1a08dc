package org.reprint.bench.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.background.Background;
import org.reprint.candidates.CandidateFinder;
import org.reprint.candidates.CandidateIndex;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.Entry;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

class PlainRetrievalTest {
  private static final long SEED = Long.getLong("reprint.seed", 23L);
  private static final int WORDS = 400;

  /// With at most as many content terms in a sentence as are asked for, and fewer answers than are
  /// ranked by all of their terms, the bounds of the engine leave out nothing.
  @Test
  void theEngineRanksSentencesAsThePlainReferenceDoes() {
    SplittableRandom random = new SplittableRandom(SEED);
    ProseParser parser = new ProseParser();
    List<Prose> stories = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      stories.add(parser.parse(text(random)));
    }
    List<Entry> entries =
        stories.stream()
            .map(prose -> new Entry(prose, null, new long[0], new long[0], new int[0]))
            .toList();
    Background background = Background.builtin();
    CandidateIndex index = new CandidateFinder(CandidateOptions.DEFAULT, background).index(entries);
    CandidateIndex.Worker worker = index.worker();
    PlainRetrieval plain = new PlainRetrieval(stories, index::termSet, background);
    int answers = 0;
    for (int story = 0; story < stories.size(); story++) {
      for (int s = 0; s < stories.get(story).sentences(); s++) {
        int size = worker.rank(story, s);
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < size; at++) {
          found.add(worker.ranked(at));
        }
        if (index.termSet(story, s) >= 0) {
          assertEquals(
              plain.rank(index.termSet(story, s), CandidateOptions.DEFAULT.terms().sentences()),
              found,
              "rerun with -Dreprint.seed=" + SEED);
        }
        answers += size;
      }
    }
    assertTrue(answers > 1_000, "the stories must have something in common: " + answers);
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int s = 0; s < 3; s++) {
      for (int w = 0; w < 7; w++) {
        int rank = random.nextInt(1 + random.nextInt(WORDS));
        String word = word(rank);
        text.append(w == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        text.append(w == 6 ? ". " : " ");
      }
    }
    return text.toString();
  }

  private static String word(int rank) {
    SplittableRandom letters = new SplittableRandom(rank);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      word.append((char) ('a' + letters.nextInt(26)));
    }
    return word.toString();
  }
}
