package org.reprint.bench.desk;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reprint.Desk;
import org.reprint.DeskOptions;
import org.reprint.report.Filed;
import org.reprint.report.Renewed;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import org.reprint.wire.StoryReader;

/// Questions: how fast are stories filed, what does one story cost that is asked about, and how
/// much room does it all take, as the archive grows?
///
/// The stories are those of a generated corpus, in its order; stories asked about have 450 to 550
/// words: every second one is of the archive, under another key and without its last paragraphs,
/// the others are new. They are asked in one thread, and its CPU time is what is told, beside the
/// time on the wall. Of filing the same is told at every tenth of the corpus; its CPU time is that
/// of the whole process, so that merges of the index and the collection of garbage count. Room on
/// disk is told as it is at that moment, where a merge may have begun, and as it is when the desk
/// was closed; then it is opened again, which is timed too.
public final class Load {
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");
  private static final int GROUP = 100;
  private static final int LEAST_WORDS = 450;
  private static final int MOST_WORDS = 550;
  private static final int TENTHS = 10;
  private static final int WARM = 300;
  private static final int QUERIES = 600;
  private static final int KEPT = 2_000; // of the stories of the archive, to be asked about
  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e6;
  private static final double MEGABYTE = 1 << 20;
  private static final double KILOBYTE = 1 << 10;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final PrintStream out;
  private Desk desk;
  private final Path folder;
  private final boolean rewrites;
  private final List<Story> asked = new ArrayList<>(); // a sample of those of the right length
  private int suitable; // of which it is
  private final SplittableRandom sampling = new SplittableRandom(1);
  private final ThreadMXBean clock = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long textBytes;
  private int filed;
  private int relations;
  private long said; // digest of all answers
  private boolean renewed;
  private final Spent spent = new Spent(); // since the last line
  private long learning; // nanoseconds of the groups behind which a background was learned

  /// Of groups behind which no background was learned.
  private static final class Spent {
    private int stories;
    private long wall; // nanoseconds
    private long cpu;

    private void clear() {
      stories = 0;
      wall = 0;
      cpu = 0;
    }
  }

  private Load(Path folder, boolean rewrites, PrintStream out) throws IOException {
    this.folder = folder;
    this.rewrites = rewrites;
    this.out = out;
    open();
  }

  private void open() throws IOException {
    desk = Desk.open(folder, DeskOptions.DEFAULT.withRewrites(rewrites));
  }

  /// Files a corpus, and asks at each of some sizes.
  ///
  /// @param corpus to be filed, as `generate` writes it
  /// @param fresh another one, of which stories are asked about
  /// @param sizes at which is asked; the last ends the filing
  /// @param rewrites whether rewrites are looked for
  public static void run(Path corpus, Path fresh, int[] sizes, boolean rewrites, PrintStream out)
      throws IOException {
    LUCENE.setLevel(Level.SEVERE);
    Path folder = Files.createTempDirectory("reprint-load");
    out.println(rewrites ? "copies, passages and rewrites" : "copies only");
    Load load = new Load(folder, rewrites, out);
    try {
      load.run(corpus, fresh, sizes);
    } finally {
      load.close();
      Folders.delete(folder);
    }
  }

  private void close() throws IOException {
    if (desk != null) {
      desk.close();
    }
  }

  private void run(Path corpus, Path fresh, int[] sizes) throws IOException {
    StoryReader reader = new StoryReader(ReadOptions.DEFAULT);
    List<Story> strangers = new ArrayList<>();
    new StoryReader(ReadOptions.DEFAULT)
        .read(
            List.of(fresh),
            read -> {
              if (read instanceof Story story && isAsked(story) && strangers.size() < QUERIES) {
                strangers.add(asked(story, "new-", story.text()));
              }
            });
    List<Story> group = new ArrayList<>();
    int last = sizes[sizes.length - 1];
    int tenth = Math.max(1, last / TENTHS / GROUP) * GROUP;
    reader.read(
        List.of(corpus),
        read -> {
          if (filed == last || !(read instanceof Story story)) {
            return;
          }
          group.add(story);
          if (group.size() == GROUP) {
            file(group);
            group.clear();
            boolean size = Arrays.binarySearch(sizes, filed) >= 0;
            if (size || filed % tenth == 0) {
              tell();
            }
            if (size) {
              tell(strangers);
            }
          }
        });
  }

  private static boolean isAsked(Story story) {
    int words = story.text().split("\\s+", -1).length;
    return words >= LEAST_WORDS && words <= MOST_WORDS;
  }

