package no.portvakt.registry.merkantile;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.merkantile.SaveOutcome.Refused;
import no.portvakt.registry.merkantile.SaveOutcome.Saved;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class ClientMerkantileIT {

  private static final Cause CAUSE = Cause.of(ACTOR);

  @Autowired Merkantile merkantile;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  @Test
  void aClientsDataAreSavedAndFoundAsAProvidersAre() {
    var client = client();

    var outcome = merkantile.saveClient("prod", client, Forms.complete(), CAUSE);

    var data =
        new MerkantileData(
            Forms.complete().invoice(), Forms.complete().addresses(), clock.instant());
    assertThat(outcome).isEqualTo(new Saved(data));
    assertThat(merkantile.ofClient("prod", client)).contains(data);
    assertThat(merkantile.ofClient("ver2", client)).isEmpty();
    assertThat(merkantile.ofClient("prod", client())).isEmpty();
  }

  @Test
  void savingAgainReplacesThemAndConfirmsAnew() {
    var client = client();
    merkantile.saveClient("prod", client, Forms.complete(), CAUSE);
    clock.move(Duration.ofDays(200));

    merkantile.saveClient("prod", client, Forms.withPostcode("0150"), CAUSE);

    assertThat(merkantile.ofClient("prod", client))
        .hasValueSatisfying(data -> {
          assertThat(data.invoice().postcode()).isEqualTo("0150");
          assertThat(data.confirmedAt()).isEqualTo(clock.instant());
        });
    assertThat(audit(client))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("merkantile.changed")
        .contains("\"postcode.before\":\"3510\"", "\"postcode.after\":\"0150\"")
        .doesNotContain("drift@");
  }

  @Test
  void aFormThatBreaksARuleSavesAndRecordsNothing() {
    var client = client();

    assertThat(merkantile.saveClient("prod", client, Forms.withPostcode("351"), CAUSE))
        .isEqualTo(new Refused(List.of(new Violation("merkantile.postcode", "postcode"))));

    assertThat(merkantile.ofClient("prod", client)).isEmpty();
    assertThat(audit(client)).isEmpty();
  }

  @Test
  void whatIsRecordedAsBeforeIsWhatTheLastChangeLeft() throws Exception {
    var client = client();

    Race.among(
        8,
        runner -> merkantile.saveClient("prod", client, Forms.withPostcode("100" + runner), CAUSE));

    assertThat(audit(client))
        .filteredOn(entry -> entry.startsWith("merkantile.registered"))
        .hasSize(1);
    assertThat(audit(client))
        .filteredOn(entry -> entry.startsWith("merkantile.changed"))
        .hasSize(7);
  }

  @Test
  void anUnknownClientOrEnvironmentHasNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> merkantile.saveClient("prod", ClientId.random(), Forms.complete(), CAUSE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> merkantile.saveClient("ver3", client(), Forms.complete(), CAUSE));
  }

  private ClientId client() {
    return ClientRow.put(jdbc, "prod", Some.organisationNumber(), true);
  }

  private List<String> audit(ClientId client) {
    return AuditView.of(jdbc, "merkantile:prod/client/" + client);
  }
}
