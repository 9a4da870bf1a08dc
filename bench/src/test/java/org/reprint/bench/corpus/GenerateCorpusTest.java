package org.reprint.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.bench.JsonLine;

class GenerateCorpusTest {
  private static final CorpusOptions USUAL = CorpusOptions.of(1_200, 7, 0.3, 0.05, 0.03, 0);

  @TempDir Path folder;

  /// Figures that were published with a seed hold only as long as its corpus stays as it was.
  @Test
  void theSameSeedGivesTheSameBytesOnEveryMachine() throws Exception {
    byte[][] made = make(USUAL, 1);
    assertEquals("e3be3ecbc8b029fb 491b74f280fb49ee", hash(made[0]) + " " + hash(made[1]));
  }

  @Test
  void threadsChangeNothingAndTheSeedEverything() throws IOException {
    byte[][] one = make(USUAL, 1);
    byte[][] three = make(USUAL, 3);
    assertArrayEquals(one[0], three[0]);
    assertArrayEquals(one[1], three[1]);
    byte[] other = make(CorpusOptions.of(1_200, 8, 0.3, 0.05, 0.03, 0), 1)[0];
    assertFalse(Arrays.equals(one[0], other));
  }

  @Test
  void truthIsWhatSetsOfWordsSayOfTheTextsAsWritten() throws IOException {
    byte[][] made = make(USUAL, 2);
    Map<String, Set<String>> texts = shingles(made[0]);
    Truth truth = truth(made[1]);
    assertEquals(1_200, truth.stories());
    assertEquals(360, truth.planted().size());
    for (Truth.Planted copy : truth.planted()) {
      Set<String> one = texts.get(copy.id());
      Set<String> other = texts.get(copy.base());
      int common = common(one, other);
      int smaller = Math.min(one.size(), other.size());
      int larger = Math.max(one.size(), other.size());
      assertEquals((double) common / (one.size() + other.size() - common), copy.jaccard(), 1e-6);
      assertEquals((double) common / smaller, copy.containment(), 1e-6);
      assertEquals((double) larger / smaller, copy.ratio(), 1e-4);
      assertEquals(smaller, copy.smaller());
      assertTrue(copy.base().compareTo(copy.id()) < 0, "the base stands before " + copy);
    }
  }

  @Test
  void everyKindIsPlantedAndDoesWhatItSays() throws IOException {
    Map<String, List<Truth.Planted>> kinds =
        truth(make(CorpusOptions.of(4_000, 3, 0.5, 0.05, 0.03, 0), 2)[1]).planted().stream()
            .collect(Collectors.groupingBy(Truth.Planted::kind));
    Set<String> labels =
        Arrays.stream(Kind.values())
            .map(Kind::label)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(labels, new TreeSet<>(kinds.keySet()));
    assertTrue(kinds.get("exact").stream().allMatch(p -> p.jaccard() == 1));
    assertTrue(kinds.get("boilerplate").stream().allMatch(p -> p.containment() == 1));
    for (String cut : List.of("trunc10", "trunc30", "cut50-top", "cut65-bottom", "cut75-middle")) {
      assertTrue(
          kinds.get(cut).stream().allMatch(p -> p.containment() > 0.95 && p.ratio() <= 4), cut);
    }
    assertEquals(0.91, median(kinds.get("sub01")), 0.05);
    assertEquals(0.64, median(kinds.get("sub05")), 0.07);
    assertEquals(0.43, median(kinds.get("delete10")), 0.10);
    assertEquals(0.25, median(kinds.get("insert20")), 0.10);
    assertEquals(0.90, median(kinds.get("headline")), 0.06);
  }

  @Test
  void threeInTenBasesHaveMoreThanOneVariant() {
    CorpusPlan plan = new CorpusPlan(CorpusOptions.of(60_000, 5, 0.1, 0, 0, 0));
    Map<Integer, Integer> copies = new HashMap<>();
    for (int place = 0; place < plan.stories(); place++) {
      if (plan.variantAt(place) >= 0) {
        copies.merge(plan.originalAt(place), 1, Integer::sum);
      }
    }
    long several = copies.values().stream().filter(count -> count > 1).count();
    assertEquals(0.3, (double) several / copies.size(), 0.03);
  }

  /// Else a deduplication that is right would be counted as wrong.
  @Test
  void noOtherPairBelongsTogetherAlsoWhereParagraphsRecur() throws IOException {
    assertOnlyFamiliesBelong(CorpusOptions.of(1_200, 11, 0.1, 0.05, 0.03, 0));
    assertOnlyFamiliesBelong(CorpusOptions.of(1_200, 12, 0.1, 0.05, 0.03, 40));
  }

  @Test
  void lookAlikesAreAlikeAndStayBelowTheRule() throws IOException {
    CorpusOptions forms = new CorpusOptions(1_000, 13, 0, 0, 0, 1, 0, 0, 1, 0);
    double[] highest = highestOfUnrelated(forms);
    assertTrue(highest[0] > 0.3, "Jaccard " + highest[0]);
    assertTrue(highest[0] < 0.65, "Jaccard " + highest[0]);
    assertTrue(highest[1] < 0.77, "containment " + highest[1]);
  }

