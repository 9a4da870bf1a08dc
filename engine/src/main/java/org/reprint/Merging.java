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
  /// @param now embargoes that end later hold
  static List<Group> groups(
      ReprintOptions options, List<Subject> subjects, List<Judged> judged, Instant now) {
    return new Merging(options, subjects).groups(judged, now);
  }

  private List<Group> groups(List<Judged> judged, Instant now) {
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
              story.key(), story.date(), story.text().length(), story.source(), barred(i, now)));
    }
    return new Grouper(options).group(members, links, measure());
  }

  /// The link that a relation makes; null for two stories without words that nothing but their
  /// titles holds together.
  private Link link(Judged pair) {
    Subject a = subjects.get(pair.a());
    Subject b = subjects.get(pair.b());
    Verdict verdict = options.verdicts().of(a.story().key(), b.story().key());
    boolean version = pair.relation().label() == Label.VERSION;
    boolean kill = pair.relation().kind() == Kind.KILL;
    Succession follows = version ? Chains.between(a.marks(), b.marks()) : null;
    Bond bond = verdict != null ? Bond.VERDICT : follows != null || kill ? Bond.CHAIN : Bond.COPY;
    if (bond == Bond.COPY && (a.shingles() == null || b.shingles() == null)) {
      return null;
    }
    int later = kill ? (a.marks().killed() ? pair.a() : pair.b()) : later(pair, verdict, follows);
    if (kill) {
      int earlier = later == pair.a() ? pair.b() : pair.a();
      String by = "killed by " + subjects.get(later).story().key();
      killed.merge(earlier, by, Merging::first);
      killed.merge(later, "a kill", Merging::first);
    }
    Link measured = alike(pair.a(), pair.b());
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
  private static Why why(Relation relation) {
    String all = relation.why().text();
    int clause = all.indexOf(';');
    String text = SIDE.matcher(clause < 0 ? all : all.substring(0, clause) + ".").replaceAll("one");
    List<Why.Evidence> evidence = new ArrayList<>(relation.why().evidence());
    evidence.removeIf(one -> one.name().startsWith("coverage.") && one.name().length() == SIDED);
    return new Why(relation.label().id() + ": " + text, evidence);
  }

  /// The later one of two versions: by the wire, or by date where an editor says that they are.
  private int later(Judged pair, Verdict verdict, Succession follows) {
    if (follows != null) {
      return follows.bLater() ? pair.b() : pair.a();
    }
    if (verdict == null || verdict.ruling() != Verdict.Ruling.VERSION) {
      return -1;
    }
    Instant a = subjects.get(pair.a()).story().date();
    Instant b = subjects.get(pair.b()).story().date();
    return a == null || b == null || a.equals(b) ? -1 : a.isBefore(b) ? pair.b() : pair.a();
  }

  /// So that the order in which they come changes nothing.
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
    ShingleSet first = subjects.get(a).shingles();
    ShingleSet second = subjects.get(b).shingles();
    if (first == null || second == null) {
      return new Link(a, b, 0, 0, 0);
    }
    return new Link(
        a, b, first.jaccard(second), first.containmentIn(second), second.containmentIn(first));
  }

  /// Why a story must not be printed now, or null.
  private String barred(int index, Instant now) {
    String said = Candidate.barred(subjects.get(index).story().header(), now);
    return said == null ? killed.get(index) : said;
  }
}
