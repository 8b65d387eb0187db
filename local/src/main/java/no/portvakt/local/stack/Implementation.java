package no.portvakt.local.stack;

import java.util.Locale;

/** How the parts are run; the system property {@code portvakt.stack} chooses. */
enum Implementation {
  NATIVE,
  CONTAINERS;

  static Implementation chosen() {
    return valueOf(System.getProperty("portvakt.stack", "native").toUpperCase(Locale.ROOT));
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
