package no.portvakt.workflows.approval;

import java.util.Locale;

/**
 * Why nobody of an organisation that should decide does so, also not its own fallback approvers.
 */
public enum Absence {
  /** Nobody has the role or right, or only the person whom it is about. */
  VACANT,
  /** Those who have it are not in the chat. They are told by mail, and may decide all the same. */
  UNREACHABLE;

  /** What it is called by meters and the audit trail. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
