package org.reprint.background;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.reprint.text.TermHash;

/// The text format of [Chance]: a header of `name<TAB>value` lines that begins with
/// `format<TAB>chance-1` and has `version`, `scheme`, `decay`, `lengths` and free remarks; an empty
/// line; then lines of a number of pairs, a tab, and the `z` that they reach.
final class ChanceFile {
  static final String FORMAT = "chance-1";

  private ChanceFile() {}

  /// @throws IOException when it is not in this format; the message has the line
  static Chance read(InputStream in, String name) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Map<String, String> header = new HashMap<>();
    double[][] quantiles = new double[2][0];
    boolean inHeader = true;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      int tab = line.indexOf('\t');
      if (inHeader && line.isEmpty()) {
        inHeader = false;
      } else if (tab < 1) {
        throw new IOException(name + " line " + number + ": no tab");
      } else if (inHeader) {
        header.put(line.substring(0, tab), line.substring(tab + 1));
      } else {
        quantiles[0] = append(quantiles[0], value(line.substring(0, tab), name));
        quantiles[1] = append(quantiles[1], value(line.substring(tab + 1), name));
      }
    }
    return chance(header, quantiles, name);
  }

  private static Chance chance(Map<String, String> header, double[][] quantiles, String name)
      throws IOException {
    if (!FORMAT.equals(header.get("format")) || !TermHash.SCHEME.equals(header.get("scheme"))) {
      throw new IOException(
          name + ": format and scheme must be " + FORMAT + " and " + TermHash.SCHEME);
    }
    try {
      return new Chance(
          String.valueOf(header.get("version")),
          value(header.get("decay"), name),
          value(header.get("lengths"), name),
          quantiles[0],
          quantiles[1]);
    } catch (IllegalArgumentException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private static double[] append(double[] values, double value) {
    double[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = value;
    return more;
  }

  private static double value(String digits, String name) throws IOException {
    try {
      return Double.parseDouble(String.valueOf(digits));
    } catch (NumberFormatException e) {
      throw new IOException(name + ": not a number: \"" + digits + "\"", e);
    }
  }
}
