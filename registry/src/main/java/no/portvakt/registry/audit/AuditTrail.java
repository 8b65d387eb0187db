package no.portvakt.registry.audit;

import java.util.HashMap;
import java.util.Map;

/** The record of every change; an entry stands or falls with the transaction that made it. */
public interface AuditTrail {

  /**
   * Adds an entry to the caller's transaction, without which it throws.
   *
   * @param action what happened, as {@code prefix.registered}
   * @param subject what it happened to, as {@code prefix:ver2/nav}
   * @param details no names and no addresses, for nothing is ever erased here
   * @throws SensitiveContentException when any part holds what must never be stored
   */
  void append(String action, String subject, Map<String, String> details, Actor actor);

  /** As above, with the reason that was given, if any, among the details. */
  default void append(String action, String subject, Map<String, String> details, Cause cause) {
    var told = new HashMap<>(details);
    if (!cause.reason().isEmpty()) {
      told.put("reason", cause.reason());
    }
    append(action, subject, told, cause.actor());
  }
}
