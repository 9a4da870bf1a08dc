package org.reprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.reprint.background.Background;
import org.reprint.chain.Chains;
import org.reprint.chain.Kind;
import org.reprint.chain.Succession;
import org.reprint.group.Verdict;
import org.reprint.judge.Relation;
import org.reprint.judge.Subject;
import org.reprint.work.Parallel;

/// Decides which of the pairs that are worth a look are related, and how: what the options have a
/// say in, once the background is known.
final class Deciding {
  private final ReprintOptions options;
  private final KeyOrder order;
  private final List<Subject> subjects; // by key
  private final Alignments alignments;
  private final PairJudge judge;
  private final Rulings rulings;
  private final Scopes scopes;
  private final List<int[]> extra; // pairs, by key, that are aligned though nobody found them
  private final LongAdder leftOut = new LongAdder();
  private final LongAdder scored = new LongAdder();

  Deciding(
      ReprintOptions options,
      KeyOrder order,
      List<Subject> subjects,
      Background background,
      Alignments alignments) {
    this.options = options;
    this.order = order;
    this.subjects = subjects;
    this.alignments = alignments;
    this.rulings = new Rulings(options);
    this.judge = new PairJudge(options, background.chance(), subjects.size());
    this.scopes = new Scopes(options.scope(), options.groups().families());
    this.extra = extra();
  }

  /// The relations, in no order that means anything.
  ///
  /// @param done told how many of the pairs are done
  List<Judged> judge(Parallel parallel, IntConsumer done) {
    int pairs = alignments.pairs();
    List<Judged> found = parallel.map(pairs + extra.size(), this::worker, done);
    List<Judged> judged = new ArrayList<>(found.stream().filter(Objects::nonNull).toList());
    judged.addAll(titles(judged));
    return judged;
  }

  /// How many pairs are looked at.
  int pairs() {
    return alignments.pairs() + extra.size();
  }

  /// Pairs of sentences left out so far, in stories too long.
  long leftOut() {
    return leftOut.sum();
  }

  /// Pairs of sentences scored so far.
  long scored() {
    return scored.sum();
  }

  private IntFunction<Judged> worker() {
    Alignments.Worker found = alignments.worker();
    Alignment anew = new Alignment(subjects, order);
    return i -> {
      if (i >= alignments.pairs()) {
        int[] pair = extra.get(i - alignments.pairs());
        return decide(pair[0], pair[1], anew.align(pair[0], pair[1], null));
      }
      int a = alignments.a(i);
      int b = alignments.b(i);
      return isAsked(a, b) ? decide(a, b, found.align(i)) : null;
    };
  }

  /// Whether a found pair is decided on by what was aligned in it. A kill is told whatever the
  /// scope.
  private boolean isAsked(int a, int b) {
    return a == b || (admits(a, b) || kills(a, b)) && !rulings.joins(key(a), key(b));
  }

  private boolean kills(int a, int b) {
    Succession wire = Chains.between(subjects.get(a).marks(), subjects.get(b).marks());
    return wire != null && wire.kind() == Kind.KILL;
  }

  private boolean admits(int a, int b) {
    return scopes.admits(subjects.get(a).story(), subjects.get(b).story());
  }

  private String key(int story) {
    return subjects.get(story).story().key();
  }

  private Judged decide(int a, int b, Aligned aligned) {
    leftOut.add(aligned.leftOut());
    scored.add(aligned.scored());
    boolean swap = order.place(a) > order.place(b);
    int x = swap ? b : a;
    int y = swap ? a : b;
    Subject first = subjects.get(x);
    Subject second = subjects.get(y);
    Relation relation = judge.decide(first, second, aligned.links());
    return relation == null ? null : new Judged(order.place(x), order.place(y), relation);
  }

  /// What the same titles say of stories without text; an editor's word stands instead.
  private List<Judged> titles(List<Judged> judged) {
    List<Judged> found = new ArrayList<>();
    for (Judged pair : Titles.relate(subjects, order, options.window(), judged)) {
      if (isAsked(order.byKey(pair.a()), order.byKey(pair.b()))) {
        found.addAll(ruled(List.of(pair)));
      }
    }
    return found;
  }

  /// These relations with what an editor says of them.
  List<Judged> ruled(List<Judged> found) {
    List<Judged> ruled = new ArrayList<>();
    for (Judged pair : found) {
      Subject a = subjects.get(order.byKey(pair.a()));
      Subject b = subjects.get(order.byKey(pair.b()));
      ruled.add(new Judged(pair.a(), pair.b(), rulings.of(a, b, pair.relation())));
    }
    return ruled;
  }

  /// Pairs that an editor says are one story, and those that stand in for pairs out of scope.
  private List<int[]> extra() {
    Set<List<Integer>> wanted = new HashSet<>();
    List<int[]> pairs = new ArrayList<>();
    Map<String, Integer> byKey = new HashMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      byKey.put(key(i), i);
    }
    for (Verdict verdict : options.groups().verdicts().all()) {
      Integer a = byKey.get(verdict.a());
      Integer b = byKey.get(verdict.b());
      if (a != null && b != null && verdict.ruling() != Verdict.Ruling.DIFFERENT) {
        add(pairs, wanted, Math.min(a, b), Math.max(a, b));
      }
    }
    if (!scopes.admitsAll()) {
      addTwins(pairs, wanted);
    }
    return pairs;
  }

  private void addTwins(List<int[]> pairs, Set<List<Integer>> wanted) {
    Twins twins = new Twins(order.stories(), options);
    for (int pair = 0; pair < alignments.pairs(); pair++) {
      int a = alignments.a(pair);
      int b = alignments.b(pair);
      if (a != b) {
        twins.inScope(a, b).forEach(twin -> add(pairs, wanted, twin[0], twin[1]));
      }
    }
    for (int pair = 0; pair < alignments.pairs(); pair++) {
      int a = alignments.a(pair);
      int b = alignments.b(pair);
      if (isAsked(a, b)) {
        wanted.remove(List.of(a, b)); // it was found itself
      }
    }
    pairs.removeIf(pair -> !wanted.contains(List.of(pair[0], pair[1])));
  }

  private static void add(List<int[]> pairs, Set<List<Integer>> wanted, int a, int b) {
    if (wanted.add(List.of(a, b))) {
      pairs.add(new int[] {a, b});
    }
  }
}
