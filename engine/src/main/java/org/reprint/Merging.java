package org.reprint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.reprint.chain.Chains;
import org.reprint.chain.Kind;
import org.reprint.chain.Succession;
import org.reprint.group.Bond;
import org.reprint.group.Candidate;
import org.reprint.group.Group;
import org.reprint.group.GroupOptions;
import org.reprint.group.Grouper;
import org.reprint.group.Link;
import org.reprint.group.Verdict;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Subject;
import org.reprint.judge.Why;
import org.reprint.shingle.ShingleSet;
import org.reprint.wire.Story;

/// Hands the relations by which stories may be shown as one to the grouper, and tells it which
/// stories must not be printed.
final class Merging {
  private static final int SIDED = "coverage.a".length();

  private static final Pattern SIDE = Pattern.compile("the (?:first|second)\\b");

  private final GroupOptions options;
  private final List<Subject> subjects; // in the order given
  private final Map<Integer, String> killed = new HashMap<>(); // by index, how

  private Merging(ReprintOptions options, List<Subject> subjects) {
    this.options = options.groups();
    this.subjects = subjects;
  }

  /// The groups, in the order of their kept story.
  ///
  /// @param subjects in the order given
  static List<Group> groups(ReprintOptions options, List<Subject> subjects, List<Judged> judged) {
    return new Merging(options, subjects).groups(judged);
  }

  private List<Group> groups(List<Judged> judged) {
    List<Link> links = new ArrayList<>();
    for (Judged pair : judged) {
      if (pair.relation().label().mayBeMerged() && pair.a() != pair.b()) {
        Link link = link(pair);
        if (link != null) {
          links.add(link);
        }
      }
    }
    List<Candidate> members = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      Story story = subjects.get(i).story();
      members.add(
          new Candidate(
              story.key(), story.date(), story.text().length(), story.source(), barred(i)));
    }
    return new Grouper(options).group(members, links, measure());
  }

  /// The link that a relation makes; null for two stories without words that nothing but their
  /// titles holds together.
  private Link link(Judged pair) {
    Subject a = subjects.get(pair.a());
    Subject b = subjects.get(pair.b());
    Verdict verdict = options.verdicts().of(a.story().key(), b.story().key());
    Link link = link(pair, a, b, verdict);
    if (link != null && pair.relation().kind() == Kind.KILL) {
      int earlier = link.later() == pair.a() ? pair.b() : pair.a();
      bar(killed, link.later(), earlier, subjects.get(link.later()).story().key());
    }
    return link;
  }

  /// Says of two stories why neither may be printed: one kills the other. Of several reasons the
  /// first by the alphabet, so that the order in which they come changes nothing.
  ///
  /// @param killed by story, why
  /// @param key of the one that kills
  static void bar(Map<Integer, String> killed, int kill, int other, String key) {
    killed.merge(other, "killed by " + key, Merging::first);
    killed.merge(kill, "a kill", Merging::first);
  }

  /// The link that a relation makes, as above.
  ///
  /// @param verdict what an editor says of the two, or null
  static Link link(Judged pair, Subject a, Subject b, Verdict verdict) {
    boolean version = pair.relation().label() == Label.VERSION;
    boolean kill = pair.relation().kind() == Kind.KILL;
    Succession follows = version ? Chains.between(a.marks(), b.marks()) : null;
    Bond bond = verdict != null ? Bond.VERDICT : follows != null || kill ? Bond.CHAIN : Bond.COPY;
    if (bond == Bond.COPY && (a.shingles() == null || b.shingles() == null)) {
      return null;
    }
    int later;
    if (kill) {
      later = a.marks().killed() ? pair.a() : pair.b();
    } else if (follows != null) {
      later = follows.bLater() ? pair.b() : pair.a();
    } else {
      int by = laterByDate(a.story().date(), b.story().date(), verdict);
      later = by == 0 ? -1 : by > 0 ? pair.b() : pair.a();
    }
    Link measured = alike(pair.a(), pair.b(), a.shingles(), b.shingles());
    return new Link(
        pair.a(),
        pair.b(),
        measured.jaccard(),
        measured.aInB(),
        measured.bInA(),
        bond,
        later,
        why(pair.relation()));
  }

  /// Why a relation lets two stories be shown as one, in words and figures that are the same from
  /// both sides: a group does not tell which story came first. All of it stands in the relation.
  static Why why(Relation relation) {
    String all = relation.why().text();
    int clause = all.indexOf(';');
    String text = SIDE.matcher(clause < 0 ? all : all.substring(0, clause) + ".").replaceAll("one");
    List<Why.Evidence> evidence = new ArrayList<>(relation.why().evidence());
    evidence.removeIf(one -> one.name().startsWith("coverage.") && one.name().length() == SIDED);
    return new Why(relation.label().id() + ": " + text, evidence);
  }

  /// Which of two is the later one where an editor says that they are versions: above 0 for the
  /// second, below 0 for the first, 0 when nobody knows.
  private static int laterByDate(Instant a, Instant b, Verdict verdict) {
    boolean versions = verdict != null && verdict.ruling() == Verdict.Ruling.VERSION;
    return !versions || a == null || b == null ? 0 : b.compareTo(a);
  }

  private static String first(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private Grouper.Measure measure() {
    return new Grouper.Measure() {
      @Override
      public Link of(int a, int b) {
        return null; // all pairs that belong together were found
      }

      @Override
      public Link alike(int a, int b) {
        return Merging.this.alike(a, b);
      }
    };
  }

  private Link alike(int a, int b) {
    return alike(a, b, subjects.get(a).shingles(), subjects.get(b).shingles());
  }

  /// How alike two stories are.
  static Link alike(int a, int b, ShingleSet first, ShingleSet second) {
    if (first == null || second == null) {
      return new Link(a, b, 0, 0, 0);
    }
    return new Link(
        a, b, first.jaccard(second), first.containmentIn(second), second.containmentIn(first));
  }

  /// Why a story must not be printed now, or null.
  private String barred(int index) {
    String said = Candidate.barred(subjects.get(index).story().header(), options.keep().hour());
    return said == null ? killed.get(index) : said;
  }
}
