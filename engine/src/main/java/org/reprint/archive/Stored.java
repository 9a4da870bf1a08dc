package org.reprint.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.reprint.wire.Story;

/// A story as it is kept.
///
/// @param ordinal its number in the archive, in the order of filing
/// @param head all but the bytes
/// @param links as given
/// @param decision as given
public record Stored(int ordinal, Head head, byte[] links, byte[] decision) {
  /// The part of it that is made of words.
  ///
  /// @param story as it was filed
  /// @param filed when
  /// @param names as given
  /// @param folded whether it was filed without features
  public record Head(Story story, Instant filed, List<String> names, boolean folded) {
    static final RecordCodec<Head> CODEC = RecordCodec.of(Head.class);
  }

  static Stored of(int ordinal, Filing filing) {
    Head head =
        new Head(filing.story(), filing.filed(), filing.names(), filing.features().isNone());
    return new Stored(ordinal, head, filing.links(), filing.decision());
  }

  /// The story.
  public Story story() {
    return head.story;
  }

  /// The story with other features.
  Filing filing(Features features) {
    return new Filing(head.story, head.filed, head.names, features, links, decision);
  }

  /// All of it as bytes, for the journal.
  byte[] bytes() {
    byte[] told = Head.CODEC.encode(head);
    return ByteBuffer.allocate(4 * Integer.BYTES + told.length + links.length + decision.length)
        .putInt(ordinal)
        .putInt(told.length)
        .put(told)
        .putInt(links.length)
        .put(links)
        .putInt(decision.length)
        .put(decision)
        .array();
  }

  /// Reads what [#bytes] gave.
  static Stored of(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int ordinal = in.getInt();
    Head head = Head.CODEC.decode(take(in));
    byte[] links = take(in);
    return new Stored(ordinal, head, links, take(in));
  }

  private static byte[] take(ByteBuffer in) throws IOException {
    if (in.remaining() < Integer.BYTES) {
      throw new IOException("a stored story breaks off");
    }
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new IOException("a stored story breaks off");
    }
    byte[] part = new byte[length];
    in.get(part);
    return part;
  }
}
