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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// What `scan` writes keeps to the contract of the JSON lines, whatever it is given. To hold other
/// stories to it: `-Dtest=ContractTest -Dreprint.contract=FILE.jsonl:...` (`id`, `text`,
/// `version`).
class ContractTest {
  private static final Path SEEDS = Path.of("../seeds");
  private static final Path OWN =
      Path.of("../bench/src/main/resources/org/reprint/bench/relations");
  private static final String GIVEN = "reprint.contract";

  @TempDir Path folder;

  @Test
  void theSeedsAreToldByTheContract() throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.list(SEEDS)) {
      for (Path file : files.toList()) {
        texts.put(file.toString(), Files.readString(file));
      }
    }
    assertEquals(List.of(), Contract.broken(scan(SEEDS.toString()), texts));
  }

  @Test
  void theLabelledSetsAreToldByTheContract() throws IOException {
    List<Path> files = labelled();
    Map<String, String> texts = new HashMap<>();
    for (Path file : files) {
      texts.putAll(texts(file));
    }
    String[] paths = files.stream().map(Path::toString).toArray(String[]::new);
    assertEquals(List.of(), Contract.broken(scan(paths), texts));
  }

  @Test
  void whatIsComparedIsToldByTheContractOfAScan() throws IOException {
    Path first = SEEDS.resolve("000_f49bdae61d479ff0.txt");
    Path second = SEEDS.resolve("004_07c3de9058c11125.txt");
    Map<String, String> texts = new HashMap<>();
    for (Path file : List.of(first, second)) {
      texts.put(file.toString(), Files.readString(file));
    }
    List<String> lines =
        run("", "compare", "--format", "jsonl", first.toString(), second.toString());
    assertEquals(List.of(), Contract.broken(lines, texts));
  }

  @Test
  void oddStoriesAreToldByTheContract() throws IOException {
    for (long seed = 1; seed <= 2; seed++) {
      Path file = Files.writeString(folder.resolve("odd.jsonl"), OddStories.lines(seed));
      List<String> lines = scan(file.toString());
      assertTrue(lines.size() > 100, "nothing is related, seed " + seed);
      assertEquals(List.of(), Contract.broken(lines, texts(file)), "seed " + seed);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = GIVEN, matches = ".+")
  void theStoriesThatAreGivenAreToldByTheContract() throws IOException {
    for (String file : System.getProperty(GIVEN).split(":", -1)) {
      List<String> lines = scan(file);
      List<String> broken = Contract.broken(lines, texts(Path.of(file)));
      assertEquals("", String.join("\n", broken.stream().limit(50).toList()), file);
    }
  }

  /// The labelled sets of stories that ship.
  static List<Path> labelled() throws IOException {
    try (Stream<Path> all = Files.list(OWN)) {
      List<Path> files =
          all.filter(file -> file.toString().endsWith(".stories.jsonl")).sorted().toList();
      assertFalse(files.isEmpty());
      return files;
    }
  }

  private static List<String> scan(String... paths) {
    List<String> args = new ArrayList<>(List.of("scan", "--format", "jsonl"));
    args.addAll(List.of(paths));
    return run("", args.toArray(String[]::new));
  }

  /// What a command writes that must come to its end.
  static List<String> run(String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    assertTrue(
        code == ExitCode.DONE || code == ExitCode.REFUSED,
        () -> err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /// The texts of a file of JSON lines, by every key that a story may get: a bare id is that of a
  /// record without a version, a key that a canceled record shares is that of the usable one.
  static Map<String, String> texts(Path file) throws IOException {
    List<Map<String, Object>> stories = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      stories.add(JsonObject.of(line));
    }
    Comparator<Map<String, Object>> canceledLast =
        Comparator.comparing(story -> "canceled".equals(story.get("status")));
    stories.sort(canceledLast.thenComparing(story -> story.get("version") != null));
    Map<String, String> texts = new HashMap<>();
    for (Map<String, Object> story : stories) {
      String id = (String) story.getOrDefault("id", story.get("record"));
      String text = (String) story.get("text");
      for (String key : List.of(id, id + "@" + story.get("version"))) {
        texts.putIfAbsent(key, text);
        if ("canceled".equals(story.get("status"))) {
          texts.putIfAbsent(key + "@canceled", text);
        }
      }
    }
    return texts;
  }
}
