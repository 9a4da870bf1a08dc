package org.reprint;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reprint.archive.Archive;
import org.reprint.archive.Features;
import org.reprint.archive.Filing;
import org.reprint.background.Background;
import org.reprint.report.Filed;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import org.reprint.work.Parallel;

/// Stories that are filed together and judged by one background: each is added to the archive, then
/// searched for among those before it and held against them, many side by side, then decided, one
/// after the other.
final class Batch {
  private static final byte[] NOTHING = {};

  private final Archive archive;
  private final BondGraph graph;
  private final Answers answers;
  private final PairJudge judge;
  private final Workers workers;

  Batch(Archive archive, BondGraph graph, Answers answers, PairJudge judge, Workers workers) {
    this.archive = archive;
    this.graph = graph;
    this.answers = answers;
    this.judge = judge;
    this.workers = workers;
  }

  /// One story of a batch.
  private static final class Slot {
    private DeskWorker.Arrival arrival; // null for one that is not filed
    private int before = -1; // ordinal of the same record
    private Refused refused;
    private float[] rivals; // by sentence, as they are kept with it
    private List<DeskWorker.Related> related;
  }

  /// Files stories; what is to be told of each is told later, when it lasts.
  void file(List<Story> given, Instant now, Parallel parallel, List<Runnable> told, Desk.Sink sink)
      throws IOException {
    List<Story> stories = given.stream().map(s -> s.withKey(StoryNames.key(s))).toList();
    List<DeskReader.Read> reads =
        workers.each(parallel, stories.size(), (worker, i) -> worker.reader().read(stories.get(i)));
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      slots.add(add(stories.get(i), reads.get(i), now));
    }
    Background background = archive.epoch().background();
    List<Slot> fresh = slots.stream().filter(slot -> slot.arrival != null).toList();
    List<DeskSearch.Result> found =
        workers.each(
            parallel, fresh.size(), (worker, i) -> worker.search(fresh.get(i).arrival, background));
    for (int i = 0; i < fresh.size(); i++) {
      keepRivals(fresh.get(i), found.get(i));
    }
    List<List<DeskWorker.Related>> related =
        workers.each(
            parallel,
            fresh.size(),
            (worker, i) ->
                worker.relate(
                    fresh.get(i).arrival,
                    found.get(i),
                    fresh.get(i).rivals,
                    judge.measuring(),
                    background));
    for (int i = 0; i < fresh.size(); i++) {
      fresh.get(i).related = related.get(i);
    }
    for (Slot slot : slots) {
      if (slot.refused != null) {
        told.add(() -> sink.refused(slot.refused));
      } else {
        Filed filed = workers.with(worker -> decide(slot, worker, now));
        told.add(() -> sink.filed(filed));
      }
    }
  }

  /// Notes what the sentences of a story share with anybody before it: who comes later in the batch
  /// is held against that too.
  private void keepRivals(Slot slot, DeskSearch.Result found) throws IOException {
    slot.rivals = workers.with(worker -> worker.rivals(slot.arrival, found));
    archive.decide(slot.arrival.ordinal(), NOTHING, answers.undecided(slot.rivals));
  }

  /// Adds a story unless it is there.
  private Slot add(Story story, DeskReader.Read read, Instant now) throws IOException {
    Slot slot = new Slot();
    int[] same = archive.named(StoryNames.identity(story));
    if (same.length > 0) {
      slot.before = same[0];
      return slot;
    }
    int[] taken = archive.named(StoryNames.ofKey(story.key()));
    if (taken.length > 0) {
      Story other = StoryNames.apart(story, archive.story(taken[0]).story());
      if (other != null) {
        // Read anew: under one key both would be taken for one story.
        return add(other, workers.with(worker -> worker.reader().read(other)), now);
      }
      slot.refused =
          new Refused(
              story.origin() == null ? story.key() : story.origin().where(),
              "key \"" + story.key() + "\" stands for another text already, in the archive");
      return slot;
    }
    int standIn = standIn(archive, story);
    Features features = standIn >= 0 ? Features.NONE : read.features();
    List<String> names = StoryNames.of(story, read.marks());
    int ordinal =
        archive.add(new Filing(story, now, names, features, NOTHING, answers.undecided(null)));
    slot.arrival = new DeskWorker.Arrival(story, read, ordinal, standIn);
    return slot;
  }

  /// The first story of the same text; -1 where there is none.
  static int standIn(Archive archive, Story story) throws IOException {
    if (story.text().isEmpty()) {
      return -1;
    }
    int[] same = archive.named(StoryNames.ofText(story));
    return same.length == 0 ? -1 : same[0];
  }

  private Filed decide(Slot slot, DeskWorker worker, Instant now) throws IOException {
    if (slot.arrival == null) {
      return answers.again(slot.before, worker, judge);
    }
    Answers.Answer answer = answers.of(slot.arrival, slot.related, worker, judge, now);
    int ordinal = slot.arrival.ordinal();
    graph.add(ordinal, answer.bonds());
    archive.decide(ordinal, BondGraph.bytes(answer.bonds()), answers.bytes(answer, slot.rivals));
    return answer.said();
  }
}
