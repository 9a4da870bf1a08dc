package org.reprint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.reprint.archive.ArchiveException;
import org.reprint.text.Convention;
import org.reprint.text.Conventions;
import org.reprint.text.TermHash;

/// The conventions that an archive was made with: by them its stories were taken apart, so that
/// others cannot be held against these. A file beside the archive names them when they are not
/// those of the jar.
final class SettledConventions {
  private static final String FILE = "conventions.txt";

  private SettledConventions() {}

  /// Checks that an archive was made with these conventions, or settles them in a new one.
  ///
  /// @param folder of the archive
  /// @param fresh whether nothing was ever filed, and something may be written
  /// @throws ArchiveException if it was made with others
  static void require(Path folder, Conventions given, boolean fresh) throws IOException {
    Path file = folder.resolve(FILE);
    boolean other = Files.exists(file);
    boolean builtin = given == Conventions.builtin();
    String name = name(given);
    if (!other && (builtin || fresh)) {
      if (!builtin) {
        Files.writeString(file, name + "\n", StandardCharsets.US_ASCII);
      }
    } else if (!other || !Files.readString(file, StandardCharsets.UTF_8).strip().equals(name)) {
      throw new ArchiveException(
          folder
              + " was made with "
              + (other ? "conventions of its own" : "the conventions in the jar alone")
              + ", and is asked with "
              + (builtin ? "those in the jar alone" : "others")
              + ": give the same file, or export its stories and file them into a new archive");
    }
  }

  private static String name(Conventions conventions) {
    StringBuilder rows = new StringBuilder();
    for (Convention.Kind kind : Convention.Kind.values()) {
      for (Convention row : conventions.of(kind)) {
        rows.append(kind.id()).append('\t').append(row.form()).append('\t').append(row.meaning());
        rows.append('\n');
      }
    }
    return "conventions-" + HexFormat.of().toHexDigits(TermHash.of(rows.toString()));
  }
}
