package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.key.CertificateKind;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import no.portvakt.registry.token.TokenKit.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a client gets whose assertion is not good: each check by itself, and their order. */
@TokenHttp
class TokenChecksIT {

  @Autowired TokenKit kit;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MadeUpCertificates certificates;

  private Stage stage;

  @BeforeEach
  void set() {
    stage = new Stage(jdbc, clock, certificates);
  }

  @ParameterizedTest
  @EnumSource
  void eachFlawIsAnsweredAsMaskinportenAnswersIt(Flaw flaw) {
    flaw.play.accept(stage);

    assertAnswered(flaw);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofTwoFlawsTheEarlierIsAnswered(Flaw earlier, Flaw later) {
    later.play.accept(stage);
    earlier.play.accept(stage);

    assertAnswered(earlier);
  }

  static Stream<Arguments> pairs() {
    var all = List.of(Flaw.values());
    return all.stream()
        .flatMap(earlier ->
            all.stream()
                .filter(later -> later.compareTo(earlier) > 0 && later.kind != earlier.kind)
                .map(later -> Arguments.of(earlier, later)));
  }

  private void assertAnswered(Flaw flaw) {
    var reply = kit.ask(ENVIRONMENT, stage.assertion());

    assertThat(reply.status()).as(reply.toString()).isEqualTo(flaw.status());
    assertThat(reply.text("error")).isEqualTo(flaw.error());
    assertThat(reply.text("error_description"))
        .contains(flaw.text.formatted(stage.scene.scope, stage.customer, stage.scene.consumer))
        .matches(".*[^.]\\. \\(trace_id: [0-9a-f]{32}\\)");
    assertThat(reply.number()).isEqualTo(flaw.number);
    assertThat(reply.body().has("error_uri")).isEqualTo(!flaw.number.isEmpty());
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void aClientWithKeysMustNameOne() {
    stage.draft.header("kid", null);

    var reply = ask();

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("error")).isEqualTo("invalid_grant");
    assertThat(reply.text("error_description"))
        .contains(
            "Invalid JWT. The client requires pre-registered jwk and no key identifier (kid)"
                + " provided.");
    assertThat(reply.body().has("error_uri")).isFalse();
  }

  @Test
  void aClientWithKeysMustNameOneEvenWithATrustedCertificateAndAllItsKeysExpired() {
    stage.scene.expireKey();
    stage.draft.header("kid", null).header("x5c", List.of(stage.leafOf(stage.scene.consumer)));

    assertThat(ask().text("error_description")).contains("no key identifier (kid) provided");
  }

  @Test
  void aMalformedCertificateIsFoundBeforeAMissingKid() {
    stage.draft.header("kid", null).header("x5c", "no array");

    assertThat(ask().number()).isEqualTo("MP-123");
  }

  @ParameterizedTest
  @MethodSource("malformedCertificates")
  void x5cIsAnArrayOfBase64(Object x5c) {
    withoutKeys().header("x5c", x5c);

    var reply = ask();

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("error")).isEqualTo("invalid_grant");
    assertThat(reply.text("error_description")).contains("Invalid JWT header x5c.");
    assertThat(reply.number()).isEqualTo("MP-123");
  }

  static Stream<Object> malformedCertificates() {
    return Stream.of(
        "TUlJ",
        1,
        Map.of(),
        List.of(),
        List.of(1),
        List.of(""),
        List.of("TUlJ", 1),
        Arrays.asList((Object) null),
        List.of("TUl-"),
        List.of("TUlJ=="),
        List.of("TUl J"),
        List.of("TUlJT"),
        List.of("-----BEGIN CERTIFICATE-----"),
        List.of(List.of("TUlJ")),
        Stream.generate(() -> "TUlJ").limit(11).toList());
  }

  @Test
  void withNeitherKeysNorCertificateNothingCanBeVerified() {
    withoutKeys();

    assertThat(ask().number()).isEqualTo("MP-123");
  }

  @Test
  void anUntrustedCertificateIsRefused() {
    withoutKeys().header("x5c", List.of(MadeUpCertificates.leaf("untrusted")));

    assertThat(ask().number()).isEqualTo("MP-120");
  }

