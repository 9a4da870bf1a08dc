package org.reprint.bench.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reprint.bench.UsageException;

/// The words of a command line, told apart.
///
/// @param plain what is no option, in order
/// @param options values by name, `--` included
record Words(List<String> plain, Map<String, String> options) {
  /// Tells options from the rest; an option's value is the word after it.
  ///
  /// @param known names of options, `--` included
  /// @throws UsageException if an option is not known or has no value
  static Words of(String[] args, String... known) {
    List<String> plain = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) {
        plain.add(args[i]);
        continue;
      }
      if (!List.of(known).contains(args[i])) {
        throw new UsageException("no option " + args[i] + "; there are " + List.of(known));
      }
      if (i + 1 == args.length) {
        throw new UsageException(args[i] + " needs a value after it");
      }
      options.put(args[i], args[++i]);
    }
    return new Words(plain, options);
  }

  /// The whole number that an option gives.
  ///
  /// @throws UsageException if it gives anything else, or a number below 0
  long number(String option, long otherwise) {
    String value = options.get(option);
    if (value == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, together with negative numbers
    }
    throw new UsageException(option + " needs a whole number of at least 0, got " + value);
  }

  /// The share that an option gives, in `[0, 1]`.
  ///
  /// @throws UsageException if it gives anything else
  double share(String option, double otherwise) {
    double share = decimal(option, otherwise);
    if (share > 1) {
      throw new UsageException(option + " needs a share in [0, 1], got " + share);
    }
    return share;
  }

  /// The number that an option gives, at least 0.
  ///
  /// @throws UsageException if it gives anything else
  double decimal(String option, double otherwise) {
    String value = options.get(option);
    if (value == null) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(value);
      if (number >= 0 && number < Double.POSITIVE_INFINITY) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, together with the rest
    }
    throw new UsageException(option + " needs a number of at least 0, got " + value);
  }
}
