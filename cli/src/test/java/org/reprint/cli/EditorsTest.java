package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Groups, verdicts, families, saved scans and explanations, as an editor asks for them.
class EditorsTest {
  private static final String TEXT =
      "The harbour of Lindmoor was closed on Friday after a crane fell on two barges, the port"
          + " master said. Nobody was hurt, but forty ships have to wait outside until the wreck is"
          + " lifted. Divers will look at the quay on Saturday morning.";

  @TempDir private Path folder;
  private String out;
  private String err;
  private String stories;

  private static String story(String id, String source, String more, String text) {
    return "{\"id\":\""
        + id
        + "\",\"source\":\""
        + source
        + "\""
        + more
        + ",\"text\":\""
        + text
        + "\"}\n";
  }

  @BeforeEach
  void stories() throws IOException {
    stories =
        file(
            "in.jsonl",
            story("k1", "USA Today", ",\"date\":\"2026-02-01\",\"status\":\"withheld\"", TEXT)
                + story("k2", "azcentral", ",\"date\":\"2026-02-02\"", TEXT + " More follows.")
                + story("k3", "AP", ",\"date\":\"2026-02-03\"", TEXT)
                + story("k4", "AP", "", "Rain is expected in the hills."));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int run(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(bytes, false, StandardCharsets.UTF_8),
            new PrintStream(errors, false, StandardCharsets.UTF_8));
    out = bytes.toString(StandardCharsets.UTF_8);
    err = errors.toString(StandardCharsets.UTF_8);
    return code;
  }

  private String line(String type) {
    return out.lines()
        .filter(line -> line.startsWith("{\"type\":\"" + type + "\""))
        .findFirst()
        .orElse("no " + type + " in " + out);
  }

  private List<String> withoutSeconds() {
    return out.lines().map(line -> line.replaceAll("\"seconds\":[0-9.]+", "")).toList();
  }

  @Test
  void whatIsWithheldIsGroupedAndNotKept() {
    assertEquals(0, run("scan", "--format", "jsonl", stories), err);
    assertTrue(
        line("group")
            .contains("\"kept\":\"k2\",\"why\":\"earliest; not to be printed: k1 is withheld\""),
        out);
    assertEquals(0, run("scan", "--keep", "usable", stories), err);
    assertTrue(out.contains("keep k2 (usable, earliest; not to be printed: k1 is withheld)"), out);
  }

  @Test
  void sourcesAreOrderedAndTheOptionIsInTheRunLine() {
    assertEquals(0, run("scan", "--format", "jsonl", "--source-order", "bbc,ap", stories), err);
    assertTrue(line("group").contains("\"kept\":\"k3\",\"why\":\"source 2 of the list: ap;"), out);
    assertTrue(
        line("run").contains("\"keep\":\"source-order\",\"sourceOrder\":[\"bbc\",\"ap\"]}"), out);
  }

  @Test
  void familiesAreCountedAndSaid() throws IOException {
    String families = file("families.txt", "Gannett: USA Today, azcentral\n");
    assertEquals(0, run("scan", "--format", "jsonl", "--families", families, stories), err);
    assertTrue(line("group").endsWith("\"sources\":3,\"independentSources\":2}"), out);
    assertTrue(out.contains("Both sources are of one family: Gannett."), out);
    assertEquals(0, run("scan", "--families", families, stories), err);
    assertTrue(out.contains("sent by 3 sources, of which independent: 2"), out);
    String bad = file("bad.txt", "# owners\nGannett USA Today\n");
    assertEquals(2, run("scan", "--families", bad, stories));
    assertTrue(
        err.startsWith("reprint: " + bad + ":2: no colon in \"Gannett USA Today\", expected"), err);
  }

  @Test
  void verdictsAreObeyedCountedAndRefusedByLine() throws IOException {
    String verdicts =
        file(
            "v.jsonl",
            "{\"a\":\"k3\",\"b\":\"k4\",\"verdict\":\"same\",\"note\":\"one event\"}\n"
                + "{\"a\":\"k3\",\"b\":\"gone\",\"verdict\":\"same\"}\n"
                + "{\"a\":\"k4\",\"b\":\"k3\",\"verdict\":\"different\"}\n"
                + "{\"a\":\"k4\",\"b\":\"k1\",\"verdict\":\"similar\"}\n");
    assertEquals(3, run("scan", "--format", "jsonl", "--verdicts", verdicts, stories), err);
    assertTrue(
        out.contains(
            "An editor says that they are the same story (" + verdicts + ":1: one event)."),
        out);
    assertTrue(line("summary").contains("\"verdicts\":{\"obeyed\":1,\"unknown\":1}"), out);
    assertTrue(line("group").contains("{\"key\":\"k4\""), out);
    assertEquals(2, out.lines().filter(l -> l.startsWith("{\"type\":\"refused\"")).count());
    assertEquals(3, run("scan", "--verdicts", verdicts, stories), err);
    assertTrue(err.contains(verdicts + ":3: \"k4\" and \"k3\" cannot be two stories, but "), err);
    assertTrue(err.contains("must be same, different or version, got \"similar\""), err);
    assertTrue(out.contains("1 verdict of an editor obeyed, 1 left out: they name"), out);
  }

