package org.reprint.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// One forming of groups, of stories that go by their places in the order of their dates, then of
/// their keys.
final class Grouping {
  private static final int SAID = 3; // stories that are named in a reason

  private final GroupOptions options;
  private final List<Candidate> stories; // [places]
  private final List<Link> links; // one a pair
  private final Grouper.Measure measure;
  private final Units units;
  private final Versions versions;
  private final Comparator<Integer> rule;

  Grouping(
      GroupOptions options, List<Candidate> stories, List<Link> links, Grouper.Measure measure) {
    this.options = options;
    this.stories = stories;
    this.links = links;
    this.measure = measure;
    this.units = new Units(stories, options.verdicts());
    this.versions = new Versions(stories, links);
    this.rule = options.keep().order(stories, versions);
  }

  /// The groups, in the order of their kept stories.
  ///
  /// @param order by place, where that is
  List<Group> groups(Integer[] order) {
    List<Star> stars = stars();
    stars.removeIf(star -> star.places().size() < 2);
    for (Star star : stars) {
      star.choose(rule, stories, measure);
    }
    stars.sort(Comparator.comparing(star -> order[star.kept()]));
    List<String> namesakes =
        stars.stream().map(star -> stories.get(star.earliest()).key()).toList();
    List<String> ids = GroupId.of(namesakes);
    List<Group> found = new ArrayList<>();
    for (Star star : stars) {
      found.add(group(ids.get(found.size()), namesakes.get(found.size()), star));
    }
    return found;
  }

  /// The groups with their places and the links between them.
  private List<Star> stars() {
    Stars stars = new Stars(stories.size(), units.links(links), units);
    Star[] byCentre = new Star[stories.size()];
    List<Star> all = new ArrayList<>();
    int[] centre = new int[stories.size()]; // [places]
    Arrays.setAll(centre, place -> stars.centre(units.of(place)));
    for (int place = 0; place < stories.size(); place++) {
      int at = centre[place];
      if (byCentre[at] == null) {
        byCentre[at] = new Star(at, units);
        all.add(byCentre[at]);
      }
      byCentre[at].add(place);
    }
    for (Link link : links) {
      if (centre[link.a()] == centre[link.b()]) {
        byCentre[centre[link.a()]].add(link);
      }
    }
    return all;
  }

  private Group group(String id, String namesake, Star star) {
    Candidate kept = stories.get(star.kept());
    List<Group.Member> members = new ArrayList<>(star.places().size());
    members.add(new Group.Member(kept.key(), 1, 1, 1));
    Map<Integer, Link> toKept = star.linksOf(star.kept());
    for (int place : star.places()) {
      if (place != star.kept()) {
        Link link = toKept.get(place);
        members.add(
            new Group.Member(
                stories.get(place).key(), link.jaccard(), link.bInA(), link.aInB(), link.why()));
      }
    }
    Link weakest = star.weakest();
    return new Group(
        id,
        namesake,
        kept.key(),
        why(star),
        members,
        new Group.Weakest(
            stories.get(weakest.a()).key(), stories.get(weakest.b()).key(), weakest.jaccard()),
        sources(star, source -> "outlet " + KeepRule.name(source)),
        sources(star, options.families()::owner));
  }

  private String why(Star star) {
    String reason = options.keep().reason(star.kept(), stories, versions);
    boolean foremost = star.places().getFirst() == star.kept();
    String text = foremost ? reason : reason + " of those that match all others";
    List<String> barred = new ArrayList<>();
    for (int place : star.places()) {
      Candidate story = stories.get(place);
      if (!story.usable()) {
        barred.add(story.key() + " is " + story.barred());
      }
    }
    if (barred.isEmpty()) {
      return text;
    }
    String more = barred.size() > SAID ? ", and " + (barred.size() - SAID) + " more" : "";
    String said = String.join(", ", barred.subList(0, Math.min(SAID, barred.size()))) + more;
    return stories.get(star.kept()).usable()
        ? text + "; not to be printed: " + said
        : text + "; none may be printed: " + said;
  }

  private int sources(Star star, UnaryOperator<String> owner) {
    Set<String> named = new HashSet<>();
    int unnamed = 0;
    for (int place : star.places()) {
      String source = stories.get(place).source();
      if (source == null) {
        unnamed++;
      } else {
        named.add(owner.apply(source));
      }
    }
    return named.size() + unnamed;
  }
}
