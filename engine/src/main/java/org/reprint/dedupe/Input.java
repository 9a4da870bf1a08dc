package org.reprint.dedupe;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/// Where JSON lines come from.
///
/// @param name as shown in keys and places
/// @param path the file, or null for a stream; `.gz` and `.zst` are read decompressed
/// @param stream read to its end and not closed, or null for a file
public record Input(String name, Path path, InputStream stream) {
  public Input {
    Objects.requireNonNull(name, "name");
    if ((path == null) == (stream == null)) {
      throw new IllegalArgumentException("either a path or a stream, got " + path + ", " + stream);
    }
  }

  /// A file, by the path as the user wrote it.
  public static Input of(Path path) {
    return new Input(path.toString(), path, null);
  }

  /// A stream.
  public static Input of(String name, InputStream stream) {
    return new Input(name, null, stream);
  }
}
