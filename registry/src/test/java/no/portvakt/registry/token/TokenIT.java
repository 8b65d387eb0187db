package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static no.portvakt.registry.token.Scene.ISSUER;
import static no.portvakt.registry.token.Scene.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.key.CertificateKind;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import no.portvakt.registry.token.TokenKit.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a client gets whose assertion is good. */
@TokenHttp
class TokenIT {

  @Autowired TokenKit kit;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MadeUpCertificates certificates;

  private Scene scene;

  @BeforeEach
  void set() {
    scene = new Scene(jdbc, clock);
  }

  @Test
  void aTokenSaysAllThatMaskinportensSayAndNoMore() throws Exception {
    var reply = kit.ask(ENVIRONMENT, scene.draft().signed());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().propertyNames())
        .containsExactly("access_token", "token_type", "expires_in", "scope");
    assertThat(reply.text("token_type")).isEqualTo("Bearer");
    assertThat(reply.body().get("expires_in").isIntegralNumber()).isTrue();
    assertThat(reply.body().get("expires_in").intValue()).isEqualTo(120);
    assertThat(reply.text("scope")).isEqualTo(scene.scope);
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(reply.header("Pragma")).isEqualTo("no-cache");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");

    long now = clock.instant().getEpochSecond();
    var claims = claims(reply).toJSONObject();
    assertThat(claims.remove("jti")).asString().matches("[A-Za-z0-9_-]{43}");
    assertThat(claims)
        .isEqualTo(
            Map.of(
                "scope",
                scene.scope,
                "iss",
                ISSUER,
                "client_amr",
                "private_key_jwt",
                "token_type",
                "Bearer",
                "client_id",
                scene.client,
                "iat",
                now,
                "exp",
                now + 120,
                "consumer",
                party(scene.consumer.value())));
  }

  @Test
  void aTokenIsSignedWithAPublishedKeyThatItsHeaderNames() throws Exception {
    var token = SignedJWT.parse(kit.ask(ENVIRONMENT, scene.draft().signed()).text("access_token"));

    assertThat(token.getHeader().toJSONObject()).containsOnlyKeys("alg", "kid");
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
  }

  @Test
  void noTwoTokensHaveTheSameId() throws Exception {
    var first = claims(kit.ask(ENVIRONMENT, scene.draft().signed()));
    var second = claims(kit.ask(ENVIRONMENT, scene.draft().signed()));

    assertThat(first.getJWTID()).isNotEqualTo(second.getJWTID());
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

    assertThat(claims(reply).getClaim("client_amr")).isEqualTo(kind.authenticationMethod());
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

    assertThat(claims(reply).getClaim("consumer")).isEqualTo(party(scene.consumer.value()));
    assertThat(claims(reply).getClaim("supplier")).isNull();
  }

  @Test
  void aKeyThatIsLockedToACertificateWorksWhileThatIsTrusted() throws Exception {
    var leaf = certificates.trusted(ENVIRONMENT, scene.consumer, CertificateKind.SEAL, scene.key);
    scene.setKey("certificates = ?", (Object) new String[] {leaf});

    var reply = kit.ask(ENVIRONMENT, scene.draft().signed());

    assertThat(claims(reply).getClaim("client_amr")).isEqualTo("private_key_jwt");
  }

  @Test
  void aSupplierActsForWhoeverHasDelegatedToIt() throws Exception {
    var customer = Some.organisationNumber();
    scene.grant(scene.scope, customer);
    scene.delegate(customer);

    var reply =
        kit.ask(ENVIRONMENT, scene.draft().claim("consumer_org", customer.value()).signed());

    var claims = claims(reply);
    assertThat(claims.getClaim("consumer")).isEqualTo(party(customer.value()));
    assertThat(claims.getClaim("supplier")).isEqualTo(party(scene.consumer.value()));
    assertThat(claims.getClaim("delegation_source")).isEqualTo(SOURCE);
  }

  @Test
  void aScopeForAllNeedsNoAccess() throws Exception {
    scene.remove("scope_access where scope = '" + scene.scope + "'");
    scene.setScope("accessible_for_all = true");

    assertThat(claims(kit.ask(ENVIRONMENT, scene.draft().signed())).getClaim("consumer"))
        .isEqualTo(party(scene.consumer.value()));
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
  void theResourceThatIsAskedForIsTheAudience() throws Exception {
    var api = "https://api.example.com/users";
    var other = "urn:example:api";

    assertThat(audience(ask(scene.draft().claim("resource", api)))).isEqualTo(api);
    assertThat(audience(ask(scene.draft().claim("resource", List.of(api))))).isEqualTo(api);
    assertThat(audience(ask(scene.draft().claim("resource", List.of(api, other)))))
        .isEqualTo(List.of(api, other));
  }

  @Test
  void theAudienceThatAScopeDemandsIsTheAudienceWhateverIsAskedFor() throws Exception {
    scene.setScope("enforced_audience = 'https://api.example.com/'");

    var reply = ask(scene.draft().claim("resource", "https://other.example.com/"));

    assertThat(audience(reply)).isEqualTo("https://api.example.com/");
  }

  @Test
  void thePersonThatATokenIsAboutIsPassedOn() throws Exception {
    assertThat(claims(ask(scene.draft().claim("pid", "01010750160"))).getClaim("pid"))
        .isEqualTo("01010750160");
  }

  @Test
  void aTokenLivesAsLongAsTheClientSaysUnlessAScopeSays() throws Exception {
    scene.setClient("access_token_lifetime = 300");
    var other = scene.scope(Some.prefix() + ":other");
    scene.grant(other, scene.consumer);

    assertThat(life(ask(scene.draft()))).isEqualTo(300);

    scene.setScope("at_max_age = 500");
    assertThat(life(ask(scene.draft()))).isEqualTo(500);
    assertThat(life(ask(scene.draft().claim("scope", scene.scope + " " + other)))).isEqualTo(500);

    jdbc.sql("update scope set at_max_age = 30 where name = ?").param(other).update();
    assertThat(life(ask(scene.draft().claim("scope", scene.scope + " " + other)))).isEqualTo(30);
  }

  @Test
  void aTokenNeverOutlivesTheKeyThatVerifiesIt() throws Exception {
    scene.setScope("at_max_age = 31536000");

    assertThat(life(ask(scene.draft()))).isEqualTo(7 * 24 * 3600);
  }

  @Test
  void severalScopesAreGivenInTheOrderTheyWereAskedForEachOnce() throws Exception {
    var other = scene.scope(Some.prefix() + ":a/b.read");
    scene.grant(other, scene.consumer);
    var asked = other + "  " + scene.scope + " " + other + " ";

    var reply = ask(scene.draft().claim("scope", asked));

    assertThat(reply.text("scope")).isEqualTo(other + " " + scene.scope);
    assertThat(claims(reply).getClaim("scope")).isEqualTo(other + " " + scene.scope);
  }

  @Test
  void aScopeMayHaveNorwegianLetters() throws Exception {
    var other = scene.scope(Some.prefix() + ":kjøretøy/år", null);
    scene.grant(other, scene.consumer);

    assertThat(claims(ask(scene.draft().claim("scope", other))).getClaim("scope")).isEqualTo(other);
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

  /** Verified by another's code with the keys that are published. */
  private JWTClaimsSet claims(Reply reply) throws Exception {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    var token = SignedJWT.parse(reply.text("access_token"));
    var keys = JWKSet.parse(kit.get("/" + ENVIRONMENT + "/jwk").http().body());
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    return token.getJWTClaimsSet();
  }

  /** As it is written, for one is not an array. */
  private static @Nullable Object audience(Reply reply) throws Exception {
    return SignedJWT.parse(reply.text("access_token")).getPayload().toJSONObject().get("aud");
  }

  private long life(Reply reply) throws Exception {
    var claims = claims(reply);
    long life =
        claims.getExpirationTime().toInstant().getEpochSecond()
            - claims.getIssueTime().toInstant().getEpochSecond();
    assertThat(reply.body().get("expires_in").longValue()).isEqualTo(life);
    return life;
  }

  private static Map<String, Object> party(String number) {
    return Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + number);
  }
}
