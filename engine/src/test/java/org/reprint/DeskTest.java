package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reprint.DeskDay.OPTIONS;
import static org.reprint.DeskDay.day;
import static org.reprint.DeskDay.file;
import static org.reprint.DeskDay.story;
import static org.reprint.DeskDay.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.archive.ArchiveException;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.report.Filed;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

class DeskTest {
  @TempDir private Path folder;

  @Test
  void aCopyIsToldWhatItIsACopyOf() throws IOException {
    try (Desk desk = Desk.open(folder, OPTIONS)) {
      Filed first = desk.file(story(1));
      assertFalse(first.known());
      Filed second = desk.file(Story.of("copy", text(1)));
      assertTrue(second.known());
      Relation relation = second.relations().getFirst();
      assertEquals("s1", relation.a());
      assertEquals("copy", relation.b());
      assertEquals(Label.RESEND, relation.label());
      assertEquals(2, second.group().members().size());
    }
  }

  @Test
  void theSameRecordIsFiledOnceAndToldTheSameAgain() throws IOException {
    List<Story> day = day(30);
    DeskDay.Told first = file(folder, OPTIONS, day, 7);
    DeskDay.Told second = file(folder, OPTIONS, day, 4);
    assertTrue(second.filed.stream().allMatch(Filed::again));
    assertEquals(first.filed.stream().map(Filed::repeated).toList(), second.filed);
    try (Desk desk = Desk.read(folder, OPTIONS)) {
      assertEquals(30, desk.stories());
    }
  }

  @Test
  void groupsThreadsAndWhereStoriesStandChangeNothing() throws IOException {
    List<Story> day = day(60);
    List<Filed> wanted = file(folder.resolve("a"), OPTIONS, day, 60).filed;
    assertTrue(wanted.stream().filter(Filed::known).count() >= 20);
    for (int recent : new int[] {1, 13, 1000}) {
      DeskOptions options = OPTIONS.withThreads(1 + recent % 3).withRecent(recent);
      assertEquals(wanted, file(folder.resolve("b" + recent), options, day, 1 + recent % 7).filed);
    }
  }

  @Test
  void askingFilesNothingAndSaysWhatFilingWould() throws IOException {
    List<Story> day = day(40);
    file(folder, OPTIONS, day.subList(0, 39), 10);
    Filed asked;
    try (Desk desk = Desk.read(folder, OPTIONS)) {
      asked = desk.ask(day.get(39));
      assertEquals(39, desk.stories());
    }
    assertEquals(asked, file(folder, OPTIONS, day.subList(39, 40), 1).filed.getFirst());
  }

  @Test
  void oneMayAskAboutAnotherTextUnderAFiledKey() throws IOException {
    List<Story> day = day(5);
    file(folder, OPTIONS, day, 5);
    try (Desk desk = Desk.read(folder, OPTIONS)) {
      Story amended = Story.of(day.get(1).key(), day.get(1).text() + " More is to come tonight.");
      Filed asked = desk.ask(amended);
      assertTrue(asked.key().startsWith("s1~"), asked.key());
      List<Relation> toFiled =
          asked.relations().stream().filter(relation -> relation.a().equals("s1")).toList();
      assertEquals(1, toFiled.size(), asked.toString());
      assertEquals(Label.SYNDICATED, toFiled.getFirst().label());
      assertFalse(toFiled.getFirst().within());
    }
  }

  @Test
  void aRecordThatIsFiledCanBeAskedAboutAndSoCanAnotherTextUnderItsKey() throws IOException {
    try (Desk desk = Desk.open(folder, OPTIONS)) {
      desk.file(story(1));
      Filed copy = desk.file(Story.of("copy", text(1)));
      assertEquals(copy.repeated(), desk.ask(Story.of("copy", text(1))));
      Filed other = desk.ask(Story.of("copy", text(1) + " More is expected."));
      assertTrue(other.known());
      List<String> members = other.group().members().stream().map(m -> m.key()).sorted().toList();
      assertEquals(List.of("copy", other.key(), "s1"), members);
    }
  }

  @Test
  void itSaysWhatAScanSays() throws IOException {
    List<Story> day = day(21); // more than are compared each with each, no more than have a vote
    Scan scan = Reprint.of(new ReprintOptions(10, 2)).scan(day, done -> {});
    DeskOptions.Start start =
        new DeskOptions.Start(DeskOptions.DEFAULT.start().background(), day.size());
    DeskOptions options = OPTIONS.withStart(start);
    List<Relation> filed =
        file(folder, options, day, 9).filed.stream().flatMap(f -> f.relations().stream()).toList();
    assertEquals(
        scan.relations().stream().map(DeskTest::pair).sorted().toList(),
        filed.stream().map(DeskTest::pair).sorted().toList());
  }

