package org.reprint.bench.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.reprint.shingle.ShingleSet;
import org.reprint.shingle.Shingler;
import org.reprint.shingle.Shingles;
import org.reprint.text.Range;

/// Makes cases of reuse: one or two passages of a story, rewritten, between the sentences of two
/// stories that have nothing to do with it.
///
/// The same case for the same stories, seed and number. The obfuscations take turns.
final class PassageGenerator {
  private static final int LEAST_WORDS = 40; // of a passage
  private static final int MOST_WORDS = 200;
  private static final int LEAST_SENTENCES = 2;
  private static final int HOST_SENTENCES = 6; // at least, of each host
  private static final int MOST_HOST_SENTENCES = 14;
  private static final int BESIDE = 3; // words that a passage may leave of its first sentence

  private static final Obfuscation[] KINDS = Obfuscation.values();

  private final List<NewsStory> stories;
  private final long seed;
  private final Synonyms synonyms = Synonyms.shipped();
  private final Shingler shingler = new Shingler();

  /// @param stories to take from and to put into; those too short are passed over
  PassageGenerator(List<NewsStory> stories, long seed) {
    this.stories = stories.stream().filter(s -> runs(s).size() >= 2).toList();
    if (this.stories.size() < KINDS.length) {
      throw new IllegalArgumentException(
          "at least " + KINDS.length + " stories of some length are needed, got " + stories.size());
    }
    this.seed = seed;
  }

  /// A passage that could be taken: sentences `[from, to)`.
  private record Run(int from, int to) {}

  /// The longest runs of sentences that read like prose, cut to the length of a passage.
  private static List<Run> runs(NewsStory story) {
    List<Run> runs = new ArrayList<>();
    int words = 0;
    int from = 0;
    for (int i = 0; i < story.sentences().size(); i++) {
      if (!story.prose(i)) {
        words = 0;
        from = i + 1;
      } else {
        words += SentenceCut.words(story.sentence(i)).size();
        if (words >= MOST_WORDS) {
          runs.add(new Run(from, i + 1));
          words = 0;
          from = i + 2; // a sentence between two passages
          i++;
        }
      }
    }
    return runs;
  }

  /// Case `number`.
  Case make(int number) {
    SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * number);
    Obfuscation kind = KINDS[number % KINDS.length];
    NewsStory source = pick(random);
    List<Draft> drafts = new ArrayList<>();
    if (kind != Obfuscation.NONE) {
      List<Run> runs = new ArrayList<>(runs(source));
      int passages = random.nextInt(1, 3);
      while (drafts.size() < passages) {
        Run run = runs.remove(random.nextInt(runs.size()));
        drafts.add(new Draft(source, cut(source, run, random)));
      }
    }
    StringBuilder text = new StringBuilder();
    List<Case.Reuse> taken = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      NewsStory host = host(source, random);
      Draft draft = i < drafts.size() ? drafts.get(i) : null;
      embed(host, draft, kind, text, taken, random);
    }
    return new Case(kind, source.key(), source.text(), text.toString(), taken);
  }

  private record Draft(NewsStory source, Run run) {}

  /// A part of a run with a random number of words.
  private static Run cut(NewsStory story, Run run, SplittableRandom random) {
    int wanted = random.nextInt(LEAST_WORDS, MOST_WORDS + 1);
    int words = 0;
    int to = run.from();
    while (to < run.to() && (words < wanted || to - run.from() < LEAST_SENTENCES)) {
      words += SentenceCut.words(story.sentence(to)).size();
      to++;
    }
    int slack = run.to() - to;
    int shift = slack == 0 ? 0 : random.nextInt(slack + 1);
    return new Run(run.from() + shift, to + shift);
  }

  private NewsStory pick(SplittableRandom random) {
    return stories.get(random.nextInt(stories.size()));
  }

  /// A story of another house and another topic, without a run of five words of the source.
  private NewsStory host(NewsStory source, SplittableRandom random) {
    ShingleSet shingles = shingles(source);
    for (int trial = 0; trial < stories.size(); trial++) {
      NewsStory host = pick(random);
      boolean other =
          !host.source().equals(source.source()) && !host.topic().equals(source.topic());
      if (other && shingles(host).jaccard(shingles) == 0) {
        return host;
      }
    }
    throw new IllegalArgumentException("no story has nothing to do with " + source.key());
  }

  private ShingleSet shingles(NewsStory story) {
    Shingles found = new Shingles();
    shingler.shingle(story.text(), found);
    return ShingleSet.of(found);
  }

  /// Adds sentences of a host, with a passage among them.
  private void embed(
      NewsStory host,
      Draft draft,
      Obfuscation kind,
      StringBuilder text,
      List<Case.Reuse> taken,
      SplittableRandom random) {
    List<Integer> prose = new ArrayList<>();
    for (int i = 0; i < host.sentences().size(); i++) {
      if (host.prose(i)) {
        prose.add(i);
      }
    }
    int count = Math.min(prose.size(), random.nextInt(HOST_SENTENCES, MOST_HOST_SENTENCES + 1));
    int first = random.nextInt(prose.size() - count + 1);
    int place = count < 2 ? count : random.nextInt(1, count);
    for (int k = 0; k < count; k++) {
      int i = prose.get(first + k);
      if (k == place && draft != null) {
        put(draft, SentenceCut.words(host.text()), kind, text, taken, random);
      }
      add(text, k == 0 ? "\n\n" : k == place ? " " : host.gap(i), host.sentence(i));
    }
  }

  private static void add(StringBuilder text, String gap, String stretch) {
    text.append(text.isEmpty() ? "" : gap).append(stretch);
  }

  private void put(
      Draft draft,
      List<String> context,
      Obfuscation kind,
      StringBuilder text,
      List<Case.Reuse> taken,
      SplittableRandom random) {
    NewsStory source = draft.source();
    Run run = draft.run();
    int start = source.sentences().get(run.from()).start();
    int end = source.sentences().get(run.to() - 1).end();
    boolean inside = kind == Obfuscation.VERBATIM && random.nextBoolean();
    if (inside) {
      start = wordStart(source.text(), start, random.nextInt(1, BESIDE + 1));
      end = wordEnd(source.text(), end, random.nextInt(1, BESIDE + 1));
    }
    Range from = new Range(start, end);
    String rewritten =
        new PassageRewriter(synonyms, source)
            .rewrite(run.from(), run.to(), from, kind, context, random);
    text.append(inside || random.nextBoolean() ? " " : "\n\n");
    taken.add(new Case.Reuse(new Range(text.length(), text.length() + rewritten.length()), from));
    text.append(rewritten);
  }

  /// The start of the word so many words after `at`.
  private static int wordStart(String text, int at, int words) {
    int i = at;
    for (int k = 0; k < words; k++) {
      i = text.indexOf(' ', i) + 1;
    }
    return i;
  }

  /// The end of the word so many words before `at`.
  private static int wordEnd(String text, int at, int words) {
    int i = at;
    for (int k = 0; k < words; k++) {
      i = text.lastIndexOf(' ', i - 1);
    }
    return i;
  }
}
