package org.reprint.bench.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// Writes stories as lines of JSON, the way the desks of a wire do: some with straight quotes,
/// which JSON escapes, some with every letter beyond ASCII escaped. Not thread-safe: one per
/// worker.
final class StoryLine {
  private static final String[] SOURCES = {
    "Harbor Wire", "Meridian Press", "Nordlys Nyheter", "The Eastham Courier", "Agência Planalto",
    "Tribune of Carrow", "Kestrel News", "Daily Lantern", "Presse du Léman", "Inland Gazette",
    "Ostsee-Anzeiger", "Channel Seven", "The Quarry Post", "Beacon Online", "Sol de Ribera",
    "Morning Ledger", "City Desk", "Blue River Times"
  };
  private static final int WIRES = 6; // the first so many sources write most stories
  private static final long FIRST_SECOND = 1_704_067_200L; // 2024-01-01T00:00:00Z
  private static final int SECONDS_APART = 60;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final long seed;
  private byte[] bytes = new byte[1 << 16]; // [room]; [0, length) is valid
  private int length;
  private boolean straight; // quotes
  private boolean escaped; // all beyond ASCII

  StoryLine(long seed) {
    this.seed = seed;
  }

  /// The id of the story at a place.
  static String id(int place) {
    String digits = Integer.toString(place);
    return "rn-" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
  }

  /// Adds the line of a story.
  void add(int place, Draft story) {
    long lot = Chance.mix(seed + 31L * place);
    int source = (lot & 3) == 0 ? pick(lot, SOURCES.length) : pick(lot, WIRES);
    straight = source % 3 == 1;
    escaped = source % 5 == 2;
    ascii("{\"id\":\"");
    ascii(id(place));
    ascii("\",\"title\":\"");
    text(story.title);
    ascii("\",\"date\":\"");
    long second = FIRST_SECOND + (long) place * SECONDS_APART + (lot >>> 8) % SECONDS_APART;
    ascii(Instant.ofEpochSecond(second).toString());
    ascii("\",\"source\":\"");
    text(SOURCES[source].toCharArray(), SOURCES[source].length());
    ascii("\",\"text\":\"");
    text(story.text);
    ascii("\"}\n");
  }

  /// Writes all lines out and forgets them.
  void drain(OutputStream to) throws IOException {
    to.write(bytes, 0, length);
    length = 0;
  }

  private static int pick(long lot, int bound) {
    return (int) ((lot >>> 33) % bound);
  }

  private void ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  private void text(Ink ink) {
    text(ink.units(), ink.length());
  }

  /// Adds text in quotes' escapes; all of it lies in the basic plane.
  private void text(char[] units, int count) {
    room(6 * count);
    byte[] to = bytes;
    int at = length;
    for (int i = 0; i < count; i++) {
      char unit = units[i];
      if (straight) {
        unit = plain(unit);
      }
      if (unit < 0x80) {
        if (unit == '\n' || unit == '"' || unit == '\\') {
          to[at++] = '\\';
          unit = unit == '\n' ? 'n' : unit;
        }
        to[at++] = (byte) unit;
      } else if (escaped) {
        to[at++] = '\\';
        to[at++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
          to[at++] = HEX[unit >> shift & 15];
        }
      } else if (unit < 0x800) {
        to[at++] = (byte) (0xC0 | unit >> 6);
        to[at++] = (byte) (0x80 | unit & 0x3F);
      } else {
        to[at++] = (byte) (0xE0 | unit >> 12);
        to[at++] = (byte) (0x80 | unit >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | unit & 0x3F);
      }
    }
    length = at;
  }

  private static char plain(char unit) {
    return switch (unit) {
      case '“', '”' -> '"';
      case '’' -> '\'';
      default -> unit;
    };
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
