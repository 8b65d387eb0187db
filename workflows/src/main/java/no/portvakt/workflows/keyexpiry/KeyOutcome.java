package no.portvakt.workflows.keyexpiry;

import java.util.Locale;

/** What became of a key whose end was near. */
enum KeyOutcome {
  /** It lasts longer now, or has another end. */
  RENEWED,
  /** Another key is in use instead. */
  REPLACED,
  REMOVED,
  EXPIRED;

  /** The value of the process variable {@code outcome}. */
  String inProcess() {
    return name().toLowerCase(Locale.ROOT);
  }
}
