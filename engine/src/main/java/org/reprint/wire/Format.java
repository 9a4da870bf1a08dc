package org.reprint.wire;

import java.io.IOException;

/// One way in which stories are written down. An implementation holds no state of a file.
interface Format {
  /// What it is called where a user is told: `newsml-g2`.
  String name();

  /// Whether this file is written so: by its opening, and its name only where a broken file would
  /// else be taken for another format. Asked of every file, so it must be cheap and touch no
  /// library.
  boolean claims(Source source);

  /// Reads the file to its end; what cannot be read becomes a refusal, one for each record.
  ///
  /// @throws IOException if the bytes end in an error of the disk or the device, or, as
  ///   [Unreadable], if nothing more can be read of them
  void read(Source source, Outlet outlet) throws IOException;
}
