package org.reprint.bench.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reprint.Desk;
import org.reprint.DeskOptions;
import org.reprint.archive.Verification;
import org.reprint.bench.CheckFailed;

/// Question: does a desk that is killed at any moment lose a story, file one twice, or say anything
/// else than one that was left alone?
///
/// A child process files a generated corpus; it is killed (SIGKILL) after a drawn number of lines
/// and a drawn pause, again and again, and started again a few stories before the last that was
/// acknowledged. The stories that come again must be told what they were told before. At the end
/// all answers must be those of a run that nobody disturbed, the archive must be whole, and hold
/// each story once. When a corpus is filed before there were enough kills, another archive begins.
public final class Faults {
  private static final Pattern KEY = Pattern.compile("^\\{\"type\":\"filed\",\"key\":\"([^\"]*)\"");
  private static final int OVERLAP = 7;
  private static final int SHORT_PAUSE_MICROS = 20_000;
  private static final int LONG_PAUSE_MICROS = 600_000; // longer than a group takes

  private final Settings settings;
  private final Path work;
  private final Path corpus;
  private final SplittableRandom random;
  private final PrintStream out;
  private int kills;
  private int inFlush; // kills that found two journals

  /// What is tried.
  ///
  /// @param kills how often
  /// @param stories of the corpus
  /// @param group stories that are written together
  /// @param recent stories that stand in the journal alone
  /// @param lines at most so many lines are read before a kill
  /// @param rewrites whether rewrites are looked for
  /// @param seed of all that is drawn
  public record Settings(
      int kills, int stories, int group, int recent, int lines, boolean rewrites, long seed) {}

  private Faults(Settings settings, Path work, Path corpus, PrintStream out) {
    this.settings = settings;
    this.work = work;
    this.corpus = corpus;
    this.out = out;
    this.random = new SplittableRandom(settings.seed);
  }

  /// Kills as often as asked for.
  ///
  /// @param corpus JSON lines, as `generate` writes them
  /// @throws CheckFailed if anything was lost, filed twice, or said otherwise
  public static void run(Settings settings, Path corpus, PrintStream out) throws IOException {
    Path work = Files.createTempDirectory("reprint-faults");
    try {
      Path part = work.resolve("corpus.jsonl");
      List<String> lines = Files.readAllLines(corpus);
      Files.write(part, lines.subList(0, Math.min(lines.size(), settings.stories)));
      new Faults(settings, work, part, out).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Folders.delete(work);
    }
  }

  private void run() throws IOException, InterruptedException {
    Map<String, String> expected = new LinkedHashMap<>();
    Path quiet = work.resolve("quiet");
    child(quiet, 0, Integer.MAX_VALUE, expected);
    Folders.delete(quiet);
    out.printf(Locale.ROOT, "%,d stories; undisturbed run done%n", expected.size());
    for (int archive = 0; kills < settings.kills; archive++) {
      Path folder = work.resolve("archive-" + archive);
      disturb(folder, expected);
      check(folder, expected);
      Folders.delete(folder);
    }
    out.printf(
        Locale.ROOT,
        "%d kills (seed %d), %d of them while the journal was handed to the index: no story lost,"
            + " none filed twice, every answer as in the undisturbed run%n",
        kills,
        settings.seed,
        inFlush);
  }

  private void disturb(Path folder, Map<String, String> expected)
      throws IOException, InterruptedException {
    Map<String, String> told = new LinkedHashMap<>();
    while (told.size() < expected.size() && kills < settings.kills) {
      int from = Math.max(0, told.size() - OVERLAP);
      if (child(folder, from, 1 + random.nextInt(settings.lines), told)) {
        kills++;
        inFlush += journals(folder) > 1 ? 1 : 0;
      }
    }
    told.forEach((key, line) -> require(line.equals(expected.get(key)), "answer", key, line));
  }

  private static int journals(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return (int)
          files.filter(file -> file.getFileName().toString().startsWith("journal-")).count();
    }
  }

  /// The rest is filed, all is filed once more, and the archive is looked through.
  private void check(Path folder, Map<String, String> expected)
      throws IOException, InterruptedException {
    Map<String, String> all = new LinkedHashMap<>();
    child(folder, 0, Integer.MAX_VALUE, all);
    expected.forEach(
        (key, line) -> require(line.equals(all.get(key)), "answer", key, all.get(key)));
    Verification verified = Desk.verify(folder);
    require(verified.damage().isEmpty(), "archive", folder.toString(), verified.toString());
    require(
        verified.stories() == expected.size() && verified.filed() == expected.size(),
        "number of stories",
        folder.toString(),
        verified.toString());
    try (Desk desk = Desk.read(folder, DeskOptions.DEFAULT)) {
      require(desk.stories() == expected.size(), "number", "stories", "" + desk.stories());
    }
  }

  private void require(boolean holds, String what, String key, String got) {
    if (!holds) {
      throw new CheckFailed(
          "after "
              + kills
              + " kills (seed "
              + settings.seed
              + ") the "
              + what
              + " of "
              + key
              + " is wrong: "
              + got);
    }
  }

  /// Lets a child file, and kills it behind so many lines.
  ///
  /// @param told gets each answer; one that is there already must be said again
  /// @return whether it was killed
  private boolean child(Path folder, int from, int lines, Map<String, String> told)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(FilingChild.class.getName());
    command.addAll(List.of(folder.toString(), corpus.toString(), "" + from, "" + settings.group));
    command.addAll(List.of("" + settings.recent, "" + settings.rewrites));
    Path errors = work.resolve("errors.txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    boolean killed = false;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int read = 0;
      for (String line = line(reader); line != null; line = line(reader)) {
        take(line, told);
        if (++read == lines) {
          int longest = random.nextBoolean() ? SHORT_PAUSE_MICROS : LONG_PAUSE_MICROS;
          TimeUnit.MICROSECONDS.sleep(random.nextInt(longest));
          process.toHandle().destroyForcibly(); // leaves the pipe to be read to its end
          killed = true;
        }
      }
      process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    int code = process.waitFor();
    require(killed || code == 0, "child", "code " + code, Files.readString(errors));
    return killed;
  }

  /// A whole line; null when there is none. What a kill has cut short is none, wherever it was cut.
  private static String line(Reader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      if (c == '\n') {
        return line.toString();
      }
      line.append((char) c);
    }
    return null;
  }

  private void take(String line, Map<String, String> told) {
    Matcher matcher = KEY.matcher(line);
    if (matcher.find()) {
      String said = line.replace("\"again\":true", "\"again\":false");
      // what is said again is "known", whatever it was
      said = said.replaceFirst("\"status\":\"[a-z]+\"", "\"status\":\"\"");
      String before = told.putIfAbsent(matcher.group(1), said);
      require(before == null || before.equals(said), "second answer", matcher.group(1), said);
      require(
          before == null || line.contains("\"again\":true"),
          "second filing",
          matcher.group(1),
          line);
    }
  }
}
