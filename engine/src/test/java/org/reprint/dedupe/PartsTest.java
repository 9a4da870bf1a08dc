package org.reprint.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.Trials;
import org.reprint.group.Group;
import org.reprint.group.GroupNames;
import org.reprint.report.JsonLines;

/// The small parts against the plain way to the same.
final class PartsTest {
  @TempDir private Path temp;

  private record Offer(int number, int stories) {
    /// How common it is, as the table is told to keep it: halves of a power of two.
    int common() {
      int doublings = 0;
      int left = stories;
      while (left >= 4) {
        left /= 2;
        doublings++;
      }
      return Math.min(14, 2 * doublings + (left == 3 ? 1 : 0));
    }
  }

  @Test
  void theRarestSamplesAreTheFirstOfASortedListInWhateverOrderTheyCome() {
    Trials.run(
        300,
        random -> {
          Rarest rarest = new Rarest(3);
          int samples = random.nextInt(random.nextBoolean() ? 8 : Records.UNNUMBERED + 1);
          int most = random.nextBoolean() ? 4 : 3_000;
          List<Offer> offers = new ArrayList<>();
          for (int number = 0; number < samples; number++) {
            offers.add(new Offer(number, 1 + random.nextInt(most)));
          }
          Collections.shuffle(offers, new Random(random.nextLong()));
          for (Offer offer : offers) {
            if (offer.stories >= 2) { // nobody else has the others
              rarest.offer(1, offer.number, offer.stories);
              rarest.offer(2, offer.number, offer.stories);
            }
          }
          Set<Integer> asking = asking(offers);
          for (int number = 0; number <= Records.UNNUMBERED; number++) {
            assertFalse(rarest.asks(0, number, samples));
            assertEquals(asking.contains(number), rarest.asks(1, number, samples), "" + number);
            assertEquals(asking.contains(number), rarest.asks(2, number, samples), "" + number);
          }
        });
  }

  /// Numbers of the rarest that others have too; a long story with one such does not ask.
  private static Set<Integer> asking(List<Offer> offers) {
    List<Offer> sorted = new ArrayList<>(offers);
    sorted.sort(
        Comparator.comparingInt((Offer offer) -> offer.stories < 2 ? -1 : offer.common())
            .thenComparingInt(Offer::number));
    List<Offer> rarest = sorted.subList(0, Math.min(Rarest.ASKING, sorted.size()));
    Set<Integer> asking = new HashSet<>();
    rarest.stream().filter(offer -> offer.stories >= 2).forEach(o -> asking.add(o.number));
    boolean alone = asking.size() < 2 && offers.size() >= Rarest.ASKING;
    return alone ? Set.of() : asking;
  }

