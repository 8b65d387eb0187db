package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.organisation.Units;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.approval.OpenDecisions;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.MembershipApplication;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.ScopeAccess;
import no.portvakt.workflows.request.Subject;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.store.RequestStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which processes look again when an organisation has lost somebody; all is rolled back. */
class OpenDecisionsIT {

  private static final Actor TEST = new Actor.System("test");
  private static final int MORE_THAN_A_PAGE = 230;

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final RequestStore requests = portvakt.bean(RequestStore.class);
  private final UUID person = portvakt.person("ola.utvikler@kartetaten.example").id();
  private final OrganisationNumber own = OrganisationNumber.of("317700210");
  private final OrganisationNumber unit = OrganisationNumber.of("317700229");
  private final OrganisationNumber other = OrganisationNumber.of("317700237");

  @Test
  void thoseThatTheOrganisationOrAnUnderenhetOfItDecidesAndNoOthers() {
    rolledBack(() -> {
      var concerned =
          Stream.of(
                  request(own, rights()),
                  request(own, removal()),
                  request(other, scopeOf(own, 0)),
                  request(other, delegation(other, own)),
                  request(other, delegation(own, other)),
                  request(unit, rights()))
              .toList();
      request(other, rights());
      request(own, scopeOf(other, 1));
      request(own, delegation(own, other));
      request(own, new MembershipApplication("etat.example"));
      requests.move(request(other, scopeOf(own, 2)), RequestState.APPROVED, null);

      portvakt.bean(OpenDecisions.class).lookAgain(own);

      assertThat(woken()).containsExactlyInAnyOrderElementsOf(concerned);
    });
  }

  @Test
  void howeverManyTheyAre() {
    rolledBack(() -> {
      var concerned =
          IntStream.range(0, MORE_THAN_A_PAGE)
              .mapToObj(number -> request(other, scopeOf(own, number)))
              .toList();

      portvakt.bean(OpenDecisions.class).lookAgain(own);

      assertThat(woken()).containsExactlyInAnyOrderElementsOf(concerned);
    });
  }

  private UUID request(OrganisationNumber organisation, Subject subject) {
    var environment = subject instanceof MembershipApplication ? null : "prod";
    return requests.insert(environment, organisation, person, subject).orElseThrow().id();
  }

  private static ProductionAccess rights() {
    return new ProductionAccess(Set.of(Right.API), "Drift", null, null);
  }

  private AccessRemoval removal() {
    return new AccessRemoval(
        person, Set.of(Right.API), AccessRemoval.Ground.WANTED, false, "Byttet jobb");
  }

  private static ScopeAccess scopeOf(OrganisationNumber owner, int number) {
    return new ScopeAccess("etat:" + owner + number, owner.value(), "Oppslag", null);
  }

  private static SupplierDelegation delegation(
      OrganisationNumber consumer, OrganisationNumber supplier) {
    return new SupplierDelegation(
        UUID.randomUUID(), "etat:sok", consumer.value(), supplier.value(), "Drift", null);
  }

  private List<UUID> woken() {
    return portvakt
        .bean(JdbcClient.class)
        .sql(
            "select correlation_key from outbox where message = 'request-answered'"
                + " and xmin = pg_current_xact_id()::xid")
        .query((row, index) -> UUID.fromString(row.getString("correlation_key")))
        .list();
  }

  private void rolledBack(Runnable test) {
    portvakt
        .bean(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          status.setRollbackOnly();
          for (var number : List.of(own, unit, other)) {
            portvakt
                .bean(Organisations.class)
                .register(
                    new Organisation(number, "Etat " + number, Set.of(), null, null, false), TEST);
          }
          portvakt.bean(Units.class).attach(unit, own, Cause.of(TEST));
          test.run();
        });
  }
}
