package org.reprint.wire;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Reads one file in a JVM of its own, so that its heap can be small.
final class Child {
  private Child() {}

  /// Returns a line for each record, the key and the length of its text or the reason of its
  /// refusal, and the JVM's warnings if it has any.
  static String run(Path file, ReadOptions options, String... jvmOptions) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(jvmOptions));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Child.class.getName());
    command.add(file.toString());
    command.add(Integer.toString(options.limitChars()));
    Path out = file.resolveSibling(file.getFileName() + ".out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return Files.readString(out);
  }

  /// Takes the file and the longest text.
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new StoryReader(ReadOptions.DEFAULT.withLimitChars(Integer.parseInt(args[1])))
        .read(
            List.of(Path.of(args[0])),
            read ->
                out.print(
                    switch (read) {
                      case Story s ->
                          Path.of(s.key()).getFileName() + " " + s.text().length() + "\n";
                      case Refused r -> r.why() + "\n";
                    }));
  }
}
