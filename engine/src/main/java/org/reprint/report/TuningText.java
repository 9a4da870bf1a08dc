package org.reprint.report;

import java.util.Formatter;
import java.util.Locale;
import java.util.Optional;

/// Writes what thresholds would have decided, as a table for people or as JSON lines.
///
/// The lines are `{"type":"threshold","kind":"sentences","threshold":0.5,"passed":61,"right":60,
/// "precision":0.98,"recall":0.9,"f1":0.94}`, one for each row of the table, then two of type
/// `chosen` with `why` (`precision` and what was `wanted`, or `f1`), of which `threshold` and the
/// rest are null where there is none; a refused line as in a scan; at the end one `summary`. What
/// cannot be told (a precision without pairs) is null.
public final class TuningText {
  private TuningText() {}

  /// A table of thresholds, the threshold for a wanted precision and that of the highest F1.
  ///
  /// @param kind what the pairs are: `sentences` or `stories`
  /// @param wanted precision, 0 to 1
  public static String table(String kind, Tuning tuning, double wanted) {
    StringBuilder text = new StringBuilder();
    Formatter out = new Formatter(text, Locale.ROOT);
    out.format("%,d pairs of %s, %,d of them the same\n\n", tuning.pairs(), kind, tuning.same());
    out.format("  threshold    pass    right    precision    recall    F1\n");
    for (Tuning.Row row : tuning.table()) {
      out.format(
          "  %-9.2f    %4d    %5d    %-9s    %-6s    %s\n",
          row.threshold(),
          row.passed(),
          row.right(),
          share(row.precision()),
          share(row.recall()),
          share(row.f1()));
    }
    String precision = String.format(Locale.ROOT, "precision %s", JsonNumber.setting(wanted));
    out.format("\n");
    chosen(out, precision, tuning.forPrecision(wanted));
    chosen(out, "highest F1", tuning.best());
    return text.append('\n').toString();
  }

  private static void chosen(Formatter out, String name, Optional<Tuning.Row> chosen) {
    if (chosen.isEmpty()) {
      out.format("%s: at no threshold\n", name);
      return;
    }
    Tuning.Row row = chosen.get();
    out.format(
        "%s: threshold %s (precision %s, %d of %d; recall %s, %d of %d; F1 %s)\n",
        name,
        floor(row.threshold()),
        share(row.precision()),
        row.right(),
        row.passed(),
        share(row.recall()),
        row.right(),
        row.same(),
        share(row.f1()));
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  /// The same as lines.
  public static String lines(String kind, Tuning tuning, double wanted) {
    StringBuilder text = new StringBuilder();
    for (Tuning.Row row : tuning.table()) {
      text.append("{\"type\":\"threshold\",\"kind\":\"").append(kind).append('"');
      decided(text, row, JsonNumber.share(row.threshold()));
      text.append("}\n");
    }
    String why = "\"precision\",\"wanted\":" + JsonNumber.setting(wanted);
    chosen(text, kind, why, tuning.forPrecision(wanted));
    chosen(text, kind, "\"f1\"", tuning.best());
    return text.toString();
  }

  private static void chosen(
      StringBuilder text, String kind, String why, Optional<Tuning.Row> chosen) {
    text.append("{\"type\":\"chosen\",\"kind\":\"").append(kind).append("\",\"why\":").append(why);
    if (chosen.isPresent()) {
      decided(text, chosen.get(), floor(chosen.get().threshold()));
    } else {
      text.append(",\"threshold\":null,\"passed\":null,\"right\":null");
      text.append(",\"precision\":null,\"recall\":null,\"f1\":null");
    }
    text.append("}\n");
  }

  private static void decided(StringBuilder text, Tuning.Row row, String threshold) {
    text.append(",\"threshold\":").append(threshold);
    text.append(",\"passed\":").append(row.passed());
    text.append(",\"right\":").append(row.right());
    text.append(",\"precision\":").append(JsonNumber.share(row.precision()));
    text.append(",\"recall\":").append(JsonNumber.share(row.recall()));
    text.append(",\"f1\":").append(JsonNumber.share(row.f1()));
  }

  /// A threshold is rounded down: what passed it must pass what is printed.
  private static String floor(double threshold) {
    double scale = 1e4;
    return JsonNumber.share(Math.floor(threshold * scale) / scale);
  }

  /// The last line.
  ///
  /// @param pairs that were scored
  /// @param refused lines
  public static String summary(int pairs, int refused) {
    return "{\"type\":\"summary\",\"pairs\":" + pairs + ",\"refused\":" + refused + "}\n";
  }
}
