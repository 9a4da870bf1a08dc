package org.reprint;

import java.util.List;
import java.util.function.IntFunction;
import org.reprint.align.Telling;
import org.reprint.background.Background;
import org.reprint.candidates.Entry;
import org.reprint.facts.FactFinder;
import org.reprint.facts.Facts;
import org.reprint.judge.Subject;
import org.reprint.shingle.ShingleSet;
import org.reprint.shingle.Shingler;
import org.reprint.shingle.Shingles;
import org.reprint.text.Prose;
import org.reprint.text.Range;

/// Brings stories before the judge. What a story states is found here and not when it is read: at a
/// desk most stories are like none. One per thread.
final class Subjects {
  private final FactFinder facts = new FactFinder();
  private final Shingler shingler = new Shingler();
  private final Shingles shingles = new Shingles();

  /// Weighs readings by their index against a background.
  static IntFunction<Subject> worker(List<Reading> readings, Background background) {
    Subjects worker = new Subjects();
    return i -> worker.subject(readings.get(i), background);
  }

  /// Weighs a reading against a background.
  Subject subject(Reading reading, Background background) {
    String source = reading.story().source();
    Facts stated = facts.find(reading.prose());
    Entry entry = reading.entry();
    Telling telling =
        Telling.of(
            reading.prose(), stated, background, source, entry.fingerprints(), entry.positions());
    String told = told(telling);
    if (told.equals(reading.story().text())) {
      return subject(reading, telling, reading.shingles());
    }
    shingler.shingle(told, shingles);
    ShingleSet set = shingles.count() == 0 ? null : ShingleSet.of(shingles);
    return subject(reading, telling, set);
  }

  private static Subject subject(Reading reading, Telling telling, ShingleSet told) {
    return new Subject(reading.story(), telling, reading.shingles(), told, reading.marks());
  }

  /// The text with its boilerplate and furniture blanked out: what it tells.
  private static String told(Telling telling) {
    Prose prose = telling.prose();
    StringBuilder text = null;
    for (int s = 0; s < prose.sentences(); s++) {
      if (telling.boilerplate(s) || prose.furniture(s)) {
        text = text == null ? new StringBuilder(prose.text()) : text;
        Range range = prose.sentence(s);
        for (int at = range.start(); at < range.end(); at++) {
          text.setCharAt(at, ' ');
        }
      }
    }
    return text == null ? prose.text() : text.toString();
  }
}
