package no.portvakt.registry.token;

import java.time.Instant;
import java.util.List;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.token.ClientStanding.ScopeStanding;

/** A known client's assertion, and what is known of the client. */
record TokenRequest(
    Environment environment, Assertion assertion, ClientId id, ClientStanding client, Instant now) {

  Wish wish() {
    return new Wish(environment, client, assertion.scopes(), assertion.consumer());
  }

  /** Whose access is used: another organisation's when the client acts for it. */
  String consumer() {
    return wish().consumer();
  }

  boolean isForAnother() {
    return wish().isForAnother();
  }

  /** Those of the scopes asked for that are registered on the client. */
  List<ScopeStanding> scopes() {
    return List.copyOf(client.scopes().values());
  }

  OrganisationNumber organisation() {
    return client.organisation();
  }
}
