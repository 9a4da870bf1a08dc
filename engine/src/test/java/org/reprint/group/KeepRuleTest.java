package org.reprint.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepRuleTest {
  private static Candidate story(String key, int second, String source, String barred) {
    return new Candidate(key, Instant.ofEpochSecond(second), 100, source, barred);
  }

  private static Link copy(int a, int b) {
    return new Link(a, b, 0.9, 0.9, 0.9);
  }

  private static Link version(int earlier, int later) {
    return new Link(earlier, later, 0.4, 0.8, 0.3, Bond.CHAIN, later, null);
  }

  private static Group only(KeepRule rule, List<Candidate> stories, List<Link> links) {
    List<Group> groups = new Grouper(rule).group(stories, links);
    assertEquals(1, groups.size(), groups::toString);
    assertEquals(stories.size(), groups.getFirst().members().size());
    return groups.getFirst();
  }

  private static List<Link> all(int stories) {
    List<Link> links = new ArrayList<>();
    for (int a = 0; a < stories; a++) {
      for (int b = a + 1; b < stories; b++) {
        links.add(copy(a, b));
      }
    }
    return links;
  }

  @Test
  void ofAChainTheNewestVersionThatMayBePrintedIsUsable() {
    List<Candidate> stories =
        List.of(
            story("copy of v1", 0, "blog", null),
            story("v1", 1, "ap", null),
            story("v2", 2, "ap", null),
            story("v3", 3, "ap", "embargoed until 2026-03-01T00:00:00Z"));
    List<Link> links =
        List.of(version(1, 2), version(1, 3), version(2, 3), copy(0, 1), copy(0, 2), copy(0, 3));
    Group group = only(KeepRule.of(Keep.USABLE), stories, links);
    assertEquals("v2", group.kept());
    assertEquals(
        "newest version; not to be printed: v3 is embargoed until 2026-03-01T00:00:00Z",
        group.why());
    assertEquals(2, group.sources());
  }

  @Test
  void whereThereIsNoChainTheEarliestIsUsable() {
    List<Candidate> stories =
        List.of(
            story("b", 2, null, null), story("a", 1, null, "killed"), story("c", 3, null, null));
    Group group = only(KeepRule.of(Keep.USABLE), stories, all(3));
    assertEquals("b", group.kept());
    assertEquals("usable, earliest; not to be printed: a is killed", group.why());
  }

  @Test
  void sourcesStandInTheOrderGivenAndUnknownOnesLast() {
    List<Candidate> stories =
        List.of(
            story("1", 1, "Blog", null),
            story("2", 2, "ap", null),
            story("3", 3, "Reuters", "withheld"),
            story("4", 4, null, null));
    KeepRule rule = new KeepRule(Keep.SOURCE_ORDER, List.of("REUTERS", " AP"));
    Group group = only(rule, stories, all(4));
    assertEquals("2", group.kept());
    assertEquals("source 2 of the list: AP; not to be printed: 3 is withheld", group.why());
    assertEquals(
        List.of("2", "1", "4", "3"), group.members().stream().map(Group.Member::key).toList());
    Group strangers =
        only(rule, List.of(story("x", 2, null, null), story("y", 1, "z", null)), all(2));
    assertEquals("y no source of the list, earliest", strangers.kept() + " " + strangers.why());
  }

  @Test
  void whereNothingMayBePrintedTheRuleDecidesAndSaysSo() {
    List<Candidate> stories =
        List.of(story("a", 2, null, "withheld"), story("b", 1, null, "killed"));
    Group group = only(KeepRule.of(Keep.NEWEST), stories, all(2));
    assertEquals("a", group.kept());
    assertEquals("newest; none may be printed: b is killed, a is withheld", sorted(group.why()));
  }

  /// The order in which the barred are named follows the rule.
  private static String sorted(String why) {
    return why.replace("a is withheld, b is killed", "b is killed, a is withheld");
  }

  @Test
  void aBarredStoryFarLargerThanThePrintableOneIsGroupedWithIt() {
    List<Candidate> stories =
        List.of(story("full", 1, null, "withheld"), story("short", 2, null, null));
    Group group = only(KeepRule.of(Keep.FIRST), stories, List.of(new Link(0, 1, 0.3, 0.3, 1)));
    assertEquals("short", group.kept());
  }

  @Test
  void aBarredStoryBringsNoTwoTogether() {
    List<Candidate> stories =
        List.of(
            story("barred", 1, null, "killed"),
            story("a", 2, null, null),
            story("b", 3, null, null));
    List<Group> groups = new Grouper().group(stories, List.of(copy(0, 1), copy(0, 2)));
    assertEquals(1, groups.size());
    assertEquals(2, groups.getFirst().members().size());
  }

  @Test
  void familiesAreCountedOnceAmongIndependentSources() {
    Families families = Families.read("f", List.of("Gannett: USA Today, Azcentral"));
    List<Candidate> stories =
        List.of(
            story("1", 1, "USA Today", null),
            story("2", 2, "azcentral ", null),
            story("3", 3, "AP", null),
            story("4", 4, null, null));
    Group group =
        new Grouper(GroupOptions.DEFAULT.withFamilies(families)).group(stories, all(4)).getFirst();
    assertEquals("4 3", group.sources() + " " + group.independentSources());
  }

  @Test
  void aRuleThatCannotBeIsRefused() {
    var none = assertThrows(IllegalArgumentException.class, () -> KeepRule.of(Keep.SOURCE_ORDER));
    assertEquals("source-order needs a list of sources", none.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new KeepRule(Keep.FIRST, List.of("ap")));
    var twice =
        assertThrows(
            IllegalArgumentException.class,
            () -> new KeepRule(Keep.SOURCE_ORDER, List.of("ap", "AP ")));
    assertTrue(twice.getMessage().contains("stands twice"), twice.getMessage());
  }
}
