package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proof says what the token endpoint then answers to a supplier, whatever is amiss. */
@TokenHttp
class TokenProofIT {

  @Autowired TokenKit kit;
  @Autowired TokenProof proof;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final OrganisationNumber customer = Some.organisationNumber();
  private Scene scene;

  @BeforeEach
  void delegateToTheSupplier() {
    scene = new Scene(jdbc, clock);
    scene.grant(scene.scope, customer);
    scene.delegate(customer);
  }

  @Test
  void whereAllIsInPlaceTheClientGetsAToken() {
    assertThat(verdict()).isEqualTo(new TokenVerdict.Issued(new ClientId(scene.client)));
    assertThat(ask().status()).isEqualTo(200);
  }

  @Test
  void aScopeThatKeepsMaskinportenOutIsNamed() {
    scene.setScope("allowed_integration_types = '{idporten}'");

    assertBothSay("MP-201");
  }

  @Test
  void aConsumerWithoutAccessIsNamed() {
    scene.remove("scope_access where consumer = '" + customer.value() + "'");

    assertBothSay("MP-250");
  }

  @Test
  void aScopeThatIsOffIsNamed() {
    scene.setScope("active = false");

    assertBothSay("MP-250");
  }

  @Test
  void aDelegationThatIsRevokedIsNamed() {
    scene.remove("delegation where consumer = '" + customer.value() + "'");

    assertBothSay("MP-251");
  }

  @Test
  void aScopeThatIsDelegableNoMoreIsNamed() {
    scene.setScope("delegation_source = null");

    assertBothSay("MP-251");
  }

  @Test
  void aClientThatIsNotRegisteredWithTheScopeOrIsOffCannotAsk() {
    scene.setClient("active = false");
    assertThat(verdict()).isEqualTo(new TokenVerdict.NoClient());
    assertThat(ask().number()).isEqualTo("MP-100");
    scene.setClient("active = true");

    scene.remove("client_scope where client = '" + scene.client + "'");

    assertThat(verdict()).isEqualTo(new TokenVerdict.NoClient());
    assertThat(ask().number()).isEqualTo("MP-200");
  }

  @Test
  void aClientWithoutAKeyThatLivesCannotAsk() {
    scene.client("maskinporten", null);
    assertThat(verdict()).isEqualTo(new TokenVerdict.Issued(new ClientId(scene.client)));

    scene.expireKey();

    assertThat(verdict()).isEqualTo(new TokenVerdict.NoClient());
    assertThat(ask().number()).isEqualTo("MP-121");
  }

  private void assertBothSay(String code) {
    assertThat(verdict()).isEqualTo(new TokenVerdict.Refused(new ClientId(scene.client), code));
    assertThat(ask().number()).isEqualTo(code);
  }

  private TokenVerdict verdict() {
    return proof.onBehalf(ENVIRONMENT, new ScopeName(scene.scope), customer, scene.consumer);
  }

  private TokenKit.Reply ask() {
    return kit.ask(ENVIRONMENT, scene.draft().claim("consumer_org", customer.value()).signed());
  }
}
