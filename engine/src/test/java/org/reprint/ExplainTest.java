package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.judge.Explanation;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Step;
import org.reprint.judge.Why.Evidence;
import org.reprint.wire.Story;

/// What is explained is what a scan decides, by the same rules.
class ExplainTest {
  private static final String FERRY =
      "Ferry pilots in Lindmoor went back to work on Friday after a night of talks in a school gym."
          + " Their wages will follow the price of bread, as those of 340 dockers do.\n\n"
          + "Passengers cheered when the first boat left for the islands with mail and two goats."
          + " The harbour master Jorun Aske rang the fog bell, which had been silent for weeks.\n\n"
          + "The owners had offered a bonus of $900 in spring. The pilots called it an insult.";

  private static final Reprint REPRINT = Reprint.of(new ReprintOptions(10, 1));

  private static Story story(String key, String text) {
    return Story.of(key, text);
  }

  private static Step step(Explanation explanation, String name) {
    return explanation.steps().stream()
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + explanation.steps()));
  }

  @Test
  void theAnswerIsThatOfAScan() {
    Trials.run(
        10,
        random -> {
          List<Story> stories = new ArrayList<>();
          for (int i = 0; i < 6; i++) {
            String text = RandomStories.story(random, 6);
            stories.add(story("s" + i, text));
            stories.add(story("t" + i, RandomStories.reworded(text)));
          }
          for (Relation relation : REPRINT.scan(stories, done -> {}).relations()) {
            Explanation explanation = REPRINT.explain(stories, relation.a(), relation.b());
            assertEquals(relation.label(), explanation.label());
            assertEquals(relation.kind(), explanation.kind());
            assertEquals(relation, explanation.relation());
            assertEquals(relation.why().text(), explanation.text());
          }
        });
  }

  @Test
  void evidenceOfARelationIsWhatWasAsked() {
    Explanation explanation = REPRINT.explain(story("a", FERRY), story("b", FERRY + " So be it."));
    List<Evidence> asked =
        explanation.steps().stream()
            .filter(step -> !List.of("compared", "candidates").contains(step.name()))
            .map(step -> new Evidence(step.name(), step.value(), step.threshold()))
            .toList();
    assertEquals(asked, explanation.relation().why().evidence());
  }

  @Test
  void theOtherWayRoundTheAnswerIsTheSame() {
    Story a = story("a", FERRY);
    Story b = story("b", FERRY.replace("340", "430"));
    Explanation there = REPRINT.explain(a, b);
    Explanation back = REPRINT.explain(b, a);
    assertEquals(there.label(), back.label());
    assertEquals(there.changes(), back.changes());
  }

  @Test
  void aFactThatDiffersIsNamedAsWhatWouldChangeTheAnswer() {
    Explanation explanation =
        REPRINT.explain(story("a", FERRY), story("b", FERRY.replace("340", "430")));
    assertEquals(Label.LOOKALIKE, explanation.label());
    assertTrue(step(explanation, "facts.changed").passed());
    assertTrue(
        explanation.changes().contains("Without the fact that differs they would be syndicated."),
        () -> "" + explanation.changes());
  }

  @Test
  void unrelatedStoriesAreExplainedToo() {
    String other =
        "Rain kept voters away from the hall, where a band of nurses played all evening.";
    Explanation explanation = REPRINT.explain(story("a", FERRY), story("b", other));
    assertNull(explanation.label());
    assertNull(explanation.relation());
    assertFalse(step(explanation, "jaccard").passed());
    assertFalse(explanation.text().isBlank());
  }

  @Test
  void whatIsBeyondTheToleratedNumberOfFalseAlarmsSaysWhichNumberWouldShowIt() {
    Reprint strict = Reprint.of(new ReprintOptions(1e-6, 1));
    String lifted =
        "Rain kept voters away from the hall. The harbour master Jorun Aske rang the fog bell, which"
            + " had been silent for weeks. A band of nurses played all evening long.";
    Explanation explanation = strict.explain(story("a", FERRY), story("b", lifted));
    assertNull(explanation.label());
    assertFalse(step(explanation, "falseAlarms").passed());
    assertTrue(
        explanation.changes().stream()
            .anyMatch(change -> change.startsWith("With --false-alarms ") && change.endsWith(".")),
        () -> "" + explanation.changes());
  }

  @Test
  void languagesAndTitlesAreStepsOfTheirOwn() {
    String german =
        "Die Lotsen der Fähre sind am Freitag nach einer Nacht der Gespräche in einer Schule wieder"
            + " zur Arbeit gegangen, und ihre Löhne werden dem Preis des Brotes folgen.";
    Explanation languages = REPRINT.explain(story("a", FERRY), story("b", german));
    assertNull(languages.label());
    assertFalse(step(languages, "compared").passed());
    Story titled = new Story("b", "", "Pilots back", null, null, null, List.of());
    Story told = new Story("a", FERRY, "Pilots BACK!", null, null, null, List.of());
    Explanation titles = REPRINT.explain(told, titled);
    assertEquals(Label.SAME_FACTS, titles.label());
    assertTrue(step(titles, "title").passed());
  }

  @Test
  void copiesOfOneTextAreExplainedThoughAScanComparesTheFirstAlone() {
    List<Story> stories =
        List.of(
            story("c", FERRY), story("a", FERRY), story("b", FERRY), story("d", FERRY + " So."));
    assertEquals(Label.RESEND, REPRINT.explain(stories, "b", "c").label());
    assertNotNull(REPRINT.explain(stories, "c", "d").label());
  }

  @Test
  void aKeyThatNoStoryHasIsRefused() {
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> REPRINT.explain(List.of(story("a", FERRY)), "a", "z"));
    assertEquals("no story has the key \"z\"; there are 1 stories", refused.getMessage());
  }
}