  @Test
  void aParagraphOfSixtyWordsIsShared() throws IOException {
    CorpusOptions shared = new CorpusOptions(300, 13, 0, 0, 0, 0, 1, 0, 1, 0);
    double[] highest = highestOfUnrelated(shared);
    assertTrue(highest[1] > 0.1, "containment " + highest[1]);
    assertTrue(highest[1] < 0.5, "containment " + highest[1]);
  }

  @Test
  void linesAreWhatAWireSends() throws IOException {
    byte[] lines = make(USUAL, 1)[0];
    String text = new String(lines, StandardCharsets.UTF_8);
    assertTrue(text.contains("“") && text.contains("\\\"") && text.contains("\\u201c"));
    assertTrue(text.contains("\\n\\n"));
    assertTrue(text.codePoints().anyMatch(c -> c > 127 && Character.isLetter(c)));
    Set<String> ids = new HashSet<>();
    String[] last = {""};
    read(
        lines,
        line -> {
          assertEquals(
              List.of("id", "title", "date", "source", "text"),
              List.copyOf(line.fields().keySet()));
          assertTrue(ids.add(line.text("id")));
          assertTrue(line.text("date").compareTo(last[0]) > 0, "dates grow");
          last[0] = line.text("date");
          assertFalse(line.text("title").isBlank());
          assertFalse(line.text("text").contains("{"), line.text("text"));
        });
    assertEquals(1_200, ids.size());
  }

  private void assertOnlyFamiliesBelong(CorpusOptions options) throws IOException {
    double[] highest = highestOfUnrelated(options);
    assertTrue(highest[0] < 0.6, options + " Jaccard " + highest[0]);
    assertTrue(highest[1] < 0.8, options + " containment " + highest[1]);
  }

  /// The highest Jaccard similarity and containment of two stories of no common family.
  private double[] highestOfUnrelated(CorpusOptions options) throws IOException {
    byte[][] made = make(options, 2);
    Map<String, Integer> families = truth(made[1]).families(false);
    List<String> ids = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Map<String, List<Integer>> holders = new HashMap<>();
    shingles(made[0])
        .forEach((id, set) -> {
          set.forEach(s -> holders.computeIfAbsent(s, x -> new ArrayList<>()).add(ids.size()));
          ids.add(id);
          sizes.add(set.size());
        });
    int[][] common = new int[ids.size()][ids.size()];
    for (List<Integer> stories : holders.values()) {
      for (int i = 0; i < stories.size(); i++) {
        for (int j = i + 1; j < stories.size(); j++) {
          common[stories.get(i)][stories.get(j)]++;
        }
      }
    }
    double[] highest = new double[2];
    for (int i = 0; i < common.length; i++) {
      Integer family = families.get(ids.get(i));
      for (int j = i + 1; j < common.length; j++) {
        if (family == null || !family.equals(families.get(ids.get(j)))) {
          int union = sizes.get(i) + sizes.get(j) - common[i][j];
          int smaller = Math.min(sizes.get(i), sizes.get(j));
          highest[0] = Math.max(highest[0], (double) common[i][j] / union);
          highest[1] = Math.max(highest[1], (double) common[i][j] / smaller);
        }
      }
    }
    return highest;
  }

  private static byte[][] make(CorpusOptions options, int threads) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    ByteArrayOutputStream truth = new ByteArrayOutputStream();
    GenerateCorpus.write(options, threads, lines, truth);
    return new byte[][] {lines.toByteArray(), truth.toByteArray()};
  }

  private Truth truth(byte[] bytes) throws IOException {
    return Truth.read(Files.write(folder.resolve("truth.tsv"), bytes));
  }

  private void read(byte[] lines, Consumer<JsonLine> to) throws IOException {
    JsonLine.read(Files.write(folder.resolve("corpus.jsonl"), lines), to);
  }

  /// Shingles as strings, by the plainest reading of the rule.
  private Map<String, Set<String>> shingles(byte[] lines) throws IOException {
    Map<String, Set<String>> texts = new LinkedHashMap<>();
    read(
        lines,
        line -> {
          String[] words =
              Arrays.stream(
                      line.text("text").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{Nd}]+"))
                  .filter(word -> !word.isEmpty())
                  .toArray(String[]::new);
          Set<String> set = new HashSet<>();
          for (int i = 0; i + 5 <= words.length; i++) {
            set.add(String.join(" ", Arrays.copyOfRange(words, i, i + 5)));
          }
          texts.put(line.text("id"), set);
        });
    return texts;
  }

  private static int common(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  private static double median(List<Truth.Planted> copies) {
    double[] sorted = copies.stream().mapToDouble(Truth.Planted::jaccard).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static String hash(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
  }
}