  @Test
  void offersOfManyThreadsLeaveTheSame() throws InterruptedException {
    Rarest rarest = new Rarest(1);
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      int first = t;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  start.await();
                } catch (InterruptedException e) {
                  return;
                }
                for (int number = first; number < Records.UNNUMBERED; number += 4) {
                  rarest.offer(0, number, 1 << (2 + (Records.UNNUMBERED - number) / 8));
                }
              }));
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    for (int number = 0; number <= Records.UNNUMBERED; number++) {
      assertEquals(
          number >= 56 && number < 61, rarest.asks(0, number, Records.UNNUMBERED), "" + number);
    }
  }

  @Test
  void componentsAreWhatHangsTogether() {
    Trials.run(
        200,
        random -> {
          int lines = 1 + random.nextInt(60);
          int[] plain = new int[lines];
          for (int i = 0; i < lines; i++) {
            plain[i] = i;
          }
          Components components = new Components(lines);
          for (int i = random.nextInt(60); i > 0 && lines > 1; i--) {
            int a = random.nextInt(lines);
            int b = (a + 1 + random.nextInt(lines - 1)) % lines;
            components.join(new long[] {Records.pair(a, b), -1}, 1);
            int to = Math.min(plain[a], plain[b]);
            int from = Math.max(plain[a], plain[b]);
            for (int line = 0; line < lines; line++) {
              plain[line] = plain[line] == from ? to : plain[line];
            }
          }
          components.close();
          for (int line = 0; line < lines; line++) {
            assertEquals(plain[line], components.root(line));
          }
        });
  }

  @Test
  void lineFeedsAreFoundAsByAPlainLoop() {
    Trials.run(
        2_000,
        random -> {
          byte[] bytes = new byte[random.nextInt(40)];
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] =
                random.nextInt(6) == 0
                    ? (byte) '\n'
                    : (byte) new int[] {0, 9, 11, 0x8A, 0x0A ^ 0x80, 0xFF, 'a'}[random.nextInt(7)];
          }
          int to = random.nextInt(bytes.length + 1);
          int from = random.nextInt(to + 1);
          int expected = from;
          while (expected < to && bytes[expected] != '\n') {
            expected++;
          }
          assertEquals(expected, Newlines.next(bytes, from, to));
        });
  }

  @Test
  void recordsGiveBackWhatWasPutIn() {
    Trials.run(
        500,
        random -> {
          long key = random.nextLong();
          long other = random.nextBoolean() ? key : key ^ 1L << random.nextInt(64);
          int a = random.nextInt(Integer.MAX_VALUE);
          int b = random.nextInt(Integer.MAX_VALUE);
          int number = random.nextInt(Records.UNNUMBERED + 1);
          assertEquals(a, Records.Kind.KEYED.line(Records.keyed(key, a)));
          boolean high = (key ^ other) >>> 32 == 0;
          assertEquals(
              high, Records.Kind.KEYED.sameKey(Records.keyed(key, a), Records.keyed(other, b)));
          long sample = Records.sample(key, a, number);
          assertEquals(a, Records.Kind.SAMPLE.line(sample));
          assertEquals(number, Records.sampleNumber(sample));
          boolean middle = ((key ^ other) >>> 8 & (1 << 26) - 1) == 0;
          assertEquals(middle, Records.Kind.SAMPLE.sameKey(sample, Records.sample(other, b, 0)));
          assertEquals(Math.min(a, b), Records.first(Records.pair(a, b)));
          assertEquals(Math.max(a, b), Records.second(Records.pair(b, a)));
        });
  }

  @Test
  void groupsComeBackInTheOrderOfTheirKeptStoriesHoweverManyThereAre() {
    Trials.run(
        6,
        random -> {
          int count = random.nextBoolean() ? random.nextInt(20) : 12_000; // some go to the file
          List<Integer> lines = new ArrayList<>();
          List<Group> groups = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            lines.add(i);
            groups.add(group(i, random));
          }
          List<Integer> shuffled = new ArrayList<>(lines);
          Collections.shuffle(shuffled, new Random(random.nextLong()));
          try (GroupLog log = new GroupLog(new Temporary(temp), DedupeOptions.Rule.DEFAULT)) {
            for (int line : shuffled) {
              log.add(line, groups.get(line));
            }
            String written = written(log);
            assertEquals(expected(groups), written);
            assertEquals(written, written(log), "a second time");
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static Group group(int i, SplittableRandom random) {
    List<Group.Member> members = new ArrayList<>();
    String odd = "k" + i + (i % 10 == 0 ? " \ud800é漢\u0000😀" : "");
    members.add(new Group.Member(odd, 1, 1, 1));
    for (int m = random.nextInt(3); m >= 0; m--) {
      members.add(
          new Group.Member(
              odd + "." + m, random.nextDouble(), random.nextDouble(), random.nextDouble()));
    }
    return new Group(
        "",
        odd,
        odd,
        "earliest",
        members,
        new Group.Weakest(odd, odd + ".0", random.nextDouble()),
        0,
        0);
  }

  private static String written(GroupLog log) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    log.write(new JsonLines(out));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String expected(List<Group> groups) throws IOException {
    long[] hashes = groups.stream().mapToLong(group -> GroupNames.hash(group.kept())).toArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLines lines = new JsonLines(out);
    for (int i = 0; i < hashes.length; i++) {
      Group g = groups.get(i);
      String name = GroupNames.name(hashes[i], 1);
      List<Group.Member> members = new ArrayList<>(g.members().subList(0, 1));
      for (Group.Member m : g.members().subList(1, g.members().size())) {
        members.add(
            new Group.Member(
                m.key(),
                m.jaccard(),
                m.inKept(),
                m.ofKept(),
                DedupeOptions.Rule.DEFAULT.why(m.jaccard(), Math.max(m.inKept(), m.ofKept()))));
      }
      lines.group(new Group(name, g.namesake(), g.kept(), g.why(), members, g.weakest(), 0, 0));
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void groupsWithKeptStoriesOfOneKeyHaveNamesOfTheirOwn() throws IOException {
    Group group =
        new Group(
            "",
            "k",
            "k",
            "earliest",
            List.of(new Group.Member("k", 1, 1, 1), new Group.Member("j", 1, 1, 1)),
            new Group.Weakest("k", "j", 1),
            0,
            0);
    try (GroupLog log = new GroupLog(new Temporary(temp), DedupeOptions.Rule.DEFAULT)) {
      log.add(3, group);
      log.add(1, group);
      String[] lines = written(log).split("\n", -1);
      String name = lines[0].replaceAll(".*\"group\":\"(.*?)\".*", "$1");
      assertTrue(lines[1].contains("\"group\":\"" + name + "-2\""), lines[1]);
    }
  }
}
