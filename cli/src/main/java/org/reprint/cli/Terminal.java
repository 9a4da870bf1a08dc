package org.reprint.cli;

import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.reprint.report.TextOptions;

/// What is known of the terminal, if there is one.
///
/// @param stdout whether standard output is one
/// @param stderr whether standard error is one
/// @param text how text for people is laid out
record Terminal(boolean stdout, boolean stderr, TextOptions text) {
  /// No terminal at all.
  static final Terminal NONE = new Terminal(false, false, TextOptions.DEFAULT);

  private static final Pattern COLUMNS = Pattern.compile("[1-9][0-9]{0,3}");
  private static final int NARROWEST = 60;
  private static final int WIDEST = 100; // longer lines are hard to read

  /// What properties of the launcher and the environment say. See <https://no-color.org> for
  /// `NO_COLOR`.
  static Terminal of(Properties properties, Map<String, String> environment) {
    boolean stdout = Boolean.parseBoolean(properties.getProperty("reprint.stdout.tty"));
    boolean stderr = Boolean.parseBoolean(properties.getProperty("reprint.stderr.tty"));
    boolean colour =
        stdout
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    return new Terminal(stdout, stderr, new TextOptions(width(properties, stdout), colour));
  }

  private static int width(Properties properties, boolean stdout) {
    String columns = properties.getProperty("reprint.columns", "");
    if (!stdout || !COLUMNS.matcher(columns).matches()) {
      return WIDEST;
    }
    return Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
  }
}
