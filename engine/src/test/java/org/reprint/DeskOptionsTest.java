package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reprint.SourcesDay.DAY;
import static org.reprint.SourcesDay.day;
import static org.reprint.SourcesDay.sent;
import static org.reprint.SourcesDay.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.archive.ArchiveException;
import org.reprint.background.Background;
import org.reprint.group.Families;
import org.reprint.group.Group;
import org.reprint.group.GroupOptions;
import org.reprint.group.Keep;
import org.reprint.group.KeepRule;
import org.reprint.group.Scope;
import org.reprint.group.Verdict;
import org.reprint.group.Verdict.Ruling;
import org.reprint.group.Verdicts;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.report.Filed;
import org.reprint.report.Renewed;
import org.reprint.text.Conventions;
import org.reprint.wire.Header;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import org.reprint.wire.StoryReader;

/// A desk says what a scan with the same options says of the same stories.
class DeskOptionsTest {
  private static final ReprintOptions PLAIN = new ReprintOptions(10, 2);
  private static final Families FAMILIES =
      Families.read("families.txt", List.of("House: Alpha, Beta"));

  @TempDir private Path folder;

  private static Background background(ReprintOptions options, List<Story> stories) {
    var worker = Reading.worker(stories, options.conventions());
    return ScanJob.background(IntStream.range(0, stories.size()).mapToObj(worker).toList());
  }

  private static DeskOptions desk(ReprintOptions options, List<Story> stories) {
    return DeskOptions.DEFAULT
        .withComparing(options)
        .withStart(new DeskOptions.Start(background(options, stories), stories.size()))
        .withClock(() -> DAY);
  }

  private List<Filed> file(String archive, DeskOptions options, List<Story> stories)
      throws IOException {
    List<Filed> filed = new ArrayList<>();
    Desk.Sink sink =
        new Desk.Sink() {
          @Override
          public void filed(Filed one) {
            filed.add(one);
          }

          @Override
          public void refused(Refused one) {
            throw new AssertionError(one.why());
          }

          @Override
          public void renewed(Renewed one) {
            throw new AssertionError(one);
          }
        };
    try (Desk desk = Desk.open(folder.resolve(archive), options)) {
      for (int from = 0; from < stories.size(); from += 7) {
        desk.file(stories.subList(from, Math.min(stories.size(), from + 7)), sink);
      }
    }
    return filed;
  }

  private static String told(Relation one) {
    return one.a()
        + " "
        + one.b()
        + " "
        + one.label()
        + " "
        + one.kind()
        + " "
        + one.jaccard()
        + " "
        + one.why().text();
  }

  private static void assertSame(Scan scan, List<Filed> filed, String what) {
    List<Relation> said = filed.stream().flatMap(one -> one.relations().stream()).toList();
    List<String> scanned = scan.relations().stream().map(DeskOptionsTest::told).sorted().toList();
    List<String> told = said.stream().map(DeskOptionsTest::told).sorted().toList();
    List<String> missing = new ArrayList<>(scanned);
    told.forEach(missing::remove);
    List<String> more = new ArrayList<>(told);
    scanned.forEach(more::remove);
    assertEquals("", String.join("\n", missing), what + ": the scan alone says");
    assertEquals("", String.join("\n", more), what + ": the desk alone says");
    Map<String, Integer> place = new HashMap<>();
    for (int i = 0; i < filed.size(); i++) {
      place.put(filed.get(i).key(), i);
    }
    int[] web = webs(scan, place);
    int compared = 0;
    for (Group group : scan.groups()) {
      int last =
          group.members().stream()
              .map(member -> place.get(member.key()))
              .max(Comparator.naturalOrder())
              .get();
      boolean lastOfAll = IntStream.range(last + 1, web.length).noneMatch(i -> web[i] == web[last]);
      if (lastOfAll) {
        assertEquals(group, filed.get(last).group(), what);
        compared++;
      }
    }
    assertTrue(scan.groups().isEmpty() || compared > 0, what + ": no group compared");
  }

  /// For each story the least place of those that it hangs together with.
  private static int[] webs(Scan scan, Map<String, Integer> place) {
    int[] web = IntStream.range(0, place.size()).toArray();
    for (int round = 0; round < web.length; round++) {
      for (Relation one : scan.relations()) {
        if (one.label().mayBeMerged() && place.containsKey(one.a()) && place.containsKey(one.b())) {
          int least = Math.min(web[place.get(one.a())], web[place.get(one.b())]);
          web[place.get(one.a())] = least;
          web[place.get(one.b())] = least;
        }
      }
    }
    return web;
  }

