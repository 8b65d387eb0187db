package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static no.portvakt.registry.token.Scene.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.portvakt.registry.key.CertificateKind;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import no.portvakt.registry.token.TokenKit.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Assertions that get a token, whatever proves them and however they are written. */
@TokenHttp
class GoodAssertionsIT {

  @Autowired TokenKit kit;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MadeUpCertificates certificates;

  private Scene scene;
  private Tokens tokens;

  @BeforeEach
  void set() {
    scene = new Scene(jdbc, clock);
    tokens = new Tokens(kit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS384", "RS512"})
  void aKeyIsUsedWithTheAlgorithmItWasRegisteredFor(String algorithm) {
    var scene = new Scene(jdbc, clock, TestKey.second(), algorithm);

    assertThat(kit.ask(ENVIRONMENT, scene.draft().algorithm(algorithm).signed()).status())
        .isEqualTo(200);
  }

  @Test
  void aKeyMayHave8192Bits() {
    var scene = new Scene(jdbc, clock, TestKey.large(), "RS512");

    assertThat(kit.ask(ENVIRONMENT, scene.draft().algorithm("RS512").signed()).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void aClientWithoutKeysUsesItsOrganisationsCertificate(CertificateKind kind) throws Exception {
    scene.remove("client_key where client = '" + scene.client + "'");
    var leaf = certificates.trusted(ENVIRONMENT, scene.consumer, kind, scene.key);

    var reply =
        kit.ask(
            ENVIRONMENT,
            scene.draft().header("kid", null).header("x5c", List.of(leaf, "aXNzdWVy")).signed());

    assertThat(tokens.claims(reply).getClaim("client_amr")).isEqualTo(kind.authenticationMethod());
  }

  @Test
  void aSuppliersClientForACustomerMayUseTheSuppliersCertificate() throws Exception {
    var supplier = Some.organisationNumber();
    scene.organisation(supplier);
    var client = scene.client("maskinporten", supplier);
    var leaf =
        certificates.trusted(
            ENVIRONMENT, supplier, CertificateKind.VIRKSOMHETSSERTIFIKAT, scene.key);

    var reply =
        kit.ask(
            ENVIRONMENT,
            scene
                .draft()
                .claim("iss", client)
                .header("kid", null)
                .header("x5c", List.of(leaf))
                .signed());

    assertThat(tokens.claims(reply).getClaim("consumer"))
        .isEqualTo(Tokens.party(scene.consumer.value()));
    assertThat(tokens.claims(reply).getClaim("supplier")).isNull();
  }

  @Test
  void aKeyThatIsLockedToACertificateWorksWhileThatIsTrusted() throws Exception {
    var leaf = certificates.trusted(ENVIRONMENT, scene.consumer, CertificateKind.SEAL, scene.key);
    scene.setKey("certificates = ?", (Object) new String[] {leaf});

    var reply = kit.ask(ENVIRONMENT, scene.draft().signed());

    assertThat(tokens.claims(reply).getClaim("client_amr")).isEqualTo("private_key_jwt");
  }

  @Test
  void aScopeForAllNeedsNoAccess() throws Exception {
    scene.remove("scope_access where scope = '" + scene.scope + "'");
    scene.setScope("accessible_for_all = true");

    assertThat(tokens.claims(kit.ask(ENVIRONMENT, scene.draft().signed())).getClaim("consumer"))
        .isEqualTo(Tokens.party(scene.consumer.value()));
  }

  @Test
  void aScopeThatLimitsNoTypesIsForMaskinportenToo() {
    scene.setScope("allowed_integration_types = '{}'");

    assertThat(kit.ask(ENVIRONMENT, scene.draft().signed()).status()).isEqualTo(200);
  }

  @Test
  void anotherKindOfMachineGetsTheScopesThatAllowIt() {
    var client = scene.client("api_klient", null);
    scene.setScope("allowed_integration_types = '{api_klient}'");
    var leaf =
        certificates.trusted(
            ENVIRONMENT, scene.consumer, CertificateKind.QUALIFIED_SEAL, scene.key);

    var reply =
        kit.ask(
            ENVIRONMENT,
            scene
                .draft()
                .claim("iss", client)
                .header("kid", null)
                .header("x5c", List.of(leaf))
                .signed());

    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void theIssuerMayBeOneOfSeveralAudiences() {
    var draft = scene.draft().claim("aud", List.of("https://other.example/", ISSUER));

    assertThat(ask(draft).status()).isEqualTo(200);
  }

  @Test
  void anAssertionMayBeAsOldAndLiveAsLongAsRealServersAllow() {
    long now = clock.instant().getEpochSecond();

    assertThat(ask(scene.draft().claim("iat", now - 179).claim("exp", now + 1)).status())
        .isEqualTo(200);
    assertThat(
            ask(scene.draft().claim("iat", now + 10).claim("nbf", now + 10).claim("exp", now + 190))
                .status())
        .isEqualTo(200);
  }

  @Test
  void timesMayBeWrittenAsDecimals() {
    long now = clock.instant().getEpochSecond();

    assertThat(ask(scene.draft().claim("iat", (double) now).claim("exp", now + 60.0)).status())
        .isEqualTo(200);
  }

  @Test
  void nullIsAsGoodAsNothing() {
    var claims = scene.draft().claimsText();
    var withNulls =
        claims.substring(0, claims.length() - 1)
            + ",\"consumer_org\":null,\"resource\":null,\"pid\":null,\"nbf\":null,"
            + "\"authorization_details\":null,\"iss_onbehalfof\":null}";

    var reply = kit.ask(ENVIRONMENT, scene.draft().signed(scene.draft().headerText(), withNulls));

    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void whatIsNotKnownIsIgnored() {
    var draft =
        scene.draft().header("typ", "JWT").header("x5t", "a").claim("sub", "b").claim("azp", 1);

    assertThat(
            kit.post(ENVIRONMENT, TokenKit.form(draft.signed()) + "&scope=a&client_id=b").status())
        .isEqualTo(200);
  }

  private Reply ask(Draft draft) {
    return kit.ask(ENVIRONMENT, draft.signed());
  }
}