  @Test
  void onlyTheFirstCertificateCounts() {
    withoutKeys()
        .header(
            "x5c",
            List.of(MadeUpCertificates.leaf("untrusted"), stage.leafOf(stage.scene.consumer)));

    assertThat(ask().number()).isEqualTo("MP-120");
  }

  @Test
  void aCertificateOfAnotherEnvironmentIsRefused() {
    var leaf =
        certificates.trusted(
            "prod", stage.scene.consumer, CertificateKind.VIRKSOMHETSSERTIFIKAT, stage.scene.key);
    withoutKeys().header("x5c", List.of(leaf));

    assertThat(ask().number()).isEqualTo("MP-120");
  }

  @Test
  void aCertificateOfAnotherOrganisationIsRefusedBeforeItsSignature() {
    withoutKeys()
        .header("x5c", List.of(stage.leafOf(Some.organisationNumber())))
        .signer(TestKey.second());

    assertThat(ask().number()).isEqualTo("MP-122");
  }

  @Test
  void aCertificateDoesNotHelpWhoeverHasNotItsKey() {
    withoutKeys()
        .header("x5c", List.of(stage.leafOf(stage.scene.consumer)))
        .signer(TestKey.second());

    assertThat(ask().number()).isEqualTo("MP-124");
  }

  @Test
  void aKeyIsForTheAlgorithmItWasRegisteredForOnly() {
    stage.draft.algorithm("RS512");

    assertThat(ask().number()).isEqualTo("MP-124");
  }

  @Test
  void anInactiveClientIsUnknown() {
    stage.scene.setClient("active = false");

    assertThat(ask().number()).isEqualTo("MP-100");
  }

  @Test
  void aClientIsUnknownInOtherEnvironments() {
    stage.draft.claim("aud", "http://localhost:3000/ver1/");

    assertThat(kit.ask("ver1", stage.assertion()).number()).isEqualTo("MP-100");
  }

  @Test
  void anAssertionForOneEnvironmentIsOfNoUseInAnother() {
    assertThat(kit.ask("prod", stage.assertion()).number()).isEqualTo("MP-100");
    stage.draft.claim("aud", "http://localhost:3000/prod/");
    assertThat(ask().number()).isEqualTo("MP-110");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-a-client", "two words", "\u0000", " ", "-a", "æ"})
  void anIdThatNoClientCanHaveIsUnknown(String id) {
    stage.draft.claim("iss", id);

    assertThat(ask().number()).isEqualTo("MP-100");
  }

  @ParameterizedTest
  @MethodSource("otherAudiences")
  void theAudienceIsTheIssuerToTheLetter(Object audience) {
    stage.draft.claim("aud", audience);

    assertThat(ask().number()).isEqualTo("MP-110");
  }

  static Stream<Object> otherAudiences() {
    return Stream.of(
        "http://localhost:3000/ver2",
        "http://localhost:3000/ver2//",
        "HTTP://localhost:3000/ver2/",
        "http://localhost:3000/ver2/token",
        "http://localhost:3000/ver2/ ",
        "",
        1,
        List.of(),
        List.of("https://other.example/"),
        List.of(1, "http://localhost:3000/ver2/"),
        Map.of("a", "http://localhost:3000/ver2/"));
  }

  @Test
  void withoutAnAudienceAnAssertionIsForNobody() {
    stage.draft.claim("aud", null);

    assertThat(ask().number()).isEqualTo("MP-110");
  }

  @Test
  void anAssertionThatIsNotValidYetIsRefused() {
    stage.draft.claim("nbf", clock.instant().getEpochSecond() + 11);

    assertThat(ask().text("error_description")).contains("Issue time is in the future");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "iss,-",
        "iat,-",
        "exp,-",
        "scope,-",
        "iss,''",
        "scope,''",
        "scope,' '",
        "jti,''",
        "exp,1795356000",
        "iat,'2026-11-22T14:00:00Z'"
      })
  void whatIsMissingOrOfTheWrongTypeIsNamed(String claim, @Nullable String value) {
    var draft = stage.scene.draft().claim(claim, value);

    var reply = kit.ask(ENVIRONMENT, draft.signed());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("error")).isEqualTo("invalid_request");
    assertThat(reply.number()).isEqualTo("MP-011");
    assertThat(reply.text("error_description")).contains(claim);
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void claimsHaveTheirTypes(String claim, Object value) {
    var reply = kit.ask(ENVIRONMENT, stage.scene.draft().claim(claim, value).signed());

    assertThat(reply.number()).isEqualTo("MP-011");
    assertThat(reply.text("error_description")).contains(claim);
  }

