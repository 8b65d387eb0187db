package no.portvakt.registry.token;

import no.portvakt.registry.client.ClientId;

/** What comes of asking for a token. */
public sealed interface TokenVerdict {

  /** A client gets one. */
  record Issued(ClientId client) implements TokenVerdict {}

  /**
   * No client gets one.
   *
   * @param client the first of them
   * @param code what it is answered, as {@code MP-251}
   */
  record Refused(ClientId client, String code) implements TokenVerdict {}

  /** There is no client that could ask. */
  record NoClient() implements TokenVerdict {}
}
