package org.reprint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.reprint.align.Links;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.Source;
import org.reprint.judge.Explanation;
import org.reprint.judge.Judge;
import org.reprint.judge.Relation;
import org.reprint.judge.Step;
import org.reprint.judge.Subject;

/// Explains one pair of the stories of a scan: first whether they are compared at all, then what
/// the judge says.
final class Explaining {
  private final List<Subject> subjects; // by key
  private final List<Candidate> candidates;
  private final Judge judge;
  private final Duration window;

  /// @param window null when there is none
  Explaining(List<Subject> subjects, List<Candidate> candidates, Judge judge, Duration window) {
    this.subjects = subjects;
    this.candidates = candidates;
    this.judge = judge;
    this.window = window;
  }

  /// @param a the first story, by key
  /// @param b the second, by key
  Explanation explain(int a, int b) {
    Subject first = subjects.get(a);
    Subject second = subjects.get(b);
    List<Step> steps = new ArrayList<>();
    String keyA = first.story().key();
    String keyB = second.story().key();
    int c = standIn(a);
    int d = a == b ? c : standIn(b);
    boolean sameText = a != b && c == d;
    Candidate candidate = sameText ? null : candidate(c, d);
    Pairs pairs = new Pairs(subjects);
    String why = whyNot(a, b, Pairs.whyNot(first, second, candidate), steps);
    if (why != null) {
      return Explanation.notCompared(keyA, keyB, "Not compared: " + why + ".", steps);
    }
    if (a != b && (first.story().text().isBlank() || second.story().text().isBlank())) {
      Explanation titles = titles(first, second, steps);
      if (titles != null) {
        return titles;
      }
    }
    steps.add(candidates(candidate, sameText));
    boolean swap = candidate != null && candidate.a() != c;
    List<Links> links = pairs.align(a, b, candidate, swap);
    Explanation judged = judge.explain(first, second, links).after(steps);
    return candidate != null || sameText
        ? judged
        : judged.unseen(
            "Not compared: they share no run of words and no rare terms that would name them to"
                + " each other.");
  }

  /// Why two stories are not compared, or null.
  private String whyNot(int a, int b, String why, List<Step> steps) {
    steps.add(yes("compared", why == null, why == null ? "Nothing forbids it" : why));
    if (why != null || window == null) {
      return why;
    }
    boolean apart = Dates.apart(subjects.get(a).story(), subjects.get(b).story(), window);
    steps.add(yes("window", !apart, (apart ? "Outside" : "Within") + " the window of time"));
    return apart ? "they lie outside the window of time" : null;
  }

  private static Explanation titles(Subject a, Subject b, List<Step> steps) {
    String title = Judge.titleKey(a.story());
    if (title.isEmpty() || !title.equals(Judge.titleKey(b.story()))) {
      return null;
    }
    Relation relation = Judge.titles(a, b);
    steps.add(yes("title", true, "One has no text, and their titles are the same"));
    return new Explanation(
        relation.a(),
        relation.b(),
        relation.label(),
        relation.kind(),
        relation.why().text(),
        steps,
        List.of(),
        relation);
  }

  /// The story of the lowest key with the same text: it stands for all of them.
  private int standIn(int story) {
    String text = subjects.get(story).story().text();
    for (int i = 0; i < story; i++) {
      if (subjects.get(i).story().text().equals(text)) {
        return i;
      }
    }
    return story;
  }

  private Candidate candidate(int a, int b) {
    for (Candidate candidate : candidates) {
      if (candidate.a() == Math.min(a, b) && candidate.b() == Math.max(a, b)) {
        return candidate;
      }
    }
    return null;
  }

  private static Step candidates(Candidate candidate, boolean sameText) {
    if (sameText) {
      return yes("candidates", true, "The same text, unit by unit");
    }
    if (candidate == null) {
      return yes("candidates", false, "Nothing names them to each other");
    }
    List<String> sources = candidate.sources().stream().map(Explaining::words).toList();
    return yes("candidates", true, "Named to each other by " + String.join(", ", sources));
  }

  private static String words(Source source) {
    return switch (source) {
      case IDENTICAL -> "the same text";
      case BANDS -> "signatures that agree";
      case FINGERPRINTS -> "runs of words";
      case VOTE -> "rare terms all over";
      case SENTENCES -> "rare terms of a sentence";
      case CHAIN -> "an id, a slug or a headline";
      case EVERY -> "being so few that all are compared";
    };
  }

  private static Step yes(String name, boolean passed, String words) {
    return new Step(name, passed ? 1 : 0, 1, passed, words);
  }
}
