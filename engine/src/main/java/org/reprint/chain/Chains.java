package org.reprint.chain;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.reprint.wire.Story;

/// Reads what the wire says of stories, and tells from it which follows which. Immutable and
/// thread-safe.
public final class Chains {
  private static final Pattern WHOLE = Pattern.compile("\\d+");

  /// What a story says of itself.
  public Marks read(Story story) {
    Story.Origin origin = story.origin();
    if (origin == null || origin.id() == null) {
      return Marks.NONE;
    }
    return new Marks(List.of("id:" + origin.id()), origin.id(), origin.version());
  }

  /// How two stories follow each other, or null when the wire does not say that they do. Symmetric
  /// but for [Succession#bLater].
  public Succession between(Marks a, Marks b) {
    boolean versions = a.id() != null && a.id().equals(b.id());
    if (!versions || a.version() == null || b.version() == null) {
      return null;
    }
    int order = compare(a.version(), b.version());
    if (order == 0) {
      return null;
    }
    String later = order < 0 ? b.version() : a.version();
    String earlier = order < 0 ? a.version() : b.version();
    return new Succession(
        Kind.UPDATE, order < 0, "same id, version " + later + " after " + earlier);
  }

  /// Versions are numbers where both are; else their text decides.
  private static int compare(String a, String b) {
    if (WHOLE.matcher(a).matches() && WHOLE.matcher(b).matches()) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return a.compareTo(b);
  }
}
