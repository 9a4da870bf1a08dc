package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reprint.DeskDay.OPTIONS;
import static org.reprint.DeskDay.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.chain.Kind;
import org.reprint.judge.Label;
import org.reprint.report.Filed;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

/// What becomes of two records under one key.
class DeskKeysTest {
  @TempDir private Path folder;

  private static Story story(String source, String text, Header.Status status) {
    Header header =
        new Header(null, null, null, List.of(), status, null, null, null, null, null, 0, null);
    Story.Origin origin = new Story.Origin("wire:1", "wire", 1, "1001", null);
    return new Story(
        "1001",
        text,
        text.isEmpty() ? "Ferry fee up" : null,
        null,
        source,
        null,
        List.of(),
        header,
        origin);
  }

  private static Story story(String source, String text) {
    return story(source, text, Header.Status.USABLE);
  }

  private static Story killed(String source) {
    return story(source, "", Header.Status.CANCELED);
  }

  @Test
  void theSameIdFromAnotherSourceIsARecordOfItsOwn() throws IOException {
    DeskDay.Told told =
        DeskDay.file(
            folder,
            OPTIONS,
            List.of(
                story("reuters", text(1)),
                story("ap", text(1)),
                story("afp", text(2)),
                story("ap", text(1)),
                story("afp", text(3)),
                story(null, text(1))),
            1);
    assertEquals(1, told.refused.size(), "another text of one source: " + told.refused);
    assertEquals(5, told.filed.size());
    Filed second = told.filed.get(1);
    assertTrue(second.key().startsWith("1001~"), second.key());
    assertFalse(second.again());
    assertEquals(Label.RESEND, second.relations().getFirst().label());
    assertTrue(
        told.filed.get(2).relations().stream().noneMatch(r -> r.label() == Label.VERSION),
        "the id alone makes no version");
    assertTrue(told.filed.get(3).again());
    assertEquals(second.key(), told.filed.get(3).key());
    assertEquals(Label.RESEND, told.filed.get(4).relations().getFirst().label());
    try (Desk desk = Desk.read(folder, OPTIONS)) {
      assertEquals(4, desk.stories());
      assertEquals(told.filed.get(3), desk.ask(story("ap", text(1))));
      assertTrue(desk.ask(story("efe", text(1))).key().startsWith("1001~"));
    }
  }

  @Test
  void whatHasNoIdIsAskedAboutUnderTheKeyThatItWasFiledUnder() throws IOException {
    Story.Origin place = new Story.Origin("in.txt", "in.txt", 1, null, null);
    List<Story> stories =
        List.of(
            new Story("in.txt", text(1), null, null, "a", null, List.of(), Header.NONE, place),
            new Story("in.txt", text(2), null, null, "b", null, List.of(), Header.NONE, place));
    DeskDay.Told told = DeskDay.file(folder, OPTIONS, stories, 1);
    assertEquals(List.of(), told.refused);
    try (Desk desk = Desk.read(folder, OPTIONS)) {
      for (int i = 0; i < 2; i++) {
        Filed asked = desk.ask(stories.get(i));
        assertEquals(told.filed.get(i).key(), asked.key());
        assertTrue(asked.again());
      }
    }
  }

  @Test
  void aKillUnderTheIdAndVersionOfWhatItKillsIsFiled() throws IOException {
    Story copy = Story.of("copy", text(1));
    DeskDay.Told told =
        DeskDay.file(
            folder,
            OPTIONS,
            List.of(story("reuters", text(1)), copy, killed("reuters"), killed("reuters")),
            1);
    assertEquals(List.of(), told.refused);
    Filed kill = told.filed.get(2);
    assertEquals("1001@canceled", kill.key());
    assertEquals(List.of("1001", "copy"), kill.act().reaches());
    assertEquals(Kind.KILL, kill.relations().getFirst().kind());
    assertTrue(told.filed.get(3).again());
  }

  @Test
  void whatIsKilledBeforeItComesIsFiledAndKilled() throws IOException {
    DeskDay.Told told =
        DeskDay.file(
            folder,
            OPTIONS,
            List.of(killed("reuters"), story("reuters", text(1)), story("reuters", text(1))),
            1);
    assertEquals(List.of(), told.refused);
    assertEquals(Kind.KILL, told.filed.get(1).relations().getFirst().kind());
    assertTrue(told.filed.get(2).again());
  }
}
