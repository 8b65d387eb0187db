package no.portvakt.registry.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.registry.client.ClientOutcome.Done;
import no.portvakt.registry.client.ClientOutcome.NotYours;
import no.portvakt.registry.client.ClientOutcome.Refused;
import no.portvakt.registry.client.ClientOutcome.Stale;
import no.portvakt.registry.client.ClientOutcome.Unknown;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.Test;

/** Clients as they are changed. */
@RegistryIT
class ClientChangesIT extends ClientsUnderTest {

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
}
