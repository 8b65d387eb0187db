package no.portvakt.registry.delegation;

import static no.portvakt.registry.delegation.Facts.form;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.SchemeOutcome.Done;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.AuditView;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner with a scope, and what tests of its schemes share. */
abstract class SchemesUnderTest {

  static final Cause CAUSE = new Cause(ACTOR, "as agreed");

  @Autowired Schemes schemes;
  @Autowired Delegations delegations;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;

  Facts facts;
  OrganisationNumber owner;
  ScopeName scope;

  @BeforeEach
  void ownAScope() {
    facts = new Facts(jdbc, organisations);
    owner = facts.organisation();
    scope = facts.scope("ver2", owner);
  }

  DelegationScheme created() {
    return scheme(schemes.create("ver2", owner, form(null, scope), CAUSE));
  }

  List<String> recorded(DelegationScheme scheme) {
    return AuditView.of(jdbc, "delegation-scheme:" + scheme.environment() + "/" + scheme.id());
  }

  static DelegationScheme scheme(SchemeOutcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(Done.class, done -> assertThat(done.already()).isFalse());
    return ((Done) outcome).scheme();
  }
}
