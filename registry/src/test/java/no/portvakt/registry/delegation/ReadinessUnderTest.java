package no.portvakt.registry.delegation;

import static no.portvakt.registry.delegation.Facts.form;
import static no.portvakt.registry.scope.AccessState.APPROVED;
import static no.portvakt.registry.support.Some.ACTOR;

import java.time.Duration;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A delegation with everything in place. */
abstract class ReadinessUnderTest {

  static final Cause CAUSE = Cause.of(ACTOR);

  @Autowired Readiness readiness;
  @Autowired Delegations delegations;
  @Autowired Schemes schemes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  final OrganisationNumber consumer = Some.organisationNumber();
  final OrganisationNumber supplier = Some.organisationNumber();
  Facts facts;
  OrganisationNumber owner;
  ScopeName scope;
  DelegationScheme scheme;
  ClientId client;

  @BeforeEach
  void putAllInPlace() {
    facts = new Facts(jdbc, organisations);
    owner = facts.organisation();
    scope = facts.scope("ver2", owner);
    scheme = scheme("ver2", scope);
    facts.access("ver2", owner, scope, consumer, APPROVED);
    delegations.delegate("ver2", scheme.id(), consumer, supplier, CAUSE);
    client = facts.client("ver2", supplier, "maskinporten", scope);
    facts.key("ver2", client, clock.instant().plus(Duration.ofDays(30)));
  }

  ReadinessReport check() {
    return readiness.check("ver2", scope, consumer, supplier);
  }

  DelegationScheme scheme(String environment, ScopeName... scopes) {
    var outcome = schemes.create(environment, owner, form(null, scopes), CAUSE);
    return ((SchemeOutcome.Done) outcome).scheme();
  }
}
