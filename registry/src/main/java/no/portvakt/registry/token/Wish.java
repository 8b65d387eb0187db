package no.portvakt.registry.token;

import java.util.List;
import java.util.Optional;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.organisation.OrganisationNumber;

/**
 * What a client wants tokens for.
 *
 * @param scopes in the order in which they are asked for
 * @param behalf the organisation that it acts for; empty: its own
 */
record Wish(
    Environment environment, ClientStanding client, List<String> scopes, Optional<String> behalf) {

  /** Whose access is used: another organisation's when the client acts for it. */
  String consumer() {
    return behalf.orElseGet(() -> client.organisation().value());
  }

  boolean isForAnother() {
    return behalf.isPresent();
  }

  OrganisationNumber organisation() {
    return client.organisation();
  }
}
