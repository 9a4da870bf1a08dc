package org.reprint.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// A zip file of files in other formats, read member by member in the order of their names.
///
/// A member that is broken is refused and the next one read. A zip whose directory at the end is
/// missing is read from its beginning up to where it breaks. Bounds: a member may unpack to 100
/// times its size once it is past 16 MiB, and all of them together to 16 GiB; an archive within one
/// stays closed; Office documents and programs, which are zips too, are refused by name.
final class ZipArchive {
  static final String NAME = "zip";

  private static final int MOST_MEMBERS = 1_000_000;

  private final Formats formats;

  ZipArchive(Formats formats) {
    this.formats = formats;
  }

  /// Reads all members.
  ///
  /// @throws IOException if it is no zip of stories, or cannot be read on
  void read(Path path, Outlet outlet) throws IOException {
    outlet.format(NAME);
    Budget budget = new Budget();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory())
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      String foreign = foreign(zip);
      if (foreign != null) {
        throw new Unreadable(foreign);
      }
      if (entries.size() > MOST_MEMBERS) {
        throw new Unreadable("a zip of more than " + MOST_MEMBERS + " members");
      }
      for (ZipEntry entry : entries) {
        if (!isHidden(entry.getName())) {
          member(zip, entry, budget, outlet);
        }
      }
    } catch (ZipException e) {
      fromTheBeginning(path, budget, outlet, e);
    }
    if (!outlet.used()) {
      outlet.nothing("a zip without files");
    }
  }

  private void member(ZipFile zip, ZipEntry entry, Budget budget, Outlet outlet) {
    Outlet part = outlet.member(entry.getName(), new Draft());
    try (InputStream in = zip.getInputStream(entry)) {
      read(entry.getName(), new Bounded(in, entry, budget), part);
    } catch (IOException | IllegalArgumentException e) {
      part.refuseRest("broken member of a zip: " + e.getMessage());
    }
    outlet.add(part, false);
  }

  private void read(String name, InputStream in, Outlet part) throws IOException {
    Packing packing = Packing.of(name);
    InputStream unpacked = packing == null ? in : packing.unpack(in);
    Source source = new Source(packing == null ? name : packing.inner(name), unpacked);
    if (source.beginsWith('P', 'K', 3, 4)) {
      part.refuse(0, "a zip within a zip, which stays closed");
    } else {
      formats.readMember(source, part);
    }
  }

  // Where the directory at its end is missing, what comes before is read as it comes.
  private void fromTheBeginning(Path path, Budget budget, Outlet outlet, ZipException reason)
      throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory() || isHidden(entry.getName())) {
          continue;
        }
        Outlet part = outlet.member(entry.getName(), new Draft());
        read(entry.getName(), new Bounded(new Unclosed(zip), null, budget), part);
        outlet.add(part, false);
        zip.closeEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable("broken zip: " + e.getMessage());
    }
    throw new Unreadable("broken zip: " + reason.getMessage());
  }

  private static boolean isHidden(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.startsWith(".") || name.startsWith("__MACOSX/");
  }

  // What is packed as a zip and is no archive of files.
  private static String foreign(ZipFile zip) {
    if (zip.getEntry("[Content_Types].xml") != null) {
      return "not text: an Office document (docx, xlsx, pptx)";
    }
    if (zip.getEntry("META-INF/container.xml") != null) {
      return "not text: an electronic book (epub)";
    }
    if (zip.getEntry("META-INF/MANIFEST.MF") != null) {
      return "not text: a Java archive";
    }
    return zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null
        ? "not text: an OpenDocument file (odt, ods)"
        : null;
  }

  /// What all members of one zip may unpack to.
  private static final class Budget {
    private static final long MOST = 1L << 34;

    private long left = MOST;
  }

  /// Stops where a member unpacks to more than it can in earnest.
  private static final class Bounded extends InputStream {
    private static final long FREE = 1L << 24;
    private static final int MOST_TIMES = 100;

    private final InputStream in;
    private final long packed; // -1 when it is not known
    private final long checksum; // -1 when it is not known
    private final CRC32 sum = new CRC32();
    private final Budget budget;
    private long unpacked;

    /// @param entry as the directory has it, or null when that is missing
    Bounded(InputStream in, ZipEntry entry, Budget budget) {
      this.in = in;
      this.packed = entry == null ? -1 : entry.getCompressedSize();
      this.checksum = entry == null ? -1 : entry.getCrc();
      this.budget = budget;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      int read = in.read(into, from, count);
      if (read < 0 && checksum >= 0 && checksum != sum.getValue()) {
        throw new Unreadable("broken member of a zip: its checksum differs");
      }
      sum.update(into, from, Math.max(0, read));
      unpacked += Math.max(0, read);
      budget.left -= Math.max(0, read);
      if (unpacked > FREE && unpacked / MOST_TIMES > packed) {
        throw new Unreadable(
            packed < 0
                ? "unpacks to more than " + FREE + " bytes, and the zip's directory is missing"
                : "unpacks to more than "
                    + MOST_TIMES
                    + " times its "
                    + packed
                    + " bytes: a zip bomb");
      }
      if (budget.left < 0) {
        throw new Unreadable("the zip unpacks to more than " + Budget.MOST + " bytes: a zip bomb");
      }
      return read;
    }
  }

  /// A stream that members do not close.
  private static final class Unclosed extends InputStream {
    private final InputStream in;

    Unclosed(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      return in.read(into, from, count);
    }
  }
}
