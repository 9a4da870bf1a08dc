package org.reprint;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reprint.ExpectedStories.Places;
import org.reprint.align.Level;
import org.reprint.align.Pair;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange;
import org.reprint.judge.Relation;
import org.reprint.text.Range;
import org.reprint.wire.Story;

/// Invented stories, told again in the ways newsrooms tell them, and stories that only look alike.
class OwnStoriesTest {
  /// Least intersection over union, on both sides, for a pair to be the expected one.
  private static final double SAME_PLACE = 0.5;

  /// Least share of a retold story's listed statements that are found.
  private static final double REWORDED_FOUND = 0.5;

  /// Least share of a lightly edited story, of either side, that is called edited or verbatim.
  private static final double EDITED_COVERED = 0.6;

  /// Least share of a stretch printed word for word that is called verbatim.
  private static final double VERBATIM_COVERED = 0.9;

  /// Most of a story on another matter, of either side, that may be called a copy: a phrase.
  private static final double STRANGE_COVERED = 0.1;

  static Stream<ExpectedStories> reworded() throws IOException {
    return ExpectedStories.read("reworded").stream();
  }

  static Stream<ExpectedStories> edited() throws IOException {
    return ExpectedStories.read("edited").stream();
  }

  static Stream<ExpectedStories> verbatim() throws IOException {
    return ExpectedStories.read("verbatim").stream();
  }

  static Stream<ExpectedStories> otherFigures() throws IOException {
    return ExpectedStories.read("other-figures").stream();
  }

  static Stream<ExpectedStories> otherMatters() throws IOException {
    return Stream.concat(
        ExpectedStories.read("other-event").stream(), ExpectedStories.read("unrelated").stream());
  }

  @ParameterizedTest
  @MethodSource("reworded")
  void aStoryInOtherWordsIsRecognised(ExpectedStories stories) {
    List<Pair> pairs = pairs(between(stories), EnumSet.of(Level.REWORDED, Level.EDITED));
    List<String> missed = new ArrayList<>();
    for (Places wanted : stories.pairs()) {
      if (pairs.stream().noneMatch(pair -> samePlace(wanted, pair))) {
        missed.add(wanted.a().of(stories.a()));
      }
    }
    int wanted = stories.pairs().size();
    assertTrue(
        wanted - missed.size() >= REWORDED_FOUND * wanted,
        () -> "missed " + missed.size() + " of " + wanted + ": " + missed);
  }

  @ParameterizedTest
  @MethodSource("reworded")
  void theRetoldStatementsAreNotCalledVerbatim(ExpectedStories stories) {
    List<Pair> copies = pairs(between(stories), EnumSet.of(Level.VERBATIM));
    assertTrue(share(copies, stories) <= STRANGE_COVERED, copies::toString);
  }

  @ParameterizedTest
  @MethodSource("edited")
  void aLightlyEditedStoryIsCalledEdited(ExpectedStories stories) {
    List<Pair> pairs = pairs(between(stories), EnumSet.of(Level.EDITED, Level.VERBATIM));
    assertAll(
        () -> assertAtLeast(EDITED_COVERED, stories.a().length(), covered(pairs, true)),
        () -> assertAtLeast(EDITED_COVERED, stories.b().length(), covered(pairs, false)),
        () -> assertTrue(pairs.stream().anyMatch(pair -> pair.level() == Level.EDITED)));
  }

  @ParameterizedTest
  @MethodSource("verbatim")
  void whatIsPrintedWordForWordIsCalledVerbatim(ExpectedStories stories) {
    List<Pair> pairs = pairs(between(stories), EnumSet.of(Level.VERBATIM));
    for (Places shared : stories.shared()) {
      assertAll(
          () -> assertAtLeast(VERBATIM_COVERED, shared.a(), covered(pairs, true)),
          () -> assertAtLeast(VERBATIM_COVERED, shared.b(), covered(pairs, false)));
    }
  }

  @ParameterizedTest
  @MethodSource("verbatim")
  void nothingIsCopiedBesideTheSharedText(ExpectedStories stories) {
    List<Pair> pairs = pairs(between(stories), ExpectedPair.COPYING);
    BitSet left = covered(pairs, true);
    BitSet right = covered(pairs, false);
    for (Places shared : stories.shared()) {
      left.clear(shared.a().start(), shared.a().end());
      right.clear(shared.b().start(), shared.b().end());
    }
    assertTrue(left.cardinality() <= STRANGE_COVERED * stories.a().length(), pairs::toString);
    assertTrue(right.cardinality() <= STRANGE_COVERED * stories.b().length(), pairs::toString);
  }

  @ParameterizedTest
  @MethodSource("otherMatters")
  void anotherMatterIsNotACopy(ExpectedStories stories) {
    List<Pair> copies = pairs(between(stories), ExpectedPair.COPYING);
    assertTrue(
        share(copies, stories) <= STRANGE_COVERED,
        () -> copies.stream().map(pair -> line(pair, stories)).toList().toString());
  }

