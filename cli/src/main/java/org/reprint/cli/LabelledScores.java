package org.reprint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reprint.report.LabelLines;
import org.reprint.report.LabelLines.Outcome.Labelled;
import org.reprint.report.Tuning;
import org.reprint.wire.Read;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import org.reprint.wire.StoryReader;

/// Labelled pairs with the scores that the engine gives them, sentences and stories apart.
final class LabelledScores {
  private final Engine engine;
  private final Path file;
  private final Scored sentences = new Scored(new ArrayList<>(), new ArrayList<>());
  private final Scored stories = new Scored(new ArrayList<>(), new ArrayList<>());
  private final List<Refused> refused = new ArrayList<>();

  private record Scored(List<Double> scores, List<Boolean> labels) {
    void add(double score, boolean label) {
      scores.add(score);
      labels.add(label);
    }
  }

  /// A file that is not one story.
  private static final class NoStory extends Exception {
    private static final long serialVersionUID = 1L;

    NoStory(String why) {
      super(why);
    }
  }

  /// @param file where the lines come from: names them, and the files they name may stand beside it
  LabelledScores(Engine engine, Path file) {
    this.engine = engine;
    this.file = file;
  }

  void read(LineInput input) throws IOException {
    input.read(
        file,
        refused,
        (where, line) -> {
          switch (LabelLines.read(where, line)) {
            case Labelled pair -> score(where, pair);
            case LabelLines.Outcome.Rejected(Refused why) -> refused.add(why);
            case LabelLines.Outcome.Blank() -> {}
          }
        });
  }

  private void score(String where, Labelled pair) {
    if (!pair.stories()) {
      sentences.add(engine.score(pair.first(), pair.second()).score(), pair.same());
      return;
    }
    try {
      stories.add(engine.share(story(pair.first()), story(pair.second())), pair.same());
    } catch (NoStory none) {
      refused.add(new Refused(where, none.getMessage()));
    }
  }

  private Story story(String name) throws NoStory {
    List<Read> read = new ArrayList<>();
    try {
      Path path = Path.of(name);
      Path beside = file.resolveSibling(name);
      boolean here = Files.exists(path) || Files.notExists(beside);
      new StoryReader(ReadOptions.DEFAULT).read(List.of(here ? path : beside), read::add);
    } catch (InvalidPathException e) {
      throw new NoStory("not a path: " + e.getMessage());
    }
    if (read.size() != 1) {
      throw new NoStory(name + " must hold one story, it holds " + read.size());
    }
    return switch (read.getFirst()) {
      case Story story -> story;
      case Refused(String where, String why) -> throw new NoStory(where + ": " + why);
    };
  }

  /// The number of pairs scored.
  int pairs() {
    return sentences.scores().size() + stories.scores().size();
  }

  /// Lines left out, in their order.
  List<Refused> refused() {
    return Collections.unmodifiableList(refused);
  }

  /// What thresholds decide, by what the pairs are; without those of which there is none.
  Map<String, Tuning> tunings() {
    Map<String, Tuning> tunings = new LinkedHashMap<>();
    add(tunings, "sentences", sentences);
    add(tunings, "stories", stories);
    return tunings;
  }

  private static void add(Map<String, Tuning> tunings, String kind, Scored scored) {
    if (!scored.scores().isEmpty()) {
      tunings.put(kind, Tuning.of(scored.scores(), scored.labels()));
    }
  }
}
