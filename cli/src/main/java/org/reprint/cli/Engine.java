package org.reprint.cli;

import java.util.List;
import java.util.function.IntConsumer;
import org.reprint.Reprint;
import org.reprint.ReprintOptions;
import org.reprint.Scan;
import org.reprint.Scores;
import org.reprint.align.PairScore;
import org.reprint.judge.Explanation;
import org.reprint.wire.Story;
import org.reprint.wire.StoryRegister;

/// The part of [Reprint] that the command uses.
interface Engine {
  /// See [Reprint#scan].
  Scan scan(List<Story> stories, IntConsumer done);

  /// See [Reprint#score(StoryRegister.Filed, IntConsumer)].
  Scores score(StoryRegister.Filed filed, IntConsumer done);

  /// See [Reprint#decide].
  Scan decide(Scores scores, IntConsumer done);

  /// See [Reprint#explain(List, String, String)].
  Explanation explain(List<Story> stories, String keyA, String keyB);

  /// See [Reprint#score(String, String)].
  PairScore score(String a, String b);

  /// See [Reprint#share].
  double share(Story a, Story b);

  /// The real one.
  static Engine of(ReprintOptions options) {
    Reprint reprint = Reprint.of(options);
    return new Engine() {
      @Override
      public Scan scan(List<Story> stories, IntConsumer done) {
        return reprint.scan(stories, done);
      }

      @Override
      public Scores score(StoryRegister.Filed filed, IntConsumer done) {
        return reprint.score(filed, done);
      }

      @Override
      public Scan decide(Scores scores, IntConsumer done) {
        return reprint.decide(scores, done);
      }

      @Override
      public Explanation explain(List<Story> stories, String keyA, String keyB) {
        return reprint.explain(stories, keyA, keyB);
      }

      @Override
      public PairScore score(String a, String b) {
        return reprint.score(a, b);
      }

      @Override
      public double share(Story a, Story b) {
        return reprint.share(a, b);
      }
    };
  }
}
