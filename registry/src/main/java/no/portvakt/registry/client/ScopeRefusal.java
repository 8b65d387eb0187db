package no.portvakt.registry.client;

import java.util.Locale;

/**
 * A scope that a client cannot have, as it was asked for, and why not.
 *
 * @param scope any text at all
 */
public record ScopeRefusal(String scope, Reason reason) {

  /** Why; each has a text that says what to do next. */
  public enum Reason {
    /** No such scope here, or none that the organisation may know of. */
    UNKNOWN,
    /** It is switched off. */
    INACTIVE,
    /** The owner allows other kinds of client only. */
    INTEGRATION_TYPE,
    /** The owner has not given the organisation access in this environment. */
    NOT_GRANTED,
    /** As not granted, but the organisation has access in another environment. */
    GRANTED_ELSEWHERE,
    /** Access was asked for, and the owner has not answered. */
    NOT_ANSWERED,
    /** A supplier made the client, and inherits no access of its customer to others' scopes. */
    NOT_FOR_SUPPLIER;

    /** Of its text among those of the registry's rules: {@code scope-refusal.not-granted}. */
    public String key() {
      return "scope-refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
