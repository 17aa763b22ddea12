package io.dateline.cli;

import java.util.Optional;

/** Which Dateline this is. */
final class Version {
  private Version() {}

  /** The version in the jar's manifest, {@code 0.1.0}. */
  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("(built from source)");
  }
}