  private void check(ReprintOptions options, List<Story> stories, String what) throws IOException {
    Scan scan = Reprint.of(options).scan(stories, done -> {});
    List<Filed> filed = file(what.replace(' ', '-'), desk(options, stories), stories);
    assertSame(scan, filed, what);
  }

  @Test
  void scopesAreThoseOfAScan() throws IOException {
    for (long seed = 1; seed <= 3; seed++) {
      List<Story> stories = day(seed, 36);
      for (Scope scope : Scope.values()) {
        ReprintOptions options =
            PLAIN
                .withScope(scope)
                .withGroups(
                    GroupOptions.DEFAULT.withFamilies(seed == 1 ? Families.NONE : FAMILIES));
        check(options, stories, "seed " + seed + " " + scope);
      }
    }
  }

  @Test
  void windowAndScopeTogetherAreThoseOfAScan() throws IOException {
    for (long seed = 29; seed <= 31; seed++) {
      for (Scope scope : Scope.values()) {
        ReprintOptions options =
            PLAIN
                .withScope(scope)
                .withWindow(Duration.ofHours(50))
                .withGroups(GroupOptions.DEFAULT.withFamilies(FAMILIES));
        check(options, day(seed, 40), "seed " + seed + " " + scope);
      }
    }
  }

  @Test
  void theSeedsAreToldAsInAScan() throws IOException {
    List<Story> seeds = new ArrayList<>();
    new StoryReader(ReadOptions.DEFAULT)
        .read(List.of(Path.of("..", "seeds")), read -> seeds.add((Story) read));
    assertTrue(seeds.size() >= 2);
    seeds.addAll(day(12, 18)); // of few stories a scan compares each with each
    check(PLAIN, seeds, "seeds");
    check(PLAIN.withScope(Scope.ACROSS), seeds, "seeds across");
    check(PLAIN.withWindow(Duration.ofDays(1)), seeds, "seeds window");
    Verdict one =
        new Verdict(seeds.get(0).key(), seeds.get(1).key(), Ruling.SAME, "v.jsonl:1", null);
    check(said(one), seeds, "seeds verdict");
  }

  @Test
  void aWindowIsThatOfAScan() throws IOException {
    for (long seed = 4; seed <= 6; seed++) {
      check(PLAIN.withWindow(Duration.ofHours(60)), day(seed, 36), "seed " + seed);
    }
  }

  @Test
  void theKeptStoryIsThatOfAScan() throws IOException {
    List<Story> stories = day(7, 36);
    for (Keep keep : Keep.values()) {
      List<String> order = keep == Keep.SOURCE_ORDER ? List.of("gamma", "beta") : List.of();
      KeepRule rule = new KeepRule(keep, order).at(DAY);
      check(PLAIN.withGroups(GroupOptions.DEFAULT.withKeep(rule)), stories, keep.id());
    }
  }

  private static ReprintOptions said(Verdict... verdicts) {
    return PLAIN.withGroups(GroupOptions.DEFAULT.withVerdicts(Verdicts.of(List.of(verdicts))));
  }

