package no.portvakt.registry.client;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientOutcome.Done;
import no.portvakt.registry.client.ClientOutcome.LiveKeysRemain;
import no.portvakt.registry.client.ClientOutcome.Refused;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clients as they are switched off and on. */
@RegistryIT
class ClientsOffIT extends ClientsUnderTest {

  @Autowired PlatformTransactionManager transactions;

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
}
