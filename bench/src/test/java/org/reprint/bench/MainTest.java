package org.reprint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.align.Aligner;
import org.reprint.align.PairQuestion;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void helpIsNoMistake() throws IOException {
    assertEquals(0, run("--help"));
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("usage: evaluate pairs"));
    assertEquals(0, err.size());
  }

  @Test
  void whatCannotBeDoneIsSaidWithExitCodeTwo() throws IOException {
    String commands =
        "[evaluate, derive-background, derive-lexicon, fit, fit-context, derive-significance,"
            + " generate, corpus-curves, desk, guard, dedupe-peer]";
    assertEquals("a command is needed: one of " + commands, refusal());
    assertEquals("no command \"evlauate\"; there are " + commands, refusal("evlauate", "x"));
    assertEquals("fit takes 4 to 4 words, got 1", refusal("fit", "x"));
    assertEquals(
        "cannot evaluate \"pears\"; there are pairs, retrieval, rewrites, crowd, candidates, scale, order, facts, news, trust, lexicon, all",
        refusal("evaluate", "pears", folder.toString()));
    assertEquals(
        "a whole number of at least 0 is needed, got \"-1\"",
        refusal("evaluate", "news", folder.toString(), "-1"));
  }

  @Test
  void aCheckThatDoesNotPassIsNamedWithExitCodeOne() throws IOException {
    try (PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      Main.Action passes = (args, out) -> {};
      Main.Action fails =
          (args, out) -> {
            throw new CheckFailed("guard: lead is 1.50, must be at least 1.70");
          };
      assertEquals(0, Main.attempt(passes, new String[0], to, to));
      assertEquals(0, err.size());
      assertEquals(1, Main.attempt(fails, new String[0], to, to));
    }
    assertEquals(
        "guard: lead is 1.50, must be at least 1.70", err.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  void aFileThatIsNotThereIsNamed() throws IOException {
    String absent = folder.resolve("absent.jsonl").toString();
    assertEquals("no file " + absent, refusal("dedupe-peer", absent));
  }

  @Test
  void aMissingFolderOrFileIsNamedWithWhatItWouldHold() throws IOException {
    Path absent = folder.resolve("absent");
    assertEquals(
        "no folder " + absent + "; it would hold pairs/ and corpora/",
        refusal("evaluate", "pairs", absent.toString()));
    for (String what :
        List.of("pairs", "rewrites", "crowd", "candidates", "news", "trust", "lexicon", "all")) {
      String message = refusal("evaluate", what, folder.toString());
      assertTrue(message.startsWith("no file " + folder), message);
      assertTrue(message.contains("; it would hold "), message);
    }
    assertTrue(
        refusal(
                "fit",
                folder.toString(),
                folder.resolve("a") + "",
                folder.resolve("b") + "",
                folder.resolve("c") + "")
            .contains("would hold"));
    assertTrue(refusal("fit-context", folder.toString()).contains("would hold"));
    assertTrue(
        refusal(
                "derive-significance",
                folder.toString(),
                folder.resolve("c") + "",
                folder.resolve("d") + "")
            .contains("would hold"));
  }

  @Test
  void weightsAreWrittenByName() throws IOException {
    Path pairs = Files.createDirectories(folder.resolve("pairs"));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      boolean same = i % 3 != 0;
      lines.append("{\"s1\":\"the old bridge fell in ").append(i).append("\",\"s2\":\"");
      lines.append(same ? "the bridge fell in " : "a new one opened in ").append(i + i % 2);
      lines.append("\",\"label\":").append(same ? 1 : 0).append("}\n");
    }
    Files.writeString(pairs.resolve("mrpc_train.jsonl"), lines);
    Files.writeString(pairs.resolve("pan_sentence_train.jsonl"), lines);
    Path alone = folder.resolve("sentences.tsv");
    Path degree = folder.resolve("degree.tsv");
    Path stories = folder.resolve("stories.tsv");
    String[] to = {alone.toString(), degree.toString(), stories.toString()};
    assertEquals(0, run("fit", folder.toString(), to[0], to[1], to[2]));
    assertEquals(names(PairQuestion.SAME), names(alone));
    assertEquals(names(PairQuestion.DEGREE), names(degree));
    assertEquals(names(PairQuestion.IN_STORIES), names(stories));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("accuracy 1.000"));
  }

  private static List<String> names(PairQuestion question) {
    List<String> names = new ArrayList<>(List.of("INTERCEPT"));
    names.addAll(Aligner.featureNames(question));
    return names;
  }

  private static List<String> names(Path weights) throws IOException {
    return Files.readAllLines(weights).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('\t')))
        .toList();
  }

  private int run(String... args) throws IOException {
    try (PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream wrong = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      return Main.run(args, to, wrong);
    }
  }

  private String refusal(String... args) throws IOException {
    err.reset();
    assertEquals(2, run(args));
    return err.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
  }
}