  @Test
  void aScanIsDecidedAgainLineForLine() throws IOException {
    String saved = folder.resolve("scores").toString();
    assertEquals(0, run("scan", "--save", saved, "--format", "jsonl", stories), err);
    List<String> first = withoutSeconds();
    assertEquals(0, run("scan", "--from", saved, "--format", "jsonl"), err);
    assertEquals(first, withoutSeconds());
    String[] other = {"--false-alarms", "1000", "--keep", "newest", "--scope", "across"};
    assertEquals(0, run(args("scan", other, "--format", "jsonl", stories)), err);
    List<String> anew = withoutSeconds();
    assertEquals(0, run(args("scan", other, "--format", "jsonl", "--from", saved)), err);
    assertEquals(anew, withoutSeconds());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count()); // nothing half written is left
    }
  }

  private static String[] args(String command, String[] options, String... more) {
    return Stream.of(Stream.of(command), Stream.of(options), Stream.of(more))
        .flatMap(part -> part)
        .toArray(String[]::new);
  }

  @Test
  void aFileThatHoldsNoScoresIsNamed() throws IOException {
    assertEquals(2, run("scan", "--from", stories));
    assertTrue(
        err.startsWith(
            "reprint: " + stories + ": it is no file of scores, expected reprint-scores/2"),
        err);
    assertFalse(err.contains("Usage"), err);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scan | a PATH is missing",
        "scan --from nowhere x | --from has the stories in it, got a PATH too: x",
        "scan --from a --save b | --from and --save do not go together",
        "scan --from nowhere | no such file: nowhere",
        "scan --scope abroad x | must be across, within or both, got abroad",
        "scan --keep source-order x | --keep source-order needs the sources",
        "scan --keep first --source-order ap x | a list of sources goes with source-order only",
        "scan --source-order ap,AP x | the source AP stands twice",
        "scan --families nowhere x | no such file: nowhere",
        "scan --verdicts nowhere x | no such file: nowhere",
        "explain a | Missing required parameter"
      })
  void wrongUsageIsExplained(String line, String why) {
    assertEquals(2, run(line.split(" ", -1)), err);
    assertTrue(err.startsWith("reprint: ") && err.contains(why), err);
    assertTrue(err.contains("Usage: reprint"), err);
  }

  @Test
  void aPairOfACollectionIsExplained() throws IOException {
    assertEquals(0, run("explain", "--in", stories, "k1", "k2"), err);
    assertTrue(out.contains(": k1 and k2\n"), out);
    assertTrue(out.contains("What was asked, in order:"), out);
    assertTrue(out.contains("(jaccard)"), out);
    assertEquals(0, run("explain", "--format", "jsonl", "--in", stories, "k1", "k4"), err);
    assertTrue(
        out.startsWith(
            "{\"type\":\"explanation\",\"a\":\"k1\",\"b\":\"k4\",\"label\":null,\"text\":"),
        out);
    assertTrue(out.contains("\"steps\":[{\"name\":\"compared\",\"value\":1.0,"), out);
    assertEquals(1, out.lines().count());
    assertEquals(2, run("explain", "--in", stories, "k1", "k9"));
    assertEquals("reprint: no story has the key \"k9\", of 4 read\n", err);
  }

  @Test
  void twoFilesAreExplainedAndMustHoldOneStoryEach() throws IOException {
    String a = file("a.txt", TEXT);
    String b = file("b.txt", TEXT + " More follows.");
    assertEquals(0, run("explain", a, b), err);
    assertTrue(out.contains(a), out);
    assertEquals(2, run("explain", a, stories));
    assertTrue(err.contains("files of one story each, these hold 5"), err);
    assertEquals(2, run("explain", a, file("blank.txt", " \n")));
    assertTrue(err.endsWith("reprint: explain takes two stories, these hold one\n"), err);
    assertEquals(2, run("explain", "nowhere.txt", "neither.txt"));
    assertTrue(err.contains("nothing readable in nowhere.txt, neither.txt"), err);
  }

  @Test
  void dedupeKeepsWhatMayBePrintedAndSaysWhyEachBelongs() throws IOException {
    String groups = folder.resolve("groups.jsonl").toString();
    assertEquals(0, run("dedupe", "--groups", groups, stories), err);
    assertFalse(out.contains("\"k1\""), out);
    String group = Files.readString(Path.of(groups));
    assertTrue(
        group.contains("\"kept\":\"k2\",\"why\":\"earliest; not to be printed: k1 is withheld\""),
        group);
    assertTrue(group.contains("\"evidence\":[{\"name\":\"jaccard\",\"value\":0.9"), group);
    assertTrue(group.contains("\"threshold\":0.7}"), group);
    assertTrue(group.contains("\"sources\":3,\"independentSources\":3}"), group);
    assertEquals(0, run("dedupe", "--keep", "usable", stories), err);
    assertTrue(out.startsWith("{\"id\":\"k2\""), out);
    assertEquals(0, run("dedupe", "--source-order", "ap", stories), err);
    assertTrue(out.startsWith("{\"id\":\"k3\""), out);
  }
}
