package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.delegation.FakeAltinn;
import no.portvakt.registry.delegation.LittleAltinn;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tokens for another organisation where Altinn keeps the delegations. */
@TokenHttp
class DelegatedInAltinnIT {

  private static final FakeAltinn SERVER = new FakeAltinn();

  @Autowired TokenKit kit;
  @Autowired TokenProof proof;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final OrganisationNumber customer = Some.organisationNumber();
  private final LittleAltinn altinn = new LittleAltinn();
  private Scene scene;

  @DynamicPropertySource
  static void altinn(DynamicPropertyRegistry properties) {
    properties.add("portvakt.altinn.ver2.url", () -> SERVER.url().toString());
    properties.add("portvakt.altinn.ver2.token", () -> SERVER.url() + "/token");
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @BeforeEach
  void grantTheCustomer() {
    SERVER.behaves(altinn);
    scene = new Scene(jdbc, clock);
    scene.grant(scene.scope, customer);
    altinn.scopes("kart", new ScopeName(scene.scope));
  }

  @Test
  void whatAltinnSaysIsDelegatedGivesAToken() {
    altinn.give(customer.value(), scene.consumer.value(), "kart");

    assertThat(ask().status()).isEqualTo(200);
  }

  @Test
  void theProofAsksAltinnToo() {
    var supplier = new ClientId(scene.client);
    assertThat(verdict()).isEqualTo(new TokenVerdict.Refused(supplier, "MP-251"));

    altinn.give(customer.value(), scene.consumer.value(), "kart");

    assertThat(verdict()).isEqualTo(new TokenVerdict.Issued(supplier));
  }

  @Test
  void whatAltinnDoesNotKnowIsNotDelegatedWhateverIsKeptHere() {
    scene.delegate(customer);

    assertThat(ask().number()).isEqualTo("MP-251");
  }

  @Test
  void anAltinnThatDoesNotAnswerIsNobodysFault() {
    altinn.answerInstead("GET delegations", 500, "secret");

    var reply = ask();

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.toString()).doesNotContain("secret");
  }

  private TokenVerdict verdict() {
    return proof.onBehalf(ENVIRONMENT, new ScopeName(scene.scope), customer, scene.consumer);
  }

  private TokenKit.Reply ask() {
    return kit.ask(ENVIRONMENT, scene.draft().claim("consumer_org", customer.value()).signed());
  }
}
