package org.reprint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.reprint.archive.Archive;
import org.reprint.archive.Found;
import org.reprint.archive.Stored;
import org.reprint.group.Scope;
import org.reprint.wire.Story;

/// With which stories of an archive one that comes is compared, under a window and a scope.
///
/// Of stories of the very same text the first stands for all when an archive is searched. It need
/// not lie within the window, nor be of a source that is asked for: with a window one story of each
/// date takes its place, with a scope the one that [Twins] would choose in a scan. Cost: reads the
/// stories of the texts that were found; nothing when all pairs are asked for. Thread-safe.
final class AskedPairs {
  private final Archive archive;
  private final ReprintOptions options;
  private final Scopes scopes;

  AskedPairs(Archive archive, ReprintOptions options) {
    this.archive = archive;
    this.options = options;
    this.scopes = new Scopes(options.scope(), options.groups().families());
  }

  /// Whether who sent two stories lets them be compared.
  boolean inScope(Story a, Story b) {
    return scopes.admits(a, b);
  }

  /// Whether two stories are compared.
  boolean admits(Story a, Story b) {
    return inScope(a, b) && near(a, b);
  }

  private boolean near(Story a, Story b) {
    return !Dates.apart(a, b, options.window());
  }

  private boolean all() {
    return scopes.admitsAll() && options.window() == null;
  }

  /// A story of some text.
  private record Twin(int ordinal, Story story) {}

  /// The stories of the text of one, in the order of filing.
  private List<Twin> twins(Story story, int limit) throws IOException {
    List<Twin> twins = new ArrayList<>();
    if (!story.text().isEmpty()) {
      for (int ordinal : archive.named(StoryNames.ofText(story))) {
        Stored stored = ordinal < limit ? archive.story(ordinal) : null;
        if (stored != null) {
          twins.add(new Twin(ordinal, stored.story()));
        }
      }
    }
    return twins;
  }

  private static Twin first(List<Twin> twins, Predicate<Twin> wanted) {
    return twins.stream().filter(wanted).findFirst().orElse(null);
  }

  private boolean sameOwner(Story a, Story b) {
    return options.groups().families().same(a.source(), b.source());
  }

  /// Whether two stories of one text count as one: always, but with a window only if of one date.
  private boolean oneDate(Story a, Story b) {
    return options.window() == null || second(a) == second(b);
  }

  private static long second(Story story) {
    return story.date() == null ? Long.MIN_VALUE : story.date().getEpochSecond();
  }

  /// Of the stories of an arrival's text those for which the first of them stands.
  private List<Twin> folded(Story story, List<Twin> twins) {
    return twins.stream().filter(twin -> oneDate(twin.story, story)).toList();
  }

  /// Whether stories of other texts must be looked for though the text of this one was filed
  /// before: for another date, or because it is the first of its text that a scope admits.
  boolean searches(DeskWorker.Arrival arrival, int limit) throws IOException {
    if (arrival.standIn() < 0) {
      return true;
    }
    if (all()) {
      return false;
    }
    List<Twin> folded = folded(arrival.story(), twins(arrival.story(), limit));
    return folded.isEmpty() || opens(arrival.story(), folded);
  }

  /// Whether a story is the first of its text, and date, by which others are in scope.
  private boolean opens(Story story, List<Twin> folded) {
    Twin leader = folded.getFirst();
    return switch (options.scope()) {
      case ACROSS ->
          !sameOwner(story, leader.story)
              && folded.stream()
                  .allMatch(twin ->
                      twin.ordinal == leader.ordinal || sameOwner(twin.story, leader.story));
      case WITHIN ->
          story.source() != null && folded.stream().noneMatch(twin -> sameOwner(twin.story, story));
      case BOTH -> false;
    };
  }

  /// Those that one is compared with.
  ///
  /// @param found by ordinal what each was found by, null for what the wire says and for the text
  ///   that is the same
  /// @param limit all of the archive that counts is below this
  SortedMap<Integer, Found> of(
      DeskWorker.Arrival arrival, SortedMap<Integer, Found> found, int limit) throws IOException {
    if (all()) {
      return found;
    }
    return new Choice(arrival.story(), limit).of(found);
  }

  /// The choice for one story.
  private final class Choice {
    private final Story story;
    private final int limit;
    private final List<Twin> folded;
    private final SortedMap<Integer, Found> asked = new TreeMap<>();

    Choice(Story story, int limit) throws IOException {
      this.story = story;
      this.limit = limit;
      this.folded = folded(story, twins(story, limit));
    }

    SortedMap<Integer, Found> of(SortedMap<Integer, Found> found) throws IOException {
      for (Map.Entry<Integer, Found> entry : found.entrySet()) {
        Stored stored = archive.story(entry.getKey());
        if (stored != null) {
          Twin other = new Twin(entry.getKey(), stored.story());
          List<Twin> twins = twins(other.story, limit);
          boolean sameText = !story.text().isEmpty() && story.text().equals(other.story.text());
          if (entry.getValue() == null) {
            tied(other);
          }
          if (folded.isEmpty()) {
            leading(other, twins, entry.getValue());
          } else if (sameText) {
            following(twins);
          } else if (opens(story, folded)) {
            opening(other, twins);
          }
        }
      }
      return asked;
    }

    /// What the wire ties, in scope or not: it may be a kill.
    private void tied(Twin other) {
      boolean follows = !folded.isEmpty() && story.text().equals(other.story.text());
      if (near(other.story, story) && !follows) {
        asked.put(other.ordinal, null);
      }
    }

    private void ask(Twin other, Found by) {
      if (other != null) {
        asked.putIfAbsent(other.ordinal, by);
      }
    }

    /// A story whose text, of this date, is new.
    private void leading(Twin other, List<Twin> twins, Found by) {
      Set<Long> dates = new HashSet<>();
      List<Twin> leaders = new ArrayList<>();
      for (Twin twin : twins.isEmpty() ? List.of(other) : twins) {
        if (options.window() == null
            ? twin.ordinal == other.ordinal
            : dates.add(second(twin.story))) {
          leaders.add(twin);
        }
      }
      for (Twin twin : leaders) {
        if (admits(twin.story, story)) {
          ask(twin, by);
        } else if (near(twin.story, story)) {
          ask(first(twins, one -> admits(one.story, story)), null);
        }
        if (options.scope() == Scope.WITHIN) {
          ask(first(twins, one -> admits(one.story, story)), null);
        }
      }
    }

    /// A story of a text that was filed before.
    private void following(List<Twin> twins) {
      Twin leader = folded.getFirst();
      if (admits(leader.story, story)) {
        ask(leader, null);
      }
      if (options.scope() == Scope.WITHIN || !inScope(leader.story, story)) {
        ask(first(twins, one -> admits(one.story, story)), null);
      }
      if (options.scope() == Scope.ACROSS && opens(story, folded)) {
        folded.forEach(twin -> ask(twin, null));
      }
    }

    /// The first story of its text that is in scope with others, for which the first of its text
    /// was not.
    private void opening(Twin other, List<Twin> twins) {
      Story leader = folded.getFirst().story;
      switch (options.scope()) {
        case ACROSS -> {
          boolean open =
              sameOwner(other.story, leader)
                  && twins.stream().allMatch(twin -> sameOwner(twin.story, leader));
          if (open && admits(other.story, story)) {
            ask(other, null);
          }
        }
        case WITHIN -> ask(first(twins, one -> admits(one.story, story)), null);
        case BOTH -> {}
      }
    }
  }
}