  private static String pair(Relation relation) {
    return relation.a() + " " + relation.b() + " " + relation.label() + " " + relation.jaccard();
  }

  @Test
  void copiesAreFoundWithoutRewritesToo() throws IOException {
    List<Filed> filed = file(folder, OPTIONS.withRewrites(false), day(20), 5).filed;
    assertEquals("s1", filed.get(3).relations().getFirst().a());
    assertEquals("s0", filed.get(4).relations().getFirst().a());
  }

  @Test
  void anotherTextUnderAKeyIsRefusedByName() throws IOException {
    DeskDay.Told told =
        file(folder, OPTIONS, List.of(story(1), Story.of("s1", text(2)), story(3)), 3);
    assertEquals(2, told.filed.size());
    assertTrue(told.refused.getFirst().why().contains("\"s1\""));
    try (Desk desk = Desk.open(folder, OPTIONS)) {
      Story other = Story.of("s3", text(4));
      assertThrows(IllegalArgumentException.class, () -> desk.file(other));
    }
  }

  @Test
  void anotherTextFromTheSamePlaceGetsAKeyOfItsOwn() throws IOException {
    Story.Origin origin = new Story.Origin("in/a.txt", "in/a.txt", 1, null, null);
    Story first =
        new Story("in/a.txt", text(1), null, null, null, null, List.of(), Header.NONE, origin);
    Story second =
        new Story("in/a.txt", text(2), null, null, null, null, List.of(), Header.NONE, origin);
    DeskDay.Told told = file(folder, OPTIONS, List.of(first, second, first, second), 2);
    assertEquals("in/a.txt", told.filed.getFirst().key());
    assertTrue(told.filed.get(1).key().startsWith("in/a.txt~"));
    assertTrue(told.filed.get(2).again() && told.filed.get(3).again());
  }

  @Test
  void aFileThatGrewIsRelatedToWhatItWas() throws IOException {
    Story.Origin origin = new Story.Origin("in/a.txt", "in/a.txt", 1, null, null);
    List<Story> grown = new ArrayList<>();
    for (String more : List.of("", " More is expected in the evening.")) {
      String text = text(1) + more;
      grown.add(
          new Story("in/a.txt", text, null, null, null, null, List.of(), Header.NONE, origin));
    }
    for (boolean rewrites : new boolean[] {true, false}) {
      Path archive = folder.resolve(rewrites ? "all" : "copies");
      Filed second = file(archive, OPTIONS.withRewrites(rewrites), grown, 1).filed.get(1);
      assertEquals(1, second.relations().size(), second.toString());
      Relation relation = second.relations().getFirst();
      assertEquals("in/a.txt", relation.a());
      assertEquals(second.key(), relation.b());
      assertFalse(relation.within());
      assertTrue(relation.label().mayBeMerged(), relation.toString());
      try (Desk desk = Desk.read(archive, OPTIONS.withRewrites(rewrites))) {
        assertEquals(second.repeated(), desk.ask(grown.get(1)));
      }
    }
  }

  @Test
  void aKillReachesEveryCopyAndVersion() throws IOException {
    Header kill =
        new Header(
            null,
            null,
            null,
            List.of("s1"),
            Header.Status.CANCELED,
            null,
            null,
            null,
            null,
            null,
            0,
            null);
    try (Desk desk = Desk.open(folder, OPTIONS)) {
      desk.file(story(1));
      desk.file(story(2));
      desk.file(Story.of("copy", text(1)));
      desk.file(Story.of("near", text(1) + " More is expected."));
      Filed killed = desk.file(Story.of("kill", "").withHeader(kill));
      assertEquals("kill", killed.act().kind());
      assertEquals(List.of("s1", "copy", "near"), killed.act().reaches());
    }
  }

