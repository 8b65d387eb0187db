package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.Forms.form;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.scope.ScopeOutcome.Done;
import no.portvakt.registry.scope.ScopeOutcome.Refused;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner of a prefix, and what tests of its scopes share. */
abstract class ScopesUnderTest {

  static final Cause CAUSE = new Cause(ACTOR, "ny tjeneste");

  @Autowired Scopes scopes;
  @Autowired Prefixes prefixes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  final String prefix = Some.prefix();

  OrganisationNumber owner = Some.organisationNumber();

  @BeforeEach
  void registerTheOwnersPrefix() {
    owner = organisation();
    register(prefix, owner);
  }

  Scope created(String subscope, ScopeForm form) {
    return done(scopes.create("ver2", owner, prefix, subscope, form, CAUSE));
  }

  static Scope done(ScopeOutcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).scope();
  }

  static Stream<String> refusedFields(ScopeOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).violations().stream().map(Violation::field);
  }

  List<String> history(Scope scope) {
    return AuditView.of(jdbc, "scope:ver2/" + scope.name());
  }

  ScopeSettings settings(ScopeForm form) {
    return new ScopeRules(form, Forms.VER2, false).settings();
  }

  ScopeName name(String subscope) {
    return new ScopeName(prefix + ":" + subscope);
  }

  OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }

  void register(String name, OrganisationNumber organisation) {
    prefixes.register(
        new NewPrefix("ver2", new PrefixName(name), organisation, UUID.randomUUID()), CAUSE);
  }
}
