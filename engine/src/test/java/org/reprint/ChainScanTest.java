package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reprint.chain.Kind;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.text.Conventions;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

/// Versions, corrections and kills are found by what the wire says of stories.
class ChainScanTest {
  private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

  private static final String MILL =
      "ELMTOWN (AP) — A fire destroyed the paper mill on the river Elm on Tuesday and drove two"
          + " hundred people from their homes, the county fire service said.\n\n"
          + "Chief Anna Brandt told reporters that her crews had needed five hours to bring the"
          + " flames under control because the hydrants near the loading yard were dry.\n\n"
          + "The mill, built in 1902, made paper for three regional newspapers.";
  private static final String MILL_LATER =
      "ELMTOWN (AP) — A watchman was killed in the fire that destroyed the paper mill on the river"
          + " Elm on Tuesday, the county fire service said.\n\n"
          + "Two hundred people who had been driven from their homes were let back at dusk.\n\n"
          + "Prosecutor Ulla Stern opened an inquiry into the dry hydrants near the loading yard.";
  private static final String BUDGET =
      "ELMTOWN (AP) — The council passed a budget with deep cuts to the bus lines late in the"
          + " evening after a debate of nine hours from which the opposition walked out twice.";

  private static Story story(
      String key, String title, String text, int minutes, String source, Header header) {
    return new Story(
        key,
        text,
        title,
        NOON.plusSeconds(60L * minutes),
        source,
        null,
        List.of(),
        header,
        new Story.Origin("f:1", "f", 1, null, null));
  }

  private static Story titled(String key, String title, String text, int minutes) {
    return story(key, title, text, minutes, null, Header.NONE);
  }

  private static Header slug(String slug, String takeKey) {
    return new Header(
        slug,
        takeKey,
        null,
        List.of(),
        Header.Status.USABLE,
        null,
        null,
        null,
        null,
        null,
        0,
        null);
  }

  private static Header canceled() {
    return new Header(
        null, null, null, List.of(), Header.Status.CANCELED, null, null, null, null, null, 0, null);
  }

  private static Story version(String id, String version, String text, Header header) {
    return new Story(
        id + "@" + version,
        text,
        null,
        null,
        null,
        null,
        List.of(),
        header,
        new Story.Origin("f:1", "f", 1, id, version));
  }

  private static Map<String, Relation> relations(List<Story> stories) {
    Map<String, Relation> found = new TreeMap<>();
    Scan scan = Reprint.of(new ReprintOptions(10, 2)).scan(stories, done -> {});
    for (Relation relation : scan.relations()) {
      assertNull(found.put(relation.a() + " " + relation.b(), relation), "a pair related twice");
    }
    return found;
  }

  private static void assertVersion(Kind kind, Relation relation) {
    assertNotNull(relation);
    assertEquals(Label.VERSION, relation.label(), relation.why().text());
    assertEquals(kind, relation.kind(), relation.why().text());
  }

  @Test
  void leadsOfTheAssociatedPressAreVersions() {
    Map<String, Relation> found =
        relations(
            List.of(
                story("a", "Mill burns", MILL, 0, "AP", slug("BC-US--Mill Fire", null)),
                story(
                    "b",
                    "Mill burns",
                    MILL_LATER,
                    50,
                    "AP",
                    slug("BC-US--Mill Fire", "1st Ld-Writethru,127")),
                story(
                    "c",
                    "Watchman dies in mill",
                    MILL_LATER + "\n\nHe was 61.",
                    90,
                    "AP",
                    slug("BC-US--Mill Fire, 3rd Ld-Writethru,150", null)),
                story("d", "Budget passed", BUDGET, 95, "AP", slug("BC-US--Mill Fire", "1st Ld"))));
    assertVersion(Kind.WRITETHRU, found.get("a b"));
    assertVersion(Kind.WRITETHRU, found.get("a c"));
    assertVersion(Kind.WRITETHRU, found.get("b c"));
    assertNull(found.get("a d"));
    assertNull(found.get("c d"));
  }

  @Test
  void anAlertItsUpdateAndItsCorrectionAreVersions() {
    Map<String, Relation> found =
        relations(
            List.of(
                titled("a", "ALERT - PAPER MILL ON RIVER ELM DESTROYED BY FIRE", "", 0),
                titled("b", "UPDATE 2-Paper mill on river Elm destroyed by fire", MILL, 40),
                titled(
                    "c",
                    "CORRECTED-UPDATE 2-Paper mill on river Elm destroyed by fire",
                    "(Corrects year in last paragraph)\n\n" + MILL.replace("1902", "1920"),
                    70)));
    assertVersion(Kind.UPDATE, found.get("a b"));
    assertVersion(Kind.CORRECTION, found.get("b c"));
    assertVersion(Kind.CORRECTION, found.get("a c"));
  }

  @Test
  void aLeadOfTheGermanAgencyIsAVersion() {
    Map<String, Relation> found =
        relations(
            List.of(
                story("a", "Mill burns", MILL, 0, "dpa", slug("Elm/fire/", null)),
                story("b", "Watchman dies", MILL_LATER, 60, "dpa", slug("Elm/fire/", "2ND LEAD"))));
    assertEquals(1, found.size());
    assertVersion(Kind.UPDATE, found.get("a b"));
  }

