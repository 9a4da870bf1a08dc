package org.reprint.judge;

import java.util.List;
import org.reprint.align.Aligner;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.background.Background;
import org.reprint.facts.FactFinder;
import org.reprint.shingle.ShingleSet;
import org.reprint.shingle.Shingler;
import org.reprint.shingle.Shingles;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;
import org.reprint.wire.Story;

/// Brings texts before the judge, against the background in the jar.
final class Judging {
  private static final int[] NONE = {};

  private Judging() {}

  static Subject subject(Story story) {
    Prose prose = new ProseParser().parse(story.text());
    Telling telling = Telling.of(prose, new FactFinder().find(prose), Background.builtin());
    Shingles shingles = new Shingles();
    new Shingler().shingle(story.text(), shingles);
    ShingleSet set = shingles.count() == 0 ? null : ShingleSet.of(shingles);
    return new Subject(story, telling, set);
  }

  static Subject subject(String key, String text) {
    return subject(Story.of(key, text));
  }

  static List<Links> links(Subject a, Subject b) {
    return new Aligner().align(a.telling(), b.telling(), NONE, NONE, true);
  }

  static Relation judge(Subject a, Subject b) {
    return new Judge(10).judge(a, b, links(a, b));
  }

  static Relation judge(String a, String b) {
    return judge(subject("a", a), subject("b", b));
  }

  static Relation within(String text) {
    Subject story = subject("a", text);
    return new Judge(10)
        .judge(story, story, new Aligner().repeats(story.telling(), NONE, NONE, true));
  }
}
