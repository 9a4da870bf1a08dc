package org.reprint.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.wire.Story;

/// Rows are as they were, whether a sentence is recent or in the index, and of as many terms as it
/// may have.
class ForwardTest {
  private static final byte[] NOTHING = {};
  private static final int[] TERMS = {0, 15, 16, 17, 1, 31, 32, 40, 300};

  @TempDir private Path folder;

  /// Stories with sentences of all numbers of terms.
  private static Recent recent(SplittableRandom random, int first, int size) {
    Recent recent = new Recent(first, first * TERMS.length);
    for (int story = 0; story < size; story++) {
      int[] firstTerm = new int[TERMS.length + 1];
      List<Long> terms = new ArrayList<>();
      for (int s = 0; s < TERMS.length; s++) {
        random.longs(TERMS[s], 0, 1L << Features.KEY_BITS).sorted().forEach(terms::add);
        firstTerm[s + 1] = terms.size();
      }
      long[] keys = terms.stream().mapToLong(x -> x).toArray();
      Features features = new Features(new long[0], new long[0], keys, firstTerm);
      Story named = Story.of("s" + (first + story), "text");
      recent.add(new Filing(named, Instant.EPOCH, List.of(), features, NOTHING, NOTHING));
    }
    return recent;
  }

  /// A sentence of some stories, and the document that it is.
  private record Sentence(int document, Recent recent, int number) {
    /// @param at its place among the documents that were fetched
    /// @param looked terms of those before it
    void check(Forward forward, int at, IntArrayList looked) throws IOException {
      int before = looked.size();
      forward.look(at, looked);
      IntArrayList row = new IntArrayList(looked.subList(before, looked.size()));
      int story = recent.storyOf(number);
      Features features = recent.story(story).features();
      int within = number - recent.begin(story);
      long[] keys =
          Arrays.copyOfRange(
              features.terms(), features.firstTerm()[within], features.firstTerm()[within + 1]);
      assertArrayEquals(Arrays.stream(keys).mapToInt(Forward::term).toArray(), row.toIntArray());
      assertArrayEquals(row.toIntArray(), row.intStream().sorted().toArray());
      assertEquals(recent.firstStory() + story, forward.ordinal());
      assertEquals(within, forward.sentence());
    }
  }

  private static void check(Forward forward, List<Sentence> some) throws IOException {
    forward.fetch(some.stream().mapToInt(Sentence::document).toArray(), some.size());
    IntArrayList looked = new IntArrayList();
    for (int i = 0; i < some.size(); i++) {
      some.get(i).check(forward, i, looked);
    }
  }

  @Test
  void theTermsOfASentenceAreThoseThatItCameWithWhicheverAreFetchedTogether() throws IOException {
    SplittableRandom random = new SplittableRandom(41);
    Index index = Index.open(folder);
    Recent first = recent(random, 0, 5);
    Recent second = recent(random, 5, 3);
    Recent passing = recent(random, 8, 2);
    Recent waiting = recent(random, 10, 2);
    index.add(first, Map.of());
    View view = View.of(index.add(second, Map.of()), passing, waiting);
    Forward forward = new Forward(view);
    List<Sentence> all = new ArrayList<>();
    int document = 0;
    for (Recent part : List.of(first, second)) {
      for (int sentence = 0; sentence < part.sentences(); sentence++) {
        document += sentence > 0 && sentence % TERMS.length == 0 ? 1 : 0; // the story itself
        all.add(new Sentence(document++, part, sentence));
      }
      document++;
    }
    assertEquals(index.snapshot().maxDoc(), document);
    for (Recent part : List.of(passing, waiting)) {
      for (int sentence = 0; sentence < part.sentences(); sentence++) {
        all.add(new Sentence(document++, part, sentence));
      }
    }
    check(forward, all);
    check(forward, List.of());
    for (int round = 0; round < 100; round++) {
      double share = random.nextDouble();
      check(forward, all.stream().filter(one -> random.nextDouble() < share).toList());
    }
    index.close();
  }
}
