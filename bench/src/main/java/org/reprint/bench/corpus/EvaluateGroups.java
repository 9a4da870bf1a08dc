package org.reprint.bench.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.reprint.bench.UsageException;

/// What groups of copies are worth: against planted copies, and against real ones.
public final class EvaluateGroups {
  private static final List<String> NAMES = List.of("copies", "twins", "reuters-copies");

  private EvaluateGroups() {}

  /// Whether the words after `evaluate` are for this class.
  public static boolean knows(String[] args) {
    return args.length > 0 && NAMES.contains(args[0]);
  }

  /// Prints how a file of groups does.
  ///
  /// @param args `copies GROUPS TRUTH`, `twins GROUPS DATA_DIR` or `reuters-copies GROUPS
  ///   DATA_DIR`, and perhaps `--verbose`, which lists what is missed and what is wrong
  public static void run(String[] args, PrintStream out) throws IOException {
    boolean verbose = List.of(args).contains("--verbose");
    String[] words =
        Arrays.stream(args).filter(word -> !word.equals("--verbose")).toArray(String[]::new);
    if (words.length != 3) {
      throw new UsageException(
          "evaluate copies GROUPS TRUTH, evaluate twins GROUPS DATA_DIR or evaluate reuters-copies"
              + " GROUPS DATA_DIR");
    }
    Path groups = existing(words[1]);
    Path against = existing(words[2]);
    switch (words[0]) {
      case "copies" -> EvaluateCopies.run(groups, against, verbose, out);
      case "twins" -> RealCopies.twins(Grouping.read(groups), against, out);
      default -> RealCopies.reuters(Grouping.read(groups), against, verbose, out);
    }
  }

  private static Path existing(String name) throws NoSuchFileException {
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw new NoSuchFileException(name);
    }
    return path;
  }
}
