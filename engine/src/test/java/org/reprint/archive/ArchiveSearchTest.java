package org.reprint.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.Trials;
import org.reprint.background.Background;
import org.reprint.wire.Story;

/// Whatever became of an archive, stories are found as in a slow search of what was filed, and as
/// in the same archive opened anew.
class ArchiveSearchTest {
  private static final Epoch FIRST = new Epoch(Background.builtin(), 1_000);
  private static final ArchiveOptions OPTIONS = ArchiveOptions.DEFAULT.withRecent(7);
  private static final int STEPS = 150;
  private static final int HUBS = 3;

  @TempDir private Path folder;

  private final Map<String, Features> features = new HashMap<>();
  private final List<Features> filed = new ArrayList<>(); // null for one that is gone
  private Path path;
  private Archive archive;

  private static Features features(SplittableRandom random) {
    long[] prints =
        random
            .longs(3 + random.nextInt(12))
            .map(x -> random.nextInt(3) == 0 ? x & 31 : (x & 0xFF) << 32 | x >>> 8 & 3)
            .sorted()
            .distinct()
            .toArray();
    long[] bands =
        random
            .longs(4)
            .map(x -> random.nextInt(6) == 0 ? 5 : x & 0xFFF)
            .sorted()
            .distinct()
            .toArray();
    int[] firstTerm = new int[1 + random.nextInt(6)];
    List<Long> terms = new ArrayList<>();
    for (int s = 1; s < firstTerm.length; s++) {
      random
          .longs(1 + random.nextInt(random.nextInt(9) == 0 ? 40 : 8)) // more than a row takes
          .map(x -> (x & 15) * (x >>> 8 & 15) * ((1L << 32) + 7))
          .sorted()
          .distinct()
          .forEach(terms::add);
      firstTerm[s] = terms.size();
    }
    return new Features(bands, prints, terms.stream().mapToLong(x -> x).toArray(), firstTerm);
  }

  private void open() throws IOException {
    archive = Archive.open(path, OPTIONS, this::read, FIRST, Instant.EPOCH);
  }

  private List<Features> read(List<Story> stories, boolean rewrites) {
    return stories.stream().map(story -> features.get(story.key())).toList();
  }

  private void file(SplittableRandom random) throws IOException {
    for (int more = 1 + random.nextInt(4); more > 0; more--) {
      String key = "s" + archive.next();
      Features of = random.nextInt(8) == 0 ? Features.NONE : features(random);
      features.put(key, of);
      filed.add(of);
      Story story = Story.of(key, "text of " + key);
      archive.add(new Filing(story, Instant.EPOCH, List.of(key), of, new byte[0], new byte[0]));
    }
    archive.commit();
  }

  private void delete(SplittableRandom random) throws IOException {
    int[] living = IntStream.range(0, filed.size()).filter(i -> filed.get(i) != null).toArray();
    if (living.length < 10) {
      return;
    }
    TreeSet<Integer> gone = new TreeSet<>();
    boolean first = random.nextBoolean();
    for (int i = random.nextInt(living.length / 3 + 1); i >= 0; i--) {
      gone.add(living[first ? i : random.nextInt(living.length)]);
    }
    Map<Integer, Features> refiled = new TreeMap<>();
    for (int one : living) {
      if (!gone.contains(one) && filed.get(one).isNone() && random.nextBoolean()) {
        refiled.put(one, features(random));
      }
    }
    archive.delete(gone.stream().mapToInt(x -> x).toArray(), refiled);
    gone.forEach(one -> filed.set(one, null));
    refiled.forEach(filed::set);
    refiled.forEach((one, of) -> features.put("s" + one, of));
  }

  private void step(SplittableRandom random) throws IOException {
    switch (random.nextInt(30)) {
      case 0, 1 -> delete(random);
      case 2 -> archive.compact();
      case 3 -> {
        archive.close();
        open();
      }
      default -> file(random);
    }
  }

  /// Who shares keys, and how many; of one that more than 64 have the first three count.
  private Map<Integer, Integer> shared(long[] asked, Function<Features, long[]> keys) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (long key : asked) {
      int[] holders =
          IntStream.range(0, filed.size())
              .filter(i -> filed.get(i) != null)
              .filter(i -> Arrays.binarySearch(keys.apply(filed.get(i)), key) >= 0)
              .toArray();
      IntStream.of(holders)
          .limit(holders.length > OPTIONS.candidates().bucketCap() ? HUBS : holders.length)
          .forEach(holder -> shared.merge(holder, 1, Integer::sum));
    }
    return shared;
  }

  private static String told(List<Found> found) {
    StringBuilder told = new StringBuilder();
    for (Found one : found) {
      told.append(one.ordinal()).append(' ').append(one.band()).append(' ').append(one.vote());
      told.append(' ').append(one.sharedFingerprints()).append('/').append(one.fingerprints());
      told.append(' ').append(one.weight()).append(' ').append(one.beyondRivals()).append(' ');
      told.append(Arrays.toString(one.mine())).append(Arrays.toString(one.theirs())).append('\n');
    }
    return told.toString();
  }

  private void check(Features asked) throws IOException {
    List<Found> found = archive.searcher().search(asked);
    try (Archive anew = Archive.read(path, OPTIONS, this::read, FIRST)) {
      assertEquals(told(anew.searcher().search(asked)), told(found));
    }
    Map<Integer, Integer> prints = shared(asked.fingerprints(), Features::fingerprints);
    Map<Integer, Integer> bands = shared(asked.bands(), Features::bands);
    for (Found one : found) {
      assertEquals(prints.getOrDefault(one.ordinal(), 0), one.sharedFingerprints());
      assertEquals(bands.remove(one.ordinal()) != null, one.band());
    }
    assertEquals(Map.of(), bands);
  }

  private void trial(SplittableRandom random) {
    try {
      path = Files.createTempDirectory(folder, "archive");
      filed.clear();
      features.clear();
      open();
      for (int step = 0; step < STEPS; step++) {
        step(random);
        if (step % 5 == 0) {
          check(features(random));
        }
      }
      archive.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void storiesAreFoundAsInASlowSearchWhateverBecameOfTheArchive() {
    Trials.run(4, this::trial);
  }
}