  @Test
  void aKillWithoutTextReachesVersionsAndTheirCopies() {
    List<Story> stories =
        List.of(
            version("x", "1", MILL, Header.NONE),
            version("x", "2", MILL_LATER, Header.NONE),
            version("x", "3", "", canceled()),
            Story.of("y", MILL_LATER.replace("ELMTOWN (AP) — ", "")),
            Story.of("z", BUDGET));
    Map<String, Relation> found = relations(stories);
    assertVersion(Kind.KILL, found.get("x@1 x@3"));
    assertVersion(Kind.KILL, found.get("x@2 x@3"));
    assertVersion(Kind.KILL, found.get("x@3 y"));
    assertTrue(found.get("x@3 y").why().text().contains("x@2"), found.get("x@3 y").why().text());
    assertNull(found.get("x@3 z"));
    assertTrue(found.get("x@1 x@3").passages().isEmpty());
  }

  @Test
  void aKillNoticeIsNotComparedByItsText() {
    String notice = "KILL KILL KILL\n\nEditors, kill the story about %s. It is wrong in all parts.";
    Map<String, Relation> found =
        relations(
            List.of(
                story(
                    "a",
                    null,
                    String.format(Locale.ROOT, notice, "the mill"),
                    60,
                    "AP",
                    slug("BC-US--Mill Fire", "KILL")),
                story(
                    "b",
                    null,
                    String.format(Locale.ROOT, notice, "the budget"),
                    70,
                    "AP",
                    slug("BC-US--Budget", "KILL")),
                story("c", "Mill burns", MILL, 0, "AP", slug("BC-US--Mill Fire", null))));
    assertEquals(List.of("a c"), List.copyOf(found.keySet()));
    assertVersion(Kind.KILL, found.get("a c"));
  }

  @Test
  void datelinesAndSignOffsAreNotShared() {
    String around =
        "LONDON, Feb 3 (Reuters) - %s\n\n(Reporting by Jane Doe and John Roe in London;"
            + " Additional reporting by Max Poe in Paris; Editing by Ann Loe and Tom Moe)";
    Map<String, Relation> found =
        relations(
            List.of(
                Story.of(
                    "a",
                    String.format(Locale.ROOT, around, "Wheat rose on Monday after late frost.")),
                Story.of(
                    "b",
                    String.format(
                        Locale.ROOT, around, "The prime minister resigned, aides said."))));
    assertTrue(found.isEmpty(), found.toString());
  }

  @Test
  void theOrderOfTheStoriesChangesNothing() {
    List<Story> stories = new ArrayList<>(storm(new SplittableRandom(1), 20));
    Map<String, String> first = kinds(stories);
    assertFalse(first.isEmpty());
    for (int seed = 0; seed < 2; seed++) {
      Collections.shuffle(stories, new Random(seed));
      assertEquals(first, kinds(stories));
    }
  }

  @Test
  void aSlugOfManyIsBoundedAndWhatIsLeftOutIsCounted() {
    List<Story> stories = storm(new SplittableRandom(2), 60);
    Scan scan = Reprint.of(new ReprintOptions(10, 2)).scan(stories, done -> {});
    assertTrue(
        scan.notCompared().stream().anyMatch(left -> left.why().contains("slug")),
        scan.notCompared().toString());
  }

  @Test
  void ownConventionsAreFollowed() {
    List<Story> stories =
        List.of(
            titled("a", "Paper mill destroyed by fire", MILL, 0),
            titled("b", "NEWSUP 2 - Paper mill destroyed by fire", MILL_LATER, 40));
    ReprintOptions options = new ReprintOptions(10, 1);
    Conventions own = Conventions.builtin().with("own", "tag\tNEWSUP {n}\tupdate");
    List<Relation> found =
        Reprint.of(options.withConventions(own)).scan(stories, done -> {}).relations();
    assertEquals(1, found.size());
    assertVersion(Kind.UPDATE, found.getFirst());
    List<Relation> without = Reprint.of(options).scan(stories, done -> {}).relations();
    assertTrue(
        without.stream()
            .noneMatch(relation ->
                relation.kind() == Kind.UPDATE && relation.why().text().contains("headline")));
  }

  /// Leads of one slug, one a minute.
  private static List<Story> storm(SplittableRandom random, int size) {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String text = "A storm hit the coast. " + RandomStories.story(random, 2);
      String take = i == 0 ? null : "2nd Ld";
      stories.add(story("s" + i, "Storm hits coast", text, i / 4, "AP", slug("BC-Storm", take)));
    }
    return stories;
  }

  private static Map<String, String> kinds(List<Story> stories) {
    Map<String, String> kinds = new TreeMap<>();
    relations(stories)
        .forEach((pair, relation) -> {
          boolean low = relation.a().compareTo(relation.b()) < 0;
          String key = low ? relation.a() + " " + relation.b() : relation.b() + " " + relation.a();
          kinds.put(key, relation.label() + " " + relation.kind());
        });
    return kinds;
  }
}
