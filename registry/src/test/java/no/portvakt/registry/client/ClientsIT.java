package no.portvakt.registry.client;

import static no.portvakt.registry.scope.IntegrationType.MASKINPORTEN;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientOutcome.Done;
import no.portvakt.registry.client.ClientOutcome.Exists;
import no.portvakt.registry.client.ClientOutcome.LiveKeysRemain;
import no.portvakt.registry.client.ClientOutcome.NotASupplier;
import no.portvakt.registry.client.ClientOutcome.NotYours;
import no.portvakt.registry.client.ClientOutcome.Refused;
import no.portvakt.registry.client.ClientOutcome.Stale;
import no.portvakt.registry.client.ClientOutcome.Unknown;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryIT
class ClientsIT {

  private static final Cause CAUSE = new Cause(ACTOR, "ny karttjeneste");

  @Autowired Clients clients;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired PlatformTransactionManager transactions;

  private OrganisationNumber etat;

  @BeforeEach
  void registerAnOrganisation() {
    etat = organisation();
  }

  @Test
  void aClientIsFoundAsItWasMadeInItsEnvironmentOnly() {
    var outcome = clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE);

    var client = made(outcome);
    assertThat(client)
        .isEqualTo(
            new Client(
                "ver2",
                client.id(),
                etat,
                null,
                MASKINPORTEN,
                new ClientSettings("Kartklient", "Henter kart", Set.of(), 120, 7_200, 600),
                true,
                clock.instant(),
                clock.instant(),
                1));
    assertThat(clients.find("ver2", client.id())).contains(client);
    assertThat(clients.find("prod", client.id())).isEmpty();
  }

  @Test
  void whatIsAllowedButUnwiseIsSaidAndDone() {
    var outcome = clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Done.class,
            done ->
                assertThat(done.advice())
                    .containsExactly(new Violation("client.scopes.none", "scopes")));
  }

  @Test
  void itsRegistrationIsOnTheRecordWithItsReason() {
    var id = new ClientId("kart-" + etat);

    clients.create("ver2", id, etat, null, ClientForms.plain(), CAUSE);

    assertThat(audit(id))
        .singleElement()
        .asString()
        .startsWith("client.registered system:test")
        .contains(
            "\"name.after\":\"Kartklient\"",
            "\"organisation.after\":\"" + etat + "\"",
            "\"reason\":\"ny karttjeneste\"")
        .doesNotContain(".before", "supplier");
  }

  @Test
  void anIdIsTakenOnceInAnEnvironment() {
    var id = new ClientId("kart-" + etat);
    clients.create("ver2", id, etat, null, ClientForms.plain(), CAUSE);

    assertThat(clients.create("ver2", id, organisation(), null, ClientForms.plain(), CAUSE))
        .isEqualTo(new Exists());
    assertThat(clients.create("prod", id, etat, null, ClientForms.plain(), CAUSE))
        .isInstanceOf(Done.class);
    assertThat(audit(id)).hasSize(1);
  }

  @Test
  void ofManyWhoWantAnIdAtOnceOneGetsIt() throws Exception {
    var id = new ClientId("kart-" + etat);

    var outcomes =
        Race.among(8, _ -> clients.create("ver2", id, etat, null, ClientForms.plain(), CAUSE));

    assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Exists.class::isInstance).hasSize(7);
    assertThat(audit(id)).hasSize(1);
  }

  @Test
  void aFormThatBreaksARuleMakesAndRecordsNothing() {
    var id = new ClientId("kart-" + etat);

    assertThat(clients.create("ver2", id, etat, null, ClientForms.ofType("idporten"), CAUSE))
        .isEqualTo(
            new Refused(
                List.of(new Violation("client.integration-type.users", "integration_type"))));

    assertThat(clients.find("ver2", id)).isEmpty();
    assertThat(audit(id)).isEmpty();
  }

  @Test
  void whatCannotGoOnTheRecordIsRefusedBeforeItGetsThere() {
    assertThat(
            clients.create(
                "ver2",
                new ClientId("01010750160"),
                etat,
                null,
                ClientForms.plain(),
                new Cause(ACTOR, "for 01010750160")))
        .isEqualTo(
            new Refused(
                List.of(
                    new Violation("client.id.sensitive", "client_id"),
                    new Violation("reason.sensitive", "reason"))));
  }

  @Test
  void anEnvironmentThatIsNotConfiguredHasNoClients() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clients.create("ver3", null, etat, null, ClientForms.plain(), CAUSE));
  }

  @Test
  void aSupplierMakesAClientForACustomerWhoNeedNotBeRegistered() {
    var customer = Some.organisationNumber();

    var client = made(clients.create("ver2", null, customer, etat, ClientForms.plain(), CAUSE));

    assertThat(client.organisation()).isEqualTo(customer);
    assertThat(client.supplier()).isEqualTo(etat);
    assertThat(clients.find("ver2", client.id())).contains(client);
    assertThat(audit(client.id()))
        .singleElement()
        .asString()
        .contains("\"supplier.after\":\"" + etat + "\"");
  }

  @Test
  void aSupplierIsRegisteredAndIsNotTheCustomer() {
    assertThat(clients.create("ver2", null, etat, etat, ClientForms.plain(), CAUSE))
        .isEqualTo(new NotASupplier());
    assertThat(
            clients.create(
                "ver2", null, etat, Some.organisationNumber(), ClientForms.plain(), CAUSE))
        .isEqualTo(new NotASupplier());
  }

  @Test
  void aChangeReplacesAllSettingsAndIsRecordedWithBeforeAndAfter() {
    var before = made(clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE));
    clock.move(Duration.ofMinutes(1));

    var after = change(before, ClientForms.named("Sjøkartklient"));

    assertThat(after.settings().name()).isEqualTo("Sjøkartklient");
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.created()).isEqualTo(before.created());
    assertThat(after.lastUpdated()).isEqualTo(clock.instant());
    assertThat(clients.find("ver2", before.id())).contains(after);
    assertThat(audit(before.id()))
        .last()
        .isEqualTo(
            "client.changed system:test {\"name.after\":\"Sjøkartklient\","
                + "\"name.before\":\"Kartklient\",\"reason\":\"ny karttjeneste\"}");
  }

  @Test
  void whatStandsAlreadyIsNotRecordedAgain() {
    var client = made(clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE));
    clock.move(Duration.ofMinutes(1));

    assertThat(change(client, ClientForms.plain())).isEqualTo(client);

    assertThat(clients.find("ver2", client.id())).contains(client);
    assertThat(audit(client.id())).hasSize(1);
  }

  @Test
  void bothTheCustomerAndTheSupplierMayChangeAClientAndNobodyElse() {
    var supplier = organisation();
    var client = made(clients.create("ver2", null, etat, supplier, ClientForms.plain(), CAUSE));

    var bySupplier =
        made(clients.change("ver2", supplier, client.id(), ClientForms.named("Ny"), 1, CAUSE));
    var byCustomer =
        made(
            clients.change(
                "ver2",
                etat,
                client.id(),
                ClientForms.named("Nyere"),
                bySupplier.version(),
                CAUSE));

    assertThat(byCustomer.settings().name()).isEqualTo("Nyere");
    assertThat(clients.change("ver2", organisation(), client.id(), ClientForms.plain(), 3, CAUSE))
        .isEqualTo(new NotYours());
    assertThat(clients.deactivate("ver2", organisation(), client.id(), true, CAUSE))
        .isEqualTo(new NotYours());
  }

  @Test
  void whatDoesNotExistIsUnknown() {
    assertThat(clients.change("ver2", etat, ClientId.random(), ClientForms.plain(), 1, CAUSE))
        .isEqualTo(new Unknown());
    assertThat(clients.deactivate("ver2", etat, ClientId.random(), true, CAUSE))
        .isEqualTo(new Unknown());
  }

  @Test
  void theTypeOfAClientNeverChanges() {
    var client = made(clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE));

    assertThat(clients.change("ver2", etat, client.id(), ClientForms.ofType("krr"), 1, CAUSE))
        .isEqualTo(
            new Refused(
                List.of(new Violation("client.integration-type.immutable", "integration_type"))));
  }

  @Test
  void aChangeOfWhatSomebodyElseChangedSinceIsRefusedWithHowItStands() {
    var first = made(clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE));
    var second = change(first, ClientForms.named("Sjøkartklient"));

    assertThat(clients.change("ver2", etat, first.id(), ClientForms.named("Annen"), 1, CAUSE))
        .isEqualTo(new Stale(second));
  }

  @Test
  void ofManyChangesOfOneVersionOneIsMade() throws Exception {
    var client = made(clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE));

    var outcomes =
        Race.among(
            8,
            runner ->
                clients.change(
                    "ver2", etat, client.id(), ClientForms.named("Navn " + runner), 1, CAUSE));

    var winner =
        outcomes.stream().filter(Done.class::isInstance).map(ClientsIT::made).toList().getFirst();
    assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Stale.class::isInstance)
        .hasSize(7)
        .allMatch(new Stale(winner)::equals);
    assertThat(clients.find("ver2", client.id())).contains(winner);
    assertThat(audit(client.id())).hasSize(2);
  }

  @Test
  void aClientIsSwitchedOffOnce() {
    var client = made(clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE));

    var off = made(clients.deactivate("ver2", etat, client.id(), false, CAUSE));

    assertThat(off.active()).isFalse();
    assertThat(off.version()).isEqualTo(2);
    assertThat(clients.deactivate("ver2", etat, client.id(), false, CAUSE))
        .isEqualTo(new Done(off, List.of()));
    assertThat(audit(client.id()))
        .hasSize(2)
        .last()
        .isEqualTo(
            "client.deactivated system:test {\"active.after\":\"false\","
                + "\"active.before\":\"true\",\"liveKeys\":\"0\",\"reason\":\"ny karttjeneste\"}");
  }

  @Test
  void switchedOffByManyAtOnceItIsRecordedOnce() throws Exception {
    var client = made(clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE));

    var outcomes = Race.among(8, _ -> clients.deactivate("ver2", etat, client.id(), false, CAUSE));

    assertThat(outcomes).allMatch(Done.class::isInstance);
    assertThat(audit(client.id())).hasSize(2);
  }

  @Test
  void aReasonThatCannotBeRecordedSwitchesNothingOff() {
    var client = made(clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE));

    assertThat(
            clients.deactivate("ver2", etat, client.id(), false, new Cause(ACTOR, "x".repeat(501))))
        .isEqualTo(new Refused(List.of(new Violation("reason.too-long", "reason"))));
    assertThat(clients.find("ver2", client.id())).contains(client);
  }

  @Test
  void aClientWithLiveKeysIsSwitchedOffOnlyWhenThatIsMeant() {
    var client = made(clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE));
    key(client, "live", Duration.ofDays(30));
    key(client, "livetoo", Duration.ofSeconds(1));
    key(client, "over", Duration.ZERO);

    assertThat(clients.deactivate("ver2", etat, client.id(), false, CAUSE))
        .isEqualTo(new LiveKeysRemain(2));
    assertThat(clients.find("ver2", client.id())).contains(client);

    assertThat(made(clients.deactivate("ver2", etat, client.id(), true, CAUSE)).active()).isFalse();
    assertThat(audit(client.id())).last().asString().contains("\"liveKeys\":\"2\"");
  }

  @Test
  void nobodyGivesAClientAKeyWhileItIsBeingSwitchedOff() {
    var client = made(clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE));

    var given =
        Objects.requireNonNull(
            new TransactionTemplate(transactions)
                .execute(status -> {
                  clients.deactivate("ver2", etat, client.id(), false, CAUSE);
                  var giving =
                      CompletableFuture.runAsync(() -> key(client, "late", Duration.ofDays(1)));
                  await().until(() -> Waiting.isAnybody(jdbc));
                  assertThat(giving).isNotDone();
                  return giving;
                }));

    assertThat(given).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  void changingAClientThatIsOffSwitchesItOn() {
    var client = made(clients.create("ver2", null, etat, null, ClientForms.plain(), CAUSE));
    var off = made(clients.deactivate("ver2", etat, client.id(), false, CAUSE));

    var on = change(off, ClientForms.plain());

    assertThat(on.active()).isTrue();
    assertThat(on.version()).isEqualTo(3);
    assertThat(audit(client.id()))
        .last()
        .isEqualTo(
            "client.reactivated system:test {\"active.after\":\"true\","
                + "\"active.before\":\"false\",\"reason\":\"ny karttjeneste\"}");
  }

  private Client change(Client client, ClientForm form) {
    return made(clients.change("ver2", etat, client.id(), form, client.version(), CAUSE));
  }

  private static Client made(ClientOutcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).client();
  }

  private List<String> audit(ClientId id) {
    return AuditView.of(jdbc, "client:ver2/" + id);
  }

  private void key(Client client, String kid, Duration life) {
    jdbc.sql(
            """
            insert into client_key
            values (:environment, :client, :kid, 'RS256', repeat('n', 342), 'AQAB', '{}', 'x',
                    :posted, :posted, :expires)
            """)
        .param("environment", client.environment())
        .param("client", client.id().value())
        .param("kid", kid)
        .param("posted", Utc.parameter(clock.instant().minus(Duration.ofDays(300))))
        .param("expires", Utc.parameter(clock.instant().plus(life)))
        .update();
  }

  private OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }
}
