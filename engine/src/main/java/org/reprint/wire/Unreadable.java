package org.reprint.wire;

import java.io.IOException;

/// A file, or a member of one, that cannot be read on; its message is the reason of the refusal.
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1;

  Unreadable(String why) {
    super(why);
  }
}
