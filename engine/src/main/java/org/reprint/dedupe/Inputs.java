package org.reprint.dedupe;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.reprint.wire.Compression;
import org.reprint.wire.Refused;

/// All inputs as one long stretch of bytes that can be read anywhere, again and again.
///
/// Plain files are read where they lie. Streams and compressed files can be read only once, so they
/// are written, decompressed, to an unnamed temporary file first.
final class Inputs implements Closeable {
  private static final int COPY = 1 << 18;

  private final List<Section> sections = new ArrayList<>();
  private final Set<Input> given = new HashSet<>();
  private final Map<String, Integer> again = new HashMap<>(); // by name of a file
  private long size;

  /// One input.
  ///
  /// @param name as shown
  /// @param channel its bytes, or those of its copy
  /// @param start of its first byte, through all inputs
  /// @param size in bytes
  record Section(String name, FileChannel channel, long start, long size) {
    long end() {
      return start + size;
    }
  }

  private Inputs() {}

  /// Opens inputs; those that cannot be read are refused and the rest taken.
  ///
  /// @param copied told how many bytes of streams and compressed files are copied so far
  static Inputs open(
      List<Input> inputs, Temporary temporary, Consumer<Refused> refused, LongConsumer copied)
      throws IOException {
    Inputs all = new Inputs();
    try {
      for (Input input : inputs) {
        all.add(input, temporary, refused, copied);
      }
      return all;
    } catch (IOException | RuntimeException | Error e) {
      all.close();
      throw e;
    }
  }

  private void add(Input input, Temporary temporary, Consumer<Refused> refused, LongConsumer copied)
      throws IOException {
    Path path = input.path();
    if (path == null) {
      FileChannel copy = temporary.open();
      try {
        copy(input.name(), input.stream(), copy, refused, copied);
        section(input.name(), copy, refused);
      } catch (IOException | RuntimeException | Error e) {
        copy.close();
        throw e;
      }
      return;
    }
    if (Files.isRegularFile(path) && !given.add(input)) {
      again.merge(input.name(), 1, Integer::sum); // every story in it is sent again
      return;
    }
    if (Files.isDirectory(path)) {
      refused.accept(new Refused(input.name(), "a folder, expected a file of JSON lines"));
      return;
    }
    boolean inPlace = Files.isRegularFile(path) && !Compression.isCompressed(path);
    FileChannel copy = inPlace ? null : temporary.open();
    try {
      section(
          input.name(), inPlace ? plain(path) : unpacked(input, copy, refused, copied), refused);
    } catch (Unreadable e) {
      refused.accept(new Refused(input.name(), e.getMessage()));
      if (copy != null) {
        copy.close();
      }
    } catch (IOException | RuntimeException | Error e) {
      if (copy != null) {
        copy.close();
      }
      throw e;
    }
  }

  private static FileChannel plain(Path path) throws Unreadable {
    try {
      return FileChannel.open(path, StandardOpenOption.READ);
    } catch (IOException e) {
      throw new Unreadable(e);
    }
  }

  private static FileChannel unpacked(
      Input input, FileChannel copy, Consumer<Refused> refused, LongConsumer copied)
      throws IOException {
    InputStream in;
    try {
      in = Compression.open(input.path());
    } catch (IOException e) {
      throw new Unreadable(e);
    }
    try (in) {
      copy(input.name(), in, copy, refused, copied);
    }
    return copy;
  }

  /// A stream that breaks off gives what came before; that it did is said.
  private static void copy(
      String name, InputStream in, FileChannel copy, Consumer<Refused> refused, LongConsumer copied)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(COPY);
    byte[] bytes = new byte[COPY];
    long written = 0;
    while (true) {
      int count;
      try {
        count = in.read(bytes, 0, COPY); // readNBytes would lose what came before an error
      } catch (IOException e) {
        refused.accept(
            new Refused(name, "breaks off at offset " + written + ": " + e.getMessage()));
        return;
      }
      if (count < 0) {
        return;
      }
      buffer.clear().put(bytes, 0, count).flip();
      while (buffer.hasRemaining()) {
        copy.write(buffer);
      }
      written += count;
      copied.accept(written);
    }
  }

  private void section(String name, FileChannel channel, Consumer<Refused> refused)
      throws IOException {
    Section section = new Section(name, channel, size, channel.size());
    String why = notLines(section);
    if (why != null) {
      refused.accept(new Refused(name, why));
      channel.close();
      return;
    }
    sections.add(section);
    size = section.end();
  }

  private static String notLines(Section section) throws IOException {
    byte[] head = new byte[2];
    int count = read(section, 0, head, 0, 2);
    if (count == 0) {
      return "empty file";
    }
    int mark = count < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    return mark == 0xFFFE || mark == 0xFEFF
        ? "UTF-16: lines are passed through as they are, so they must be UTF-8; convert it first"
        : null;
  }

  /// The inputs that can be read, in order.
  List<Section> sections() {
    return sections;
  }

  /// How many times more an input was given, which is read once.
  int again(int section) {
    return again.getOrDefault(sections.get(section).name(), 0);
  }

  /// Bytes of all inputs.
  long size() {
    return size;
  }

  /// The input that a byte lies in.
  int sectionOf(long position) {
    int low = 0;
    int high = sections.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sections.get(middle).start() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// Reads bytes of one input, as long as it was when it was opened: a file may grow meanwhile.
  ///
  /// @param offset within the input
  /// @return how many were read: fewer than asked for only at the end
  /// @throws IOException also if the file became shorter
  static int read(Section section, long offset, byte[] into, int at, int length)
      throws IOException {
    int there = (int) Math.min(length, section.size() - offset);
    ByteBuffer buffer = ByteBuffer.wrap(into, at, there);
    while (buffer.hasRemaining()) {
      int count = section.channel().read(buffer, offset + buffer.position() - at);
      if (count < 0) {
        throw new IOException(section.name() + " became shorter while it was read");
      }
    }
    return there;
  }

  /// Reads one line of any input.
  void read(long position, byte[] into, int length) throws IOException {
    Section section = sections.get(sectionOf(position));
    read(section, position - section.start(), into, 0, length);
  }

  @Override
  public void close() throws IOException {
    for (Section section : sections) {
      section.channel().close();
    }
  }

  private static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    Unreadable(IOException cause) {
      super(
          cause instanceof NoSuchFileException
              ? "no such file"
              : cause.getMessage() == null ? cause.toString() : cause.getMessage(),
          cause);
    }
  }
}
