package no.portvakt.registry.client;

import static no.portvakt.registry.scope.IntegrationType.MASKINPORTEN;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientOutcome.Done;
import no.portvakt.registry.client.ClientOutcome.Exists;
import no.portvakt.registry.client.ClientOutcome.NotASupplier;
import no.portvakt.registry.client.ClientOutcome.Refused;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;

/** Clients as they are made. */
@RegistryIT
class ClientsIT extends ClientsUnderTest {

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
}
