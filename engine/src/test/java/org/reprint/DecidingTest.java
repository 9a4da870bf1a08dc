package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.group.Families;
import org.reprint.group.GroupOptions;
import org.reprint.group.Keep;
import org.reprint.group.KeepRule;
import org.reprint.group.Scope;
import org.reprint.group.Verdict;
import org.reprint.group.Verdict.Ruling;
import org.reprint.group.Verdicts;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.wire.Header;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import org.reprint.wire.StoryRegister;

/// What an editor and the options have a say in, and that a scan can be decided again.
class DecidingTest {
  private static final ReprintOptions OPTIONS = new ReprintOptions(10, 2);
  private static final Instant DAY = Instant.parse("2026-02-01T12:00:00Z");

  private static Story sent(String key, String text, String source, Instant date) {
    return new Story(key, text, null, date, source, null, List.of());
  }

  private static Scan scan(ReprintOptions options, List<Story> stories) {
    return Reprint.of(options).scan(stories, done -> {});
  }

  private static ReprintOptions said(Verdict... verdicts) {
    return OPTIONS.withGroups(GroupOptions.DEFAULT.withVerdicts(Verdicts.of(List.of(verdicts))));
  }

  private static Verdict verdict(String a, Ruling ruling, String b) {
    return new Verdict(a, b, ruling, "v.jsonl:7", "as agreed");
  }

  private static List<String> between(Scan scan) {
    return scan.relations().stream()
        .filter(relation -> !relation.within())
        .map(relation -> relation.a() + " " + relation.b() + " " + relation.label().id())
        .sorted()
        .toList();
  }

  private static Relation relation(Scan scan, String a, String b) {
    return scan.relations().stream()
        .filter(r -> r.a().equals(a) && r.b().equals(b))
        .findFirst()
        .orElseThrow(() -> new AssertionError(between(scan)));
  }

  /// Families of copies, trims, rewordings, sources and strangers.
  private static List<Story> crowd(SplittableRandom random, int families) {
    List<Story> stories = new ArrayList<>();
    String[] sources = {"ap", "reuters", "usa today", "azcentral", null};
    for (int family = 0; family < families; family++) {
      String first = RandomStories.story(random, random.nextInt(5, 12));
      List<String> texts =
          List.of(
              first,
              first,
              first + " More follows.",
              RandomStories.trimmed(first, 2),
              RandomStories.reworded(first),
              RandomStories.story(random, 5));
      for (int i = 0; i < texts.size(); i++) {
        String source = sources[random.nextInt(sources.length)];
        Instant date = random.nextInt(4) == 0 ? null : DAY.plusSeconds(random.nextInt(300_000));
        Story story = sent("f" + family + "-" + i, texts.get(i), source, date);
        stories.add(
            random.nextInt(6) == 0 ? story.withHeader(barred(Header.Status.WITHHELD)) : story);
      }
    }
    return stories;
  }

  private static Header barred(Header.Status status) {
    return new Header(null, null, null, List.of(), status, null, null, null, null, null, 0, null);
  }

  @Test
  void strangersThatAnEditorCallsOneStoryAreRelatedAndGrouped() {
    SplittableRandom random = new SplittableRandom(1);
    List<Story> stories = new ArrayList<>(crowd(random, 3));
    stories.add(Story.of("x", "Rain is expected over the hills on Monday."));
    stories.add(
        Story.of("y", "Wetterbericht: Es regnet heute und die Straßen sind nicht trocken."));
    Scan scan = scan(said(verdict("y", Ruling.SAME, "x")), stories);
    Relation relation = relation(scan, "x", "y");
    assertEquals(Label.SYNDICATED, relation.label());
    assertEquals(
        "An editor says that they are the same story (v.jsonl:7: as agreed). Nothing in common was"
            + " measured.",
        relation.why().text());
    assertEquals("verdict", relation.why().evidence().getFirst().name());
    assertTrue(
        scan.groups().stream().anyMatch(group -> group.kept().equals("x")),
        scan.groups()::toString);
    Relation version = relation(scan(said(verdict("x", Ruling.VERSION, "y")), stories), "x", "y");
    assertEquals(Label.VERSION, version.label());
  }

