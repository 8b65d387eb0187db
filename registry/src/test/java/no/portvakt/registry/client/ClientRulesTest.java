package no.portvakt.registry.client;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static no.portvakt.registry.scope.IntegrationType.KRR;
import static no.portvakt.registry.scope.IntegrationType.MASKINPORTEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.portvakt.registry.Violation;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientRulesTest {

  private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  @Test
  void whatIsLeftOutGetsTheDefaultsOfAMaskinportenClient() {
    var form = ClientForms.named("  Kartklient ");

    assertThat(ClientRules.violations(form, null)).isEmpty();
    assertThat(form.settings())
        .isEqualTo(new ClientSettings("Kartklient", "Henter kart", Set.of(), 120, 7_200, 600));
  }

  @Test
  void aFormIsToldEveryFieldAtOnceByItsNameInDigdirsApi() {
    var form =
        new ClientForm(
            null,
            " ",
            "idporten",
            "browser",
            "none",
            Set.of("implicit"),
            names(201),
            0,
            -1,
            Integer.MAX_VALUE);

    assertThat(ClientRules.violations(form, null))
        .containsExactly(
            new Violation("client.missing", "client_name"),
            new Violation("client.missing", "description"),
            new Violation("client.integration-type.users", "integration_type"),
            new Violation("client.application-type", "application_type"),
            new Violation("client.auth-method", "token_endpoint_auth_method"),
            new Violation("client.grant-types", "grant_types"),
            new Violation("client.scopes.too-many", "scopes"),
            new Violation("client.access-token-lifetime", "access_token_lifetime"),
            new Violation("client.authorization-lifetime", "authorization_lifetime"),
            new Violation("client.refresh-token-lifetime", "refresh_token_lifetime"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Kart\nklient', client.characters",
    "'Kart\u202eklient', client.characters",
    "'Kart\u0000klient', client.characters",
    "'Kart\uD83D', client.characters",
    "'Kart\u2028klient', client.characters",
    "'for 01010750160', client.sensitive",
    "'xoxb-1234567890-abc', client.sensitive"
  })
  void aNameIsOneVisibleLineWithoutSecrets(String name, String code) {
    assertThat(ClientRules.violations(ClientForms.named(name), null))
        .containsExactly(new Violation(code, "client_name"));
  }

  @Test
  void aDescriptionMayHaveLinesButNoOtherControlCharacters() {
    assertThat(ClientRules.violations(ClientForms.described("Kart.\r\n\tOgså sjø."), null))
        .isEmpty();
    assertThat(ClientRules.violations(ClientForms.described("Kart\u0007"), null))
        .containsExactly(new Violation("client.characters", "description"));
    assertThat(ClientRules.violations(ClientForms.described("\"d\": \"hemmelig\""), null))
        .containsExactly(new Violation("client.sensitive", "description"));
  }

  @Test
  void textsHaveTheLengthsThatTheDatabaseHolds() {
    assertThat(ClientRules.violations(ClientForms.named("å".repeat(255)), null)).isEmpty();
    assertThat(ClientRules.violations(ClientForms.named("å".repeat(256)), null))
        .containsExactly(new Violation("client.name.too-long", "client_name"));
    assertThat(ClientRules.violations(ClientForms.described("å".repeat(2_000)), null)).isEmpty();
    assertThat(ClientRules.violations(ClientForms.described("å".repeat(2_001)), null))
        .containsExactly(new Violation("client.description.too-long", "description"));
  }

  @ParameterizedTest
  @CsvSource({
    "idporten, client.integration-type.users",
    "ansattporten, client.integration-type.users",
    "api_klient, client.integration-type.users",
    "krr, client.integration-type.krr",
    "eformidling, client.integration-type.by-digdir",
    "idporten_saml2, client.integration-type.by-digdir",
    "MASKINPORTEN, client.integration-type.unknown",
    "'', client.integration-type.unknown",
    "helseid, client.integration-type.unknown"
  })
  void onlyMaskinportenClientsAreMade(String type, String code) {
    assertThat(ClientRules.violations(ClientForms.ofType("maskinporten"), null)).isEmpty();
    assertThat(ClientRules.violations(ClientForms.ofType(type), null))
        .containsExactly(new Violation(code, "integration_type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"krr", "helseid", ""})
  void theTypeOfAClientNeverChanges(String type) {
    assertThat(ClientRules.violations(ClientForms.ofType("maskinporten"), MASKINPORTEN)).isEmpty();
    assertThat(ClientRules.violations(ClientForms.ofType(null), MASKINPORTEN)).isEmpty();
    assertThat(ClientRules.violations(ClientForms.ofType(type), MASKINPORTEN))
        .containsExactly(new Violation("client.integration-type.immutable", "integration_type"));
  }

  @Test
  void aClientOfATypeThatIsNotMadeHereIsNotChangedHereEither() {
    assertThat(ClientRules.violations(ClientForms.ofType("krr"), KRR))
        .containsExactly(new Violation("client.integration-type.krr", "integration_type"));
    assertThat(ClientRules.violations(ClientForms.ofType(null), KRR))
        .containsExactly(new Violation("client.integration-type.krr", "integration_type"));
  }

  @Test
  void aMaskinportenClientHasOneApplicationTypeAuthenticationMethodAndGrantType() {
    assertThat(
            ClientRules.violations(
                ClientForms.fixed("web", "private_key_jwt", Set.of(JWT_BEARER)), null))
        .isEmpty();
    assertThat(ClientRules.violations(ClientForms.fixed("native", null, null), null))
        .containsExactly(new Violation("client.application-type", "application_type"));
    assertThat(ClientRules.violations(ClientForms.fixed(null, "client_secret_basic", null), null))
        .containsExactly(new Violation("client.auth-method", "token_endpoint_auth_method"));
  }

  @Test
  void theGrantTypesAreExactlyTheOne() {
    for (var types : Set.of(Set.<String>of(), Set.of(JWT_BEARER, "implicit"), Set.of("jwt"))) {
      assertThat(ClientRules.violations(ClientForms.fixed(null, null, types), null))
          .containsExactly(new Violation("client.grant-types", "grant_types"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, , , access_token_lifetime",
    "86401, , , access_token_lifetime",
    ", 0, , authorization_lifetime",
    ", 31536001, , authorization_lifetime",
    ", , 0, refresh_token_lifetime",
    ", , 31536001, refresh_token_lifetime"
  })
  void aLifetimeOutsideItsRangeIsRefused(
      @Nullable Integer access,
      @Nullable Integer authorization,
      @Nullable Integer refresh,
      String field) {
    assertThat(ClientRules.violations(ClientForms.lasting(access, authorization, refresh), null))
        .containsExactly(new Violation("client." + field.replace('_', '-'), field));
  }

  @Test
  void aLifetimeAtTheEdgeOfItsRangeIsAllowed() {
    assertThat(ClientRules.violations(ClientForms.lasting(1, 1, 1), null)).isEmpty();
    assertThat(ClientRules.violations(ClientForms.lasting(86_400, 31_536_000, 31_536_000), null))
        .isEmpty();
  }

  @Test
  void anIdThatCouldNotBeOnTheRecordIsRefused() {
    assertThat(ClientRules.violation(new ClientId("01010750160")))
        .contains(new Violation("client.id.sensitive", "client_id"));
    assertThat(ClientRules.violation(new ClientId("kart_prod-1"))).isEmpty();
    assertThat(ClientRules.violation(ClientId.random())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "120, 7200, 600,",
    "599, 600, 600,",
    "600, 7200, 600, client.lifetimes.access",
    "120, 599, 600, client.lifetimes.refresh"
  })
  void adviceIsToKeepAccessBelowRefreshAndRefreshWithinAuthorization(
      int access, int authorization, int refresh, @Nullable String code) {
    var advice = ClientAdvice.on(ClientForms.lasting(access, authorization, refresh).settings());

    assertThat(advice)
        .extracting(Violation::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void adviceIsToHaveScopesButNotMany() {
    assertThat(ClientAdvice.on(ClientForms.withScopes(null).settings()))
        .containsExactly(new Violation("client.scopes.none", "scopes"));
    assertThat(ClientAdvice.on(ClientForms.withScopes(names(20)).settings())).isEmpty();
    assertThat(ClientAdvice.on(ClientForms.withScopes(names(21)).settings()))
        .containsExactly(new Violation("client.scopes.many", "scopes"));
  }

  private static Set<String> names(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new ScopeName("kart:lag" + number).value())
        .collect(toUnmodifiableSet());
  }
}
