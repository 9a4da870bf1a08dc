package org.reprint.dedupe;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.reprint.chain.Chains;
import org.reprint.chain.Marks;
import org.reprint.group.Keep;
import org.reprint.shingle.HashOrder;
import org.reprint.wire.Header;
import org.reprint.wire.ReadOptions;

/// The shingles of some stories, read again from their lines, as sorted sets in one array. One per
/// thread.
///
/// Holds as many as fit. When it is full it forgets all and begins anew: whoever asks for pairs
/// asks for those of the same stories one after another.
final class StorySets {
  private static final int FIRST_ROOM = 1 << 16; // shingles: half a MB
  private static final int KEPT_BYTES = 1 << 20; // of a line's buffer
  private static final int ABSENT = -1;
  private static final int LOWER = 0x20;
  private static final byte[] EMBARGO = {'e', 'm', 'b', 'a', 'r', 'g', 'o'};
  private static final byte[] STATUS = {'s', 't', 'a', 't', 'u', 's'};

  private final Inputs inputs;
  private final LineTable lines;
  private final StoryScan scan;
  private final Keep keep;
  private final Chains chains = new Chains();
  private final int most; // shingles
  private final HashSorter sorter = new HashSorter();
  private final Int2IntOpenHashMap slots = new Int2IntOpenHashMap();
  private byte[] bytes = new byte[1 << 14];
  private long[] shingles = new long[FIRST_ROOM];
  private int used;

  private int[] starts = new int[64]; // [slots], as below
  private int[] ends = new int[64];
  private int[] lengths = new int[64];
  private String[] ids = new String[64];
  private String[] versions = new String[64];
  private Instant[] dates = new Instant[64];
  private String[] sources = new String[64];
  private Header[] headers = new Header[64];
  private Marks[] marks = new Marks[64];

  /// @param keep what will be asked for: [#length] is for the longest, [#marks] for what is usable
  /// @param most shingles to hold; two stories are held in any case
  StorySets(Inputs inputs, LineTable lines, ReadOptions reading, Keep keep, int most) {
    this.most = most;
    this.inputs = inputs;
    this.keep = keep;
    this.lines = lines;
    scan = new StoryScan(reading);
    slots.defaultReturnValue(ABSENT);
  }

  /// How many shingles are held at once.
  int most() {
    return most;
  }

  /// Makes sure that two stories are here; what was asked for before may be gone.
  void load(int lineA, int lineB) throws IOException {
    int slotA = slots.get(lineA);
    int slotB = slots.get(lineB);
    long needed =
        (slotA == ABSENT ? lines.shingles(lineA) : 0L)
            + (slotB == ABSENT ? lines.shingles(lineB) : 0L);
    if (used + needed > shingles.length && !grow(used + needed)) {
      clear();
      slotA = ABSENT;
      slotB = ABSENT;
      long both = (long) lines.shingles(lineA) + lines.shingles(lineB);
      if (both > shingles.length) {
        shingles = new long[Math.toIntExact(both)];
      }
    }
    if (slotA == ABSENT) {
      add(lineA);
    }
    if (slotB == ABSENT) {
      add(lineB);
    }
  }

  /// Reads a story if it fits beside what is here.
  ///
  /// @return whether it is here now
  boolean hold(int line) throws IOException {
    if (slots.containsKey(line)) {
      return true;
    }
    long needed = used + (long) lines.shingles(line);
    if (needed > shingles.length && !grow(needed)) {
      return false;
    }
    add(line);
    return true;
  }

  /// Forgets everything.
  void clear() {
    slots.clear();
    used = 0;
    if (shingles.length > Math.max(most, FIRST_ROOM)) {
      shingles = new long[FIRST_ROOM];
    }
  }

  private void add(int line) throws IOException {
    read(line);
    int slot = slots.size();
    if (slot == starts.length) {
      growSlots();
    }
    starts[slot] = used;
    used = sorter.distinct(scan.hashes(), scan.count(), shingles, used);
    ends[slot] = used;
    lengths[slot] = keep == Keep.LONGEST ? scan.length() : 0;
    ids[slot] = scan.id();
    versions[slot] = scan.version();
    dates[slot] = scan.date();
    sources[slot] = scan.source();
    headers[slot] = scan.header();
    marks[slot] = keep == Keep.USABLE ? chains.read(scan.story()) : Marks.NONE;
    slots.put(line, slot);
  }

  /// Reads one line that is known to be a story.
  ///
  /// @return what it says, until the next call
  StoryScan read(int line) throws IOException {
    int length = lines.length(line);
    if (bytes.length < length || bytes.length > KEPT_BYTES) {
      bytes = new byte[Math.max(length, 1 << 14)];
    }
    long position = lines.position(line);
    inputs.read(position, bytes, length);
    int end = length > 0 && bytes[length - 1] == '\n' ? length - 1 : length;
    Inputs.Section section = inputs.sections().get(inputs.sectionOf(position));
    boolean thoroughly = keep == Keep.USABLE || mentions(EMBARGO, end) || mentions(STATUS, end);
    if (!scan.read(bytes, 0, end, section, 0, thoroughly) || scan.count() != lines.shingles(line)) {
      throw new IOException(section.name() + " was changed while it was read");
    }
    return scan;
  }

  /// Whether a word stands in the line, in whatever case: only then it can have a field that is
  /// called so, unless somebody writes the name of it with escapes.
  private boolean mentions(byte[] word, int end) {
    for (int at = 0; at <= end - word.length; at++) {
      int same = 0;
      while (same < word.length && (bytes[at + same] | LOWER) == word[same]) {
        same++;
      }
      if (same == word.length) {
        return true;
      }
    }
    return false;
  }

  /// Makes room for more shingles, within bounds.
  private boolean grow(long needed) {
    if (needed > most) {
      return false;
    }
    shingles =
        Arrays.copyOf(shingles, (int) Math.min(most, Math.max(needed, 2L * shingles.length)));
    return true;
  }

  private void growSlots() {
    int room = 2 * starts.length;
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
    lengths = Arrays.copyOf(lengths, room);
    ids = Arrays.copyOf(ids, room);
    versions = Arrays.copyOf(versions, room);
    dates = Arrays.copyOf(dates, room);
    sources = Arrays.copyOf(sources, room);
    headers = Arrays.copyOf(headers, room);
    marks = Arrays.copyOf(marks, room);
  }

  /// Distinct shingles of a story that is here.
  int size(int line) {
    int slot = slots.get(line);
    return ends[slot] - starts[slot];
  }

  /// Shingles that two stories that are here have in common.
  int common(int lineA, int lineB) {
    int a = slots.get(lineA);
    int b = slots.get(lineB);
    return HashOrder.common(shingles, starts[a], ends[a], shingles, starts[b], ends[b]);
  }

  String id(int line) {
    return ids[slots.get(line)];
  }

  String version(int line) {
    return versions[slots.get(line)];
  }

  Instant date(int line) {
    return dates[slots.get(line)];
  }

  /// Who sent it, or null.
  String source(int line) {
    return sources[slots.get(line)];
  }

  /// What the wire says of it.
  Header header(int line) {
    return headers[slots.get(line)];
  }

  /// What ties it to others of its chain; nothing where nobody will ask.
  Marks marks(int line) {
    return marks[slots.get(line)];
  }

  /// Length of the text in UTF-16 units; 0 when it is not measured.
  int length(int line) {
    return lengths[slots.get(line)];
  }
}