  static Stream<Arguments> wrongTypes() {
    return Stream.of(
        Arguments.of("iss", 1),
        Arguments.of("scope", List.of("a:b")),
        Arguments.of("exp", true),
        Arguments.of("exp", -1),
        Arguments.of("exp", 1_795_356_000.5),
        Arguments.of("exp", 1e300),
        Arguments.of("exp", List.of(1)),
        Arguments.of("nbf", "1"),
        Arguments.of("jti", 1),
        Arguments.of("jti", "j".repeat(256)),
        Arguments.of("consumer_org", 991825827),
        Arguments.of("pid", 10_107_501_60L),
        Arguments.of("scope", "a:b ".repeat(2_100)),
        Arguments.of("scope", manyScopes()));
  }

  private static String manyScopes() {
    var names = new StringBuilder();
    for (int i = 0; i < 101; i++) {
      names.append("a:b").append(i).append(' ');
    }
    return names.toString();
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void maskinportensOwnClaimsHaveTheirForm(String claim, Object value) {
    stage.draft.claim(claim, value);

    var reply = ask();

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("error")).isEqualTo("invalid_request");
    assertThat(reply.text("error_description"))
        .contains("Validation of JWT claim failed: " + claim);
    assertThat(reply.body().has("error_uri")).isFalse();
    assertThat(reply.http().body()).doesNotContain(value.toString());
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        Arguments.of("consumer_org", "991825828"),
        Arguments.of("consumer_org", "0192:991825827"),
        Arguments.of("consumer_org", "991 825 827"),
        Arguments.of("consumer_org", "NO991825827MVA"),
        Arguments.of("consumer_org", "000000000"),
        Arguments.of("consumer_org", "９９１８２５８２７"),
        Arguments.of("consumer_org", "991825827\u0000"),
        Arguments.of("pid", "01010750161"),
        Arguments.of("pid", "010107 50160"),
        Arguments.of("pid", "101010750160"),
        Arguments.of("pid", "０1010750160"),
        Arguments.of("resource", "api"),
        Arguments.of("resource", "https://api.example.com/#a"),
        Arguments.of("resource", "https://api.example.com/æ"),
        Arguments.of("resource", "https://api example.com/"),
        Arguments.of("resource", List.of("https://a.example/", "b")),
        Arguments.of("resource", List.of()),
        Arguments.of("resource", 471_147_114_711L),
        Arguments.of("resource", List.of("https://a.example/", 471_147_114_711L)),
        Arguments.of("resource", "https://api.example.com/" + "a".repeat(2_000)),
        Arguments.of("resource", Stream.generate(() -> "urn:a:b").limit(11).toList()),
        Arguments.of("iss_onbehalfof", "kunde"));
  }

  @Test
  void halfACharacterIsNoPartOfAnAddress() {
    var claims = stage.scene.draft().claimsText();
    var half =
        claims.substring(0, claims.length() - 1) + ",\"resource\":\"https://a.example/\\ud800\"}";

    var reply = kit.ask(ENVIRONMENT, stage.draft.signed(stage.draft.headerText(), half));

    assertThat(reply.text("error_description"))
        .contains("Validation of JWT claim failed: resource");
  }

  @Test
  void consumerOrgAndOnBehalfOfExcludeEachOther() {
    stage.draft.claim("iss_onbehalfof", "kunde").claim("consumer_org", stage.customer.value());

    assertThat(ask().text("error_description"))
        .contains("consumer_org and iss_onbehalfof cannot be used together");
  }

  @Test
  void scopesThatAreNotTheClientsAreNamed() {
    var other = Some.prefix() + ":other";
    stage.draft.claim("scope", stage.scene.scope + " " + other + " <script> Ø:\u0000");

    var text = ask().text("error_description");

    assertThat(text)
        .contains("Token request contains invalid scopes for client: " + other + ". (trace_id")
        .doesNotContain("script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"idporten", "ansattporten", "idporten_saml2"})
  void clientsThatLogPeopleInGetNoTokens(String type) {
    var client = stage.scene.client(type, null);
    stage.scene.setScope("allowed_integration_types = array[?]", type);
    stage
        .draft
        .claim("iss", client)
        .header("kid", null)
        .header("x5c", List.of(stage.leafOf(stage.scene.consumer)));

    assertThat(ask().number()).isEqualTo("MP-201");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REQUESTED", "DENIED"})
  void onlyAnApprovedAccessIsOne(String state) {
    jdbc.sql("update scope_access set state = ? where scope = ?")
        .param(state)
        .param(stage.scene.scope)
        .update();

    assertThat(ask().number()).isEqualTo("MP-250");
  }

  @Test
  void aSuppliersOwnAccessIsOfNoUseForACustomer() {
    jdbc.sql("delete from scope_access where consumer = ?").param(stage.customer.value()).update();
    stage.scene.delegate(stage.customer);
    stage.draft.claim("consumer_org", stage.customer.value());

    assertThat(ask().number()).isEqualTo("MP-250");
  }

  @Test
  void aScopeForAllHasToBeDelegatedToo() {
    stage.scene.setScope("accessible_for_all = true");
    stage.draft.claim("consumer_org", stage.customer.value());

    assertThat(ask().number()).isEqualTo("MP-251");
    stage.scene.delegate(stage.customer);
    assertThat(kit.ask(ENVIRONMENT, again()).status()).isEqualTo(200);
  }

  @Test
  void aScopeWithoutDelegationSourceCannotBeDelegated() {
    stage.scene.delegate(stage.customer);
    stage.scene.setScope("delegation_source = null");
    stage.draft.claim("consumer_org", stage.customer.value());

    assertThat(ask().number()).isEqualTo("MP-251");
  }

  @Test
  void aDelegationToAnotherSupplierOrOfAnotherSchemeIsOfNoUse() {
    stage.scene.delegate(stage.customer);
    jdbc.sql("update delegation set supplier = ? where consumer = ?")
        .param(Some.organisationNumber().value())
        .param(stage.customer.value())
        .update();
    stage.draft.claim("consumer_org", stage.customer.value());
    assertThat(ask().number()).isEqualTo("MP-251");

    jdbc.sql("update delegation set supplier = ? where consumer = ?")
        .param(stage.scene.consumer.value())
        .param(stage.customer.value())
        .update();
    assertThat(kit.ask(ENVIRONMENT, again()).status()).isEqualTo(200);
    stage.scene.remove("delegation_scheme_scope where scope = '" + stage.scene.scope + "'");
    assertThat(kit.ask(ENVIRONMENT, again()).number()).isEqualTo("MP-251");
  }

  @Test
  void whatIsTakenAwayAndGivenBackCountsAtOnce() {
    jdbc.sql("update scope_access set state = 'DENIED'").update();
    assertThat(kit.ask(ENVIRONMENT, again()).number()).isEqualTo("MP-250");
    jdbc.sql("update scope_access set state = 'APPROVED'").update();
    assertThat(kit.ask(ENVIRONMENT, again()).status()).isEqualTo(200);
  }

  private String again() {
    return stage.draft.claim("jti", UUID.randomUUID().toString()).signed();
  }

  private Reply ask() {
    return kit.ask(ENVIRONMENT, stage.assertion());
  }

  /** The draft of a client that has no keys, without a kid. */
  private Draft withoutKeys() {
    stage.scene.remove("client_key where client = '" + stage.scene.client + "'");
    return stage.draft.header("kid", null);
  }
}
