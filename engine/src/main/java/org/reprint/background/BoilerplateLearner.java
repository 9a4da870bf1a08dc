package org.reprint.background;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.reprint.text.Prose;

/// Learns what a house prints again and again.
///
/// A window of words is boilerplate of a source that had it on at least [#DAYS] days, or on fewer,
/// at least [#FEW_DAYS], that lie [#APART] apart; never mainly on one day: a burst is one story
/// that many had. Stories without a source make one house together: what recurs on so many days is
/// furniture, whoever prints it, and a story that went round does so within a few days. Stories
/// without a date tell nothing of days; where their source is named, [#STORIES] of them that have
/// it are enough, for one house does not print one story so often. Without either nothing is
/// learned.
///
/// A story most of which recurs ([Boilerplate#MOST]) teaches nothing: it was sent again, or is the
/// next version of another.
///
/// Order does not matter. Memory: 8 bytes a word until all are learned from.
final class BoilerplateLearner {
  private static final int DAYS = 5;
  private static final int FEW_DAYS = 3;
  private static final int APART = 14; // days from the first to the last
  private static final int STORIES = 5;

  private static final int NO_DAY = Integer.MIN_VALUE;
  private static final int BITS_A_KEY = 8;
  private static final int BUSIEST = 2; // a day may have one in two

  /// One story.
  ///
  /// @param keys of its windows, each once
  /// @param day since 1970 in UTC, or [#NO_DAY]
  private record Printed(long[] keys, int day) {}

  private final List<Printed> stories = new ArrayList<>();
  private long keys;

  void add(Prose story, String source, Instant date) {
    if (date == null && !Boilerplate.isNamed(source)) {
      return;
    }
    int day =
        date == null
            ? NO_DAY
            : Math.toIntExact(date.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay());
    Printed printed = new Printed(Windows.keys(story, Boilerplate.house(source)), day);
    stories.add(printed);
    keys += printed.keys.length;
  }

  Boilerplate learn() {
    Long2ObjectOpenHashMap<IntArrayList> days = days();
    long[] recurring = recurring(days);
    if (recurring.length == 0) {
      return Boilerplate.NONE;
    }
    for (Printed story : stories) {
      if (share(story.keys, recurring) > Boilerplate.MOST) {
        for (long key : story.keys) {
          IntArrayList of = days.get(key);
          if (of != null) {
            of.rem(story.day);
          }
        }
      }
    }
    long[] learned = recurring(days);
    int[] counts = Arrays.stream(learned).mapToInt(key -> count(days.get(key))).toArray();
    return new Boilerplate(learned, counts);
  }

  /// For each key that more than one story has the day of each of them, ascending. Most keys stand
  /// once; two bits a key, more or less, tell that beforehand.
  private Long2ObjectOpenHashMap<IntArrayList> days() {
    long wanted = Math.max(Long.SIZE, keys * BITS_A_KEY);
    int slots = (int) Math.min(1 << 30, Long.highestOneBit(wanted));
    BitSet once = new BitSet(slots);
    BitSet again = new BitSet(slots);
    for (Printed story : stories) {
      for (long key : story.keys) {
        int slot = (int) (key >>> 20) & (slots - 1);
        again.set(slot, again.get(slot) || once.get(slot));
        once.set(slot);
      }
    }
    Long2ObjectOpenHashMap<IntArrayList> days = new Long2ObjectOpenHashMap<>();
    for (Printed story : stories) {
      for (long key : story.keys) {
        if (again.get((int) (key >>> 20) & (slots - 1))) {
          days.computeIfAbsent(key, k -> new IntArrayList(2)).add(story.day);
        }
      }
    }
    days.values().forEach(of -> of.sort(null));
    return days;
  }

  private static long[] recurring(Long2ObjectOpenHashMap<IntArrayList> days) {
    return days.long2ObjectEntrySet().stream()
        .filter(entry -> recurs(entry.getValue()))
        .mapToLong(entry -> entry.getLongKey())
        .sorted()
        .toArray();
  }

  private static boolean recurs(IntArrayList days) {
    int undated = undated(days);
    if (undated >= STORIES) {
      return true;
    }
    int dated = days.size() - undated;
    int different = different(days, undated);
    if (different < FEW_DAYS || busiest(days, undated) * BUSIEST > dated) {
      return false;
    }
    return different >= DAYS || days.getInt(days.size() - 1) - days.getInt(undated) >= APART;
  }

  private static int undated(IntArrayList days) {
    int undated = 0;
    while (undated < days.size() && days.getInt(undated) == NO_DAY) {
      undated++;
    }
    return undated;
  }

  private static int different(IntArrayList days, int from) {
    int different = 0;
    for (int i = from; i < days.size(); i++) {
      different += i == from || days.getInt(i) != days.getInt(i - 1) ? 1 : 0;
    }
    return different;
  }

  private static int busiest(IntArrayList days, int from) {
    int busiest = 0;
    int run = 0;
    for (int i = from; i < days.size(); i++) {
      run = i > from && days.getInt(i) == days.getInt(i - 1) ? run + 1 : 1;
      busiest = Math.max(busiest, run);
    }
    return busiest;
  }

  private static int count(IntArrayList days) {
    int undated = undated(days);
    return undated + different(days, undated);
  }

  private static double share(long[] keys, long[] recurring) {
    int known = 0;
    for (long key : keys) {
      known += Arrays.binarySearch(recurring, key) >= 0 ? 1 : 0;
    }
    return keys.length == 0 ? 0 : (double) known / keys.length;
  }
}
