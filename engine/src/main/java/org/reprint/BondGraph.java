package org.reprint;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.reprint.judge.Subject;
import org.reprint.shingle.ShingleSet;

/// Which stories of an archive may be shown as one with which: the verified relations that allow
/// it, both ways. Some 100 bytes a relation. Not thread-safe while it grows.
final class BondGraph {
  private static final int BYTES = 2 * Integer.BYTES + 3 * Double.BYTES;

  /// From one story to another.
  ///
  /// @param other ordinal of the other
  /// @param jaccard between them
  /// @param inOther share of this one's shingles that the other has
  /// @param ofOther share of the other's shingles that this one has
  /// @param later which of them follows the other on the wire: [#THIS], [#OTHER], or 0 for copies
  /// @param tie what else is known of them
  record Bond(int other, double jaccard, double inOther, double ofOther, int later, Tie tie) {
    static final int THIS = 1;
    static final int OTHER = -1;

    /// The bond of one story to another, measured.
    static Bond measured(int ordinal, Subject own, Subject other, int later, Tie tie) {
      ShingleSet mine = own.shingles();
      ShingleSet theirs = other.shingles();
      return mine == null || theirs == null
          ? new Bond(ordinal, 0, 0, 0, later, tie)
          : new Bond(
              ordinal,
              mine.jaccard(theirs),
              mine.containmentIn(theirs),
              theirs.containmentIn(mine),
              later,
              tie);
    }

    /// The same from the other.
    Bond turned(int ordinal) {
      return new Bond(ordinal, jaccard, ofOther, inOther, -later, tie);
    }
  }

  /// What a bond is, besides a reason to show two stories as one. The order is kept on disk.
  enum Tie {
    /// Nothing else.
    PLAIN,
    /// The same story sent again.
    RESEND,
    /// The later one kills the other.
    KILL,
    /// The later one kills a story of which the other is a copy.
    REACHED
  }

  private static final int STEP = 4; // of a tie in the number that it shares with the later one
  private static final Tie[] TIES = Tie.values();

  private final Int2ObjectOpenHashMap<List<Bond>> bonds = new Int2ObjectOpenHashMap<>();

  /// Bonds as an archive keeps them with a story.
  static byte[] bytes(List<Bond> bonds) {
    ByteBuffer bytes = ByteBuffer.allocate(bonds.size() * BYTES);
    for (Bond bond : bonds) {
      bytes.putInt(bond.other);
      bytes.putDouble(bond.jaccard).putDouble(bond.inOther).putDouble(bond.ofOther);
      bytes.putInt(bond.tie.ordinal() * STEP + bond.later);
    }
    return bytes.array();
  }

  /// Adds the bonds that an archive has of a story.
  ///
  /// @throws IOException if the bytes are not such
  void add(int ordinal, byte[] links) throws IOException {
    if (links.length % BYTES != 0) {
      throw new IOException("links of story " + ordinal + " have " + links.length + " bytes");
    }
    ByteBuffer in = ByteBuffer.wrap(links);
    List<Bond> read = new ArrayList<>();
    while (in.hasRemaining()) {
      int other = in.getInt();
      double jaccard = in.getDouble();
      double inOther = in.getDouble();
      double ofOther = in.getDouble();
      int code = in.getInt();
      int tie = Math.floorDiv(code + 1, STEP);
      if (tie < 0 || tie >= TIES.length) {
        throw new IOException("a link of story " + ordinal + " is of the unknown kind " + code);
      }
      read.add(new Bond(other, jaccard, inOther, ofOther, code - STEP * tie, TIES[tie]));
    }
    add(ordinal, read);
  }

  /// Puts what was read in any order into the order of filing.
  void sort() {
    bonds.values().forEach(list -> list.sort(Comparator.comparingInt(Bond::other)));
  }

  /// Adds the bonds of a story to earlier ones.
  void add(int ordinal, List<Bond> added) {
    for (Bond bond : added) {
      of(ordinal).add(bond);
      of(bond.other).add(bond.turned(ordinal));
    }
  }

  private List<Bond> of(int ordinal) {
    return bonds.computeIfAbsent(ordinal, key -> new ArrayList<>(1));
  }

  /// The bonds of a story, in the order of filing.
  List<Bond> from(int ordinal) {
    return bonds.getOrDefault(ordinal, List.of());
  }

  /// Forgets stories, and what led to them.
  void remove(IntPredicate gone) {
    bonds.keySet().removeIf(gone::test);
    bonds.values().forEach(list -> list.removeIf(bond -> gone.test(bond.other)));
  }
}