  @Test
  void oneAtATimeMayWriteAndTheRefusalNamesTheHolder() throws IOException {
    try (Desk desk = Desk.open(folder, OPTIONS)) {
      desk.file(story(1));
      ArchiveException refused =
          assertThrows(ArchiveException.class, () -> Desk.open(folder, OPTIONS));
      assertTrue(
          refused.getMessage().contains("process " + ProcessHandle.current().pid()),
          refused.getMessage());
      assertTrue(Desk.writer(folder).contains("since 1970-01-01T00:00:00Z"));
      try (Desk reader = Desk.read(folder, OPTIONS)) {
        assertTrue(reader.ask(Story.of("x", text(1))).known());
        desk.file(story(2)); // the reader disturbs nobody
      }
    }
    assertNull(Desk.writer(folder));
  }

  @Test
  void theBackgroundIsRenewedBehindTheThousandthStory() throws IOException {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 1_003; i++) {
      String text = RandomStories.story(new SplittableRandom(i), 2);
      stories.add(Story.of("s" + i, text));
    }
    DeskOptions copies = OPTIONS.withRewrites(false);
    DeskDay.Told told = file(folder, copies, stories, 100);
    assertEquals(1, told.renewed.size());
    assertEquals(2_000, told.renewed.getFirst().stories());
    try (Desk desk = Desk.open(folder, copies)) {
      assertEquals(told.renewed.getFirst().background(), desk.background());
    }
  }

  @Test
  void whatExpiredIsNotFoundAnyMore() throws IOException {
    Story old = dated("old", text(1), "2026-01-01T00:00:00Z");
    Story late = dated("new", text(2), "2026-03-01T00:00:00Z");
    file(folder, OPTIONS, List.of(old, late), 1);
    try (Desk desk = Desk.open(folder, OPTIONS)) {
      assertEquals(1, desk.expire(Instant.parse("2026-02-01T00:00:00Z")));
      assertEquals(1, desk.stories());
      assertFalse(names(desk.ask(Story.of("x", text(1)))).contains("old"));
      assertTrue(names(desk.ask(Story.of("y", text(2)))).contains("new"));
      desk.compact();
    }
    try (Desk desk = Desk.open(folder, OPTIONS)) {
      assertEquals(1, desk.stories());
      assertTrue(desk.file(Story.of("y", text(2))).known());
    }
  }

  @Test
  void aCopyStandsForItsTextWhenTheFirstHasExpired() throws IOException {
    Story old = dated("old", text(1), "2026-01-01T00:00:00Z");
    Story copy = dated("copy", text(1), "2026-03-01T00:00:00Z");
    file(folder, OPTIONS, List.of(old, copy), 2);
    try (Desk desk = Desk.open(folder, OPTIONS)) {
      assertEquals(1, desk.expire(Instant.parse("2026-02-01T00:00:00Z")));
      assertEquals(List.of("copy"), names(desk.ask(Story.of("x", text(1) + " More is expected."))));
    }
    try (Desk desk = Desk.open(folder, OPTIONS)) {
      assertEquals(List.of("copy"), names(desk.file(Story.of("x", text(1) + " More is due."))));
    }
  }

  @Test
  void aGroupThatFailsIsNotFiledInPart() throws IOException {
    file(folder, OPTIONS, day(3), 3);
    int[] asked = {0};
    DeskOptions failing =
        OPTIONS.withClock(() -> {
          if (asked[0]++ == 1) {
            throw new IllegalStateException("no time");
          }
          return Instant.EPOCH;
        });
    try (Desk desk = Desk.open(folder, failing)) {
      assertThrows(IllegalStateException.class, () -> desk.file(story(7)));
      ArchiveException refused = assertThrows(ArchiveException.class, () -> desk.file(story(8)));
      assertTrue(refused.getMessage().contains("open it again"), refused.getMessage());
    }
    try (Desk desk = Desk.open(folder, OPTIONS)) {
      assertEquals(3, desk.stories());
      assertFalse(desk.file(story(7)).again());
    }
  }

  private static List<String> names(Filed filed) {
    return filed.relations().stream().map(Relation::a).toList();
  }

  private static Story dated(String key, String text, String date) {
    return new Story(key, text, null, Instant.parse(date), null, null, List.of());
  }

  /// The example of the class comment, compiled.
  @Test
  void theExampleOfTheDocumentationWorks() throws IOException {
    String text = text(1);
    List<String> said = new ArrayList<>();
    try (Desk desk = Desk.open(folder.resolve("archive"), DeskOptions.DEFAULT)) {
      desk.file(Story.of("a-16", text));
      Filed filed = desk.file(Story.of("a-17", text));
      filed.relations().forEach(relation -> said.add(relation.why().text()));
    }
    assertEquals(1, said.size());
  }
}
