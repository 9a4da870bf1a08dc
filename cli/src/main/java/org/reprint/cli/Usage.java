package org.reprint.cli;

import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Tells the user of a command what was asked for wrongly.
final class Usage {
  private Usage() {}

  /// What is made of options.
  ///
  /// @param made throws an IllegalArgumentException if a value is out of bounds
  /// @throws ParameterException with the same message
  static <T> T valid(CommandLine command, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
  }
}