  @Test
  void copiesThatAnEditorCallsTwoStoriesAreLookAlikesAndNeverInOneGroup() {
    String text = RandomStories.story(new SplittableRandom(2), 9);
    List<Story> stories =
        List.of(Story.of("a", text), Story.of("b", text), Story.of("c", text + " More follows."));
    assertEquals(1, scan(OPTIONS, stories).groups().size());
    Scan scan = scan(said(verdict("a", Ruling.DIFFERENT, "b")), stories);
    Relation relation = relation(scan, "a", "b");
    assertEquals(Label.LOOKALIKE, relation.label());
    assertTrue(
        relation
            .why()
            .text()
            .startsWith(
                "An editor says that they are two stories (v.jsonl:7: as agreed). Measured, they are"
                    + " resend: "),
        relation.why()::text);
    assertEquals(1, scan.groups().size());
    assertEquals(2, scan.groups().getFirst().members().size());
  }

  @Test
  void theScopeSaysWhoseStoriesAreComparedAndWhatItLeavesOut() {
    String text = RandomStories.story(new SplittableRandom(3), 9);
    List<Story> stories =
        List.of(
            sent("1-usa", text, "USA Today", DAY),
            sent("2-usa", text, "usa today", DAY),
            sent("3-az", text + " More follows.", "azcentral", DAY),
            sent("4-none", text + " Ends.", null, DAY),
            sent("5-none", text + " Ends here.", null, DAY));
    ReprintOptions across = OPTIONS.withScope(Scope.ACROSS);
    for (String pair : between(scan(across, stories))) {
      assertFalse(pair.startsWith("1-usa 2-usa"), pair);
    }
    assertEquals("scope across: both stories of one source 1", left(scan(across, stories)));
    ReprintOptions within = OPTIONS.withScope(Scope.WITHIN);
    assertEquals(List.of("1-usa 2-usa resend"), between(scan(within, stories)));
    assertEquals("scope within: the stories of two sources 9", left(scan(within, stories)));
    Families gannett = Families.read("f", List.of("Gannett: USA Today, azcentral"));
    ReprintOptions family = within.withGroups(GroupOptions.DEFAULT.withFamilies(gannett));
    Scan scan = scan(family, stories);
    assertTrue(between(scan).contains("1-usa 3-az syndicated"), () -> "" + between(scan));
    assertTrue(
        relation(scan, "1-usa", "3-az")
            .why()
            .text()
            .endsWith(" Both sources are of one family: Gannett."));
    assertEquals("scope within: the stories of two sources 7", left(scan));
    assertEquals(
        "3 1",
        scan.groups().stream()
            .map(g -> g.members().size() + " " + g.independentSources())
            .findFirst()
            .orElse(""));
  }

  private static String left(Scan scan) {
    var left = scan.notCompared().getLast();
    return left.why() + " " + left.pairs();
  }

  /// One of those with the same text stands for them, and may be of the wrong source.
  @Test
  void aCopyOfTheRightSourceStandsInForOneOfTheWrong() {
    String text = RandomStories.story(new SplittableRandom(4), 9);
    List<Story> stories =
        List.of(
            sent("a", text, "ap", DAY),
            sent("b", text, "reuters", DAY),
            sent("c", text + " More follows.", "ap", DAY));
    List<String> across = between(scan(OPTIONS.withScope(Scope.ACROSS), stories));
    assertEquals(2, across.size(), across::toString);
    assertTrue(across.get(1).startsWith("b c "), across::toString);
  }

  @Test
  void killedWithheldAndEmbargoedCopyIsGroupedAndNotKept() {
    String text = RandomStories.story(new SplittableRandom(5), 9);
    Header embargo =
        new Header(
            null,
            null,
            null,
            List.of(),
            Header.Status.USABLE,
            Instant.parse("2199-01-01T00:00:00Z"),
            null,
            null,
            null,
            null,
            0,
            null);
    List<Story> stories =
        List.of(
            sent("a", text, "ap", DAY).withHeader(embargo),
            sent("b", text, "ap", DAY.plusSeconds(1)).withHeader(barred(Header.Status.WITHHELD)),
            sent("c", text, "ap", DAY.plusSeconds(2)));
    Scan scan = scan(OPTIONS, stories);
    assertEquals(1, scan.groups().size());
    assertEquals("c", scan.groups().getFirst().kept());
    assertEquals(
        "earliest; not to be printed: a is embargoed until 2199-01-01T00:00:00Z, b is withheld",
        scan.groups().getFirst().why());
  }

