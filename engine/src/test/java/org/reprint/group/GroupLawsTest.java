package org.reprint.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.Trials;
import org.reprint.group.Verdict.Ruling;

/// Laws of groups, on random graphs.
class GroupLawsTest {
  private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");

  private record Graph(List<Candidate> stories, List<Link> links, List<Verdict> verdicts) {
    List<Group> groups(Keep keep) {
      GroupOptions options =
          GroupOptions.DEFAULT.withKeep(KeepRule.of(keep)).withVerdicts(Verdicts.of(verdicts));
      return new Grouper(options).group(stories, links);
    }
  }

  private static Graph graph(SplittableRandom random, int verdicts) {
    int n = 2 + random.nextInt(25);
    List<Candidate> stories = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Instant date = random.nextInt(5) == 0 ? null : START.plusSeconds(random.nextInt(6));
      String barred = random.nextInt(4) == 0 ? "withheld" : null;
      stories.add(
          new Candidate("k" + i, date, random.nextInt(50), "s" + random.nextInt(4), barred));
    }
    List<Link> links = new ArrayList<>();
    for (int i = random.nextInt(3 * n); i > 0; i--) {
      int a = random.nextInt(n);
      int b = random.nextInt(n);
      if (a != b) {
        links.add(link(random, a, b));
      }
    }
    List<Verdict> said = new ArrayList<>();
    for (int i = 0; i < verdicts; i++) {
      Ruling ruling = Ruling.values()[random.nextInt(3)];
      said.add(
          new Verdict("k" + random.nextInt(n), "k" + random.nextInt(n), ruling, "v:" + i, null));
    }
    return new Graph(stories, links, said);
  }

  private static Link link(SplittableRandom random, int a, int b) {
    Bond bond = random.nextInt(4) == 0 ? Bond.CHAIN : Bond.COPY;
    int later = bond == Bond.CHAIN ? b : -1;
    double jaccard = random.nextInt(4) / 4.0;
    return new Link(
        a, b, jaccard, random.nextInt(3) / 2.0, random.nextInt(3) / 2.0, bond, later, null);
  }

  private static List<String> keys(Group group) {
    return group.members().stream().map(Group.Member::key).toList();
  }

  private static Map<String, String> groupOf(List<Group> groups) {
    Map<String, String> of = new HashMap<>();
    for (Group group : groups) {
      for (String key : keys(group)) {
        String before = of.put(key, group.id());
        assertEquals(null, before, () -> key + " is in two groups");
      }
    }
    return of;
  }

  @Test
  void verdictsAreObeyedWhateverTheLinksSay() {
    boolean[] seen = new boolean[3];
    Trials.run(
        400,
        random -> {
          Graph graph = graph(random, random.nextInt(8));
          Map<String, String> of = groupOf(graph.groups(Keep.FIRST));
          for (Verdict verdict : Verdicts.of(graph.verdicts()).all()) {
            String a = of.get(verdict.a());
            seen[verdict.ruling().ordinal()] = true;
            if (verdict.ruling() == Ruling.DIFFERENT) {
              assertTrue(
                  a == null || !a.equals(of.get(verdict.b())), () -> "not parted: " + verdict);
            } else {
              assertNotNull(a, () -> "in no group: " + verdict);
              assertEquals(a, of.get(verdict.b()), () -> "not joined: " + verdict);
            }
          }
        });
    assertTrue(Long.getLong("reprint.seed") != null || seen[0] && seen[1] && seen[2]);
  }

  @Test
  void whatMustNotBePrintedIsKeptOnlyWhereAllIsSo() {
    boolean[] seen = new boolean[1];
    Trials.run(
        400,
        random -> {
          Graph graph = graph(random, random.nextInt(4));
          Map<String, Candidate> byKey = new HashMap<>();
          graph.stories().forEach(story -> byKey.put(story.key(), story));
          for (Keep keep : List.of(Keep.FIRST, Keep.NEWEST, Keep.LONGEST, Keep.USABLE)) {
            for (Group group : graph.groups(keep)) {
              boolean all = keys(group).stream().noneMatch(key -> byKey.get(key).usable());
              boolean any = keys(group).stream().anyMatch(key -> !byKey.get(key).usable());
              seen[0] |= any && !all;
              assertEquals(all, !byKey.get(group.kept()).usable(), () -> keep + " " + group);
              assertEquals(all, group.why().contains("none may be printed"), group::why);
              assertEquals(any && !all, group.why().contains("not to be printed"), group::why);
            }
          }
        });
    assertTrue(seen[0], "no group had both");
  }

  @Test
  void theRuleChangesWhichIsKeptAndNothingElse() {
    Trials.run(
        300,
        random -> {
          Graph graph = graph(random, random.nextInt(4));
          Map<String, Set<String>> first = members(graph.groups(Keep.FIRST));
          assertEquals(first, members(graph.groups(Keep.NEWEST)));
          assertEquals(first, members(graph.groups(Keep.LONGEST)));
          assertEquals(first, members(graph.groups(Keep.USABLE)));
        });
  }

  private static Map<String, Set<String>> members(List<Group> groups) {
    Map<String, Set<String>> members = new HashMap<>();
    groups.forEach(group -> members.put(group.id(), new HashSet<>(keys(group))));
    return members;
  }

  @Test
  void orderChangesNothingWithVerdictsAndChainsToo() {
    Trials.run(
        200,
        random -> {
          Graph graph = graph(random, random.nextInt(6));
          for (Keep keep : List.of(Keep.FIRST, Keep.USABLE)) {
            assertEquals(sorted(graph.groups(keep)), sorted(shuffled(random, graph).groups(keep)));
          }
        });
  }

  private static List<Group> sorted(List<Group> groups) {
    return groups.stream().sorted(Comparator.comparing(Group::kept)).toList();
  }

  private static Graph shuffled(SplittableRandom random, Graph graph) {
    int n = graph.stories().size();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      order.add(random.nextInt(i + 1), i);
    }
    List<Candidate> stories = order.stream().map(graph.stories()::get).toList();
    List<Link> links = new ArrayList<>();
    for (Link link : graph.links()) {
      Link moved = link.between(order.indexOf(link.a()), order.indexOf(link.b()));
      links.add(random.nextInt(links.size() + 1), random.nextBoolean() ? moved : moved.turned());
    }
    return new Graph(stories, links, graph.verdicts());
  }

  /// Stories come day by day, each the copy of one family or of none.
  @Test
  void aGroupKeepsItsNameWhenLaterStoriesJoin() {
    int[] grown = new int[1];
    Trials.run(
        100,
        random -> {
          List<Candidate> stories = new ArrayList<>();
          List<Integer> family = new ArrayList<>();
          List<Link> links = new ArrayList<>();
          Map<Integer, String> nameOf = new HashMap<>();
          for (int day = 0; day < 40; day++) {
            int of = random.nextInt(6);
            for (int before = 0; before < day; before++) {
              if (family.get(before) == of) {
                double jaccard = 0.7 + 0.3 * random.nextDouble();
                links.add(new Link(before, day, jaccard, jaccard, jaccard));
              }
            }
            family.add(of);
            String barred = random.nextInt(5) == 0 ? "withheld" : null;
            Instant date = START.plusSeconds(86_400L * day);
            String key = "k" + random.nextInt(1_000_000) + "-" + day;
            stories.add(new Candidate(key, date, random.nextInt(1_000), null, barred));
            Keep keep = List.of(Keep.FIRST, Keep.NEWEST, Keep.LONGEST).get(random.nextInt(3));
            for (Group group : new Grouper(KeepRule.of(keep)).group(stories, links)) {
              int which = family.get(index(stories, group.kept()));
              String before = nameOf.putIfAbsent(which, group.id());
              if (before != null) {
                grown[0]++;
                assertEquals(before, group.id(), "a group was renamed");
              }
            }
          }
        });
    assertTrue(grown[0] > 0, "no group ever grew");
  }

  private static int index(List<Candidate> stories, String key) {
    for (int i = 0; i < stories.size(); i++) {
      if (stories.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new AssertionError(key);
  }

  @Test
  void twoGroupsThatBecomeOneHaveTheNameOfTheEarlier() {
    List<Candidate> stories =
        List.of(
            new Candidate("early", START, 10),
            new Candidate("late", START.plusSeconds(1), 10),
            new Candidate("early copy", START.plusSeconds(2), 10),
            new Candidate("late copy", START.plusSeconds(3), 10),
            new Candidate("hub", START.plusSeconds(4), 10));
    List<Link> links =
        new ArrayList<>(List.of(new Link(0, 2, 0.9, 0.9, 0.9), new Link(1, 3, 0.9, 0.9, 0.9)));
    List<Group> apart = new Grouper().group(stories, links);
    for (int i = 0; i < 4; i++) {
      links.add(new Link(i, 4, 0.95, 0.95, 0.95));
    }
    List<Group> joined = new Grouper().group(stories, links);
    assertEquals(1, joined.size());
    assertEquals("hub", joined.getFirst().kept());
    assertEquals(apart.getFirst().id(), joined.getFirst().id());
    assertEquals("early", apart.getFirst().kept());
  }
}
