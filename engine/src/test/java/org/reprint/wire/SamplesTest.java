package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The standard bodies' own samples, against a table of what each of them is. They are not ours to
/// ship: the test runs where `-Dreprint.wire.samples=FOLDER` names the folder that holds `ninjs`,
/// `newsml_g2` and `dpa`.
final class SamplesTest {
  private static final String FOLDER = "reprint.wire.samples";

  @Test
  void everySampleIsWhatTheTableSays() throws IOException {
    String given = System.getProperty(FOLDER);
    assumeTrue(given != null, "no samples: name their folder by -D" + FOLDER);
    Path folder = Path.of(given);
    assumeTrue(Files.isDirectory(folder), "no folder of samples at " + folder);
    List<String> found = new ArrayList<>();
    new StoryReader(ReadOptions.DEFAULT)
        .recognise(List.of(folder), file -> found.add(row(file, folder)));
    assertEquals(String.join("\n", table()), String.join("\n", found));
  }

  private static String row(Recognition file, Path folder) {
    String name = file.file().substring(folder.toString().length()).replaceFirst("^/", "");
    String format = file.format() == null ? "- " : file.format() + " ";
    return String.join(
        "\t",
        name,
        file.recognised() ? "recognised" : "refused",
        format.substring(0, format.indexOf(' ')),
        Integer.toString(file.stories()),
        file.fields().contains("text") ? "text" : "-");
  }

  private static List<String> table() throws IOException {
    try (InputStream in = SamplesTest.class.getResourceAsStream("samples.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
