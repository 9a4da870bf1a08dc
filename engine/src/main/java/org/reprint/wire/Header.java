package org.reprint.wire;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What a wire says about a story beside its text. Each agency fills other fields; all but the
/// lists and the status may be null.
///
/// @param slug the keyword line that stays the same through all leads of a story
/// @param takeKey which lead, take or correction it is, as written: `2nd Ld-Writethru`
/// @param chain an identity that all versions of a story share, where the format has one: NITF's
///   `du-key`, the `uri` or `guid` without its version
/// @param replaces ids of stories that this one says it replaces, kills or was made from
/// @param status whether it may be used
/// @param embargo not to be printed before this
/// @param note to editors: `Adds reaction in paragraph 3`
/// @param byline who wrote it
/// @param credit whose copy it is, by name: `Reuters`
/// @param language as declared, BCP 47
/// @param urgency 1 (flash) to 9, or 0 when none is given
/// @param link where it stands on the web, the canonical address
public record Header(
    String slug,
    String takeKey,
    String chain,
    List<String> replaces,
    Status status,
    Instant embargo,
    String note,
    String byline,
    String credit,
    String language,
    int urgency,
    String link) {
  /// Nothing is said.
  public static final Header NONE =
      new Header(null, null, null, List.of(), Status.USABLE, null, null, null, null, null, 0, null);

  private static final int LEAST_URGENT = 9;

  public Header {
    replaces = List.copyOf(replaces);
    Objects.requireNonNull(status, "status");
    if (urgency < 0 || urgency > LEAST_URGENT) {
      throw new IllegalArgumentException("urgency must be in [0, 9], got " + urgency);
    }
  }

  /// Whether a story may be printed (IPTC publishing status).
  public enum Status {
    USABLE,
    /// Held back for now.
    WITHHELD,
    /// Killed: it must not be used, nor any version or copy of it.
    CANCELED
  }
}
