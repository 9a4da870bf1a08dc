package org.reprint.cli;

import java.io.IOException;
import java.io.OutputStream;

/// An output whose reader may go away: what is written then is dropped, so that a command comes to
/// its end and its exit code says what it found.
final class SparedOutput extends OutputStream {
  private final OutputStream out;
  private boolean gone;

  SparedOutput(OutputStream out) {
    this.out = out;
  }

  private interface Work {
    void run() throws IOException;
  }

  private void attempt(Work work) throws IOException {
    if (gone) {
      return;
    }
    try {
      work.run();
    } catch (IOException e) {
      if (!Main.isBrokenPipe(e)) {
        throw e;
      }
      gone = true;
    }
  }

  @Override
  public void write(int b) throws IOException {
    attempt(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    attempt(() -> out.write(bytes, from, length));
  }

  @Override
  public void flush() throws IOException {
    attempt(out::flush);
  }
}