  private static Scores copied(Scores scores) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    scores.write(bytes);
    return Scores.read("s", new ByteArrayInputStream(bytes.toByteArray()));
  }

  @Test
  void aScanDecidedAgainIsAScanMadeAnew() {
    Trials.run(
        2,
        random -> {
          List<Story> stories = new ArrayList<>(crowd(random, 5));
          stories.add(Story.of("lone \ud83d", "A lone \ud83d surrogate says nothing new at all."));
          stories.add(sent("blank", "", null, null));
          StoryRegister.Filed filed =
              new StoryRegister.Filed(stories, List.of(new Refused("x:1", "why")), 3);
          Duration window = random.nextBoolean() ? Duration.ofDays(2) : null;
          ReprintOptions base = OPTIONS.withWindow(window);
          Scores scores = Reprint.of(base).score(filed, done -> {});
          try {
            scores = copied(scores);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
          assertEquals(filed, scores.filed());
          Verdicts verdicts =
              Verdicts.of(
                  List.of(
                      verdict("f0-0", Ruling.DIFFERENT, "f0-1"),
                      verdict("f1-0", Ruling.SAME, "f2-5"),
                      verdict("f3-0", Ruling.VERSION, "f3-1")));
          Families families = Families.read("f", List.of("G: usa today, azcentral"));
          for (double falseAlarms : new double[] {10, 1000}) {
            for (Scope scope : Scope.values()) {
              boolean ruled = random.nextBoolean();
              Keep keep = List.of(Keep.FIRST, Keep.USABLE, Keep.LONGEST).get(random.nextInt(3));
              GroupOptions groups =
                  new GroupOptions(
                      KeepRule.of(keep),
                      ruled ? families : Families.NONE,
                      ruled ? verdicts : Verdicts.NONE);
              ReprintOptions options =
                  new ReprintOptions(falseAlarms, 1 + random.nextInt(3))
                      .withWindow(window)
                      .withScope(scope)
                      .withGroups(groups);
              Scan again = Reprint.of(options).decide(scores, done -> {});
              assertEquals(scan(options, stories), again, () -> "" + options);
            }
          }
        });
  }

  @Test
  void anotherWindowIsRefusedForItsScoresAreNotThere() {
    StoryRegister.Filed filed =
        new StoryRegister.Filed(crowd(new SplittableRandom(6), 1), List.of(), 0);
    Scores scores = Reprint.of(OPTIONS).score(filed, done -> {});
    Reprint other = Reprint.of(OPTIONS.withWindow(Duration.ofHours(1)));
    var e = assertThrows(IllegalArgumentException.class, () -> other.decide(scores, done -> {}));
    assertEquals(
        "scores of a window of any length cannot be decided on with a window of 3600 s",
        e.getMessage());
  }

  @Test
  void aFileThatIsCutForeignOrDamagedIsNamed() throws IOException {
    StoryRegister.Filed filed =
        new StoryRegister.Filed(crowd(new SplittableRandom(7), 2), List.of(), 0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Reprint.of(OPTIONS).score(filed, done -> {}).write(bytes);
    byte[] whole = bytes.toByteArray();
    for (int cut : new int[] {whole.length - 1, whole.length / 2, Scores.SCHEME.length() + 1}) {
      assertEquals("s: the file is cut off", why(Arrays.copyOf(whole, cut)));
    }
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 0x55;
    assertTrue(why(damaged).startsWith("s: the file is damaged"), why(damaged));
    String expected = ", expected reprint-scores/2, as scan --save writes it";
    assertEquals("s: it is no file of scores" + expected, why("{\"type\":\"run\"}\n"));
    assertEquals("s: it is no file of scores" + expected, why(""));
    assertEquals("s: it has the scheme reprint-scores/9" + expected, why("reprint-scores/9\nrest"));
  }

  private static String why(String text) {
    return why(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String why(byte[] bytes) {
    return assertThrows(
            IllegalArgumentException.class, () -> Scores.read("s", new ByteArrayInputStream(bytes)))
        .getMessage();
  }

  @Test
  void anExplanationSaysWhatTheEditorSaysAndWhatWouldBeWithout() {
    String text = RandomStories.story(new SplittableRandom(8), 9);
    List<Story> stories = List.of(Story.of("a", text), Story.of("b", text));
    var explained =
        Reprint.of(said(verdict("a", Ruling.DIFFERENT, "b"))).explain(stories, "a", "b");
    assertEquals(Label.LOOKALIKE, explained.label());
    assertEquals("verdict", explained.steps().getFirst().name());
    assertTrue(
        explained.changes().getFirst().startsWith("Without the verdict they would be resend: "),
        explained.changes()::toString);
    var apart = Reprint.of(OPTIONS.withScope(Scope.WITHIN)).explain(stories, "a", "b");
    assertEquals(null, apart.label());
    assertEquals("Not compared: they are outside the scope, by who sent them.", apart.text());
  }
}
