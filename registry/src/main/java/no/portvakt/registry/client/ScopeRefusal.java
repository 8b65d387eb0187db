package no.portvakt.registry.client;

/**
 * A scope that a client cannot have, as it was asked for, and why not.
 *
 * @param scope any text at all
 */
public record ScopeRefusal(String scope, Reason reason) {

  /** Why; the code of its text is {@code scope-refusal.} and the name in small letters. */
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
    NOT_ANSWERED
  }
}