  @ParameterizedTest
  @MethodSource("otherFigures")
  void theSameFormWithOtherFiguresIsNeverMerged(ExpectedStories stories) {
    List<Relation> relations = between(stories);
    assertTrue(!stories.reported() || !relations.isEmpty(), "the likeness is not reported");
    for (Relation relation : relations) {
      assertFalse(relation.label().mayBeMerged(), relation.label()::id);
    }
  }

  @ParameterizedTest
  @MethodSource("otherFigures")
  void everyFigureThatDiffersInAReportedPairIsAFact(ExpectedStories stories) {
    List<String> silent = new ArrayList<>();
    for (Relation relation : between(stories)) {
      List<Pair> pairs = pairs(List.of(relation), ExpectedPair.COPYING);
      for (Places figure : stories.changed()) {
        boolean compared =
            pairs.stream().anyMatch(p -> within(figure.a(), p.a()) && within(figure.b(), p.b()));
        if (compared && relation.facts().stream().noneMatch(fact -> states(fact, figure))) {
          silent.add(figure.a().of(stories.a()) + " -> " + figure.b().of(stories.b()));
        }
      }
    }
    assertEquals(List.of(), silent, "figures that differ and are not among the facts");
  }

  @Test
  void strangersInOneScanStayStrangers() throws IOException {
    Map<String, String> partner = new HashMap<>();
    List<Story> all = new ArrayList<>();
    for (ExpectedStories stories : ExpectedStories.read()) {
      all.add(Story.of(stories.id() + "/a", stories.a()));
      all.add(Story.of(stories.id() + "/b", stories.b()));
      partner.put(stories.id() + "/a", stories.id() + "/b");
    }
    List<String> wrong = new ArrayList<>();
    Set<String> retold = new TreeSet<>();
    for (Relation relation : scan(all).relations()) {
      List<Pair> copies = pairs(List.of(relation), ExpectedPair.COPYING);
      if (!relation.b().equals(partner.get(relation.a())) && !copies.isEmpty()) {
        wrong.add(relation.a() + " " + relation.b() + " " + copies);
      } else if (relation.a().startsWith("reworded") && !copies.isEmpty()) {
        retold.add(relation.a());
      }
    }
    assertEquals(List.of(), wrong, "pairs between stories that have nothing to do with each other");
    assertEquals(5, retold.size(), () -> "retold stories found in the crowd: " + retold);
  }

  private static Scan scan(List<Story> stories) {
    return Reprint.of(ReprintOptions.DEFAULT).scan(stories, done -> {});
  }

  private static List<Relation> between(ExpectedStories stories) {
    Scan scan = scan(List.of(Story.of("a", stories.a()), Story.of("b", stories.b())));
    return scan.relations().stream().filter(relation -> !relation.within()).toList();
  }

  private static List<Pair> pairs(List<Relation> relations, Set<Level> levels) {
    return relations.stream()
        .flatMap(relation -> relation.passages().stream())
        .flatMap(passage -> passage.pairs().stream())
        .filter(pair -> levels.contains(pair.level()))
        .toList();
  }

  private static boolean samePlace(Places wanted, Pair pair) {
    return ExpectedPair.intersectionOverUnion(wanted.a(), pair.a()) >= SAME_PLACE
        && ExpectedPair.intersectionOverUnion(wanted.b(), pair.b()) >= SAME_PLACE;
  }

  private static boolean within(Range inner, Range outer) {
    return inner.overlap(outer) == inner.length();
  }

  /// Whether a fact speaks of this figure, on both sides.
  private static boolean states(FactChange fact, Places figure) {
    return fact.kind() != FactKind.QUOTATION
        && fact.a() != null
        && fact.b() != null
        && fact.a().overlap(figure.a()) > 0
        && fact.b().overlap(figure.b()) > 0;
  }

  private static BitSet covered(List<Pair> pairs, boolean left) {
    BitSet covered = new BitSet();
    for (Pair pair : pairs) {
      Range range = left ? pair.a() : pair.b();
      covered.set(range.start(), range.end());
    }
    return covered;
  }

  /// The share of the story that pairs cover, of the side where it is larger.
  private static double share(List<Pair> pairs, ExpectedStories stories) {
    return Math.max(
        covered(pairs, true).cardinality() / (double) stories.a().length(),
        covered(pairs, false).cardinality() / (double) stories.b().length());
  }

  private static void assertAtLeast(double share, int length, BitSet covered) {
    assertAtLeast(share, new Range(0, length), covered);
  }

  private static void assertAtLeast(double share, Range range, BitSet covered) {
    double actual = covered.get(range.start(), range.end()).cardinality() / (double) range.length();
    assertTrue(
        actual >= share,
        () ->
            String.format(
                Locale.ROOT, "%s covered %.2f, wanted at least %.2f", range, actual, share));
  }

  private static String line(Pair pair, ExpectedStories stories) {
    return pair.level() + ": " + pair.a().of(stories.a()) + " | " + pair.b().of(stories.b());
  }
}
