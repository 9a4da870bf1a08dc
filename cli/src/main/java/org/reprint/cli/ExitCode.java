package org.reprint.cli;

/// What the exit codes mean; the same in every command, and in `--help`.
final class ExitCode {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int MISUSED = 2;
  static final int REFUSED = 3;

  static final String HEADING = "%nExit codes:%n";
  static final String DONE_TEXT = "0:done";
  static final String FAILED_TEXT = "1:internal error, or the output could not be written";
  static final String MISUSED_TEXT = "2:wrong usage, or nothing readable";
  static final String REFUSED_TEXT = "3:done, but something was refused";

  private ExitCode() {}

  /// The code of a run that came to its end.
  static int of(int read, int refused) {
    if (read == 0) {
      return MISUSED;
    }
    return refused == 0 ? DONE : REFUSED;
  }
}
