package org.reprint.chain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What ties a story to others of its chain.
///
/// @param keys names that versions of one story may share, each with its kind before it:
///   `id:urn:x`, `slug:us lobster`; stories with a key in common are worth a look, no more
/// @param id as given in the record, or null
/// @param version as given in the record, or null
/// @param names what else names the story
/// @param signs what it says of its place in the chain, each once
/// @param credits whose copy it is by what it says, most trustworthy first, each once: `reuters`;
///   an agency goes by one name, others by theirs in lower case
/// @param date when it was sent, or null
public record Marks(
    List<String> keys,
    String id,
    String version,
    Names names,
    List<Sign> signs,
    List<String> credits,
    Instant date) {
  /// A story that says nothing of itself.
  public static final Marks NONE = new Marks(List.of(), null, null);

  public Marks {
    keys = List.copyOf(keys);
    Objects.requireNonNull(names, "names");
    signs = List.copyOf(signs);
    credits = List.copyOf(credits);
  }

  /// Marks of a record that gives an id and no more.
  public Marks(List<String> keys, String id, String version) {
    this(keys, id, version, Names.NONE, List.of(), List.of(), null);
  }

  /// True when the story must not be used, or says so of another: a kill notice, or a record with
  /// the status canceled.
  public boolean killed() {
    return signs.stream().anyMatch(sign -> sign.meaning().kind() == Kind.KILL);
  }

  /// True when the story says anything of its place in a chain.
  public boolean signed() {
    return !signs.isEmpty();
  }

  /// Which lead it is: 2 for `UPDATE 2-`, 1 for a lead without number, 0 when it says none, -1 for
  /// an alert.
  public int rank() {
    int rank = 0;
    boolean alert = false;
    for (Sign sign : signs) {
      switch (sign.meaning()) {
        case UPDATE, WRITETHRU -> rank = Math.max(rank, Math.max(1, sign.rank()));
        case ALERT -> alert = true;
        default -> {}
      }
    }
    return rank == 0 && alert ? -1 : rank;
  }

  /// The weightiest thing that it says of itself, null when that is nothing.
  public Sign sign() {
    return SignReader.weightiest(signs);
  }
}
