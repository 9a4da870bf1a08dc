package org.reprint.wire;

import java.util.List;
import java.util.Objects;

/// What a reader made of one file.
///
/// @param file as the user gave it
/// @param recognised whether it is written in a format that is read, and anything of it could be
///   read; pictures, packages and plans are recognised and hold no story
/// @param format the name of the format, with its version where the file says one: `ninjs 2.1`;
///   null when nothing could be told
/// @param stories how many it holds
/// @param fields what its stories say, each once, in the order of the record; empty without a story
/// @param why what was refused or passed over and for which reason, the first of each; null when
///   all of it was read
public record Recognition(
    String file, boolean recognised, String format, int stories, List<String> fields, String why) {
  public Recognition {
    Objects.requireNonNull(file, "file");
    fields = List.copyOf(fields);
  }
}
