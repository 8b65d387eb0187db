package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.Forms.form;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.scope.AccessOutcome.Done;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consumers who look as if they only act for others are pointed out to the owner. */
@RegistryIT
class SupplierOnlyIT {

  private static final Cause CAUSE = Cause.of(ACTOR);

  @Autowired Accesses accesses;
  @Autowired Scopes scopes;
  @Autowired Prefixes prefixes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;

  private final OrganisationNumber consumer = Some.organisationNumber();
  private ScopeOwner owner;
  private ScopeName scope;

  @BeforeEach
  void offerAScope() {
    owner = new ScopeOwner(organisations, prefixes, scopes);
    scope = owner.scope("les", form());
  }

  @Test
  void whoHasClientsForOthersOnlyIsPointedOut() {
    register(consumer);
    client(Some.organisationNumber(), consumer);

    assertThat(accesses.isOnlySupplier("ver2", consumer, scope)).isTrue();
    assertThat(supplierOnly(accesses.request("ver2", scope, consumer, CAUSE))).isTrue();
    assertThat(supplierOnly(grant())).isTrue();
    assertThat(supplierOnly(grant())).isTrue();
    assertThat(supplierOnly(accesses.deny("ver2", owner.number(), scope, consumer, CAUSE)))
        .isFalse();
  }

  @Test
  void whoWasDelegatedToOnlyIsPointedOut() {
    delegation(Some.organisationNumber(), consumer);

    assertThat(supplierOnly(grant())).isTrue();
  }

  @Test
  void whoIsConsumerTooIsNotPointedOut() {
    register(consumer);
    client(Some.organisationNumber(), consumer);
    client(consumer, null);

    assertThat(supplierOnly(grant())).isFalse();
  }

  @Test
  void whoHasAnAccessAlreadyIsNotPointedOut() {
    delegation(Some.organisationNumber(), consumer);
    accesses.grant("ver2", owner.number(), owner.scope("skriv", form()), consumer, CAUSE);

    assertThat(supplierOnly(grant())).isFalse();
  }

  @Test
  void whoIsCustomerOfASupplierIsNotPointedOut() {
    var supplier = Some.organisationNumber();
    register(supplier);
    client(consumer, supplier);
    delegation(consumer, supplier);

    assertThat(supplierOnly(grant())).isFalse();
  }

  private AccessOutcome grant() {
    return accesses.grant("ver2", owner.number(), scope, consumer, CAUSE);
  }

  private static boolean supplierOnly(AccessOutcome outcome) {
    return ((Done) outcome).supplierOnly();
  }

  private void client(OrganisationNumber organisation, @Nullable OrganisationNumber supplier) {
    jdbc.sql(
            """
            insert into client values ('ver2', :id, :organisation, :supplier, 'maskinporten', 'a', 'b',
                                       120, 7200, 600, true, now(), now(), 1)
            """)
        .param("id", UUID.randomUUID().toString())
        .param("organisation", organisation.value())
        .param("supplier", supplier == null ? null : supplier.value())
        .update();
  }

  private void delegation(OrganisationNumber from, OrganisationNumber to) {
    var scheme = UUID.randomUUID();
    jdbc.sql("insert into delegation_scheme values ('ver2', :scheme, :owner, '{}', '{}', now())")
        .param("scheme", scheme)
        .param("owner", owner.number().value())
        .update();
    jdbc.sql("insert into delegation values ('ver2', :scheme, :consumer, :supplier, now())")
        .param("scheme", scheme)
        .param("consumer", from.value())
        .param("supplier", to.value())
        .update();
  }

  private void register(OrganisationNumber number) {
    organisations.register(
        new Organisation(number, "Etat " + number, Set.of(), null, null, false), ACTOR);
  }
}
