package no.portvakt.registry.token;

import java.security.interfaces.RSAPublicKey;

/** What an assertion's signature is to be verified with. */
sealed interface Credential {

  /**
   * A key of the client's.
   *
   * @param method the {@code client_amr} of tokens that are got with it
   */
  record Usable(RSAPublicKey key, String algorithm, String method) implements Credential {}

  record Unusable(Fault fault) implements Credential {}
}
