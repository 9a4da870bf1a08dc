package org.reprint.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrouperTest {
  private static final long SEED = Long.getLong("reprint.seed", 20260201L);

  private static Candidate story(String key, int day) {
    Instant date =
        day == 0 ? null : Instant.parse("2026-02-01T00:00:00Z").plusSeconds(86_400L * day);
    return new Candidate(key, date, 100);
  }

  private static Link link(int a, int b, double jaccard) {
    return new Link(a, b, jaccard, jaccard, jaccard);
  }

  @Test
  void theEarliestStoryIsKeptAndStandsFirst() {
    List<Group> groups =
        new Grouper()
            .group(
                List.of(story("c", 3), story("a", 2), story("b", 1)),
                List.of(new Link(0, 2, 0.8, 0.9, 0.85), link(1, 2, 0.7)));
    assertEquals(1, groups.size());
    Group group = groups.getFirst();
    assertEquals("b", group.kept());
    assertEquals("earliest", group.why());
    assertEquals(
        List.of(
            new Group.Member("b", 1, 1, 1),
            new Group.Member("a", 0.7, 0.7, 0.7),
            new Group.Member("c", 0.8, 0.9, 0.85)),
        group.members());
    assertEquals(new Group.Weakest("b", "a", 0.7), group.weakest());
  }

  @Test
  void containmentIsOfTheMemberInTheKeptStoryFirst() {
    List<Candidate> stories = List.of(story("kept", 1), story("member", 2));
    Group.Member expected = new Group.Member("member", 0.5, 0.9, 0.6);
    for (Link link : List.of(new Link(0, 1, 0.5, 0.6, 0.9), new Link(1, 0, 0.5, 0.9, 0.6))) {
      assertEquals(
          expected, new Grouper().group(stories, List.of(link)).getFirst().members().get(1));
    }
  }

  @Test
  void nothingGetsInThroughAChain() {
    List<Group> groups =
        new Grouper()
            .group(
                List.of(story("a", 1), story("b", 2), story("c", 3), story("d", 4)),
                List.of(link(0, 1, 0.9), link(1, 2, 0.9), link(2, 3, 0.9)));
    assertEquals(List.of(List.of("b", "a", "c")), groups.stream().map(GrouperTest::keys).toList());
    assertEquals("earliest of those that match all others", groups.getFirst().why());
  }

  private static List<String> keys(Group group) {
    return group.members().stream().map(Group.Member::key).toList();
  }

  @Test
  void variantsThatAreOnlyAlikeToTheStoryTheyWereMadeOfMeetAroundIt() {
    List<Group> groups =
        new Grouper()
            .group(
                List.of(story("early variant", 1), story("base", 2), story("late variant", 3)),
                List.of(link(0, 1, 0.8), link(1, 2, 0.8)));
    assertEquals(
        List.of(List.of("base", "early variant", "late variant")),
        groups.stream().map(GrouperTest::keys).toList());
  }

  @Test
  void aFragmentBringsTwoStoriesThatHoldItNotTogether() {
    Link inLong = new Link(0, 1, 0.3, 1, 0.3);
    Link inOther = new Link(0, 2, 0.25, 1, 0.25);
    List<Candidate> stories = List.of(story("fragment", 1), story("long", 2), story("other", 3));
    List<Group> groups = new Grouper().group(stories, List.of(inLong, inOther));
    assertEquals(
        List.of(List.of("fragment", "long")), groups.stream().map(GrouperTest::keys).toList());
  }

  @Test
  void aStorySeveralTimesItsSizeTakesAFragmentIn() {
    List<Candidate> stories = List.of(story("long", 1), story("head", 2), story("tail", 3));
    List<Link> links = List.of(new Link(0, 1, 0.3, 0.3, 1), new Link(2, 0, 0.25, 1, 0.25));
    Group group = new Grouper().group(stories, links).getFirst();
    assertEquals(List.of("long", "head", "tail"), keys(group));
  }

  @Test
  void aStoryJoinsTheCentreItIsMostAlikeTo() {
    List<Group> groups =
        new Grouper()
            .group(
                List.of(story("a", 1), story("b", 2), story("c", 3), story("d", 4), story("m", 5)),
                List.of(link(0, 2, 0.9), link(1, 3, 0.9), link(0, 4, 0.6), link(1, 4, 0.8)));
    assertEquals(
        List.of(List.of("a", "c"), List.of("b", "d", "m")),
        groups.stream().map(GrouperTest::keys).toList());
  }

  @Test
  void theWeakestPairNeedNotHoldTheKeptStory() {
    Group group =
        new Grouper()
            .group(
                List.of(story("a", 1), story("b", 2), story("c", 3)),
                List.of(link(0, 1, 0.9), link(0, 2, 0.8), link(2, 1, 0.3)))
            .getFirst();
    assertEquals(new Group.Weakest("b", "c", 0.3), group.weakest());
  }

  @Test
  void ofTwoLinksBetweenTheSameStoriesTheStrongerCounts() {
    List<Candidate> stories = List.of(story("a", 1), story("b", 2));
    Group group =
        new Grouper().group(stories, List.of(link(0, 1, 0.4), link(1, 0, 0.8))).getFirst();
    assertEquals(0.8, group.weakest().jaccard());
    assertEquals(0.8, group.members().get(1).jaccard());
  }

  @Test
  void aStoryWithoutLinksIsInNoGroup() {
    assertEquals(List.of(), new Grouper().group(List.of(story("a", 1), story("b", 2)), List.of()));
    assertEquals(List.of(), new Grouper().group(List.of(), List.of()));
  }

  @Test
  void theRuleDecidesWhoIsKept() {
    List<Candidate> stories =
        List.of(
            new Candidate("first", Instant.EPOCH, 10),
            new Candidate("long", Instant.EPOCH.plusSeconds(1), 30),
            new Candidate("new", Instant.EPOCH.plusSeconds(2), 20),
            new Candidate("undated", null, 5));
    List<Link> links = new ArrayList<>();
    for (int a = 0; a < 4; a++) {
      for (int b = a + 1; b < 4; b++) {
        links.add(link(a, b, 0.9));
      }
    }
    Map<Keep, String> expected =
        Map.of(
            Keep.FIRST, "first earliest", Keep.NEWEST, "new newest", Keep.LONGEST, "long longest");
    expected.forEach((keep, kept) -> {
      Group group = new Grouper(KeepRule.of(keep)).group(stories, links).getFirst();
      assertEquals(kept, group.kept() + " " + group.why());
    });
  }

  @Test
  void withoutDatesTheKeyDecidesAndTheReasonSaysSo() {
    Group group =
        new Grouper()
            .group(List.of(story("b", 0), story("a", 0)), List.of(link(0, 1, 0.9)))
            .getFirst();
    assertEquals("a", group.kept());
    assertEquals("first by key: no dates", group.why());
  }

  @Test
  void theSameGroupsComeOutInWhateverOrderStoriesAndLinksCome() {
    for (int trial = 0; trial < 200; trial++) {
      long seed = SEED + trial;
      Random random = new Random(seed);
      int n = 2 + random.nextInt(30);
      List<Candidate> stories = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        stories.add(story("k" + i, random.nextInt(4)));
      }
      List<Link> links = new ArrayList<>();
      for (int i = random.nextInt(3 * n); i > 0; i--) {
        int a = random.nextInt(n);
        int b = random.nextInt(n);
        if (a != b) {
          links.add(
              new Link(
                  a, b, random.nextInt(4) / 4.0, random.nextInt(3) / 2.0, random.nextInt(3) / 2.0));
        }
      }
      List<Group> expected = sorted(new Grouper().group(stories, links));
      assertEquals(
          expected,
          sorted(shuffled(stories, links, random)),
          () -> "rerun with -Dreprint.seed=" + seed);
      requireStars(expected, stories, links, seed);
    }
  }

  private static List<Group> sorted(List<Group> groups) {
    return groups.stream().sorted(Comparator.comparing(Group::kept)).toList();
  }

  private static List<Group> shuffled(List<Candidate> stories, List<Link> links, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, stories.size()).boxed().toList());
    Collections.shuffle(order, random);
    List<Candidate> moved = order.stream().map(stories::get).toList();
    List<Link> turned = new ArrayList<>();
    for (Link link : links) {
      int a = order.indexOf(link.a());
      int b = order.indexOf(link.b());
      turned.add(
          random.nextBoolean()
              ? new Link(a, b, link.jaccard(), link.aInB(), link.bInA())
              : new Link(b, a, link.jaccard(), link.bInA(), link.aInB()));
    }
    Collections.shuffle(turned, random);
    return new Grouper().group(moved, turned);
  }

  private static void requireStars(
      List<Group> groups, List<Candidate> stories, List<Link> links, long seed) {
    Map<String, String> keptOf = new HashMap<>();
    for (Group group : groups) {
      assertEquals(group.kept(), group.members().getFirst().key());
      for (Group.Member member : group.members()) {
        String before = keptOf.put(member.key(), group.kept());
        assertEquals(null, before, () -> "a story in two groups, -Dreprint.seed=" + seed);
        boolean linked =
            member.key().equals(group.kept())
                || links.stream()
                    .anyMatch(l ->
                        List.of(stories.get(l.a()).key(), stories.get(l.b()).key())
                            .containsAll(List.of(member.key(), group.kept())));
        assertTrue(linked, () -> member.key() + " not linked, -Dreprint.seed=" + seed);
      }
    }
  }

  @Test
  void tenThousandMembersMakeOneGroup() {
    int n = 10_000;
    List<Candidate> stories = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      stories.add(new Candidate("k" + i, Instant.ofEpochSecond(i), 1));
      for (int back = 1; back <= 20 && back <= i; back++) {
        links.add(link(i, i - back, 0.9));
      }
      if (i > 20) {
        links.add(link(0, i, 0.95));
      }
    }
    List<Group> groups = new Grouper().group(stories, links);
    assertEquals(1, groups.size());
    assertEquals(n, groups.getFirst().members().size());
    assertEquals(new Group.Weakest("k0", "k1", 0.9), groups.getFirst().weakest());
  }

  @Test
  void badCallsAreNamed() {
    List<Candidate> two = List.of(story("a", 1), story("a", 2));
    Grouper grouper = new Grouper();
    var twice = assertThrows(IllegalArgumentException.class, () -> grouper.group(two, List.of()));
    assertEquals("two stories have the key \"a\"", twice.getMessage());
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> grouper.group(List.of(story("a", 1)), List.of(link(0, 1, 0.5))));
    var itself = assertThrows(IllegalArgumentException.class, () -> link(3, 3, 0.5));
    assertEquals("a link joins two stories, from 0, got 3 and 3", itself.getMessage());
    var share = assertThrows(IllegalArgumentException.class, () -> link(0, 1, 1.5));
    assertEquals("jaccard must be in [0, 1], got 1.5", share.getMessage());
  }
}
