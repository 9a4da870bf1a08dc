package org.reprint.wire;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/// Reads what a draft says in its header. A wrong value is a note, never a refusal: the text is
/// worth more than what is said about it.
final class HeaderReader {
  private static final int SHOWN_CHARS = 40;
  private static final int LEAST_URGENT = 9;

  private final DateReader dates;

  HeaderReader(DateReader dates) {
    this.dates = dates;
  }

  Header read(Draft draft, Consumer<String> note) {
    Header header =
        new Header(
            line(draft, Field.SLUG),
            line(draft, Field.TAKE_KEY),
            line(draft, Field.CHAIN),
            draft.replaces(),
            status(draft.get(Field.STATUS), note),
            embargo(draft.get(Field.EMBARGO), note),
            line(draft, Field.NOTE),
            line(draft, Field.BYLINE),
            line(draft, Field.CREDIT),
            line(draft, Field.LANGUAGE),
            urgency(draft.get(Field.URGENCY), note),
            line(draft, Field.LINK));
    return header.equals(Header.NONE) ? Header.NONE : header;
  }

  /// Whether a draft says that its story is killed.
  static boolean isCanceled(Draft draft) {
    String status = draft.get(Field.STATUS);
    return status != null && statusOf(status) == Header.Status.CANCELED;
  }

  /// Returns the publishing status that a wire writes so, or null.
  ///
  /// @param written a word, or a code with a scheme before a colon: `stat:canceled`
  static Header.Status statusOf(String written) {
    String word = written.substring(written.lastIndexOf(':') + 1).strip();
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "usable", "publish", "published", "live" -> Header.Status.USABLE;
      case "withheld", "embargoed", "hold", "held", "draft", "private" -> Header.Status.WITHHELD;
      case "canceled",
          "cancelled",
          "killed",
          "kill",
          "recalled",
          "withdrawn",
          "retracted",
          "deleted" ->
          Header.Status.CANCELED;
      default -> null;
    };
  }

  private static Header.Status status(String written, Consumer<String> note) {
    Header.Status status = written == null ? Header.Status.USABLE : statusOf(written);
    if (status == null) {
      note.accept(
          "status is \""
              + shown(written)
              + "\", expected usable, withheld or canceled: taken as usable");
      return Header.Status.USABLE;
    }
    return status;
  }

  private Instant embargo(String written, Consumer<String> note) {
    return dates.read(written, words -> note.accept("embargo: " + words));
  }

  private static int urgency(String written, Consumer<String> note) {
    if (written == null) {
      return 0;
    }
    String digit = written.strip();
    if (digit.length() == 1 && digit.charAt(0) >= '0' && digit.charAt(0) <= '0' + LEAST_URGENT) {
      return digit.charAt(0) - '0';
    }
    note.accept("urgency is \"" + shown(digit) + "\", expected 1 to 9");
    return 0;
  }

  private static String line(Draft draft, Field field) {
    String value = draft.get(field);
    return value == null ? null : value.strip();
  }

  private static String shown(String value) {
    return value.length() <= SHOWN_CHARS ? value : value.substring(0, SHOWN_CHARS) + "...";
  }
}
