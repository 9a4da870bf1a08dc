package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Invented pages of many makes, each with its main text beside it: how many of its words are
/// found, and how many of those found belong to it. A headline counts for neither.
final class MainTextTest {
  private static final double LEAST_RECALL = 0.98;
  private static final double LEAST_PRECISION = 0.95;
  private static final double LEAST_EACH = 0.85;

  /// Words found, and of what.
  private record Measured(String page, int both, int wanted, int found) {
    double recall() {
      return (double) both / wanted;
    }

    double precision() {
      return found == 0 ? 0 : (double) both / found;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%s: recall %.3f, precision %.3f", page, recall(), precision());
    }
  }

  @Test
  void theMainTextOfPagesOfManyMakesIsFound() throws IOException, URISyntaxException {
    List<Measured> all = new ArrayList<>();
    for (Path page : pages()) {
      all.add(measured(page));
    }
    String table = String.join("\n", all.stream().map(Measured::toString).toList());
    int both = all.stream().mapToInt(Measured::both).sum();
    int wanted = all.stream().mapToInt(Measured::wanted).sum();
    int found = all.stream().mapToInt(Measured::found).sum();
    Measured sum = new Measured("all", both, wanted, found);
    assertTrue(sum.recall() >= LEAST_RECALL, () -> sum + "\n" + table);
    assertTrue(sum.precision() >= LEAST_PRECISION, () -> sum + "\n" + table);
    for (Measured one : all) {
      assertTrue(one.recall() >= LEAST_EACH && one.precision() >= LEAST_EACH, () -> table);
    }
  }

  @Test
  void paragraphsOfAPageStayApart() throws IOException, URISyntaxException {
    for (Path page : pages()) {
      String wanted = Files.readString(expected(page)).strip();
      List<String> missing = new ArrayList<>(List.of(wanted.split("\n\n")));
      String text = Reads.of(page).story().text();
      missing.removeAll(List.of(text.split("\n\n")));
      assertEquals(List.of(), missing, page.getFileName().toString());
    }
  }

  private static List<Path> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(MainTextTest.class.getResource("pages").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static Path expected(Path page) {
    return page.resolveSibling(page.getFileName().toString().replace(".html", ".txt"));
  }

  private static Measured measured(Path page) throws IOException {
    Story story = Reads.of(page).story();
    Map<String, Integer> wanted = words(Files.readString(expected(page)));
    Map<String, Integer> found = words(story.text());
    int both = 0;
    for (var word : wanted.entrySet()) {
      both += Math.min(word.getValue(), found.getOrDefault(word.getKey(), 0));
    }
    return new Measured(page.getFileName().toString(), both, sum(wanted), sum(found));
  }

  private static int sum(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    for (String word : text.split("[^\\p{L}\\p{M}\\p{Nd}]+", -1)) {
      if (!word.isEmpty()) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }
}