  private void file(List<Story> group) {
    List<Filed> answers = new ArrayList<>();
    long cpu = process.getProcessCpuTime();
    long start = System.nanoTime();
    try {
      desk.file(
          group,
          new Desk.Sink() {
            @Override
            public void filed(Filed one) {
              relations += one.relations().size();
              answers.add(one);
            }

            @Override
            public void refused(Refused refused) {
              throw new IllegalStateException(refused.toString());
            }

            @Override
            public void renewed(Renewed renewed) {
              Load.this.renewed = true;
            }
          });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    long took = System.nanoTime() - start;
    if (renewed) {
      learning += took;
      renewed = false;
    } else {
      spent.stories += group.size();
      spent.wall += took;
      spent.cpu += process.getProcessCpuTime() - cpu;
    }
    filed += group.size();
    answers.forEach(answer -> said = digest(said, answer));
    for (Story story : group) {
      textBytes += story.text().getBytes(StandardCharsets.UTF_8).length;
      if (isAsked(story)) {
        sample(story);
      }
    }
  }

  /// Keeps each story of so many with the same chance: all of them would fill the heap that is told
  /// of. Algorithm R (Vitter 1985, doi:10.1145/3147.3165).
  private void sample(Story story) {
    suitable++;
    int place = asked.size() < KEPT ? asked.size() : sampling.nextInt(suitable);
    if (place == asked.size()) {
      asked.add(story);
    } else if (place < KEPT) {
      asked.set(place, story);
    }
  }

  /// Of answers in their order: two programs with one digest said the same.
  private static long digest(long before, Filed answer) {
    String text = answer.toString();
    long digest = before;
    for (int i = 0; i < text.length(); i++) {
      digest = digest * FACTOR + text.charAt(i);
    }
    return digest;
  }

  private void tell() {
    out.printf(
        Locale.ROOT,
        "%,d stories: filed at %.0f stories/s, %.2f ms CPU a story since the last line%n",
        filed,
        spent.stories / (spent.wall / NANOS),
        spent.cpu / MILLIS / Math.max(1, spent.stories));
    spent.clear();
  }

  private void tell(List<Story> strangers) {
    try {
      Runtime runtime = Runtime.getRuntime();
      double busy = (double) Folders.bytes(folder) / textBytes;
      desk.close();
      desk = null; // what it keeps in memory is free
      double atRest = (double) Folders.bytes(folder) / textBytes;
      long start = System.nanoTime();
      open();
      double opening = (System.nanoTime() - start) / NANOS;
      out.printf(
          Locale.ROOT,
          "  %.1f s for backgrounds so far; %.2f times the text on disk, %.2f at rest; opened in"
              + " %.1f s; %d relations, answers %016x%n",
          learning / NANOS,
          busy,
          atRest,
          opening,
          relations,
          said);
      ask(strangers);
      System.gc();
      out.printf(
          Locale.ROOT,
          "  heap after that %.0f MB%n",
          (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void ask(List<Story> strangers) throws IOException {
    SplittableRandom random = new SplittableRandom(filed);
    double[] cpu = new double[QUERIES];
    double[] wall = new double[QUERIES];
    double[] bytes = new double[QUERIES];
    int found = 0;
    long answers = 0;
    for (int i = -WARM; i < QUERIES; i++) {
      Story story = query(strangers, random, Math.floorMod(i, QUERIES));
      long allocated = clock.getCurrentThreadAllocatedBytes();
      long wallBefore = System.nanoTime();
      long before = clock.getCurrentThreadCpuTime();
      Filed answer = desk.ask(story);
      long after = clock.getCurrentThreadCpuTime();
      if (i >= 0) {
        cpu[i] = (after - before) / MILLIS;
        wall[i] = (System.nanoTime() - wallBefore) / MILLIS;
        bytes[i] = (clock.getCurrentThreadAllocatedBytes() - allocated) / KILOBYTE;
        answers = digest(answers, answer);
        found += answer.relations().isEmpty() ? 0 : 1;
      }
    }
    Arrays.sort(cpu);
    Arrays.sort(wall);
    Arrays.sort(bytes);
    out.printf(
        Locale.ROOT,
        "  one story of %d to %d words: CPU median %.2f ms, p99 %.2f ms; wall median %.2f ms, p99"
            + " %.2f ms; allocated median %.0f KB, p99 %.0f KB; %d of %d are known, answers"
            + " %016x%n",
        LEAST_WORDS,
        MOST_WORDS,
        cpu[QUERIES / 2],
        cpu[QUERIES * 99 / 100],
        wall[QUERIES / 2],
        wall[QUERIES * 99 / 100],
        bytes[QUERIES / 2],
        bytes[QUERIES * 99 / 100],
        found,
        QUERIES,
        answers);
  }

  private Story query(List<Story> strangers, SplittableRandom random, int number) {
    if (number % 2 == 1) {
      return strangers.get(number % strangers.size());
    }
    Story story = asked.get(random.nextInt(asked.size()));
    int cut = story.text().indexOf('\n', story.text().length() * 3 / 4);
    String text = cut < 0 ? story.text() : story.text().substring(0, cut);
    return asked(story, "copy-", text);
  }

  /// A story as somebody asks about it: by the text, under a key that nobody else has.
  private static Story asked(Story story, String prefix, String text) {
    return new Story(
        prefix + story.key(), text, null, story.date(), story.source(), null, List.of());
  }
}
