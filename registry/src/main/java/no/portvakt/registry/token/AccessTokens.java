package no.portvakt.registry.token;

import java.util.Optional;

/** The access tokens that this installation issued itself. */
public interface AccessTokens {

  /**
   * What a bearer token says, if it is one of this environment's, signed with one of its keys, and
   * has not expired; the reason for a refusal is nobody's business but the log's.
   */
  Optional<AccessToken> verify(String environment, String token);
}
