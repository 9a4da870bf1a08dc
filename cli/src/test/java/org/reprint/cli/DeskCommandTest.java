package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskCommandTest {
  private static final String TEXT =
      "The harbour of Lindmoor was closed on Tuesday after a crane fell into the water. Nobody was"
          + " hurt, the mayor said, but the ferry pilots will strike until it is raised.";
  private static final String LINES =
      "{\"id\":\"a\",\"source\":\"one\",\"text\":\""
          + TEXT
          + "\"}\n{\"id\":\"b\",\"source\":\"two\",\"text\":\""
          + TEXT
          + "\"}\n{\"id\":\"c\"}\n";

  @TempDir private Path folder;
  private Path archive;
  private String out;
  private String err;

  @BeforeEach
  void name() {
    archive = folder.resolve("archive");
  }

  private int run(String in, String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(bytes, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    out = bytes.toString(StandardCharsets.UTF_8);
    err = errors.toString(StandardCharsets.UTF_8);
    return code;
  }

  @Test
  void everyStoryHasALineAndWhatComesAgainIsToldTheSame() {
    assertEquals(3, run(LINES, "desk", "--archive", archive.toString(), "--commit-every", "1"));
    List<String> first = out.lines().toList();
    assertEquals(4, first.size(), out);
    assertTrue(first.getFirst().startsWith("{\"type\":\"run\",\"schema\":\"reprint/1\""));
    assertTrue(first.get(1).contains("\"key\":\"a\",\"status\":\"new\",\"again\":false"));
    assertTrue(first.get(2).contains("\"label\":\"resend\""));
    assertTrue(first.get(2).contains("\"group\":{\"group\":\"g-"));
    assertTrue(first.get(3).startsWith("{\"type\":\"refused\""));
    assertEquals(3, run(LINES, "desk", "--archive", archive.toString(), "-"));
    assertEquals(
        first.get(2).replace("\"again\":false", "\"again\":true"), out.lines().toList().get(2));
  }

  @Test
  void checkAsksAndFailsOnTheLabelsThatAreNamed() throws IOException {
    run(LINES, "desk", "--archive", archive.toString());
    Path story = Files.writeString(folder.resolve("story.txt"), TEXT);
    assertEquals(
        1,
        run("", "check", "--archive", archive.toString(), "--fail-on", "trim,resend", "" + story));
    assertTrue(out.contains("{\"type\":\"checked\""), out);
    assertTrue(err.contains("found resend"), err);
    assertEquals(
        0, run("", "check", "--archive", archive.toString(), "--fail-on", "rewrite", "" + story));
    assertEquals(
        2, run("", "check", "--archive", archive.toString(), "--fail-on", "x", "" + story));
    assertEquals(2, run("", "check", "--archive", folder.resolve("none").toString(), "" + story));
    assertTrue(err.contains("no archive"), err);
  }

  @Test
  void anArchiveIsLookedAfter() {
    run(LINES, "desk", "--archive", archive.toString());
    assertEquals(0, run("", "archive", "info", archive.toString()));
    assertTrue(out.contains("2, of these 2 in the journal alone"), out);
    assertEquals(0, run("", "archive", "verify", archive.toString()));
    assertTrue(out.contains("whole: 2 stories"), out);
    assertEquals(0, run("", "archive", "export", archive.toString()));
    String exported = out;
    assertEquals(2, exported.lines().count());
    Path other = folder.resolve("other");
    assertEquals(0, run(exported, "desk", "--archive", other.toString()));
    assertEquals(0, run("", "archive", "expire", "--older-than", "30d", archive.toString()));
    assertTrue(out.contains("0 stories expired, 2 are left"), out);
    assertEquals(0, run("", "archive", "compact", archive.toString()));
    assertEquals(2, run("", "archive", "info", folder.resolve("none").toString()));
    assertEquals(2, run("", "archive"));
  }

  @Test
  void whatIsExportedIsReadAsItWas() {
    String line =
        "{\"id\":\"k\",\"version\":\"2\",\"slug\":\"ferry\",\"replaces\":[\"a\"],"
            + "\"status\":\"canceled\",\"urgency\":3,\"text\":\"The ferry story is withdrawn.\"}";
    run(line, "desk", "--archive", archive.toString());
    run("", "archive", "export", archive.toString());
    assertEquals(line, out.strip());
  }

  @Test
  void aKillReachesTheCopiesOfWhatItKills() {
    String kill =
        "{\"id\":\"k\",\"replaces\":[\"a\"],\"status\":\"canceled\",\"text\":\"\",\"title\":\"K\"}";
    run(LINES + kill + "\n", "desk", "--archive", archive.toString());
    String last = out.lines().toList().getLast();
    assertTrue(last.contains("\"act\":{\"kind\":\"kill\",\"reaches\":[\"a\",\"b\"]}"), last);
  }

  @Test
  void aSpoolIsTakenWhenItsFilesAreWhole() throws IOException {
    Path spool = Files.createDirectory(folder.resolve("spool"));
    Files.writeString(spool.resolve("one.txt"), TEXT);
    Files.writeString(spool.resolve("two.txt.part"), "Half of");
    String[] command = {
      "desk",
      "--archive",
      archive.toString(),
      "--watch",
      spool.toString(),
      "--once",
      "--settle",
      "50"
    };
    assertEquals(0, run("", command));
    assertEquals(2, out.lines().count(), out);
    assertEquals(0, run("", command));
    assertEquals(1, out.lines().count(), "done with before: " + out);
    Files.writeString(spool.resolve("one.txt"), TEXT + " The strike ended on Friday night.");
    assertEquals(0, run("", command));
    assertTrue(out.contains("one.txt~"), out);
  }

  @Test
  void aLinkThatLeadsToItselfDoesNotStopTheSpool() throws IOException {
    Path spool = Files.createDirectory(folder.resolve("spool"));
    Files.createSymbolicLink(spool.resolve("loop.txt"), Path.of("loop.txt"));
    Files.createSymbolicLink(spool.resolve("folder"), Path.of("."));
    Files.writeString(spool.resolve("one.txt"), TEXT);
    assertEquals(3, run("", watch(spool)));
    List<String> lines = out.lines().toList();
    assertEquals(3, lines.size(), out);
    assertTrue(lines.get(1).startsWith("{\"type\":\"refused\",\"where\":\""), out);
    assertTrue(lines.get(1).contains("loop.txt"), out);
    assertTrue(lines.get(2).contains("one.txt\",\"status\":\"new\""), out);
  }

  @Test
  void aSpoolTakesFilesOfAnyName() throws IOException {
    Path spool = Files.createDirectory(folder.resolve("spool"));
    List<String> names = List.of("a\nb.txt", "a\tb.txt", "a\\nb.txt", "b\r.txt", "\u001b[31m.txt");
    for (String name : names) {
      Files.writeString(spool.resolve(name), name.length() + " boats lie at the quay of " + TEXT);
    }
    String uri = spool.toUri().toString();
    Files.writeString(Path.of(URI.create(uri + "odd%FF.txt")), "A name of no text. " + TEXT);
    Files.writeString(Path.of(URI.create(uri + "odd%FE.txt")), "One more. " + TEXT);
    assertEquals(0, run("", watch(spool)));
    assertEquals(names.size() + 3, out.lines().count(), out);
    assertEquals(0, run("", watch(spool)));
    assertEquals(1, out.lines().count(), "done with before: " + out);
  }

  /// As an agency writes that pauses in the middle of a file, and renames another.
  @Test
  void aFileWhoseWriterPausesIsFiledOnceAndWhole() throws Exception {
    Path spool = Files.createDirectory(folder.resolve("spool"));
    Path json = spool.resolve("one.json");
    String line = "{\"id\":\"a\",\"text\":\"" + TEXT + "\"}";
    Files.writeString(json, line.substring(0, 40));
    Thread desk =
        new Thread(() ->
            run(
                "",
                "desk",
                "--archive",
                archive.toString(),
                "--watch",
                spool.toString(),
                "--settle",
                "400"));
    desk.setDaemon(true);
    desk.start();
    for (int wait = 0; wait < 600 && !Files.exists(archive.resolve("writer.txt")); wait++) {
      Thread.sleep(50);
    }
    Thread.sleep(2_000);
    Files.writeString(json, line);
    Path marks = archive.resolve("spool.tsv");
    for (int wait = 0; wait < 600 && !Files.exists(marks); wait++) {
      Thread.sleep(50);
    }
    desk.interrupt();
    desk.join();
    assertEquals(2, out.lines().count(), out);
    assertTrue(out.contains("\"key\":\"a\",\"status\":\"new\""), out);
  }

  @Test
  void aFolderThatIsGoneIsAnErrorWhenItIsLookedIntoOnce() throws Exception {
    Path spool = Files.createDirectory(folder.resolve("pipeline"));
    String[] command = watch(spool);
    command[command.length - 1] = "60000"; // far from settled when the folder goes
    AtomicInteger code = new AtomicInteger(-1);
    Thread desk = new Thread(() -> code.set(run("", command)));
    desk.setDaemon(true);
    desk.start();
    for (int wait = 0; wait < 600 && !Files.exists(archive.resolve("writer.txt")); wait++) {
      Thread.sleep(50);
    }
    Files.delete(spool);
    desk.join(30_000);
    assertEquals(2, code.get(), err);
    assertTrue(err.startsWith("reprint: cannot look into " + spool + ": it is gone\n"), err);
    assertTrue(out.contains("{\"type\":\"refused\",\"where\":\"" + spool + "\""), out);
  }

  private String[] watch(Path spool) {
    return new String[] {
      "desk",
      "--archive",
      archive.toString(),
      "--watch",
      spool.toString(),
      "--once",
      "--settle",
      "50"
    };
  }

  @Test
  void aFolderThatIsNoArchiveIsNamedAsSuch() throws IOException {
    Path plain = Files.createDirectory(folder.resolve("plain"));
    Files.writeString(plain.resolve("notes.txt"), TEXT);
    Path missing = folder.resolve("missing");
    for (String task : List.of("info", "verify", "compact", "export")) {
      assertEquals(2, run("", "archive", task, missing.toString()), task);
      assertTrue(err.startsWith("reprint: no archive in " + missing), err);
    }
    for (String task : List.of("info", "verify", "export")) {
      assertEquals(2, run("", "archive", task, plain.toString()), task);
      assertTrue(err.startsWith("reprint: no archive in " + plain), err);
    }
    assertEquals(2, run("", "desk", "--archive", plain.resolve("notes.txt").toString()));
    assertTrue(err.contains("notes.txt is a file, not a folder"), err);
  }

  private int unread(ByteArrayOutputStream errors, String in, String... command) {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Session session =
        new Session(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            Main.buffered(closed),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            Terminal.NONE,
            Engine::of);
    return Main.run(command, session);
  }

  @Test
  void whoStopsReadingIsToldThatStoriesAreLeft() {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    assertEquals(1, unread(errors, LINES, "desk", "--archive", archive.toString(), "-"));
    assertEquals(
        "reprint: nobody reads what is said any more, so no more is filed; 0 filed, 0 filed before,"
            + " 0 refused\n",
        errors.toString(StandardCharsets.UTF_8));
  }

  @Test
  void theExitCodeSaysWhatWasFoundWhenNobodyReads() throws IOException {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    String[] desk = {"desk", "--archive", archive.toString()};
    run(LINES, desk);
    String[] check = {"check", "--archive", archive.toString(), "--fail-on", "resend", "-"};
    assertEquals(1, unread(errors, LINES.replace("\"a\"", "\"z\""), check));
    assertTrue(errors.toString(StandardCharsets.UTF_8).endsWith("reprint: found resend\n"));
    assertEquals(0, unread(errors, "", "archive", "verify", archive.toString()));
    Files.delete(archive.resolve("archive.properties"));
    assertEquals(1, unread(errors, "", "archive", "verify", archive.toString()));
  }

  @Test
  void checkOfNothingReadableSaysSo() throws IOException {
    run(LINES, "desk", "--archive", archive.toString());
    Path empty = Files.writeString(folder.resolve("empty.txt"), " \u200b\n");
    assertEquals(2, run("", "check", "--archive", archive.toString(), empty.toString()));
    assertEquals("reprint: nothing readable in " + empty + "\n", err);
    assertTrue(out.contains("nothing but white space"), out);
  }

  @Test
  void wrongUsageIsNamed() {
    assertEquals(2, run("", "desk"));
    assertEquals(2, run("", "desk", "--archive", archive.toString(), "--commit-every", "0"));
    assertEquals(2, run("", "desk", "--archive", archive.toString(), "file.jsonl"));
    assertEquals(2, run("", "desk", "--archive", archive.toString(), "--once"));
  }
}
