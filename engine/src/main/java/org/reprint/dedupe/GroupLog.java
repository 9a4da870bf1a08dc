package org.reprint.dedupe;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reprint.group.Group;
import org.reprint.group.GroupNames;
import org.reprint.judge.Why;
import org.reprint.report.JsonLines;

/// Groups as they are found, to be named and written in the order of their kept stories when all
/// are. 24 bytes a group in memory; the rest goes to an unnamed file when it is more than a little.
final class GroupLog implements Closeable {
  private static final int HELD = 1 << 20; // bytes

  private final Temporary temporary;
  private final DedupeOptions.Rule rule;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(held);
  private FileChannel file; // null until something must go there
  private long filed; // bytes

  private final LongArrayList lines = new LongArrayList(); // [groups], of the kept stories
  private final LongArrayList places = new LongArrayList(); // [groups], first byte
  private final LongArrayList hashes =
      new LongArrayList(); // [groups], of the keys after which they are named

  /// @param rule by which members belong to the kept story
  GroupLog(Temporary temporary, DedupeOptions.Rule rule) {
    this.temporary = temporary;
    this.rule = rule;
  }

  /// Adds a group, whose name does not matter.
  ///
  /// @param line of its kept story
  synchronized void add(int line, Group group) throws IOException {
    if (held.size() > HELD) {
      flush();
    }
    lines.add(line);
    places.add(filed + held.size());
    hashes.add(GroupNames.hash(group.namesake()));
    string(group.namesake());
    string(group.why());
    out.writeInt(group.members().size());
    for (Group.Member member : group.members()) {
      string(member.key());
      out.writeDouble(member.jaccard());
      out.writeDouble(member.inKept());
      out.writeDouble(member.ofKept());
    }
    string(group.weakest().a());
    string(group.weakest().b());
    out.writeDouble(group.weakest().jaccard());
    out.writeInt(group.sources());
    out.writeInt(group.independentSources());
  }

  private void string(String value) throws IOException {
    out.writeInt(value.length());
    out.writeChars(value); // not as UTF: a key may have lone surrogates, and be long
  }

  private void flush() throws IOException {
    if (file == null) {
      file = temporary.open();
    }
    ByteBuffer bytes = ByteBuffer.wrap(held.toByteArray());
    while (bytes.hasRemaining()) {
      filed += file.write(bytes, filed);
    }
    held.reset();
  }

  /// Writes all groups.
  synchronized void write(JsonLines into) throws IOException {
    if (file != null) {
      flush();
    }
    byte[] kept = held.toByteArray();
    GroupNames names = GroupNames.of(hashes.toLongArray());
    long[] order = lines.toLongArray();
    long[] index = new long[order.length];
    for (int i = 0; i < index.length; i++) {
      index[i] = i;
    }
    LongArrays.radixSort(order, index, 0, order.length);
    Map<Long, Integer> seen = new HashMap<>(); // of hashes that several groups have
    for (long group : index) {
      int i = (int) group;
      long hash = hashes.getLong(i);
      int same = names.repeats(hash) ? seen.merge(hash, 1, Integer::sum) : 1;
      long next = i + 1 < places.size() ? places.getLong(i + 1) : filed + kept.length;
      int length = Math.toIntExact(next - places.getLong(i));
      into.group(read(bytes(places.getLong(i), length, kept), GroupNames.name(hash, same)));
    }
  }

  private byte[] bytes(long place, int length, byte[] kept) throws IOException {
    byte[] bytes = new byte[length];
    if (file == null) {
      System.arraycopy(kept, (int) place, bytes, 0, length);
      return bytes;
    }
    ByteBuffer into = ByteBuffer.wrap(bytes);
    while (into.hasRemaining()) {
      if (file.read(into, place + into.position()) < 0) {
        throw new IOException("a temporary file is shorter than it was written");
      }
    }
    return bytes;
  }

  private Group read(byte[] bytes, String name) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    String namesake = string(in);
    String why = string(in);
    int size = in.readInt();
    List<Group.Member> members = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      String key = string(in);
      double jaccard = in.readDouble();
      double inKept = in.readDouble();
      double ofKept = in.readDouble();
      Why belongs = i == 0 ? null : rule.why(jaccard, Math.max(inKept, ofKept));
      members.add(new Group.Member(key, jaccard, inKept, ofKept, belongs));
    }
    Group.Weakest weakest = new Group.Weakest(string(in), string(in), in.readDouble());
    String kept = members.getFirst().key();
    return new Group(name, namesake, kept, why, members, weakest, in.readInt(), in.readInt());
  }

  private static String string(DataInputStream in) throws IOException {
    StringBuilder value = new StringBuilder();
    for (int left = in.readInt(); left > 0; left--) {
      value.append(in.readChar());
    }
    return value.toString();
  }

  @Override
  public synchronized void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
