package org.reprint.wire;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Reads one file in a JVM of its own and prints texts and reasons; no text of more than 1,000
/// characters is read.
final class Child {
  private Child() {}

  /// Returns what it printed, warnings and all.
  static String run(Path file, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Child.class.getName(), file.toString()));
    Path out = file.resolveSibling("told");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return Files.readString(out);
  }

  /// Prints a line for each record.
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new StoryReader(ReadOptions.DEFAULT.withLimitChars(1_000))
        .read(
            List.of(Path.of(args[0])),
            read ->
                out.print(
                    switch (read) {
                      case Story s -> s.text() + "\n";
                      case Refused r -> r.why() + "\n";
                    }));
  }
}
