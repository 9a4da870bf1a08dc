package org.reprint.bench.lexicon;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.reprint.align.Lexicon;
import org.reprint.bench.JsonLine;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Measures what the lexicon's values are worth.
///
/// Takes the labelled sentence pairs (MRPC and PAN, the halves for training), drops from both sides
/// the words of which the other side has the stem, and counts each value of
/// [Lexicon#relatedness(CharSequence,CharSequence)] over all pairs of words left: in pairs that say
/// the same, in pairs that do not, and with the second sentence taken from another pair. The lift
/// of a value is how much likelier it is in the first than in the last. Then the share of left
/// words that find a partner.
public final class LexiconLift {
  private static final Pattern NO_WORD = Pattern.compile("[^a-z-]+|(?<![a-z])-+|-+(?![a-z])");

  /// How far down the list the stranger's sentence is taken from.
  private static final int STRANGER = 7;

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a about above after again against all also although am an and any are as at be because been before being"
                  + " below between both but by can cannot could did do does doing down during each either else ever few"
                  + " for from further had has have having he her here hers him his how however if in into is it its"
                  + " just let like may me might more most must my no nor not now of off on once one only or other our"
                  + " out over own per same shall she should since so some such than that the their them then there"
                  + " these they this those though through to too under until up upon us very was we were what when"
                  + " where whether which while who whom whose why will with within without would yet you your s t d"
                  + " m ll ve re")
              .split(" ", -1));

  private final PrintStream out;
  private final Lexicon lexicon = Lexicon.english();

  private LexiconLift(PrintStream out) {
    this.out = out;
  }

  private record Sentences(boolean same, List<String> left, List<String> right) {}

  /// Counts of word pairs and, by value, of those that have it.
  private static final class Tally {
    private final Map<Double, Integer> byValue = new TreeMap<>();
    private int pairs;

    void add(double value) {
      pairs++;
      byValue.merge(value, 1, Integer::sum);
    }

    double rate(double value) {
      return (byValue.getOrDefault(value, 0) + 0.5) / (pairs + 1.0);
    }
  }

  /// Prints the table of each set.
  ///
  /// @param data holds `pairs`
  /// @param out for the results
  /// @throws IOException if a file is absent or broken
  public static void run(Path data, PrintStream out) throws IOException {
    LexiconLift lift = new LexiconLift(out);
    for (String name : List.of("mrpc_train.jsonl", "pan_sentence_train.jsonl")) {
      lift.measure(data.resolve("pairs").resolve(name));
    }
  }

  private void measure(Path file) throws IOException {
    List<Sentences> all = read(file);
    List<Sentences> same = all.stream().filter(Sentences::same).toList();
    Tally positive = new Tally();
    Tally negative = new Tally();
    Tally strange = new Tally();
    int[] found = new int[3];
    int[] words = new int[3];
    for (Sentences pair : all) {
      int kind = pair.same() ? 0 : 1;
      count(pair.left(), pair.right(), pair.same() ? positive : negative, found, words, kind);
    }
    for (int i = 0; i < same.size(); i++) {
      List<String> other = same.get((i + STRANGER) % same.size()).right();
      count(same.get(i).left(), other, strange, found, words, 2);
    }
    out.printf(
        Locale.ROOT,
        "%s: word pairs %d same, %d not, %d strangers%n",
        file.getFileName(),
        positive.pairs,
        negative.pairs,
        strange.pairs);
    out.println("value   same  not  strangers  lift  lift over not");
    for (double value : positive.byValue.keySet()) {
      out.printf(
          Locale.ROOT,
          "%.5f %6d %5d %5d %8.1f %6.1f%n",
          value,
          positive.byValue.get(value),
          negative.byValue.getOrDefault(value, 0),
          strange.byValue.getOrDefault(value, 0),
          positive.rate(value) / strange.rate(value),
          positive.rate(value) / negative.rate(value));
    }
    out.printf(
        Locale.ROOT,
        "left words with a partner: %.3f same, %.3f not, %.3f strangers%n",
        found[0] / (double) words[0],
        found[1] / (double) words[1],
        found[2] / (double) words[2]);
  }

  private void count(
      List<String> left, List<String> right, Tally tally, int[] found, int[] words, int kind) {
    Set<String> stemsLeft = stems(left);
    Set<String> stemsRight = stems(right);
    List<String> a = left.stream().filter(w -> !stemsRight.contains(stem(w))).toList();
    List<String> b = right.stream().filter(w -> !stemsLeft.contains(stem(w))).toList();
    for (String word : a) {
      double best = 0;
      for (String other : b) {
        double value = lexicon.relatedness(word, other);
        tally.add(value);
        best = Math.max(best, value);
      }
      found[kind] += best > 0 ? 1 : 0;
      words[kind]++;
    }
  }

  private static String stem(String word) {
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private static Set<String> stems(List<String> words) {
    Set<String> stems = new LinkedHashSet<>();
    words.forEach(w -> stems.add(stem(w)));
    return stems;
  }

  private static List<Sentences> read(Path file) throws IOException {
    List<Sentences> all = new ArrayList<>();
    JsonLine.read(
        file,
        line ->
            all.add(
                new Sentences(
                    line.number("label") > 0.5, words(line.text("s1")), words(line.text("s2")))));
    return all;
  }

  private static List<String> words(String sentence) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : NO_WORD.split(sentence.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() > 1 && !FUNCTION_WORDS.contains(word)) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }
}
