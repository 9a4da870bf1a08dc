package org.reprint.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.function.Function;
import org.reprint.ReprintOptions;
import org.reprint.report.PlainText;
import org.reprint.wire.Refused;

/// What one run of the command has to do with the world.
///
/// @param in standard input
/// @param out standard output, buffered; throws when nobody reads any more
/// @param err standard error
/// @param terminal which of them are terminals
/// @param engines makes the engine
/// @param bulk standard output once more, for what is too much for a buffer; to be used when `out`
///   is flushed
record Session(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Terminal terminal,
    Function<ReprintOptions, Engine> engines,
    WritableByteChannel bulk) {
  /// Standard output by one way only.
  Session(
      InputStream in,
      OutputStream out,
      PrintStream err,
      Terminal terminal,
      Function<ReprintOptions, Engine> engines) {
    this(in, out, err, terminal, engines, Channels.newChannel(out));
  }

  /// Says a line on standard error.
  void say(String line) {
    err.println("reprint: " + line);
  }

  /// Says on standard error that something was refused, where, and why.
  void refuse(Refused refused) {
    err.println(
        "reprint: refused "
            + PlainText.safe(refused.where())
            + ": "
            + PlainText.safe(refused.why()));
  }
}
