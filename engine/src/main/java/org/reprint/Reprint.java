package org.reprint;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.reprint.align.Aligner;
import org.reprint.align.PairScore;
import org.reprint.align.Telling;
import org.reprint.background.Background;
import org.reprint.facts.FactFinder;
import org.reprint.judge.Explanation;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;
import org.reprint.wire.Story;
import org.reprint.wire.StoryRegister;

/// The engine: compares stories with each other and with themselves. Immutable and thread-safe.
///
/// ```java
/// Reprint reprint = Reprint.of(ReprintOptions.DEFAULT);
/// Scan scan = reprint.scan(List.of(Story.of("a", first), Story.of("b", second)), done -> {});
/// scan.relations().forEach(relation -> System.out.println(relation.why().text()));
/// ```
public final class Reprint {
  private final ReprintOptions options;

  private Reprint(ReprintOptions options) {
    this.options = options;
  }

  /// An engine with these options.
  public static Reprint of(ReprintOptions options) {
    return new Reprint(Objects.requireNonNull(options, "options"));
  }

  /// Compares all stories with each other and each with itself.
  ///
  /// The order of the stories and the number of threads change nothing but the order of the output.
  /// Stories with the same text, unit by unit, are compared with others once: the one with the
  /// lowest key stands for them, and is related to each of them.
  ///
  /// @param stories with keys of their own
  /// @param done told the number of stories done, from 0 to the size, now and then, from any thread
  /// @throws IllegalArgumentException if two stories have one key
  public Scan scan(List<Story> stories, IntConsumer done) {
    return job(List.copyOf(stories), done).run();
  }

  /// Scores all pairs of the stories that are worth a look and decides nothing yet: [#decide] does,
  /// as often as wanted and with other options, without scoring again. Holds the stories and about
  /// 50 bytes for each pair of sentences that was found.
  ///
  /// @param filed the stories; what was refused of them is kept beside them
  /// @param done told the number of stories done, from 0 to the size, now and then, from any thread
  /// @throws IllegalArgumentException if two stories have one key
  public Scores score(StoryRegister.Filed filed, IntConsumer done) {
    return job(filed.stories(), done).score(filed);
  }

  /// Decides on scored pairs with the options of this engine: what [#scan] of the same stories with
  /// these options finds, at the cost of reading them, not of scoring them.
  ///
  /// @param scores of an engine with the same window
  /// @param done as in [#score]
  /// @throws IllegalArgumentException if they were scored with another window, or by an engine that
  ///   has another background or takes texts apart in another way
  public Scan decide(Scores scores, IntConsumer done) {
    return job(scores.filed().stories(), done).decide(scores);
  }

  private ScanJob job(List<Story> stories, IntConsumer done) {
    return new ScanJob(options, stories, Objects.requireNonNull(done, "done"));
  }

  /// Explains what two stories are to each other and why, question by question, and what would
  /// change the answer. The answer is that of a [#scan] of the two.
  ///
  /// @throws IllegalArgumentException if both have one key
  public Explanation explain(Story a, Story b) {
    return explain(List.of(a, b), a.key(), b.key());
  }

  /// Explains what two of many stories are to each other: the answer is that of a [#scan] of all,
  /// which tells what is rare, what is boilerplate, and who is compared with whom. Costs as much as
  /// that scan but for the judging.
  ///
  /// @param keyA key of the first story
  /// @param keyB key of the second; the same as the first to explain what is told twice within it
  /// @throws IllegalArgumentException if two stories have one key, or none has a key asked for
  public Explanation explain(List<Story> stories, String keyA, String keyB) {
    return new ScanJob(options, List.copyOf(stories), done -> {}).explain(keyA, keyB);
  }

  /// Judges two texts as one pair of sentences. The same for (a, b) and (b, a), but for forward and
  /// backward, which change places. Cost: the product of their lengths.
  public PairScore score(String a, String b) {
    ProseParser parser = new ProseParser();
    return new Aligner().score(tell(parser, a), tell(parser, b));
  }

  /// How much two stories share, from 0 (unrelated) to 1: the largest of the shares of each that
  /// passages cover and the Jaccard similarity of their word 5-shingles. Symmetric. What a person
  /// sets a threshold on who wants whole stories told apart.
  public double share(Story a, Story b) {
    return scan(List.of(a.withKey("a"), b.withKey("b")), done -> {}).relations().stream()
        .filter(relation -> !relation.within())
        .mapToDouble(relation ->
            Math.max(relation.jaccard(), Math.max(relation.coverageA(), relation.coverageB())))
        .max()
        .orElse(0);
  }

  private static Telling tell(ProseParser parser, String text) {
    Prose prose = parser.parse(text);
    return Telling.of(prose, new FactFinder().find(prose), Background.builtin());
  }
}
