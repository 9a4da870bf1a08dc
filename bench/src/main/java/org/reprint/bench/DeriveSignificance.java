package org.reprint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.reprint.Reprint;
import org.reprint.ReprintOptions;
import org.reprint.Scan;
import org.reprint.background.Chance;
import org.reprint.bench.Alarms.Weight;
import org.reprint.wire.Story;

/// Derives how much stories that nobody has copied look alike, and shows whether a promise made
/// with that holds for other stories.
///
/// All pairs of news of two sources that share something reworded and nothing word for word are
/// taken for chance; reports of one event are among them, which is right: they are what a wrong
/// alarm is made of. To be run again when the alignment or the weights of sentence pairs change.
final class DeriveSignificance {
  private static final int STORIES = 1_500;
  private static final long SEED = 20_261_122;
  private static final double[] PROMISED = {3, 10, 30, 100, 200};
  private static final String VERSION = "chance-1";
  private static final String VERSION_OF_RIVALS = "chance-rivals-1";

  private final Function<List<Story>, Scan> scanner;

  /// @param scanner compares all stories with each other and holds nothing back
  DeriveSignificance(Function<List<Story>, Scan> scanner) {
    this.scanner = scanner;
  }

  /// One that scans with the engine.
  static DeriveSignificance withEngine() {
    Reprint reprint =
        Reprint.of(new ReprintOptions(Chance.STORIES, ReprintOptions.DEFAULT.threads()));
    return new DeriveSignificance(all -> reprint.scan(all, done -> {}));
  }

  /// Derives what ships, from a sample of one half of the news: the other half shows whether it
  /// holds ([#evaluate]).
  ///
  /// @param args the folder of the data, the file to write for all that stories share, that for
  ///   what they share beyond rivals, and optionally the number of stories and the seed
  static void run(String[] args, PrintStream out) throws IOException {
    int stories = Math.toIntExact(Evaluate.number(args, 3, STORIES));
    long seed = Evaluate.number(args, 4, SEED);
    DataFolder data = new DataFolder(Path.of(args[0]));
    Alarms pairs = withEngine().pairs(data, stories, seed, Alarms.half(0));
    List<String> remarks =
        List.of(
            "note\tpairs per 1,000 stories, and what they reach; no text of any story",
            "from\tnews12k, " + stories + " modern news articles of one half, seed " + seed,
            "by\tbench/run derive-significance");
    out.println(pairs.summary());
    write(pairs.learn(VERSION, Weight.SHARED), remarks, Path.of(args[1]), out);
    Chance beyond = pairs.learn(VERSION_OF_RIVALS, Weight.BEYOND_RIVALS);
    write(beyond, remarks, Path.of(args[2]), out);
  }

  private static void write(Chance chance, List<String> remarks, Path file, PrintStream out)
      throws IOException {
    Files.write(file, chance.lines(remarks));
    chance.lines(List.of()).forEach(out::println);
  }

  /// Learns on one half of the news and counts on the other.
  void evaluate(DataFolder data, int stories, long seed, PrintStream out) throws IOException {
    Alarms first = pairs(data, stories, seed, Alarms.half(0));
    Alarms second = pairs(data, stories, seed, Alarms.half(1));
    out.println("trust, learned on one half of the news: " + first.summary());
    out.println("  counted on the other: " + second.summary());
    Chance shipped = Chance.builtin();
    Chance amongRivals = Objects.requireNonNullElse(shipped.amongRivals(stories), shipped);
    out.println("  by what is shared beyond rivals, from " + Chance.RIVALS_FROM + " stories on");
    show(first, second, Weight.BEYOND_RIVALS, amongRivals, out);
    out.println("  by all that is shared, as in smaller archives");
    show(first, second, Weight.SHARED, shipped, out);
  }

  private static void show(
      Alarms first, Alarms second, Weight weight, Chance shipped, PrintStream out) {
    Chance learned = first.learn("half", weight);
    learned.lines(List.of()).forEach(line -> out.println("    " + line.replace('\t', ' ')));
    out.println("  stories per 1,000 with an alarm");
    print("learned, the half learned from", first, weight, learned, out);
    print("learned, the other half", second, weight, learned, out);
    print("as shipped, the other half", second, weight, shipped, out);
  }

  private Alarms pairs(DataFolder data, int stories, long seed, Predicate<JsonLine> half)
      throws IOException {
    return new Alarms(data.news(stories, seed, half), scanner);
  }

  private static void print(
      String name, Alarms pairs, Weight weight, Chance chance, PrintStream out) {
    int third = pairs.length(1 / 3.0);
    int twoThirds = pairs.length(2 / 3.0);
    Predicate<Story> isShort = story -> story.text().length() < third;
    Predicate<Story> isLong = story -> story.text().length() >= twoThirds;
    out.println("  " + name);
    out.println("    promised  observed          shortest third  longest third");
    for (double promised : PROMISED) {
      double observed = pairs.alarmed(chance, weight, promised, story -> true);
      out.printf(
          Locale.ROOT,
          "    %8.0f  %7.1f +- %-5.1f  %14.1f  %13.1f%n",
          promised,
          observed,
          Math.sqrt(2 * observed * 1_000 / pairs.stories()), // alarms come in pairs
          pairs.alarmed(chance, weight, promised, isShort),
          pairs.alarmed(chance, weight, promised, isLong));
    }
  }
}
