package no.portvakt.registry.delegation;

import static no.portvakt.registry.delegation.Facts.form;
import static no.portvakt.registry.support.Some.ACTOR;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.Some;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * An environment whose delegations Altinn keeps. The server lives on with the context that knows
 * its address.
 */
abstract class AltinnUnderTest {

  static final Cause CAUSE = Cause.of(ACTOR);
  static final FakeAltinn SERVER = new FakeAltinn();

  @Autowired Delegations delegations;
  @Autowired Schemes schemes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;

  final OrganisationNumber consumer = Some.organisationNumber();
  final OrganisationNumber supplier = Some.organisationNumber();
  final LittleAltinn altinn = new LittleAltinn();

  Facts facts;
  OrganisationNumber owner;
  ScopeName scope;
  String resource;
  UUID scheme;

  @DynamicPropertySource
  static void altinn(DynamicPropertyRegistry properties) {
    properties.add("portvakt.altinn.ver2.url", () -> SERVER.url().toString());
    properties.add("portvakt.altinn.ver2.token", () -> SERVER.url() + "/token");
    properties.add("portvakt.altinn.ver2.timeout", () -> "PT20S");
  }

  @BeforeEach
  void offerAScheme() {
    SERVER.behaves(altinn);
    facts = new Facts(jdbc, organisations);
    owner = facts.organisation();
    scope = facts.scope("ver2", owner);
    resource = "kart_" + owner;
    scheme = scheme(schemes.create("ver2", owner, form(resource, scope), CAUSE));
    altinn.scopes(resource, scope);
    SERVER.asked().clear();
  }

  boolean covers() {
    return delegations.covers("ver2", scope, consumer, supplier);
  }

  Delegation delegation(UUID id, Instant created, @Nullable String ofResource) {
    return new Delegation("ver2", id, consumer, supplier, Set.of(scope), created, ofResource);
  }

  List<String> recorded() {
    return AuditView.of(jdbc, "delegation:ver2/" + consumer + "/" + supplier + "/" + scheme);
  }

  static UUID scheme(SchemeOutcome outcome) {
    return ((SchemeOutcome.Done) outcome).scheme().id();
  }
}
