package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.background.Background;
import org.reprint.background.BackgroundLearner;
import org.reprint.background.Chance;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Why.Evidence;
import org.reprint.report.Filed;
import org.reprint.text.ProseParser;
import org.reprint.wire.Story;

/// A desk says what a scan of the same stories against the same background says.
class DeskAgreementTest {
  private static final long SEED = Long.getLong("reprint.seed", 11);

  private static final Story EARLIER =
      Story.of(
          "earlier",
          "The minister of fisheries told reporters in Oslo that trawlers would be banned from the"
              + " northern harbour until herring recovered.");

  /// Shares less with the others than the earlier one does.
  private static final Story LATER =
      Story.of(
          "later",
          "In Oslo the head of fisheries announced that trawlers will be banned from the northern"
              + " harbour until the herring have recovered.");

  @TempDir private Path folder;

  private static DeskOptions options(List<Story> stories) {
    ProseParser parser = new ProseParser();
    BackgroundLearner learner = new BackgroundLearner(Background.builtin());
    stories.forEach(story -> learner.add(parser.parse(story.text()), null, story.date()));
    return DeskDay.OPTIONS
        .withStart(new DeskOptions.Start(learner.learn(), stories.size()))
        .withRenewal(DeskOptions.Renewal.NEVER);
  }

  private static List<Relation> scan(List<Story> stories) {
    return Reprint.of(ReprintOptions.DEFAULT).scan(stories, done -> {}).relations();
  }

  private static void fill(List<Story> stories, int size) {
    SplittableRandom random = new SplittableRandom(SEED);
    while (stories.size() < size) {
      StringBuilder text = new StringBuilder("Nothing");
      for (int word = 0; word < 8; word++) {
        text.append(' ');
        for (int letter = 0; letter < 7; letter++) {
          text.append((char) ('a' + random.nextInt(26)));
        }
      }
      stories.add(Story.of("filler " + stories.size(), text.append('.').toString()));
    }
  }

  /// Stories that share a few words with two tellings, which come last.
  private static List<Story> tellings() {
    List<Story> stories = new ArrayList<>();
    for (String town : List.of("Lisbon", "Genoa", "Quebec", "Dakar", "Lima", "Hobart", "Tunis")) {
      String text = " complained to reporters that trawlers left the herring of its bay to rot.";
      stories.add(Story.of("of " + town, "The minister of " + town + text));
    }
    fill(stories, Chance.RIVALS_FROM - 2);
    stories.addAll(List.of(EARLIER, LATER));
    return stories;
  }

  private static Relation between(List<Relation> relations, Story a, Story b) {
    return relations.stream()
        .filter(relation -> relation.a().equals(a.key()) && relation.b().equals(b.key()))
        .findFirst()
        .orElseThrow();
  }

  private static double strength(Relation relation) {
    return relation.why().evidence().stream()
        .filter(evidence -> evidence.name().equals("strength"))
        .mapToDouble(Evidence::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatAFiledStorySharesWithOthersIsTakenOffAsInAScan() throws IOException {
    List<Story> stories = tellings();
    Relation wanted = between(scan(stories), EARLIER, LATER);
    List<Filed> filed = DeskDay.file(folder, options(stories), stories, 100).filed;
    Relation told = between(filed.getLast().relations(), EARLIER, LATER);
    assertEquals(strength(wanted), strength(told));
    assertEquals(wanted, told);
  }

  @Test
  void whatAFiledStorySharesIsKnownWhereverItStandsAndWhoeverCameWithIt() throws IOException {
    List<Story> stories = tellings();
    DeskOptions options = options(stories);
    Filed wanted =
        DeskDay.file(folder.resolve("all"), options, stories, stories.size()).filed.getLast();
    for (int recent : new int[] {1, 1_000}) {
      Path path = folder.resolve("recent " + recent);
      List<Story> before = stories.subList(0, stories.size() - 1);
      DeskDay.file(path, options.withRecent(recent), before, 83);
      try (Desk desk = Desk.open(path, options.withRecent(recent))) {
        assertEquals(wanted, desk.ask(LATER));
        assertEquals(wanted, desk.file(LATER));
      }
    }
  }

  /// Results of companies in one form of few words, one a minute.
  private static List<Story> results(int size) {
    List<String> form =
        List.of(
            "Shr %d cts vs %d cts.",
            "Net %d,%d vs %d,%d.",
            "Revs %d.%d mln vs %d.%d mln.",
            "Avg shrs %d,%d vs %d,%d.",
            "Nine months",
            "Shr %d cts vs %d cts.",
            "Net %d,%d vs %d,%d.",
            "Revs %d.%d mln vs %d.%d mln.");
    SplittableRandom random = new SplittableRandom(SEED);
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      StringBuilder text = new StringBuilder();
      for (String line : form) {
        Object[] figures = random.ints(4, 100, 1_000).boxed().toArray();
        text.append(String.format(Locale.ROOT, line, figures)).append("\n\n");
      }
      String key = String.format(Locale.ROOT, "r%03d", i);
      Instant date = Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofMinutes(i));
      stories.add(new Story(key, text.toString(), null, date, null, null, List.of()));
    }
    return stories;
  }

  @Test
  void inACrowdOfOneFormOfCommonWordsLookAlikesAreToldAsByAScan() throws IOException {
    List<Story> stories = results(120);
    List<Filed> filed = DeskDay.file(folder, options(stories), stories, 50).filed;
    TreeSet<String> told = new TreeSet<>();
    filed.forEach(one -> one.relations().forEach(relation -> told.add(pair(relation))));
    List<String> wanted =
        scan(stories).stream()
            .filter(one -> one.label() == Label.LOOKALIKE)
            .map(DeskAgreementTest::pair)
            .toList();
    assertTrue(wanted.size() > 1_000, wanted.size() + " by the scan");
    long both = wanted.stream().filter(told::contains).count();
    assertTrue(both > wanted.size() / 2, both + " of " + wanted.size());
  }

  private static String pair(Relation relation) {
    return relation.a() + " " + relation.b();
  }
}