  /// Verdicts on related and unrelated pairs, taken at random and free of contradiction.
  private static ReprintOptions verdicts(Scan scan, List<Story> stories, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Verdict> said = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Ruling ruling = Ruling.values()[random.nextInt(3)];
      Relation one = scan.relations().get(random.nextInt(scan.relations().size()));
      boolean related = random.nextInt(3) > 0 && !one.within();
      String a = related ? one.a() : stories.get(random.nextInt(stories.size())).key();
      String b = related ? one.b() : stories.get(random.nextInt(stories.size())).key();
      said.add(new Verdict(a, b, ruling, "v.jsonl:" + (i + 1), null));
    }
    return PLAIN.withGroups(
        new GroupOptions(KeepRule.of(Keep.FIRST).at(DAY), FAMILIES, Verdicts.of(said)));
  }

  @Test
  void verdictsAreObeyedAsInAScanWhenStoriesComeAndWhenTheyComeAgain() throws IOException {
    for (long seed = 8; seed <= 10; seed++) {
      List<Story> stories = day(seed, 36);
      Scan plain = Reprint.of(PLAIN).scan(stories, done -> {});
      ReprintOptions options = verdicts(plain, stories, seed);
      Scan scan = Reprint.of(options).scan(stories, done -> {});
      String archive = "a" + seed;
      assertSame(scan, file(archive, desk(options, stories), stories), "seed " + seed);
      List<Filed> without = file(archive, desk(PLAIN, stories), stories);
      assertTrue(without.stream().allMatch(Filed::again));
      assertSame(plain, without, "verdicts taken back, seed " + seed);
      assertSame(scan, file(archive, desk(options, stories), stories), "again, seed " + seed);
    }
  }

  @Test
  void aVerdictWinsOverWhatWasFiledBeforeIt() throws IOException {
    String text = story(new SplittableRandom(1));
    String other = story(new SplittableRandom(2));
    List<Story> stories =
        List.of(
            sent(1, text, "Alpha", DAY),
            sent(2, text + " More is expected.", "Beta", DAY),
            sent(3, other, "Gamma", DAY));
    file("a", desk(PLAIN, stories), stories);
    Verdict apart = new Verdict("s01", "s02", Ruling.DIFFERENT, "v.jsonl:1", "another mine");
    Verdict one = new Verdict("s01", "s03", Ruling.SAME, "v.jsonl:2", null);
    Story asked = sent(4, other + " Nothing else.", "Delta", DAY);
    try (Desk desk = Desk.open(folder.resolve("a"), desk(said(apart, one), stories))) {
      Filed again = desk.file(stories.get(1));
      assertTrue(again.again());
      assertEquals(Label.LOOKALIKE, again.relations().getFirst().label());
      assertTrue(again.relations().getFirst().why().text().contains("another mine"));
      assertNull(again.group());
      Filed answer = desk.ask(asked);
      assertEquals(List.of("s03"), answer.relations().stream().map(Relation::a).toList());
      assertEquals(
          List.of("s01", "s03", "s04"),
          answer.group().members().stream().map(Group.Member::key).sorted().toList());
    }
    try (Desk desk = Desk.open(folder.resolve("a"), desk(PLAIN, stories))) {
      assertEquals(2, desk.file(stories.get(1)).group().members().size());
    }
  }

  private static Story kill(int number, String replaces) {
    Header header =
        new Header(
            null,
            null,
            null,
            List.of(replaces),
            Header.Status.CANCELED,
            null,
            null,
            null,
            null,
            null,
            0,
            null);
    return sent(number, "", "Alpha", DAY).withHeader(header);
  }

  @Test
  void aKillIsToldToTheCopiesBeforeAndAfterItAndNoneOfThemIsKept() throws IOException {
    String text = story(new SplittableRandom(3));
    Story.Origin origin = new Story.Origin("in:1", "in", 1, "s01", null);
    List<Story> stories = new ArrayList<>();
    stories.add(new Story("s01", text, null, DAY, "Alpha", null, List.of(), Header.NONE, origin));
    stories.add(sent(2, text + " More is expected.", "Beta", DAY));
    stories.add(kill(3, "s01"));
    stories.add(sent(4, text + " Nothing was added.", "Gamma", DAY));
    stories.add(sent(5, text, "Delta", DAY));
    for (int i = 6; i < 24; i++) {
      stories.add(sent(i, story(new SplittableRandom(i)), "Alpha", DAY));
    }
    KeepRule rule = KeepRule.of(Keep.FIRST).at(DAY);
    ReprintOptions options = PLAIN.withGroups(GroupOptions.DEFAULT.withKeep(rule));
    check(options, stories, "kill");
    List<Filed> again = file("kill", desk(options, stories), stories);
    assertTrue(again.get(3).relations().stream().anyMatch(one -> one.a().equals("s03")));
    assertTrue(again.get(3).group().why().contains("killed by s03"), again.get(3).group().why());
  }

  @Test
  void otherConventionsThanThoseOfTheArchiveAreRefused() throws IOException {
    List<Story> stories = day(11, 3);
    Conventions own =
        Conventions.builtin().with("own.tsv", "tag\tFRISCH {n}\tupdate\nagency\tOwn Wire\town\n");
    DeskOptions options = DeskOptions.DEFAULT.withComparing(PLAIN.withConventions(own));
    file("own", options, stories);
    file("own", options, stories);
    assertTrue(Files.exists(folder.resolve("own").resolve("conventions.txt")));
    DeskOptions builtin = DeskOptions.DEFAULT.withComparing(PLAIN);
    ArchiveException refused =
        assertThrows(ArchiveException.class, () -> Desk.read(folder.resolve("own"), builtin));
    assertTrue(refused.getMessage().contains("conventions of its own"), refused.getMessage());
    file("plain", builtin, stories);
    assertThrows(ArchiveException.class, () -> Desk.open(folder.resolve("plain"), options));
    assertFalse(Files.exists(folder.resolve("plain").resolve("conventions.txt")));
  }
}
