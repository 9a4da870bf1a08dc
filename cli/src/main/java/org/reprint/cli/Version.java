package org.reprint.cli;

import java.util.Objects;
import picocli.CommandLine;

/// The version of this build, from the manifest of its jar.
final class Version implements CommandLine.IVersionProvider {
  /// The bare version: `0.1.0`; `unknown` when the classes do not stand in a jar.
  static String bare() {
    String version = Version.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "unknown");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"reprint " + bare()};
  }
}
