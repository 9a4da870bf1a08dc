package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// CSV.
final class TablesTest {
  @TempDir Path folder;

  @Test
  void aTableIsReadByTheNamesInItsFirstRow() throws IOException {
    String csv =
        "\ufeffID;Title;Text;url;replaces\r\n1;Rain;\"It rained;\r\n\r\n\"\"all\"\" day.\";https://e.org;a b\r\n"
            + "\r\n2;Sun;;;\r\n3;;;;\r\n4;a;b;c;d;e\r\n";
    Reads reads = Reads.of(Reads.file(folder, "a", csv));
    assertEquals(List.of("It rained;\r\n\r\n\"all\" day.", ""), reads.texts());
    Story first = reads.stories().getFirst();
    assertEquals("1", first.key());
    assertEquals("https://e.org", first.header().link());
    assertEquals(List.of("a", "b"), first.header().replaces());
    assertEquals(
        List.of(folder.resolve("a") + ":7", folder.resolve("a") + ":8"),
        reads.refused().stream().map(Refused::where).toList());
  }

  @Test
  void aSentenceWithACommaIsNoTable() throws IOException {
    for (String text : List.of("Text, title and all\nthe rest.", "A text, as it comes.\nMore.")) {
      assertEquals(text, Reads.of(Reads.file(folder, "a.txt", text)).story().text());
    }
  }

  @Test
  void aTableMayNameItsFieldsAsOthersDo() throws IOException {
    String rows =
        "sep=;\r\nid;Headline;Article Text;Publish Date;publication\r\n"
            + "1;T;\"<p>Rain.</p>\n<p>Snow.</p>\";4. Mai 2026;Post\r\n";
    Story story = Reads.of(Reads.file(folder, "a.csv", rows)).story();
    assertEquals("Rain.\n\nSnow.", story.text());
    assertEquals("T", story.title());
    assertEquals("Post", story.source());
    assertEquals(Instant.parse("2026-05-04T00:00:00Z"), story.date());
    Story text = Reads.of(Reads.file(folder, "a.txt", "Story; Date\nOnce upon; a time\n")).story();
    assertEquals("Story; Date\nOnce upon; a time\n", text.text());
  }

  @Test
  void aLineThatSaysHowCellsArePartedIsCounted() throws IOException {
    String rows = "sep=;\r\ntitle;text\r\nT;Rain.\r\n;\r\nT;Snow.;x\r\n";
    Reads reads = Reads.of(Reads.file(folder, "a.csv", rows));
    assertEquals(folder.resolve("a.csv") + ":3", reads.stories().getFirst().origin().where());
    assertEquals(
        List.of(folder.resolve("a.csv") + ":4", folder.resolve("a.csv") + ":5"),
        reads.refused().stream().map(Refused::where).toList());
  }

  private void assertBrokenAtLineThree(String rows) throws IOException {
    Reads reads = Reads.of(Reads.file(folder, "a.csv", rows));
    assertEquals(
        List.of(folder.resolve("a.csv") + ":3"),
        reads.refused().stream().map(Refused::where).toList(),
        rows);
    assertEquals(List.of("1", "3", "4"), reads.stories().stream().map(Story::key).toList(), rows);
    assertEquals("Sun.\n\nFog.", reads.stories().get(2).text().replace("\r", ""), rows);
    assertEquals(
        List.of("2", "5", "7"),
        reads.stories().stream()
            .map(story -> story.origin().where().replaceAll(".*:", ""))
            .toList(),
        rows);
  }

  @Test
  void aQuoteThatIsNotClosedCostsItsRowAndNoOther() throws IOException {
    String rest = "\n3,Hail\n\n4,\"Sun.\n\nFog.\"\n";
    assertBrokenAtLineThree("id,text\n1,Rain.\n2,\"Snow.\n" + rest);
    assertBrokenAtLineThree(("id,text\n1,Rain.\n2,\"Snow.\n" + rest).replace("\n", "\r\n"));
    assertBrokenAtLineThree("id,text\n1,Rain.\n2,\"Snow.\" and\n" + rest);
  }

  @Test
  void theLastRowMayLackItsEnd() throws IOException {
    Reads reads = Reads.of(Reads.file(folder, "a.csv", "id,text\n1,\"5\" of rain\n2,\"Snow."));
    assertEquals("Snow.", reads.stories().getLast().text());
    Reads lines = Reads.of(Reads.file(folder, "b.csv", "id,text\n1,\"Snow.\n\"\n"));
    assertEquals("Snow.\n", lines.story().text());
  }

  @Test
  void aParagraphOfABrokenTextIsNoRow() throws IOException {
    String broken =
        "2,\"Para.\nHe said \"no\" to it.\nLater in Paris, a bank spoke.\nMoreover, all.\n";
    String good = "1,\"Rain.\"\n" + broken + "3,\"Snow,\nmuch.\"\n";
    Reads reads = Reads.of(Reads.file(folder, "a.csv", "id,text\n" + good));
    assertEquals(List.of("1", "3"), reads.stories().stream().map(Story::key).toList());
    assertEquals("Snow,\nmuch.", reads.stories().getLast().text());
    String why = reads.refused().getFirst().why();
    assertTrue(why.endsWith("; left out up to line 6"), why);
    Reads first = Reads.of(Reads.file(folder, "b.csv", "id,text\n" + broken + "3,Snow.\n"));
    assertEquals(List.of("3"), first.stories().stream().map(Story::key).toList());
  }

  @Test
  void anOpenQuoteIsTheOnlyOneThatHasNoEnd() throws IOException {
    String rows = "id,text\n1,Rain.\n2,\"open text\n3,plain\n4,he said \"\"hi\"\" there";
    Reads open = Reads.of(Reads.file(folder, "a.csv", rows));
    assertEquals(List.of("1", "3", "4"), open.stories().stream().map(Story::key).toList());
    String stray = "id,title,text\n1,5\" pipe,\"line\n\"\n";
    assertEquals("line\n", Reads.of(Reads.file(folder, "b.csv", stray)).story().text());
  }
}
