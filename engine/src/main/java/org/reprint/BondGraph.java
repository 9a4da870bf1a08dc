package org.reprint;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

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
  record Bond(int other, double jaccard, double inOther, double ofOther, int later) {
    static final int THIS = 1;
    static final int OTHER = -1;
  }

  private final Int2ObjectOpenHashMap<List<Bond>> bonds = new Int2ObjectOpenHashMap<>();

  /// Bonds as an archive keeps them with a story.
  static byte[] bytes(List<Bond> bonds) {
    ByteBuffer bytes = ByteBuffer.allocate(bonds.size() * BYTES);
    for (Bond bond : bonds) {
      bytes.putInt(bond.other);
      bytes.putDouble(bond.jaccard).putDouble(bond.inOther).putDouble(bond.ofOther);
      bytes.putInt(bond.later);
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
      read.add(new Bond(in.getInt(), in.getDouble(), in.getDouble(), in.getDouble(), in.getInt()));
    }
    add(ordinal, read);
  }

  /// Adds the bonds of a story to earlier ones.
  void add(int ordinal, List<Bond> added) {
    for (Bond bond : added) {
      of(ordinal).add(bond);
      of(bond.other).add(new Bond(ordinal, bond.jaccard, bond.ofOther, bond.inOther, -bond.later));
    }
  }

  private List<Bond> of(int ordinal) {
    return bonds.computeIfAbsent(ordinal, key -> new ArrayList<>(1));
  }

  /// The bonds of a story.
  List<Bond> from(int ordinal) {
    return bonds.getOrDefault(ordinal, List.of());
  }

  /// The stories that bonds lead to, the nearest first.
  ///
  /// @param from where to begin; these are among them
  /// @param most no more than these are followed
  IntArrayList around(IntArrayList from, int most) {
    IntArrayList reached = new IntArrayList(from);
    IntOpenHashSet seen = new IntOpenHashSet(reached);
    for (int at = 0; at < reached.size(); at++) {
      for (Bond bond : from(reached.getInt(at))) {
        if (reached.size() < most && seen.add(bond.other)) {
          reached.add(bond.other);
        }
      }
    }
    return reached;
  }

  /// Forgets stories, and what led to them.
  void remove(IntPredicate gone) {
    bonds.keySet().removeIf(gone::test);
    bonds.values().forEach(list -> list.removeIf(bond -> gone.test(bond.other)));
  }
}
