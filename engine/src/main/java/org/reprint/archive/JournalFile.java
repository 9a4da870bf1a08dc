package org.reprint.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;

/// The layout of a journal, and what one file of it holds.
///
/// A file begins with [#MAGIC], the number of bytes up to which groups were told to be safe, and a
/// checksum of that number. Then come records: [#RECORD], the length of the payload, the same with
/// all bits turned, CRC32C of kind and payload, kind, payload. A record of kind [#END] closes a
/// group; what stands behind the last one was never told to be safe.
///
/// @param path the file
/// @param records of all whole groups, without the records that end them
/// @param end where the last whole group ends, in bytes
/// @param damage what is wrong with it, in words, or null; a last group that breaks off, as after a
///   kill, is not wrong
record JournalFile(Path path, List<Entry> records, long end, String damage) {
  static final long MAGIC = 0x5250_4A52_4E4C_3031L; // RPJRNL01
  static final int RECORD = 0x5250_4A31; // RPJ1
  static final int HEAD = 2 * Long.BYTES + Integer.BYTES;
  static final int RECORD_HEAD = 4 * Integer.BYTES + 1;

  static final byte STORY = 1;
  static final byte BACKGROUND = 2;
  static final byte END = 3;

  /// One record.
  ///
  /// @param kind [#STORY] or [#BACKGROUND]
  /// @param payload what it holds
  /// @param at where it begins in the file
  record Entry(byte kind, byte[] payload, long at) {}

  /// The name of a journal.
  static String name(long number) {
    return String.format(Locale.ROOT, "journal-%010d.log", number);
  }

  /// Reads a file as far as it can be read.
  static JournalFile read(Path path) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
    List<Entry> whole = new ArrayList<>();
    if (bytes.limit() < HEAD) {
      return new JournalFile(path, whole, 0, "it is shorter than its head");
    }
    long magic = bytes.getLong();
    long told = bytes.getLong();
    if (magic != MAGIC || checksum(told) != bytes.getInt()) {
      return new JournalFile(path, whole, 0, "its head is not that of a journal");
    }
    List<Entry> group = new ArrayList<>();
    long end = HEAD;
    String damage = null;
    while (bytes.hasRemaining() && damage == null) {
      int at = bytes.position();
      if (breaksOff(bytes, at)) {
        break;
      }
      Entry entry = record(bytes, at);
      if (entry == null) {
        damage = "the record at byte " + at + " is not what was written";
      } else if (entry.kind == END) {
        whole.addAll(group);
        group.clear();
        end = bytes.position();
      } else {
        group.add(entry);
      }
    }
    if (damage == null && end < told) {
      damage = "it ends at byte " + end + " and was " + told + " bytes long";
    }
    return new JournalFile(path, whole, end, damage);
  }

  /// Whether the file ends within the record that begins here, or has nothing but zeros from here:
  /// what a write leaves that never came to its end.
  private static boolean breaksOff(ByteBuffer bytes, int at) {
    int left = bytes.limit() - at;
    if (left < RECORD_HEAD) {
      return true;
    }
    int length = bytes.getInt(at + Integer.BYTES);
    boolean head =
        bytes.getInt(at) == RECORD
            && length >= 0
            && bytes.getInt(at + 2 * Integer.BYTES) == ~length;
    if (head) {
      return left - RECORD_HEAD < length;
    }
    for (int i = at; i < bytes.limit(); i++) {
      if (bytes.get(i) != 0) {
        return false;
      }
    }
    return true;
  }

  /// The record that begins here, or null when it is not what was written.
  private static Entry record(ByteBuffer bytes, int at) {
    int length = bytes.getInt(at + Integer.BYTES);
    if (bytes.getInt(at) != RECORD
        || bytes.getInt(at + 2 * Integer.BYTES) != ~length
        || length < 0
        || length > bytes.limit() - at - RECORD_HEAD) {
      return null;
    }
    CRC32C crc = new CRC32C();
    crc.update(bytes.slice(at + RECORD_HEAD - 1, length + 1));
    if ((int) crc.getValue() != bytes.getInt(at + 3 * Integer.BYTES)) {
      return null;
    }
    byte[] payload = new byte[length];
    bytes.position(at + RECORD_HEAD);
    bytes.get(payload);
    return new Entry(bytes.get(at + RECORD_HEAD - 1), payload, at);
  }

  /// Whole records behind the damage, wherever they stand: what can still be saved.
  static List<Entry> salvage(Path path) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
    List<Entry> found = new ArrayList<>();
    for (int at = 0; at + RECORD_HEAD <= bytes.limit(); ) {
      Entry entry = bytes.getInt(at) == RECORD ? record(bytes, at) : null;
      if (entry != null && entry.kind != END) {
        found.add(entry);
      }
      at = entry == null ? at + 1 : bytes.position();
    }
    return found;
  }

  static int checksum(long number) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    return (int) crc.getValue();
  }

  /// Puts a record behind what a buffer holds.
  static void put(ByteBuffer into, byte kind, byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update(kind);
    crc.update(payload);
    into.putInt(RECORD)
        .putInt(payload.length)
        .putInt(~payload.length)
        .putInt((int) crc.getValue())
        .put(kind)
        .put(payload);
  }
}
